"""The names of all ormas in memory, in step with the register, so that a search need not read them all."""

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from heapq import nlargest, nsmallest
from typing import Any, Final

from services.portal.projection import Register
from services.portal.search.ranking import (
    SHORTEST_BEGINNING,
    SHORTEST_PART,
    Asked,
    Called,
    Hit,
    Standing,
    Word,
    hit,
    hit_by_initials,
)
from services.portal.search.typing_errors import SHORTEST
from services.portal.search.vocabulary import Vocabulary
from services.portal.search_text import is_padded, normalised, respelled, words
from shared.database import Transaction

_NAMES: Final = (
    "SELECT id, name, abbreviation, former_names, number_text, other_names, merged_into, withdrawn "
    "FROM register"
)
_STATE: Final = (
    "SELECT source, position, version, (SELECT COUNT(*) FROM parked k WHERE k.projection = p.projection), "
    "(SELECT build FROM builds b WHERE b.projection = p.projection) "
    "FROM projection_positions p WHERE projection = ? ORDER BY source"
)
LEAST_ALIKE: Final = 0.4
SHORT: Final = 5
LEAST_ALIKE_SHORT: Final = 0.6
"""Of a short word half of another one is nothing in common."""
TRIED_WORDS: Final = 3
"""Of a long question without an answer; the longest say most."""
TRIED_FORMS: Final = 20
NEAREST: Final = 50
FEW: Final = 200
"""Ormas whose own words are compared with a word; were they more, every word of the register is."""


class NameIndex:
    """One for the process; whoever searches holds it for the few milliseconds that it takes.

    It says exactly what the transaction of its user sees. An event that changes the register moves its
    position, or was parked and is not any more; a rebuild that is shown is another build, also at the same
    position: only then the names are read again and compared.
    """

    def __init__(self) -> None:
        self._alone = threading.Lock()
        self._state: list[Any] = []
        self._rows: dict[str, tuple[Any, ...]] = {}
        self._called: dict[str, Called] = {}
        self._merged: dict[str, list[str]] = {}
        self._having: dict[str, list[str]] = defaultdict(list)
        self._exactly: dict[str, list[str]] = defaultdict(list)
        self._initials: dict[str, list[str]] = defaultdict(list)
        self._vocabulary = Vocabulary()

    @contextmanager
    def as_of(self, t: Transaction) -> Iterator["NameIndex"]:
        """In step with what ``t`` sees, until the block is left."""
        with self._alone:
            state = t.all(_STATE, (Register.name,))
            if state != self._state:
                rows = t.all(_NAMES)
                self._merged = _of_merged(rows)
                self._follow({row[0]: self._as_called(*row) for row in rows})
                self._state = state
            yield self

    def _as_called(
        self, ormas: str, name: str, short: str, former: str, number: str, others: str, _: str, away: int
    ) -> tuple[Any, ...]:
        """What it is called besides, and what was merged into it, is looked for like a former name."""
        besides = (former, others, *self._merged.get(ormas, ()))
        return ormas, name, short, "\n".join(each for each in besides if each), number, away

    def _follow(self, rows: Mapping[str, tuple[Any, ...]]) -> None:
        for ormas in [each for each, row in self._rows.items() if rows.get(each) != row]:
            self._forget(ormas)
        for ormas in rows.keys() - self._rows.keys():
            self._learn(rows[ormas])

    def _learn(self, row: tuple[Any, ...]) -> None:
        self._rows[row[0]] = row
        called = self._called[row[0]] = Called.read(*row[:-1])
        for having, key in self._keys(called):
            having[key].append(called.ormas)
        for text in row[1:-1]:
            for word in words(text):
                self._vocabulary.add(word, respelled(word))
            for number in filter(is_padded, normalised(text).split()):
                self._vocabulary.add(number, number)

    def _forget(self, ormas: str) -> None:
        del self._rows[ormas]
        for having, key in self._keys(self._called.pop(ormas)):
            having[key].remove(ormas)
            if not having[key]:
                del having[key]

    def _keys(self, called: Called) -> Iterator[tuple[dict[str, list[str]], str]]:
        for word in _its_words(called):
            yield self._having, word
        for key in {*called.exact, called.letters}:
            yield self._exactly, key
        for key in called.initials:
            yield self._initials, key

    def as_typed(self, asked: Asked) -> list[Hit]:
        """The answers without a slip, the best first. Signs alone are looked for as they are written."""
        if not asked.words:
            return self._signs(asked)
        exactly = set[str]().union(*(self._exactly.get(key, ()) for key in {*asked.keys, asked.letters}))
        return self._hits(asked, exactly | self._with_all(asked, {}), {})

    def by_initials(self, asked: Asked) -> list[Hit]:
        """Those whose words begin with the letters of the one word that was typed, the best first."""
        having = self._initials.get(asked.initials, ())
        return sorted(hit_by_initials(asked, self._called[ormas]) for ormas in having)

    def misspelt(self, asked: Asked) -> list[Hit]:
        """All answers when slips of the finger are forgiven, the best first; one short word has none."""
        if len(asked.words) == 1 and len(asked.words[0].typed) < SHORTEST:
            return []
        similar: dict[str, set[str]] = {}
        return self._hits(asked, self._with_all(asked, similar, slips=True), similar)

    def nearest(self, asked: Asked) -> list[str]:
        """Some ormas whose words are a little like those asked for, the nearest first."""
        near: dict[str, float] = defaultdict(float)
        for word in sorted(asked.words, key=_length, reverse=True)[:TRIED_WORDS]:
            least = LEAST_ALIKE_SHORT if _length(word) <= SHORT else LEAST_ALIKE
            alike = self._vocabulary.nearest(word.typed, least)
            best: dict[str, float] = {}
            for form in nlargest(TRIED_FORMS, sorted(alike), key=alike.__getitem__):
                for ormas in self._having.get(form, ()):
                    best.setdefault(ormas, alike[form])
            for ormas, how in best.items():
                near[ormas] += how
        return nsmallest(NEAREST, near, key=lambda ormas: (-near[ormas], self._called[ormas].key, ormas))

    def is_withdrawn(self, ormas: str) -> bool:
        """Whether it stands apart from the register."""
        return bool(self._rows[ormas][-1])

    def is_of_merged(self, ormas: str, called: str) -> bool:
        """Whether it is called so only by an entry that was merged into it."""
        return called in self._merged.get(ormas, ())

    def name_of(self, ormas: str) -> str:
        """As it is written today."""
        name: str = self._rows[ormas][1]
        return name

    def _with_all(self, asked: Asked, similar: dict[str, set[str]], *, slips: bool = False) -> set[str]:
        """Ormas that may have every word, as a whole or in part, or with ``slips``; the longest say most.

        What may be meant by a word is kept in ``similar``.
        """
        found: set[str] | None = None
        for word in sorted(asked.words, key=_length, reverse=True):
            forms = self._forms(word, half_typed=word is asked.words[-1])
            if slips:
                among = self._words_of(found) if found is not None and len(found) <= FEW else None
                similar[word.text] = self._vocabulary.similar(word.typed, word.text, among=among)
                forms |= similar[word.text]
            having = set[str]().union(*(self._having.get(form, ()) for form in forms))
            found = having if found is None else found & having
            if not found:
                break
        return found or set()

    def _words_of(self, found: set[str]) -> set[str]:
        return {word for ormas in found for word in _its_words(self._called[ormas])}

    def _forms(self, word: Word, *, half_typed: bool) -> set[str]:
        """Words of the register that this one may be a part of."""
        if len(word.text) >= SHORTEST_PART:
            return self._vocabulary.containing(word.text)
        if half_typed or len(word.text) >= SHORTEST_BEGINNING:
            return self._vocabulary.beginning(word.text)
        return {word.text}

    def _hits(self, asked: Asked, candidates: Iterable[str], similar: Mapping[str, set[str]]) -> list[Hit]:
        hits = (hit(asked, self._called[ormas], similar) for ormas in candidates)
        return sorted(each for each in hits if each is not None)

    def _signs(self, asked: Asked) -> list[Hit]:
        return sorted(
            Hit(Standing.PARTS, 0, 0, 0, self._called[ormas].key, ormas)
            for ormas, (_, name, short, _, number, _) in self._rows.items()
            if asked.text in f"{name} {short} {number}"
        )


def _of_merged(rows: Iterable[tuple[Any, ...]]) -> dict[str, list[str]]:
    """Names and numbers of what was merged, by the entry that stands for it."""
    found: dict[str, list[str]] = defaultdict(list)
    for _, name, short, former, number, others, survivor, _ in rows:
        if survivor:
            names = (name, short, number, *former.split("\n"), *others.split("\n"))
            found[survivor] += [each for each in names if each]
    return found


def _its_words(called: Called) -> set[str]:
    """By which it is or was called, each once."""
    return set(" ".join((called.words, *(its for _, its in called.former))).split())


def _length(word: Word) -> int:
    return len(word.text)
