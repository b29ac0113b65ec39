"""Letters that somebody can read: Unicode has some that are blank and count as letters all the same."""

from typing import Final

_BLANK: Final = frozenset("\u115f\u1160\u3164\uffa0")
"""The fillers of Hangul: letters to a program, nothing on a page or on paper."""


def says_something(text: str) -> bool:
    """Whether it has two letters or digits that can be seen."""
    return sum(c.isalnum() and c not in _BLANK for c in text) >= 2
