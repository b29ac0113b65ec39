"""Turns the package's two tables into ours: adds the kind, the validity dates and the former codes."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

PROVINCE_COLUMNS = ("code", "name", "valid_from", "valid_until")
REGENCY_COLUMNS = ("code", "name", "kind", "province_code", "valid_from", "valid_until")

Row = dict[str, str]


def derive(provinces: str, regencies: str, validity: Mapping[str, Any]) -> tuple[str, str]:
    """Our provinces.csv and regencies.csv, made from the text of the package's and nothing but `validity`."""
    since = {entry["code"]: entry["valid_from"] for entry in validity["provinces"]}
    province_rows = [_province(row, since) for row in _rows(provinces)]
    current = [_regency(row, valid_from=since.get(row["province_code"], "")) for row in _rows(regencies)]
    former = [_regency(row, valid_until=row["valid_until"]) for row in validity["former_regencies"]]
    _refuse_repeats(current + former)
    return _text(PROVINCE_COLUMNS, province_rows), _text(REGENCY_COLUMNS, current + former)


def _rows(text: str) -> list[Row]:
    return list(csv.DictReader(io.StringIO(text)))


def _province(row: Row, since: Mapping[str, str]) -> Row:
    return {
        "code": row["code"],
        "name": row["name"],
        "valid_from": since.get(row["code"], ""),
        "valid_until": "",
    }


def _regency(row: Mapping[str, str], *, valid_from: str = "", valid_until: str = "") -> Row:
    return {
        "code": row["code"],
        "name": row["name"],
        "kind": _kind(row["name"]),
        "province_code": row["province_code"],
        "valid_from": valid_from,
        "valid_until": valid_until,
    }


def _kind(name: str) -> str:
    kind = name.split(" ", 1)[0].lower()
    if kind not in ("kabupaten", "kota"):
        raise ValueError(f"{name!r} begins with neither Kabupaten nor Kota")
    return kind


def _refuse_repeats(rows: Iterable[Row]) -> None:
    seen: set[str] = set()
    for row in rows:
        if row["code"] in seen:
            raise ValueError(f"code {row['code']} appears twice")
        seen.add(row["code"])


def _text(columns: Iterable[str], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(sorted(rows, key=lambda row: row["code"]))
    return out.getvalue()
