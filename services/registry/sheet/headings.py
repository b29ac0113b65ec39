"""What a heading can mean, by the synonym table `headings.yaml`."""

import re
from functools import lru_cache

from services.registry.sheet.text import key
from services.registry.sheet.vocabulary import HEADINGS

MEANINGS: dict[str, dict[str, list[str]]] = HEADINGS["meanings"]
SHORT_FORMS: dict[str, str] = HEADINGS["short_forms"]
TITLES: dict[str, str] = HEADINGS["titles"]
EXACT = {phrase: meaning for meaning, entry in MEANINGS.items() for phrase in entry.get("exact", [])}
JOINTS = re.compile(r"\s*(?:/|\(|\)|&|,|\n|\+|\bdan\b|\bserta\b|\bbeserta\b)\s*", re.IGNORECASE)
ANSWERS = (frozenset(MEANINGS) | {"ignore", "phone:narahubung"}) - {"contact", "date"}


@lru_cache(maxsize=4096)
def heading_key(header: str) -> str:
    """The heading in words, short forms written out."""
    return " ".join(SHORT_FORMS.get(word, word) for word in key(header).split())


@lru_cache(maxsize=4096)
def meanings_of(header: str) -> tuple[str, ...]:
    """One meaning, several for a composite heading ("Ketua / No. HP"), none for an unknown one."""
    words = heading_key(header)
    if words in EXACT:
        return (EXACT[words],)
    parts = [meaning for part in JOINTS.split(header) if (meaning := single_meaning(heading_key(part)))]
    distinct = tuple(dict.fromkeys(parts))
    if len(distinct) > 1:
        return in_context(distinct, words)
    whole = single_meaning(words)
    return (whole,) if whole else distinct


def single_meaning(words: str) -> str | None:
    """The meaning whose words explain most of the heading; None when none or two explain it equally well."""
    if not words or words in EXACT:
        return EXACT.get(words)
    tokens = set(words.split())
    best: dict[str, int] = {}
    for meaning, entry in MEANINGS.items():
        if not tokens & set(entry.get("not", [])):
            best[meaning] = max(
                (len(group) for group in entry.get("words", []) if set(group) <= tokens), default=0
            )
    most = max(best.values(), default=0)
    winners = [meaning for meaning, matched in best.items() if matched == most]
    return winners[0] if most and len(winners) == 1 else None


def in_context(parts: tuple[str, ...], words: str) -> tuple[str, ...]:
    """In "Nomor dan Tanggal SK" the bare words "nomor" and "tanggal" speak of the same document."""
    board = "pengurus" in words or "kepengurusan" in words
    number, day = ("board_decree_number", "board_decree_date") if board else ("legal_number", "legal_date")
    known = {"row_number": number, "date": day}
    return tuple(dict.fromkeys(known.get(part, part) for part in parts))


def title(meaning: str) -> str:
    return TITLES.get(meaning, meaning.removeprefix("person:").replace("_", " "))
