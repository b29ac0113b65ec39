"""One human sentence per event: the event's own template, filled with its open fields."""

import re
from functools import cache
from string import Formatter
from typing import Any, Final

from contracts.telling.dates import count_words, date_words, number_words, time_words
from contracts.telling.facts import CATALOGUE, is_newer, open_state_of
from contracts.telling.words import WORDS_OF, word
from shared.ledger import LedgerRow

EMPTY: Final = "–"
_TRAILING_DASH: Final = re.compile(rf"(?<!s\.d\.)(?:(?:(?<=\.)|(?<=tersegel)) [^.:]{{1,40}}:|:)? {EMPTY}\.?$")
"""With the label that would be left over: `… Aula. Materi pokok: –`."""
_ENDINGS: Final = (".", "?", "!", ".”", "?”", "!”")
_SPACES: Final = re.compile(r"\s+")
_BEFORE_STOP: Final = re.compile(r"\s+([.,;])")
_TWICE: Final = re.compile(r"\b(?:SK (?=SK\b|(?:Surat )?Keputusan\b)|NPHD (?=NPHD\b))")
"""Where a number was typed with the word that its sentence says already."""
_UNTIDY: Final = re.compile(r"\s\s|[^\S ]|\s[.,;]|\.\.|^\s|\s$")


class _Said(str):
    """A value in a sentence; `{number[text]}` of a plain text is that text."""

    def __getitem__(self, key: Any) -> str:  # str.format looks keys up with []
        return self


class _State(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return _Said(EMPTY)


def sentence_of(row: LedgerRow) -> str:
    """The sentence; for an event that this program does not know yet, its name."""
    known = CATALOGUE.get(row.topic)
    if known is None or is_newer(row):
        return f"Peristiwa yang belum dikenal program ini: {row.topic}."
    state, used = open_state_of(row), fields_in(known["sentence"])
    said = {name: _said(name, state[name]) for name in used if name in state}
    return _tidy(known["sentence"].format_map(_State(said)))


@cache
def fields_in(template: str) -> tuple[str, ...]:
    """The fields a sentence speaks of: `number` of `{number[text]}`."""
    return tuple({re.split(r"[\[.]", name)[0] for _, name, _, _ in Formatter().parse(template) if name})


def _said(name: str, value: object) -> Any:
    if isinstance(value, dict):
        return {key: _said(name, each) for key, each in _counted(value).items()}
    if isinstance(value, list):
        return _Said(", ".join(_said(name, each) for each in value) or EMPTY)
    if isinstance(value, int) and not isinstance(value, bool):
        return _Said(number_words(value))
    text = str(value if value is not None else "").strip()
    if name in WORDS_OF:
        text = word(WORDS_OF[name], text)
    return _Said(time_words(date_words(text)) or EMPTY)


def _counted(reading: dict[str, Any]) -> dict[str, Any]:
    """A reading that is a count is told as one."""
    match reading:
        case {"text": str(text), "value": {"count": int(count)}}:
            return reading | {"text": count_words(text, count)}
    return reading


def _tidy(sentence: str) -> str:
    """No trailing dash or label where the last field was empty, nothing doubled, a stop at the end."""
    if EMPTY in sentence:
        sentence = _TRAILING_DASH.sub(".", sentence)
    sentence = _TWICE.sub("", sentence)
    if _UNTIDY.search(sentence):
        sentence = _BEFORE_STOP.sub(r"\1", _SPACES.sub(" ", sentence)).replace("..", ".").strip()
    return sentence if sentence.endswith(_ENDINGS) else f"{sentence}."
