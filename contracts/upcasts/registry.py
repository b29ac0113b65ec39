"""Older versions of the register's events, read as they would be told today. No clock, no database."""

import re
from typing import Any, Final

_FROM_A_SHEET: Final = re.compile(r"impor .+, tab .* baris \d+")


def activity_status_recorded_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not say how the activity is known nor of which day. The ground of an import tells the
    first; of a correction nothing is known, and the day is never guessed."""
    state["known_by"] = "sheet" if _FROM_A_SHEET.fullmatch(state["ground"]) else "unknown"
    state["observed_on"] = ""


def change_reported_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 had no number and said neither what was before nor what is to come: nobody can verify it."""
    state["report"] = 0
    state["before"] = {"text": "", "value": None}
    state["after"] = {"text": "", "value": None}
    state["evidence"] = ""
