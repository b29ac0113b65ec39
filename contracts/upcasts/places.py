"""Older versions of what the register says of a place, read as they would be told today."""

from typing import Any


def secretariat_recorded_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 had no code of the village, and none is guessed from its name."""
    state["region_code"] = ""


def visit_told_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 noted a new address in sealed words alone; no village is read out of them."""
    state["moved_village"] = ""
    state["moved_district"] = ""
    state["moved_region_code"] = ""
