"""The register as .csv: the same columns, the number of the entry first, nothing that would run."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from services.portal.sheets.sheet_out import COLUMNS, NUMBER_OF_ENTRY, VERSION_OF_ENTRY
from services.portal.sheets.tabs import Row

DELIMITERS: Final = {"titik-koma": ";", "koma": ","}
_RUNS: Final = ("=", "+", "-", "@", "\t", "\r", "'")
_MARK: Final = "'"


def csv_sheet(rows: Iterable[Row], columns: Sequence[str], delimiter: str) -> bytes:
    """UTF-8 with the mark by which Excel knows it. :func:`as_typed` takes back what :func:`quiet` adds."""
    kept = StringIO(newline="")
    lines = csv.writer(kept, delimiter=delimiter)
    lines.writerow([NUMBER_OF_ENTRY, VERSION_OF_ENTRY, *(COLUMNS[each].heading for each in columns)])
    for row in rows:
        values = [quiet(COLUMNS[each].value(row)) for each in columns]
        lines.writerow([row["id"], row["version"], *values])
    return kept.getvalue().encode("utf-8-sig")


def plain_csv(headings: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ";") -> bytes:
    """Texts alone, in the same way."""
    kept = StringIO(newline="")
    lines = csv.writer(kept, delimiter=delimiter)
    lines.writerow(headings)
    lines.writerows([quiet(each) for each in row] for row in rows)
    return kept.getvalue().encode("utf-8-sig")


def as_typed(text: str) -> str:
    """What stood in the register."""
    return text[1:] if text[:1] == _MARK and text[1:2] in _RUNS else text


def quiet(text: str) -> str:
    """A formula becomes a text: spreadsheets run what begins like one."""
    return _MARK + text if text.startswith(_RUNS) else text
