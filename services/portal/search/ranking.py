"""What counts more when an ormas is searched: the order of the answers, in one place."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

from services.portal.search_text import (
    beginnings,
    folded,
    is_padded,
    normalised,
    number_keys,
    respelled,
    words,
)

FORMS: Final = frozenset(
    map(
        respelled,
        ("yayasan", "yay", "perkumpulan", "perhimpunan", "organisasi", "ormas", "lembaga", "lsm"),
    )
)
_NONE: Final[frozenset[str]] = frozenset()
SHORTEST_PART: Final = 3
SHORTEST_BEGINNING: Final = 2
FEWEST_INITIALS: Final = 3

Similar = Mapping[str, AbstractSet[str]]
"""Words of the register that may be meant by a word that was typed."""


class Standing(IntEnum):
    """How an ormas answers what was asked; the smaller comes first."""

    EXACTLY = 1
    """Its abbreviation or its legal number (also an NIB), whatever signs stand between the parts."""
    WHOLE_NAME = 2
    """Its name; a legal form in front of it counts little."""
    NAME_BEGINS = 3
    """Its name begins so."""
    ALL_WORDS = 4
    """It has every word, in any order, in its name, abbreviation or number."""
    PARTS = 5
    """It has a word with every part."""
    FORMER = 6
    """It was called so before."""
    INITIALS = 7
    """Its words begin with these letters: “FKUB” for Forum Kerukunan Umat Beragama."""
    MISSPELT = 8
    """It has every word if slips of the finger are forgiven."""


class Hit(NamedTuple):
    """One answer. Answers are shown in the order in which these tuples compare."""

    standing: Standing
    strangers: int
    """Words of the question that it does not have, like another legal form."""
    effort: int
    """Words that fit only in part or only with a slip."""
    surplus: int
    """Words of its name that nobody asked for."""
    key: str
    ormas: str
    former: str = ""
    """The former name by which it was found."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question, and what is looked for in a line of words: it itself, or it as a part."""

    text: str
    typed: str
    whole: str
    part: str

    @classmethod
    def read(cls, text: str, typed: str) -> "Word":
        """Three letters count as a part anywhere, two at the beginning: fewer would be in every name. A
        number with zeros in front is the beginning of one that is written so.
        """
        whole = f" {text} "
        if len(text) >= SHORTEST_PART and not is_padded(text):
            return cls(text, typed, whole, text)
        return cls(text, typed, whole, f" {text}" if len(text) >= SHORTEST_BEGINNING else whole)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed into the search box; ``words`` are those behind a legal form, ``lines`` are all of them
    as they stand in a line; ``initials``: one word."""

    text: str
    words: tuple[Word, ...]
    lines: tuple[str, ...]
    keys: frozenset[str]
    begins: tuple[str, str]
    letters: str
    initials: str

    @classmethod
    def read(cls, text: str) -> "Asked":
        """Anything that can be typed; without a letter or digit there are no words."""
        typed, begun = folded(text), beginnings(text)
        whole = tuple(begun.get(word, word) for word in typed)
        bare = without_form(whole)
        forms = len(whole) - len(bare)
        return cls(
            text=text,
            words=tuple(map(Word.read, bare, words(text)[forms:])),
            lines=tuple(map(line, whole)),
            keys=frozenset({"".join(typed)} | number_keys(text)),
            begins=(" ".join(whole), " ".join(bare)),
            letters="".join(bare),
            initials="".join(words(text)) if len(words(text)) == 1 else "",
        )


@dataclass(frozen=True, slots=True)
class Called:
    """How one ormas is called, made ready to be compared; ``exact`` are abbreviation and number."""

    ormas: str
    key: str
    begins: tuple[str, str]
    letters: str
    length: int
    exact: frozenset[str]
    words: str
    former: tuple[tuple[str, str], ...]
    initials: frozenset[str]

    @classmethod
    def read(cls, ormas: str, name: str, abbreviation: str, former: str, number: str) -> "Called":
        """``former``: one name a line."""
        whole, short = folded(name), folded(abbreviation)
        bare = without_form(whole)
        return cls(
            ormas=ormas,
            key=normalised(name),
            begins=(" ".join(whole), " ".join(bare)),
            letters="".join(bare),
            length=len(bare),
            exact=frozenset({"".join(short)} - {""} | number_keys(number)),
            words=line(*whole, *short, *folded(number), *filter(is_padded, normalised(number).split())),
            former=tuple((each, line(*folded(each))) for each in former.split("\n") if each),
            initials=initials_of(name),
        )


def initials_of(name: str) -> frozenset[str]:
    """What may be typed for a name: the first letters of its words as they are written, from the first one on
    or from behind the legal form; what follows, such as a place, may be left out.
    """
    its = words(name)
    whole = "".join(word[0] for word in its)
    bare = whole[len(its) - len(without_form(folded(name))) :]
    return frozenset(each[:to] for each in (whole, bare) for to in range(FEWEST_INITIALS, len(each) + 1))


def line(*its: str) -> str:
    """Words in one text, a blank before and behind each."""
    return f" {' '.join(its)} "


def without_form(name: tuple[str, ...]) -> tuple[str, ...]:
    """Without legal forms at the front, unless nothing would be left."""
    first = next((at for at, word in enumerate(name) if word not in FORMS), 0)
    return name[first:]


def hit(asked: Asked, called: Called, similar: Similar) -> Hit | None:
    """How it answers; None: not at all."""
    found = _by_name(asked, called) or _by_words(asked, called, similar)
    if found is None:
        return None
    standing, effort, former = found
    its = called.words
    strangers = len([line for line in asked.lines if line not in its])
    surplus = max(0, called.length - len(asked.words))
    return Hit(standing, strangers, effort, surplus, called.key, called.ormas, former)


def hit_by_initials(asked: Asked, called: Called) -> Hit:
    """How one answers whose words begin with what was typed."""
    return Hit(Standing.INITIALS, 0, 0, max(0, called.length - len(asked.initials)), called.key, called.ormas)


def _by_name(asked: Asked, called: Called) -> tuple[Standing, int, str] | None:
    if not called.exact.isdisjoint(asked.keys):
        return Standing.EXACTLY, 0, ""
    if called.letters == asked.letters:
        return Standing.WHOLE_NAME, 0, ""
    if any(map(str.startswith, called.begins, asked.begins)):
        return Standing.NAME_BEGINS, 0, ""
    return None


def _by_words(asked: Asked, called: Called, similar: Similar) -> tuple[Standing, int, str] | None:
    if (effort := _effort(asked, called.words, {})) is not None:
        return Standing.PARTS if effort else Standing.ALL_WORDS, effort, ""
    for name, its in called.former:
        if (effort := _effort(asked, its + called.words, {})) is not None:
            return Standing.FORMER, effort, name
    for name, its in (("", ""), *called.former) if similar else ():
        if (effort := _effort(asked, its + called.words, similar)) is not None:
            return Standing.MISSPELT, effort, name
    return None


def _effort(asked: Asked, its: str, similar: Similar) -> int | None:
    """How many words do not fit as they are; None when one does not fit at all."""
    effort = 0
    for word in asked.words:
        if word.whole in its:
            continue
        if word.part not in its and similar.get(word.text, _NONE).isdisjoint(its.split()):
            return None
        effort += 1
    return effort
