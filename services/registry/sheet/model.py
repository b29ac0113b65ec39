"""What reading a register gives: layouts, readings, doubts, refusals."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Column:
    """A column whose meaning is known; a composite one has several meanings."""

    index: int
    header: str
    meanings: tuple[str, ...]


@dataclass(frozen=True)
class Unknown:
    """A column nobody understood: reported with how many cells it has, never stored."""

    index: int
    header: str
    filled: int


@dataclass(frozen=True)
class Ambiguous:
    """A question for the officer: which of these columns is it, or which meaning has it?"""

    headers: tuple[str, ...]
    meanings: tuple[str, ...]
    sentence: str


@dataclass(frozen=True)
class Layout:
    """Which rows are the header and which column means what."""

    sheet: str
    header_rows: tuple[int, int] | None
    columns: tuple[Column, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    skipped: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        return self.skipped is None and any("name" in column.meanings for column in self.columns)


@dataclass(frozen=True)
class Reading:
    """What the office typed, and what it means where that is certain."""

    text: str
    value: Any
    cell: str
    evidence: str | None = None


@dataclass(frozen=True)
class Doubt:
    """Something the officer should look at; `sentence` never quotes personal data."""

    code: str
    cell: str
    column: str
    sentence: str
    personal: bool = False
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """Why a row cannot be imported."""

    code: str
    cell: str
    sentence: str


@dataclass(frozen=True)
class Phone:
    """One telephone number; `e164` only where its reading is certain."""

    text: str
    e164: str | None
    cell: str


@dataclass(frozen=True)
class Person:
    """Somebody the row names, or an unnamed contact that has a telephone."""

    role: str
    own_title: str
    name: str | None
    cell: str
    phones: tuple[Phone, ...] = ()
    text: str = ""  # the whole cell as the office typed it


@dataclass(frozen=True)
class Skipped:
    """A row that is no ormas: blank, a repeated header, a total, a signature."""

    sheet: str
    row: int
    reason: str


@dataclass(frozen=True)
class RowReading:
    """Everything one row says."""

    sheet: str
    row: int
    name: str | None
    abbreviation: str | None
    fields: Mapping[str, Reading] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    refusal: Refusal | None = None
    fingerprint_text: str = ""
