"""Older versions of what is asked of documents. No clock, no database."""

from typing import Any


def document_kind_asked_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not say how long a document holds that has no day written on it."""
    state["holds_months"] = 0
