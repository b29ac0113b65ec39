"""Every word of the register, found by a part of it, in spite of a slip, or because it is a little alike."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from services.portal.search.typing_errors import slips, within

BROKEN_BY_A_SLIP: Final = 3
"""Two neighbours that are swapped change three pairs of letters; any other slip changes two."""
NEVER: Final = 1_000


class Vocabulary:
    """Words as they are typed, each with its one spelling (`search_text.respelled`).

    A word that no ormas has any more stays: it leads to nobody, and counting words would cost more.
    """

    def __init__(self) -> None:
        self._spelled: dict[str, str] = {}
        self._pairs: dict[str, int] = {}
        self._enough: dict[str, int] = {}
        self._letters: dict[str, int] = {}
        self._having: dict[str, list[str]] = defaultdict(list)
        self._spellings: set[str] = set()
        self._lines = ""

    def add(self, typed: str, spelled: str) -> None:
        """Both forms lead to the spelling."""
        for form in (typed, spelled):
            if form not in self._spelled:
                self._spelled[form] = spelled
                pairs = _pairs(form)
                self._pairs[form] = len(pairs)
                most = slips(form)
                self._enough[form] = len(pairs) - BROKEN_BY_A_SLIP * most if most else NEVER
                self._letters[form] = _letters(form)
                for pair in pairs:
                    self._having[pair].append(form)
        if spelled not in self._spellings:
            self._spellings.add(spelled)
            self._lines = ""

    def beginning(self, part: str) -> set[str]:
        """Spellings that begin so."""
        return set(self._containing(f"\n{part}"))

    def containing(self, part: str) -> set[str]:
        """Spellings with this part anywhere."""
        return set(self._containing(part))

    def similar(self, *typed: str) -> set[str]:
        """Spellings of the words that may be meant by one of these."""
        return {spelled for each in set(typed) for spelled in self._similar(each)}

    def nearest(self, typed: str, least: float) -> dict[str, float]:
        """Spellings that are alike at least so much, from 0 to 1: by the pairs of letters they share."""
        pairs = _pairs(typed)
        found: dict[str, float] = {}
        for form, shared in self._sharing(pairs).items():
            alike = 2 * shared / (len(pairs) + self._pairs[form])
            if alike >= least:
                spelled = self._spelled[form]
                found[spelled] = max(alike, found.get(spelled, 0))
        return found

    def _similar(self, typed: str) -> Iterator[str]:
        """Pairs and letters that differ tell most words apart, before any two are compared in earnest."""
        letters = _letters(typed)
        for form, shared in self._sharing(_pairs(typed)).items():
            if shared < self._enough[form]:
                continue
            most = slips(form)
            if (letters ^ self._letters[form]).bit_count() <= 2 * most and within(typed, form, most):
                yield self._spelled[form]

    def _sharing(self, pairs: set[str]) -> Counter[str]:
        """How many pairs of letters each form shares with these."""
        shared = Counter[str]()
        for pair in pairs:
            shared.update(self._having.get(pair, ()))
        return shared

    def _containing(self, part: str) -> Iterator[str]:
        """In one long text, a word a line: ten times as fast as asking word by word."""
        if not self._lines:
            self._lines = "\n".join(("", *self._spellings, ""))
        at = self._lines.find(part)
        while at >= 0:
            begin = self._lines.rfind("\n", 0, at + 1) + 1
            end = self._lines.find("\n", begin)
            yield self._lines[begin:end]
            at = self._lines.find(part, end)


def _pairs(word: str) -> set[str]:
    return {a + b for a, b in pairwise(f" {word} ")}


def _letters(word: str) -> int:
    """The set of its letters as a number; a slip takes one out, brings one in, or both."""
    found = 0
    for letter in word:
        found |= 1 << ord(letter) % 61
    return found
