"""What is asked about a column, with the exact answers that the officer can type."""

import re
import shlex
from collections.abc import Sequence
from typing import NamedTuple

from services.registry.sheet.answers import place_of, word_for
from services.registry.sheet.headings import title
from services.registry.sheet.model import Ambiguous, Column, Layout
from shared.workbook.columns import column_letter
from shared.workbook.table import Table


class Either(NamedTuple):
    """The meanings between which the heading and the cells leave a choice."""

    meanings: tuple[str, ...]


def option(table: Table, index: int, header: str, meanings: Sequence[str], *, by_place: bool = False) -> str:
    """By heading where a shell takes it as it is, else by place."""
    if by_place or not header or re.search(r'["$`\\!]', header):
        return "--column " + shlex.quote(f"{place_of(table, index)}={word_for(meanings)}")
    return f'--column "{header}={word_for(meanings)}"'


def question(table: Table, index: int, header: str, either: Either) -> Ambiguous:
    choices = " atau ".join(title(meaning) for meaning in either.meanings)
    options = " atau ".join(option(table, index, header, (meaning,)) for meaning in either.meanings)
    ignored = option(table, index, header, ("ignore",))
    sentence = (
        f'Tab {table.sheet}: kolom "{header}" bisa berarti {choices}. '
        f"Jawab dengan {options}; bila tidak dipakai: {ignored}."
    )
    return Ambiguous((header,), either.meanings, sentence)


def rivalry(table: Table, meaning: str, claimants: Sequence[Column]) -> Ambiguous:
    headers = [found.header for found in claimants]
    twice = len({header.casefold() for header in headers}) < len(headers)
    places = " dan ".join(f'"{found.header}" ({column_letter(found.index + 1)})' for found in claimants)
    options = " atau ".join(
        option(table, found.index, found.header, found.meanings, by_place=twice) for found in claimants
    )
    sentence = (
        f"Tab {table.sheet}: kolom {places} sama-sama bisa berarti {title(meaning)}. "
        f"Jawab untuk satu kolom saja: {options}."
    )
    return Ambiguous(tuple(headers), (meaning,), sentence)


def understood(layout: Layout) -> list[str]:
    """One line for each recognised column, for the dry run."""
    return [
        f"Kolom {column_letter(column.index + 1)} “{column.header}” → "
        + word_for(column.meanings).replace("+", " + ")
        for column in layout.columns
    ]
