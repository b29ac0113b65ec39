"""Older versions of what is said of complaints, findings and cases of public order: all words were open.

Nothing is sealed afterwards: what was recorded in the open has been sent and copied as that.
"""

from typing import Any


def words_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 had no words under a key."""
    state["subject_id"] = ""


def person_joined_case_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 told in the open in which capacity a person is a party; its open fields are the same."""
