"""What openpyxl's streaming reader does not tell: hidden rows, merged cells, formulas without a result."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

CHUNK = 1024 * 1024
MAX_MERGES = 20_000
TOKEN = re.compile(
    rb"<(?:\w+:)?row\b(?P<row>[^>]*)>"
    rb"|<(?:\w+:)?c\b(?P<cell>[^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>|</(?:\w+:)?c>)"
    rb"|<(?:\w+:)?(?P<content>v|is)>"
    rb"|<(?:\w+:)?mergeCell\b(?P<merge>[^>]*)>"
)
ROW_START = re.compile(rb"<(?:\w+:)?row\b")
NUMBER = re.compile(rb"\br\s*=\s*[\"'](\d+)[\"']")
ADDRESS = re.compile(rb"\br\s*=\s*[\"']([A-Z]+\d+)[\"']")
REF = re.compile(rb"\bref\s*=\s*[\"']([A-Z]+\d+:[A-Z]+\d+)[\"']")
HIDDEN = re.compile(rb"\bhidden\s*=\s*[\"'](?:1|true)[\"']")


@dataclass
class Outline:
    """Facts about one worksheet part; rows and columns count from 1."""

    last_row: int = 0
    filled_rows: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    without_result: set[tuple[int, int]] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def outline_of(part: IO[bytes]) -> Outline:
    outline, row = Outline(), 0
    hidden = False
    for match in tokens(part):
        if (attributes := match["row"]) is not None:
            number = NUMBER.search(attributes)
            row = int(number[1]) if number else row + 1
            hidden = HIDDEN.search(attributes) is not None
        elif (attributes := match["merge"]) is not None:
            add_merge(outline, attributes)
        else:
            note_content(outline, row, hidden)
            if (attributes := match["cell"]) is not None and (address := ADDRESS.search(attributes)):
                outline.without_result.add(coordinate_to_tuple(address[1].decode()))
    return outline


def note_content(outline: Outline, row: int, hidden: bool) -> None:
    if row != outline.last_row:
        outline.last_row = max(outline.last_row, row)
        outline.filled_rows += 1
    if hidden:
        outline.hidden_rows.add(row)


def add_merge(outline: Outline, attributes: bytes) -> None:
    if (reference := REF.search(attributes)) and len(outline.merged) < MAX_MERGES:
        left, top, right, bottom = range_boundaries(reference[1].decode())
        outline.merged.append((top or 1, left or 1, bottom or 1, right or 1))


def tokens(part: IO[bytes]) -> Iterator[re.Match[bytes]]:
    """All tokens, reading in pieces that are cut only where a row begins."""
    rest = b""
    while chunk := part.read(CHUNK):
        rest += chunk
        starts = [match.start() for match in ROW_START.finditer(rest, max(len(rest) - 65_536, 0))]
        if starts and starts[-1] > 0:
            yield from TOKEN.finditer(rest, 0, starts[-1])
            rest = rest[starts[-1] :]
    yield from TOKEN.finditer(rest)
