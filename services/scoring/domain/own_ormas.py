"""An account of an ormas in the assessment of that ormas: for itself alone, while it is there."""

from collections.abc import Collection
from typing import Final, NamedTuple

from contracts.own_ormas import OwnAlone
from services.scoring.rules.assessments import (
    AN_OBJECTION_OF_AN_ACCOUNT_IS_OF_ITS_DAY,
    AN_ORMAS_ASSESSES_ONLY_ITSELF,
    AN_ORMAS_THAT_IS_GONE_ASSESSES_NOTHING,
)
from shared.rules import Rule

_BY_ITSELF: Final = OwnAlone(AN_ORMAS_ASSESSES_ONLY_ITSELF, AN_OBJECTION_OF_AN_ACCOUNT_IS_OF_ITS_DAY)


class Own(NamedTuple):
    """``entries``: for which alone it speaks; ``gone``: its entry was withdrawn, or it was dissolved."""

    entries: Collection[str]
    gone: bool = False


def barred(own: Own | None, organisation: str, day: str = "", today: str = "") -> Rule | None:
    """The rule that keeps an account of an ormas from this; a colleague is never kept by it.

    ``day``: the legal day that was told, "" where none is.
    """
    if own is None:
        return None
    if organisation in own.entries and own.gone:
        return AN_ORMAS_THAT_IS_GONE_ASSESSES_NOTHING
    return _BY_ITSELF.broken(own.entries, organisation, day, today)
