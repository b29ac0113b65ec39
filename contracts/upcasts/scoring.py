"""Older versions of what was told of a score. No clock, no database."""

from typing import Any


def score_computed_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 knew no panel: what was verified was the score."""
    state["panel"], state["panel_from"] = [], []
    state["verified_outcome"] = state["outcome"]


def score_computed_v2_v3(state: dict[str, Any]) -> None:
    """Version 2 did not say who changed an answer after the others' were open."""
    state["panel"] = [each | {"after_seeing": False} for each in state["panel"]]


def score_computed_v3_v4(state: dict[str, Any]) -> None:
    """Version 3 knew no survey of the public: what the office found of it was the answer."""
    state["surveyed"] = []


def panel_answers_given_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 did not say it either: nothing is held against anybody afterwards."""
    state["after_seeing"] = []


def assessment_returned_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 had one reason for all indicators."""
    state["notes"] = []
