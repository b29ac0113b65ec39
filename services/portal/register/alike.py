"""Entries that a new one may be: found by the search of the pages, by name, abbreviation and number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from services.portal.search.name_index import NameIndex
from services.portal.search.ranking import Asked, without_form
from services.portal.search_text import folded
from services.portal.web.rows import dicts
from shared.database import Transaction

SHOWN: Final = 10
_NAMES: Final = (
    "id", "name", "abbreviation", "former_names", "activity_field", "village", "number_text", "withdrawn",
    "conversation", "merged_into",
)  # fmt: skip


@dataclass(frozen=True)
class Alike:
    """One entry as it is shown to who wants to record another one."""

    ormas: str
    name: str
    abbreviation: str
    former: str
    about: str
    withdrawn: bool


def alike(t: Transaction, names: NameIndex, texts: Iterable[str], *, without: str = "") -> list[Alike]:
    """What answers to one of these texts, the best first; then what shares most words of the first.

    ``without``: the conversation whose entry is left out, for it is the one that is being recorded.
    """
    asked = [Asked.read(text) for text in texts if text]
    with names.as_of(t) as index:
        hits = sorted(hit for each in asked for hit in (*index.as_typed(each), *index.misspelt(each)))
        near = [
            ormas
            for first in asked[:1]
            for ormas in index.nearest(first)
            if _shares(first, index.name_of(ormas))
        ]
    ids = list(dict.fromkeys([*(hit.ormas for hit in hits), *near]))[: SHOWN + 1]
    found = {row["id"]: row for row in _rows(t, ids) if row["conversation"] != without and _stands(row)}
    return [_shown(found[ormas]) for ormas in ids if ormas in found][:SHOWN]


def _stands(row: Mapping[str, object]) -> bool:
    """The entry that stands for a merged one answers to its names, too."""
    return not row["merged_into"]


def _shares(asked: Asked, name: str) -> bool:
    """More than half of the words of the shorter one; a legal form in front counts for nothing."""
    mine, its = {word.text for word in asked.words}, set(without_form(folded(name)))
    return 2 * len(mine & its) > min(len(mine), len(its))


def _rows(t: Transaction, ids: list[str]) -> list[dict[str, object]]:
    if not ids:
        return []
    marks = ", ".join("?" * len(ids))
    return dicts(t, _NAMES, f"SELECT {', '.join(_NAMES)} FROM register WHERE id IN ({marks})", *ids)


def _shown(row: dict[str, object]) -> Alike:
    about = [str(row[name]) for name in ("activity_field", "village", "number_text") if row[name]]
    return Alike(
        str(row["id"]),
        str(row["name"]),
        str(row["abbreviation"]),
        ", ".join(str(row["former_names"]).split("\n")),
        " · ".join(about),
        bool(row["withdrawn"]),
    )
