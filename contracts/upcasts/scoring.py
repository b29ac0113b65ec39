"""Older versions of what was told of a score. No clock, no database."""

from typing import Any


def score_computed_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 knew no panel: what was verified was the score."""
    state["panel"], state["panel_from"] = [], []
    state["verified_outcome"] = state["outcome"]


def score_computed_v2_v3(state: dict[str, Any]) -> None:
    """Version 2 knew no survey of the public: what the office found of it was the answer."""
    state["surveyed"] = []
