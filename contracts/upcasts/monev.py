"""Older versions of what was told of packs of monev. No clock, no database."""

from typing import Any

from contracts.telling.press_rule import SMALLEST_BESIDE


def monev_frozen_v1_v2(state: dict[str, Any]) -> None:
    """Of version 1 each press sheet hid the smallest other cell beside few; it prints so for ever."""
    state["press_rule"] = SMALLEST_BESIDE
