"""Which right opens cases."""

from typing import Final

READING: Final = "requests.note_case_message"
"""Whoever may tell an applicant something may open every case."""
DECIDING: Final = "requests.reject_case"
"""A superior outside the office may this, and open what was handed over."""
