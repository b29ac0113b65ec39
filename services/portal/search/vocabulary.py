"""Every word of the register, found by a part of it, in spite of a slip, or because it is a little alike."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from services.portal.search.typing_errors import MOST, slips


class Vocabulary:
    """Words as they are typed, each with its one spelling (`search_text.respelled`).

    A word that no ormas has any more stays: it leads to nobody, and counting words would cost more.
    """

    def __init__(self) -> None:
        self._spelled: dict[str, str] = {}
        self._pairs: dict[str, int] = {}
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._forms: dict[str, list[str]] = defaultdict(list)
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
                if slips(form):
                    self._by_length[len(form)].append(form)
                    self._forms[spelled].append(form)
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

    def similar(self, *typed: str, among: Iterable[str] | None = None) -> set[str]:
        """Spellings of the words that may be meant by one of these; ``among`` some spellings only."""
        by_length = self._by_length if among is None else self._lengths(among)
        return {spelled for each in set(typed) for spelled in self._similar(each, by_length)}

    def nearest(self, typed: str, least: float) -> dict[str, float]:
        """Spellings that are alike at least so much, from 0 to 1: by the pairs of letters they share."""
        pairs = _pairs(typed)
        its = len(pairs)
        fewest = its * least / (2 - least)  # shared with a form that has no other pairs
        found: dict[str, float] = {}
        for form, shared in self._sharing(pairs).items():
            if shared < fewest:
                continue
            alike = 2 * shared / (its + self._pairs[form])
            if alike >= least:
                spelled = self._spelled[form]
                found[spelled] = max(alike, found.get(spelled, 0))
        return found

    def _lengths(self, spellings: Iterable[str]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for spelled in spellings:
            for form in self._forms.get(spelled, ()):
                found[len(form)].append(form)
        return found

    def _similar(self, typed: str, by_length: Mapping[int, list[str]]) -> Iterator[str]:
        """A slip is a letter added, left out or changed, or two neighbours swapped."""
        for length in range(len(typed) - MOST, len(typed) + MOST + 1):
            if forms := by_length.get(length):
                most = slips(forms[0])  # the same for all of a length
                for form, _, _ in process.extract(
                    typed, forms, scorer=OSA.distance, score_cutoff=most, limit=None
                ):
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
