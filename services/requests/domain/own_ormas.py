"""An account of an ormas among those who ask and answer: for itself alone, on the day on which it does."""

from collections.abc import Collection
from typing import NamedTuple

from services.requests.domain.applicant import Hindered
from services.requests.rules.own_ormas import (
    AN_ORMAS_ASKS_ONLY_FOR_ITSELF,
    WHAT_AN_ORMAS_SENDS_IS_OF_THAT_DAY,
)


class Own(NamedTuple):
    """``entries``: for which alone it speaks; ``hindered``: by which rule this ormas asks for nothing now."""

    entries: Collection[str]
    hindered: Hindered = None


def barred(own: Own | None, organisation: str, day: str, today: str) -> Hindered:
    """The rule that keeps an account of an ormas from this, with its words; a colleague is never kept by it.

    ``day``: the legal day that was told, "" where none is.
    """
    if own is None:
        return None
    if organisation not in own.entries:
        return AN_ORMAS_ASKS_ONLY_FOR_ITSELF, {}
    if own.hindered is None and day not in ("", today):
        return WHAT_AN_ORMAS_SENDS_IS_OF_THAT_DAY, {}
    return own.hindered
