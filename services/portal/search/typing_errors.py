"""Whether one word may be meant by another that has a slip of the finger."""

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


def within(one: str, other: str, most: int) -> bool:
    """At most so many letters (up to two) added, left out, changed, or neighbours swapped."""
    if abs(len(one) - len(other)) > most:
        return False
    one, other = _difference(one, other)
    longest = max(len(one), len(other))
    if most < 2 or longest <= most:
        return longest <= most or (most == 1 and len(one) == 2 and one == other[::-1])
    return (
        within(one[1:], other[1:], most - 1)
        or within(one[1:], other, most - 1)
        or within(one, other[1:], most - 1)
        or (one[:2] == other[:2][::-1] and within(one[2:], other[2:], most - 1))
    )


def _difference(one: str, other: str) -> tuple[str, str]:
    """Both without what they share at the beginning and at the end."""
    same, shorter = 0, min(len(one), len(other))
    while same < shorter and one[same] == other[same]:
        same += 1
    one, other, shorter = one[same:], other[same:], shorter - same
    same = 0
    while same < shorter and one[-1 - same] == other[-1 - same]:
        same += 1
    return one[: len(one) - same], other[: len(other) - same]
