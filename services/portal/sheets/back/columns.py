"""The columns that may be changed in a sheet: how a cell is read, what it fills in on the form of a page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from contracts.telling.dates import is_left_open
from contracts.telling.words import ACTIVITIES, BASES, SHORT_BASES
from services.portal.register.ending import DISSOLVED
from services.portal.sheets.back.days import FOREVER_WORDS, days_of, ends_of

Readings = tuple[str, ...]


@dataclass(frozen=True)
class Editable:
    """``kind``: which form of ``correction_forms`` it belongs to. ``read``: what a cell may mean, as the
    downloaded sheet would say it: one reading is certain. ``fill``: which fields a reading sets in the form.
    """

    kind: str
    read: Callable[[str], Readings]
    fill: Callable[[str], dict[str, str]]
    advice: str = ""


def _as_it_is(cell: str) -> Readings:
    return (cell,)


def _said(cell: str) -> Readings:
    return (cell,) if cell else ()


def _or_nothing(read: Callable[[str], Readings]) -> Callable[[str], Readings]:
    """An empty cell is a word, too: nothing is known. So is a dash, "n/a" or "tidak ada"."""
    return lambda cell: ("",) if is_left_open(cell) else read(cell)


def _one_of(labels: Mapping[str, str], *others: Mapping[str, str]) -> Callable[[str], Readings]:
    """By its label as downloaded, or as a page says it."""
    known = {label.casefold(): labels[code] for each in (*others, labels) for code, label in each.items()}
    return lambda cell: (known[cell.casefold()],) if cell.casefold() in known else ()


def _code(labels: Mapping[str, str], label: str) -> str:
    return next(code for code, each in labels.items() if each == label)


_STATES: Final = {code: label for code, label in ACTIVITIES.items() if code not in ("", DISSOLVED)}
_GROUNDS: Final = {code: label for code, label in SHORT_BASES.items() if code}
_LONG: Final = {code: label for code, label in BASES.items() if code}
_A_DAY: Final = "Tulis tanggal seperti 2 Maret 2026 atau 2026-03-02."
_OF_THE_LIST: Final = "Tulis seperti pada daftar pilihan di halaman perbaikannya."

COLUMNS: Final[Mapping[str, Editable]] = {
    "nama": Editable("nama", _said, lambda v: {"nama": v}, "Nama tidak dapat dikosongkan."),
    "singkatan": Editable("nama", _as_it_is, lambda v: {"singkatan": v}),
    "bidang": Editable("bidang", _said, lambda v: {"bidang": v}, _OF_THE_LIST),
    "dasar": Editable(
        "dasar-hukum",
        _one_of(_GROUNDS, _LONG),
        lambda v: {"landasan": _code(_GROUNDS, v)},
        _OF_THE_LIST,
    ),
    "nomor": Editable("dasar-hukum", _or_nothing(_as_it_is), lambda v: {"nomor_surat": v}),
    "terbit": Editable(
        "dasar-hukum", _or_nothing(days_of), lambda v: {"terbit": v, "terbit_tertulis": ""}, _A_DAY
    ),
    "sampai": Editable(
        "dasar-hukum",
        _or_nothing(ends_of),
        lambda v: {
            "sampai": "" if v == FOREVER_WORDS else v,
            "sampai_tertulis": "",
            "selamanya": "ya" if v == FOREVER_WORDS else "",
        },
        f"{_A_DAY[:-1]}, atau: seumur hidup.",
    ),
    "keaktifan": Editable(
        "keaktifan",
        _one_of(_STATES),
        lambda v: {"keadaan": _code(_STATES, v), "sumber": "sheet", "diamati": ""},
        "Tulis Aktif, Tidak aktif, Alamat tidak ditemukan, Dilaporkan bubar, atau Belum diketahui. "
        "Pembubaran dan kembali aktif dicatat di halaman ormas.",
    ),
}
"""Those that ``sheet_out`` marks, by their word."""


def columns_of(offered: Iterable[str]) -> Mapping[str, Editable]:
    """The same; a bidang is one of the office's own list, as every form offers it."""
    of_the_list = _one_of({each: each for each in offered})
    return {**COLUMNS, "bidang": replace(COLUMNS["bidang"], read=of_the_list)}


UNTOLD: Final[Mapping[str, Mapping[str, str]]] = {"dasar-hukum": {"landasan": "unknown"}}
"""What a form says where nothing was recorded yet and the sheet does not say it: that it is not known."""
