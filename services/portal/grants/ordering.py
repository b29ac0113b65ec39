"""In which order the lists of hibah stand: by a column of the address, upwards or downwards."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from flask import request

from contracts.telling.grant_words import GRANT_STATES, ORIGIN_TOLD

UP: Final = "naik"
DOWN: Final = "turun"
_WAY: Final = list(GRANT_STATES)
_WHEN: Final = [f"WHEN '{code}' THEN {at}" for at, code in enumerate(_WAY)]


class Column(NamedTuple):
    """``by``: what a row is ordered by, of SQL for a page of a long list, of the row for a sheet of a year.
    ``first``: the way that is wanted where none is said.
    """

    words: str
    by: Any
    first: str = UP


class Order(NamedTuple):
    """A column of a list, and whether it goes downwards."""

    column: str
    way: str

    @property
    def down(self) -> bool:
        return self.way == DOWN

    def turned(self, column: str, columns: Mapping[str, Column]) -> str:
        """The way that a heading leads to: the other one where it is the order already."""
        if column != self.column:
            return columns[column].first
        return UP if self.down else DOWN


LIST: Final = {
    "terbaru": Column("Terbaru", "position", DOWN),
    "nama": Column("Nama ormas", "name"),
    "usulan": Column("Judul usulan", "title"),
    "bentuk": Column("Bentuk", "grant_kind"),
    "diusulkan": Column("Jumlah diusulkan", "asked", DOWN),
    "ditetapkan": Column("Jumlah ditetapkan", "awarded", DOWN),
    "keadaan": Column(
        "Keadaan",
        f"CASE state {' '.join(_WHEN)} ELSE 99 END",
    ),
}
"""Of ``/hibah``."""


def _by(name: str) -> Callable[[dict[str, Any]], Any]:
    return lambda row: row[name]


SHEET: Final = {
    "penerima": Column("Penerima", lambda row: row["name"].casefold()),
    "asal": Column("Asal", lambda row: ORIGIN_TOLD[row["origin"]]),
    "program": Column("Program RPJMD", lambda row: (not row["rpjmd_theme"], row["rpjmd_theme"])),
    "usulan": Column("Usulan", _by("asked"), DOWN),
    "sk": Column("SK", _by("awarded"), DOWN),
    "apbd": Column("APBD", _by("annex")),
    "nphd": Column("NPHD", _by("signed_on")),
    "rekening": Column("Rekening", _by("bank")),
    "diterima": Column("Diterima", _by("paid"), DOWN),
    "lpj": Column("LPJ", _by("reported_on")),
    "bukti": Column("Bukti", _by("receipts"), DOWN),
    "sisa": Column("Sisa kembali", _by("remainder"), DOWN),
    "selisih": Column("Selisih", _by("gap"), DOWN),
    "keadaan": Column("Keadaan", lambda row: _WAY.index(row["state"])),
}
"""Of the control sheet."""


def order_asked(columns: Mapping[str, Column]) -> Order:
    """The order of the address where there is such a column, else the first one."""
    column, way = request.args.get("urut", ""), request.args.get("arah", "")
    column = column if column in columns else next(iter(columns))
    return Order(column, way if way in (UP, DOWN) else columns[column].first)


def ordered(rows: list[dict[str, Any]], order: Order) -> list[dict[str, Any]]:
    """The rows of a sheet; what is alike stays in the order of its names."""
    return sorted(rows, key=SHEET[order.column].by, reverse=order.down)
