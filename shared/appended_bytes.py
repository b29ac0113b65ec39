"""What one revision appended to a PDF holds, read from its bytes: its objects and their table only."""

import re
from itertools import pairwise
from typing import Final

_END: Final = re.compile(rb"[\r\n]startxref\s{1,2}(\d{1,10})\s{1,2}%%EOF[\r\n]{0,2}\Z")
_BEGINS: Final = re.compile(rb"(?<=[\s\d])obj(?![a-z])")


class Altered(ValueError):
    """Something was changed or added that is no signature."""


def demand(so: bool, what: str) -> None:
    if not so:
        raise Altered(what)


def appended_objects(tail: bytes, begins: int) -> set[int]:
    """The numbers of the objects of the one revision that ``tail`` is; it begins at byte ``begins``.

    They lie one behind the other up to the table that lists them, so that no reader finds one that another
    does not. A table in a stream is not taken. Error: Altered.
    """
    end = _END.search(tail)
    if end is None:
        raise Altered("does not end as a revision does")
    table = int(end[1]) - begins
    demand(0 < table < end.start(), "the table lies elsewhere")
    listed, *trailers = tail[table : end.start()].split(b"trailer")
    demand(len(trailers) == 1 and b"/Root" in trailers[0], "not one trailer that names the catalog")
    places = _places(listed.split())
    _lie_side_by_side(tail, {number: at - begins for number, at in places.items()}, table)
    return set(places)


def _places(words: list[bytes]) -> dict[int, int]:
    """Where each listed object lies. Each is there once, of generation 0; none is taken away."""
    demand(words[:1] == [b"xref"], "no table")
    found: dict[int, int] = {}
    at = 1
    while at < len(words):
        first, many = int(words[at]), int(words[at + 1])
        at += 2
        demand(0 < many <= (len(words) - at) // 3, "a table of another length")
        for number in range(first, first + many):
            place, generation, kind = words[at : at + 3]
            at += 3
            if (number, kind) == (0, b"f"):
                continue
            demand(kind == b"n" and not int(generation) and number not in found, "an object that is not new")
            found[number] = int(place)
    return found


def _lie_side_by_side(tail: bytes, places: dict[int, int], table: int) -> None:
    ordered = sorted((at, number) for number, at in places.items())
    demand(bool(ordered) and ordered[0][0] >= 0, "an object that was printed")
    demand(not tail[: ordered[0][0]].strip(), "something before the first object")
    for (at, number), (after, _) in pairwise([*ordered, (table, 0)]):
        part = tail[at:after].strip()
        demand(re.match(rb"%d\s+0\s+obj" % number, part) is not None, "another object than listed")
        demand(part.endswith(b"endobj") and part.count(b"endobj") == 1, "something between objects")
        demand(len(_BEGINS.findall(part)) == 1, "an object within an object")
