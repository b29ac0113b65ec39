"""How texts are compared when somebody searches: without case, accents, punctuation and old spelling."""

import re
import unicodedata
from functools import lru_cache, reduce
from typing import Final

_WORDS: Final = re.compile(r"\w+").findall
_DOTTED: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?\b|\b(?:[^\W\d_]\.){2,}")
_APOSTROPHES: Final = str.maketrans("", "", "'’‘`")
_SPELLINGS: Final = tuple(
    (re.compile(old), new)
    for old, new in (
        ("oe", "u"),
        ("tj", "c"),
        ("dj|j", "y"),  # Jajasan, Yayasan; Djaja, Jaya: nobody knows which one is meant
        ("(?<=[aiueo])ch", "kh"),
        ("v|ph", "f"),
        ("q", "k"),
        ("dh", "d"),
        ("th", "t"),
        (r"([^\W\d_])\1+", r"\1"),
    )
)
_LITTLE: Final = frozenset(("dan", "no", "nomor"))
_TELLING: Final = 3
"""Digits from which on a number says by itself which one it is."""
_YEAR: Final = frozenset(("th", "thn"))


def normalised(*texts: str) -> str:
    """Words in lower case, one blank between them."""
    plain = " ".join(texts).casefold()
    if not plain.isascii():  # only then there are accents to take off
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(_WORDS(plain))


@lru_cache(maxsize=256)
def words(text: str) -> tuple[str, ...]:
    """As they are typed: “L.S.M.” is one word, 0001234 is 1234, & and “dan” are left out beside others."""
    joined = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), text.translate(_APOSTROPHES))
    found = [_unpadded(word) for word in normalised(joined).split() if word.strip("_")]
    return tuple(word for word in found if word not in _LITTLE) or tuple(found)


@lru_cache(maxsize=32_768)
def respelled(word: str) -> str:
    """In one spelling for old and new, single and doubled letters; numbers stay as they are."""
    if not word.isalpha():
        return word
    return reduce(lambda text, spelling: spelling[0].sub(spelling[1], text), _SPELLINGS, word)


def folded(text: str) -> tuple[str, ...]:
    """The words by which two texts are the same."""
    return tuple(map(respelled, words(text)))


def number_keys(text: str) -> set[str]:
    """By which a number is recognised as a whole, with whatever signs between its parts, or none."""
    parts = ["tahun" if word in _YEAR else word for word in words(text)]
    signless = normalised(text).replace(" ", "")
    return {"/".join(parts), signless} if any(map(str.isdecimal, signless)) else set()


def beginnings(text: str) -> dict[str, str]:
    """Numbers of which so little was typed that only their zeros say what is meant: 1 is 0001 of 0001234."""
    padded = [word for word in normalised(text).split() if is_padded(word)]
    return {_unpadded(word): word for word in padded if len(_unpadded(word)) < _TELLING}


def is_padded(word: str) -> bool:
    """A number as registers write it, with zeros in front of it."""
    return len(word) > _TELLING and word.isdecimal() and word.startswith("0")


def _unpadded(word: str) -> str:
    return (word.lstrip("0") or "0") if word.isdecimal() else word
