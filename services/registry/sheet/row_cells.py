"""One row while it is being read: its cells by meaning, and the readings and doubts collected so far."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from services.registry.sheet.model import Column, Doubt, Layout, Person, Reading
from services.registry.sheet.personal import CODES, hidden, is_sealed, without_personal
from services.registry.sheet.sentences import DOUBTS, MONTH_NAMES, PERSONAL
from services.registry.sheet.text import clean, has_control, is_absent, is_ditto, is_error, original
from shared.workbook.table import CellValue, NoResult, Table


@dataclass(frozen=True)
class Cell:
    """A filled cell; `value` is what it stands for, `text` what was typed."""

    address: str
    header: str
    value: CellValue
    text: str
    column: Column

    @property
    def absent(self) -> bool:
        return is_absent(original(self.value))


@dataclass
class OpenRow:
    """The row being read; `above` holds the last real value of each column."""

    table: Table
    layout: Layout
    number: int
    values: tuple[CellValue, ...]
    above: dict[int, CellValue]
    today: date
    fields: dict[str, Reading] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)
    reported: set[tuple[str, str]] = field(default_factory=set)

    def column(self, meaning: str) -> Column | None:
        return next((found for found in self.layout.columns if meaning in found.meanings), None)

    def raw(self, column: Column) -> CellValue:
        return self.values[column.index] if column.index < len(self.values) else None

    def address(self, column: Column) -> str:
        return self.table.address(self.number, column.index)

    def cell(self, meaning: str) -> Cell | None:
        """The cell of this meaning; None when blank, broken, or pointing at nothing."""
        column = self.column(meaning)
        cell = self.cell_of(column) if column else None
        return cell if cell is None or is_sealed(meaning) else self.opened(cell)

    def opened(self, cell: Cell) -> Cell:
        """The cell for open storage: personal data is taken out, and kept for the sealed remarks."""
        text = original(cell.value)
        bare = without_personal(text)
        if bare == text or isinstance(cell.value, datetime | date):
            return cell
        if cell.text == text and not any(map(is_sealed, cell.column.meanings)):
            self.moved.setdefault(cell.address, f"{cell.header}: {text}")
            code = next((CODES[meaning] for meaning in cell.column.meanings if meaning in CODES), None)
            self.doubt_cell(code or "personal-in-field", cell)
        return replace(cell, value=bare, text=hidden(cell.text))

    def seal_moved(self) -> None:
        """What open fields may not carry stands in the remarks, behind the office's own words."""
        if not self.moved:
            return
        own = self.fields.get("remarks")
        said = [own.text] if own else []
        text = "; ".join([*said, *self.moved.values()])
        self.fields["remarks"] = Reading(text, text, own.cell if own else next(iter(self.moved)))

    def cell_of(self, column: Column) -> Cell | None:
        value, address = self.raw(column), self.address(column)
        text = original(value)
        if isinstance(value, NoResult):
            self.doubt("formula-without-result", address, column.header)
            return None
        if not clean(text):
            return None
        if is_error(text):
            self.doubt("cell-error", address, column.header)
            return None
        if has_control(text):
            self.doubt("control-characters", address, column.header)
        if is_ditto(text) and not is_about_people(column):
            return self.from_above(column, address, text)
        return Cell(address, column.header, value, text, column)

    def from_above(self, column: Column, address: str, text: str) -> Cell | None:
        value = self.above.get(column.index)
        if value is None:
            self.doubt("ditto-without-source", address, column.header)
            return None
        self.doubt("ditto-above", address, column.header)
        return Cell(address, column.header, value, text, column)

    def put(self, meaning: str, cell: Cell, value: Any, evidence: str | None = None) -> None:
        self.fields[meaning] = Reading(cell.text, value, cell.address, evidence)

    def doubt(
        self, code: str, address: str, header: str, candidates: tuple[date, ...] = (), why: str = ""
    ) -> None:
        """Say it once per cell."""
        if (code, address) in self.reported:
            return
        self.reported.add((code, address))
        said = " atau ".join(in_words(found) for found in candidates)
        self.doubts.append(
            Doubt(
                code=code,
                cell=address,
                column=header,
                sentence=DOUBTS[code].format(cell=address, candidates=said, why=why),
                personal=code in PERSONAL,
                candidates=tuple(found.isoformat() for found in candidates),
            )
        )

    def doubt_cell(self, code: str, cell: Cell, candidates: tuple[date, ...] = (), why: str = "") -> None:
        self.doubt(code, cell.address, cell.header, candidates, why)


def is_about_people(column: Column) -> bool:
    return any(meaning.startswith(("person:", "phone", "contact", "name")) for meaning in column.meanings)


def in_words(moment: date) -> str:
    return f"{moment.day} {MONTH_NAMES[moment.month - 1]} {moment.year}"
