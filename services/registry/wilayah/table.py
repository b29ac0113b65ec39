"""The kabupaten and kota with the days on which their codes are valid, as read from the CSV files."""

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Region:
    """A kabupaten or kota; `code` is always dotted (32.71), `kind` is "kabupaten" or "kota"."""

    code: str
    name: str
    kind: str
    province_name: str


@dataclass(frozen=True)
class Entry:
    """One line of the table: a region and the days on which its code is valid, both included."""

    region: Region
    valid_from: date | None
    valid_until: date | None

    def is_valid(self, on: date | None) -> bool:
        """Without a day: is it valid today, that is, has no end been recorded?"""
        if on is None:
            return self.valid_until is None
        return (self.valid_from or date.min) <= on <= (self.valid_until or date.max)


def regions(on: date | None = None) -> list[Region]:
    """Every kabupaten and kota in order of code; without a day, those valid today."""
    return [entry.region for entry in entries().values() if entry.is_valid(on)]


def find_by_name(name: str, on: date | None = None) -> list[Region]:
    """Regions of exactly this name in any case or spacing; "bogor" finds kota and kabupaten."""
    wanted = name_key(name)
    return [r for r in regions(on) if wanted and wanted in (name_key(r.name), short_key(r))]


def dotted(code: str) -> str:
    """3271 and 32.71 are the same code; anything else comes back as it was, trimmed."""
    match = re.fullmatch(r"([0-9]{2})\.?([0-9]{2})", code.strip())
    return f"{match[1]}.{match[2]}" if match else code.strip()


def name_key(name: str) -> str:
    """What two spellings of one name share: "Kab. Toli-Toli" and "KABUPATEN TOLITOLI"."""
    words = re.findall(r"\w+", name.casefold())
    full = ["kabupaten" if word == "kab" else word for word in words if word not in ("administrasi", "adm")]
    return "".join(full)


def short_key(region: Region) -> str:
    """The name without "kabupaten" or "kota", as name_key writes it."""
    return name_key(region.name).removeprefix(region.kind)


@cache
def provinces() -> dict[str, str]:
    """Code → name of every province."""
    return {row["code"]: row["name"] for row in _rows("provinces.csv")}


@cache
def entries() -> dict[str, Entry]:
    """Code → entry for every code, former ones included, in order of code."""
    return {row["code"]: _entry(row) for row in _rows("regencies.csv")}


def _entry(row: dict[str, str]) -> Entry:
    province = provinces()[row["province_code"]]
    region = Region(row["code"], row["name"], row["kind"], province)
    return Entry(region, _day(row["valid_from"]), _day(row["valid_until"]))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _rows(file: str) -> list[dict[str, str]]:
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
