"""How many slips of the finger are forgiven."""

from typing import Final

SHORTEST: Final = 4
LONG: Final = 8
MOST: Final = 2


def slips(word: str) -> int:
    """How many are forgiven in a word of the register: one from four letters on, two from eight; none in
    numbers, where another digit is another number."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 1 if len(word) < LONG else MOST
