"""Words of a limited matter that were opened, each beside the sentence that tells what was said there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from contracts.telling.facts import CATALOGUE
from services.portal.web.rows import dicts
from shared.database import Transaction

ERASED: Final = "Sudah dihapus untuk selamanya."
NO_KEY: Final = "Sedang tidak dapat ditampilkan: kuncinya tidak ditemukan. Beri tahu pengelola sistem."
BROKEN: Final = "Sedang tidak dapat ditampilkan: segelnya rusak. Beri tahu pengelola sistem."
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


def why_closed(told: Mapping[str, Any]) -> str:
    """Why the words of one event are not shown, in their place; empty while they are."""
    reasons = {"erased": ERASED, "missing_key": NO_KEY, "broken": BROKEN}
    return next((said for reason, said in reasons.items() if told.get(reason)), "")


def opened(told: Sequence[Mapping[str, Any]], sentences: Mapping[int, str]) -> list[Opened]:
    """The words beside what was said first, in their order; what cannot be read says why in its place."""
    found = []
    for each in told:
        sentence, why = sentences.get(each["version"], ""), why_closed(each)
        texts = [text for name, text in each["fields"].items() if name.startswith(_SEALED)]
        if why and _has_words_alone(each["topic"]):
            texts = [why]
        found += [Opened(sentence, text) for text in texts]
    return found


def _has_words_alone(topic: str) -> bool:
    """What keeps a name or a description, too, is shown in a place of its own, which says why; what a newer
    service says, which this portal does not know, has none.
    """
    return topic not in CATALOGUE or all(name.startswith(_SEALED) for name in CATALOGUE[topic]["personal"])
