"""Which unit of a larger body a name speaks of: its level and its place."""

import re
from collections.abc import Collection
from functools import lru_cache

from services.registry.sheet.text import key
from services.registry.sheet.vocabulary import WORDS

BY_PHRASE = {phrase: level for level, phrases in WORDS["levels"].items() for phrase in phrases}
PHRASES = re.compile(
    r"\b("
    + "|".join(re.escape(phrase) for phrase in sorted(BY_PHRASE, key=len, reverse=True))
    + r")\b(?! olahraga)"
)
SHORT_FIRST_ONLY = frozenset(phrase for phrase in BY_PHRASE if len(phrase) <= 3)
REGION = re.compile(
    r"\s+(?:kota|kabupaten|kab)\s+(?!hijau$|baru$|tua$|lama$|sehat$|bersih$|kita$|pusaka$|hujan$)\w+$"
)


def unit_of(name: str, places: Collection[str] = ()) -> tuple[str | None, str | None]:
    """(level, place): ("cabang", "menteng"); `places` are village names the register itself mentions."""
    words = without_region(key(name))
    if found := level_phrase(words):
        place = words[found.end() :].strip()
        return BY_PHRASE[found[1]], (
            place if place and found.start() else place_at_end(words, places)
        ) or None
    return None, place_at_end(words, places)


def level_phrase(words: str) -> re.Match[str] | None:
    """The last level word; a short one ("PC", "PR", "DPC") counts only as the first word of the name."""
    found = [
        match for match in PHRASES.finditer(words) if match[1] not in SHORT_FIRST_ONLY or match.start() == 0
    ]
    return found[-1] if found else None


def place_at_end(words: str, places: Collection[str]) -> str | None:
    """The longest of the places with which the name ends."""
    known, parts = folded(frozenset(places)), words.split(" ")
    ends = (" ".join(parts[start:]) for start in range(1, len(parts)))
    return next((end for end in ends if end in known), None)


@lru_cache(maxsize=8)
def folded(places: frozenset[str]) -> frozenset[str]:
    return frozenset(map(key, places)) - {""}


def without_region(words: str) -> str:
    """Without "kota …" or "kabupaten …" at the end, as long as a name remains."""
    shorter = REGION.sub("", words)
    return shorter if len(shorter.split()) >= 2 else words
