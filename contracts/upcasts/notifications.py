"""Older versions of what was told of days and of the table of obligations. No clock, no database."""

from typing import Any


def day_came_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not say what was still to be heard: such a day is not looked at again."""
    state["unheard"] = []


def obligation_set_v1_v2(state: dict[str, Any]) -> None:
    """Of version 1 each line that was set took the place of what was planned for later."""
    state["keeps_planned"] = False
