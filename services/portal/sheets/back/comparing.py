"""Each cell three times: as it was downloaded, as the register says it now, as the sheet says it."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from services.portal.projection.register import BLANK
from services.portal.search.find import AT_ONCE, rows_of
from services.portal.sheets.back.columns import COLUMNS as EDITABLE
from services.portal.sheets.back.columns import Editable
from services.portal.sheets.back.reading import SheetRow, plain
from services.portal.sheets.sheet_out import COLUMNS, DERIVED
from services.portal.web.office_day import OfficeDay
from services.portal.web.words import WORDS
from shared.database import Transaction

READY: Final = "ready"
CLASH: Final = "clash"
UNREADABLE: Final = "unreadable"
SAME: Final = "same"
MEANWHILE: Final = "meanwhile"
_UNKNOWN: Final = "Nomor catatan ini tidak ada di kantor ini; baris ini tidak dipakai."
_AWAY: Final = "Catatan ini {}; tidak diperbaiki lagi."
_AHEAD: Final = "Versi catatan di lembar lebih baru daripada register ini; unduh lagi registernya."
Remark = Callable[..., None]


@dataclass(frozen=True)
class Entry:
    """What was said of an ormas. ``newest``: the version of its stream that this is as of."""

    newest: int
    said: Sequence[tuple[int, Mapping[str, Any]]]

    def at(self, version: int) -> dict[str, Any]:
        """The columns of the register as they stood at a version."""
        row = dict(BLANK)
        for each, said in self.said:
            if each <= version:
                row.update(said)
        return row

    @property
    def now(self) -> dict[str, Any]:
        """As they stand."""
        return self.at(self.newest)


@dataclass(frozen=True)
class Difference:
    """One cell that the sheet or the register changed. ``value``: what the sheet's cell means."""

    ormas: str
    name: str
    row: int
    column: str
    exported: str
    now: str
    sheet: str
    value: str
    state: str
    seen: int

    @property
    def key(self) -> str:
        """Names it on pages and in what is kept."""
        return f"{self.ormas}.{self.column}"

    @property
    def title(self) -> str:
        """What the column is called."""
        return COLUMNS[self.column].heading

    @property
    def advice(self) -> str:
        """How a cell that could not be read has to be written."""
        return EDITABLE[self.column].advice


def entries_of(t: Transaction, ormas: Sequence[str]) -> dict[str, Entry]:
    """What was said of these, as far as it is shown; whom nobody recorded is left out."""
    found: dict[str, Entry] = {}
    for at in range(0, len(ormas), AT_ONCE):
        these = list(ormas[at : at + AT_ONCE])
        marks = ", ".join("?" * len(these))
        newest = t.all(f"SELECT ormas, version FROM as_said_newest WHERE ormas IN ({marks})", these)
        said: dict[str, list[tuple[int, Any]]] = {each: [] for each, _ in newest}
        sql = f"SELECT ormas, version, said FROM as_said WHERE ormas IN ({marks}) ORDER BY ormas, version"
        for each, version, text in t.all(sql, these):
            said[each].append((version, json.loads(text)))
        found |= {each: Entry(version, said[each]) for each, version in newest if said[each]}
    return found


def differences(
    entries: Mapping[str, Entry], rows: Iterable[SheetRow], columns: Mapping[str, Editable]
) -> list[Difference]:
    """Every cell that may be changed and says, or is said, something else than when it was downloaded."""
    return [
        found
        for row in rows
        if row.ormas in entries and row.version <= entries[row.ormas].newest
        for found in _of_row(entries[row.ormas], row, columns)
    ]


def remark_on_rows(t: Transaction, rows: Sequence[SheetRow], on: OfficeDay, remark: Remark) -> list[SheetRow]:
    """The rows that can be compared; why the others cannot, and what else is not used, is remarked."""
    entries = entries_of(t, [row.ormas for row in rows])
    known = [row for row in rows if row.ormas in entries]
    shown: dict[str, dict[str, Any]] = {}
    for at in range(0, len(known), AT_ONCE):
        for each in rows_of(t, [row.ormas for row in known[at : at + AT_ONCE]], on):
            shown[each["id"]] = each
    usable = []
    for row in rows:
        if row.ormas not in entries or row.ormas not in shown:
            remark(_UNKNOWN, row.row)
        elif away := shown[row.ormas]["withdrawn"]:
            remark(_AWAY.format(WORDS["keluar"][str(away)]), row.row)
        elif row.version > entries[row.ormas].newest:
            remark(_AHEAD, row.row)
        else:
            usable.append(row)
            _remark_on_others(row, shown[row.ormas], remark)
    return usable


def _remark_on_others(row: SheetRow, shown: Mapping[str, Any], remark: Remark) -> None:
    """What is derived, or was when the sheet was made, is nobody's change: another list may hold by now."""
    for word, text in row.cells.items():
        if word == "kecamatan" and (text.endswith(DERIVED) or (shown["derived"] and not text)):
            continue
        if word not in EDITABLE and plain(COLUMNS[word].value(shown)) != text:
            title = COLUMNS[word].heading
            remark(
                f"Kolom “{title}” berbeda dari register; kolom ini tidak dapat diubah lewat lembar.", row.row
            )


def _of_row(entry: Entry, row: SheetRow, columns: Mapping[str, Editable]) -> list[Difference]:
    before, now = entry.at(row.version), entry.now
    found = []
    for word, editable in columns.items():
        if word not in row.cells:
            continue
        exported, today = (plain(COLUMNS[word].value(each)) for each in (before, now))
        state, value = _state(editable, exported, today, row.cells[word])
        if state:
            cell = (row.ormas, now["name"], row.row, word, exported, today, row.cells[word], value)
            found.append(Difference(*cell, state, entry.newest))
    return found


def _state(editable: Editable, exported: str, now: str, cell: str) -> tuple[str, str]:
    """And what the cell means. What may mean the downloaded value was not changed: programs rewrite days."""
    readings = (cell,) if cell in (exported, now) else editable.read(cell)
    if exported in readings:
        return (MEANWHILE if now != exported else ""), exported
    if now in readings:
        return SAME, now
    if len(readings) != 1:
        return UNREADABLE, ""
    return (READY if now == exported else CLASH), readings[0]
