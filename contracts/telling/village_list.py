"""The office's list of villages: how a sheet of it is read, and how it differs from the one before."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from contracts.telling.places import Village, village_of

MOST_LISTED: Final = 2000
"""The largest kabupaten has some 500; a list of a province is another matter."""
_CODE: Final = re.compile(r"([0-9]{2})[. ]?([0-9]{2})[. ]?([0-9]{2})[. ]?([0-9]{4})")
_HEADINGS: Final = {
    "code": {"kode", "kode wilayah", "kode desa", "kode kelurahan", "kode desa/kelurahan"},
    "village": {"nama", "desa", "kelurahan", "desa/kelurahan", "kelurahan/desa", "nama desa/kelurahan"},
    "district": {"kecamatan", "nama kecamatan"},
}
NOT_A_LIST: Final = "Tidak ada baris judul dengan kolom Kode, Desa/kelurahan, dan Kecamatan."


class Listed(NamedTuple):
    """One village: its code as Kemendagri writes it (32.71.01.1001), its name, its district."""

    code: str
    village: str
    district: str

    @property
    def place(self) -> Village:
        """As it is compared with what is recorded of an ormas."""
        return village_of(self.village, self.district)


@dataclass(frozen=True)
class Differences:
    """What a list says otherwise than the one before; ``changed``: of one code, before and after."""

    added: tuple[Listed, ...]
    removed: tuple[Listed, ...]
    changed: tuple[tuple[Listed, Listed], ...]

    @property
    def none(self) -> bool:
        """Whether both say the same."""
        return not (self.added or self.removed or self.changed)

    @property
    def words(self) -> str:
        """“3 ditambahkan, 0 dihapus, 1 diubah”."""
        return f"{len(self.added)} ditambahkan, {len(self.removed)} dihapus, {len(self.changed)} diubah"


def village_code(text: str) -> str:
    """With its dots, also when it was typed without them; "" for anything that is no such code."""
    match = _CODE.fullmatch(text.strip())
    return ".".join(match.groups()) if match else ""


def read_list(rows: Iterable[tuple[int, Sequence[str]]]) -> tuple[list[Listed], list[str]]:
    """The villages below the row of headings, and a sentence for each row that cannot be meant."""
    places: Mapping[str, int] | None = None
    found: list[Listed] = []
    wrong: list[str] = []
    for number, cells in rows:
        if places is None:
            places = _headings(cells)
        elif any(cells):
            code, village, district = (_cell(cells, places[name]) for name in ("code", "village", "district"))
            if village_code(code) and village and district:
                found.append(Listed(village_code(code), *village_of(village, district)))
            else:
                wrong.append(f"Baris {number}: tulis kode 10 angka, nama, dan kecamatannya.")
    return found, wrong + ([] if places else [NOT_A_LIST]) + twice(found)


def twice(listed: Sequence[Listed]) -> list[str]:
    """A sentence for each code, and for each village of one district, that stands there more than once."""
    codes: set[str] = set()
    names: set[tuple[str, str]] = set()
    wrong = []
    for each in listed:
        if each.code in codes:
            wrong.append(f"Kode {each.code} tertulis dua kali.")
        if each.place.key in names:
            wrong.append(f"{each.place.words} tertulis dua kali.")
        codes.add(each.code)
        names.add(each.place.key)
    return wrong


def differences(before: Iterable[Listed], after: Iterable[Listed]) -> Differences:
    """By code, in the order of the codes."""
    old, new = ({each.code: each for each in listed} for listed in (before, after))
    return Differences(
        tuple(new[code] for code in sorted(new.keys() - old.keys())),
        tuple(old[code] for code in sorted(old.keys() - new.keys())),
        tuple((old[code], new[code]) for code in sorted(old.keys() & new.keys()) if old[code] != new[code]),
    )


def _headings(cells: Sequence[str]) -> Mapping[str, int] | None:
    words = [" ".join(each.casefold().split()) for each in cells]
    found = {
        name: next((at for at, word in enumerate(words) if word in meant), -1)
        for name, meant in _HEADINGS.items()
    }
    return found if min(found.values()) >= 0 else None


def _cell(cells: Sequence[str], at: int) -> str:
    return " ".join(cells[at].split()) if at < len(cells) else ""
