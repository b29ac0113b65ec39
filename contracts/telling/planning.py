"""What was said of one thing, each from a day on: what holds on a day, and what is planned."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


def also_said(
    before: Sequence[tuple[str, T]], since: str, what: T, *, keeps_planned: bool
) -> list[tuple[str, T]]:
    """With what is said now; what was planned for a later day stays where that is said."""
    return [*(each for each in before if keeps_planned or each[0] <= since), (since, what)]


def taken_back(before: Sequence[tuple[str, T]], since: str) -> list[tuple[str, T]]:
    """Without what was planned for a day."""
    return [each for each in before if each[0] != since]


def standing(told: Iterable[Mapping[str, Any]]) -> list[tuple[str, Mapping[str, Any]]]:
    """Of what read models keep, in the order of the recording: ``effective_from``, ``undone`` where a plan
    was taken back, ``kept`` where what was planned for later stayed.
    """
    found: list[tuple[str, Mapping[str, Any]]] = []
    for each in told:
        since = str(each["effective_from"])
        if each["undone"]:
            found = taken_back(found, since)
        else:
            found = also_said(found, since, each, keeps_planned=bool(each["kept"]))
    return found


def held(told: Sequence[tuple[str, T]], day: str) -> tuple[str, T] | None:
    """Of the newest day that has come what was said last."""
    begun = [each for each in told if each[0] <= day]
    newest = max((since for since, _ in begun), default="")
    return next((each for each in reversed(begun) if each[0] == newest), None)


def planned(told: Sequence[tuple[str, T]], today: str) -> list[tuple[str, T]]:
    """For each day to come what was said last, in the order of the days."""
    return sorted({since: (since, what) for since, what in told if since > today}.values(), key=_since)


def _since(each: tuple[str, T]) -> str:
    return each[0]
