"""The pack of a year (monev) as it was frozen, edition by edition from 1; nothing of an edition is changed.

An edition is one event that begins it and one for each of its chapters: an event is at most 64 KiB.
"""

from typing import Any

from contracts.upcasts.monev import monev_frozen_v1_v2
from shared.events import Fact, Refusal


class MonevFrozen(Fact):
    """The figures of a year were frozen as they were read. ``positions``: up to which event of each source;
    ``digest``: of all chapters, SHA-256; ``reason``: why anew, "" of the first edition;
    ``press_rule``: by which its press sheet hides few, for ever.
    """

    TOPIC = "scoring.MonevFrozen"
    SENTENCE = "Monev {year} dibekukan sebagai edisi {edition}: {figures} angka. {reason}"
    class_version = 2
    year: str
    edition: int
    figures: int
    chapters: int
    positions: dict[str, int]
    digest: str
    reason: str
    ground: str
    press_rule: int
    upcast_v1_v2 = staticmethod(monev_frozen_v1_v2)


class MonevChapterFrozen(Fact):
    """A chapter of the edition that was begun last. ``place``: from 1; ``figures``: each with its ``code``,
    ``label``, ``value`` ("" with a ``why``), ``unit``, ``of`` how many, ``when``, ``mark``, and whether it is
    ``public`` and counts ``few`` people.
    """

    TOPIC = "scoring.MonevChapterFrozen"
    SENTENCE = "Bab {place} monev edisi {edition}: {title}."
    edition: int
    place: int
    code: str
    title: str
    figures: list[dict[str, Any]]


class MonevChangeRefused(Refusal):
    """A pack was not frozen: a rule forbids it."""

    TOPIC = "scoring.MonevChangeRefused"
    SENTENCE = "Pembekuan monev ditolak: {message}"
