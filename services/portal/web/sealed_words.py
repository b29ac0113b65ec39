"""Words of a limited matter that were opened, each beside the sentence that tells what was said there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from services.portal.web.rows import dicts
from shared.database import Transaction

ERASED: Final = "Sudah dihapus untuk selamanya."
_SEALED: Final = "sealed_"


@dataclass(frozen=True)
class Opened:
    """``sentence`` as the history tells it, in which the words are not; ``text``: the words."""

    sentence: str
    text: str


def sentences_of(t: Transaction, stream: str) -> dict[int, str]:
    """What the history tells of each event of a stream, by the event's number in it."""
    sql = "SELECT version, sentence FROM history WHERE stream = ?"
    return {each["version"]: each["sentence"] for each in dicts(t, ("version", "sentence"), sql, stream)}


def opened(told: Sequence[Mapping[str, Any]], sentences: Mapping[int, str]) -> list[Opened]:
    """The words beside what was said first, in their order; what was erased says so."""
    found = []
    for each in told:
        sentence = sentences.get(each["version"], "")
        texts = [text for name, text in each["fields"].items() if name.startswith(_SEALED)]
        found += [Opened(sentence, text) for text in texts]
    return found
