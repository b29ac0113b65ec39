"""Older versions of the clusters' events, read as they would be told today."""

from typing import Any


def involvement_requested_v1_v2(state: dict[str, Any]) -> None:
    """Version 1 could not ask for young people first."""
    state["youth_first"] = False
