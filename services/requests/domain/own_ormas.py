"""An account of an ormas among those who ask and answer: for itself alone, on the day on which it does."""

from collections.abc import Collection
from typing import Final, NamedTuple

from contracts.own_ormas import OwnAlone
from services.requests.domain.applicant import Hindered
from services.requests.rules.own_ormas import (
    AN_ORMAS_ASKS_ONLY_FOR_ITSELF,
    WHAT_AN_ORMAS_SENDS_IS_OF_THAT_DAY,
)

_BY_ITSELF: Final = OwnAlone(AN_ORMAS_ASKS_ONLY_FOR_ITSELF, WHAT_AN_ORMAS_SENDS_IS_OF_THAT_DAY)


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
    if organisation in own.entries and own.hindered:
        return own.hindered
    rule = _BY_ITSELF.broken(own.entries, organisation, day, today)
    return (rule, {}) if rule else None
