"""How a candidate of an Ormas Award stands, and what a jury has given most of its votes."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

LEAST_JURORS: Final = 2
STANDING: Final = ("nominated", "selected", "shortlisted")
WORDS: Final = {
    "": "belum dicatat",
    "nominated": "baru dicatat",
    "selected": "sudah lolos seleksi administrasi",
    "shortlisted": "sudah menjadi nominasi",
    "refused": "tidak diteruskan",
    "withdrawn": "sudah ditarik",
}


@dataclass(frozen=True)
class Candidate:
    """``nominator``: the account of the office that named it, "" where it did itself."""

    category: str = ""
    state: str = ""
    nominator: str = ""
    visited: bool = False


def first_of(votes: list[str]) -> str:
    """Who has most of them alone, "" for nobody."""
    most = Counter(votes).most_common(2)
    alone = len(most) == 1 or (bool(most) and most[0][1] > most[1][1])
    return most[0][0] if alone else ""
