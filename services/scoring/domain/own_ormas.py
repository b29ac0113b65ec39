"""An account of an ormas in the assessment of that ormas: for itself alone, while it is there."""

from collections.abc import Collection
from typing import NamedTuple

from services.scoring.rules.assessments import (
    AN_ORMAS_ASSESSES_ONLY_ITSELF,
    AN_ORMAS_THAT_IS_GONE_ASSESSES_NOTHING,
)
from shared.rules import Rule


class Own(NamedTuple):
    """``entries``: for which alone it speaks; ``gone``: its entry was withdrawn, or it was dissolved."""

    entries: Collection[str]
    gone: bool = False


def barred(own: Own | None, organisation: str) -> Rule | None:
    """The rule that keeps an account of an ormas from this; a colleague is never kept by it."""
    if own is None:
        return None
    if organisation not in own.entries:
        return AN_ORMAS_ASSESSES_ONLY_ITSELF
    return AN_ORMAS_THAT_IS_GONE_ASSESSES_NOTHING if own.gone else None
