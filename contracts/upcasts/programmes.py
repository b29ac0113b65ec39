"""Older versions of what an organisation told of its programmes. No clock, no database."""

from typing import Any


def programme_told_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 knew no lists to point to; the theme that was typed stays as it was."""
    state["rpjmd_code"] = ""
