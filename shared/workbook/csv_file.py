""".csv to one table: comma, semicolon or tab; UTF-8 with or without mark, UTF-16 or Windows-1252."""

import csv
import io
from collections import Counter

from shared.workbook.table import SheetRefused, Table

DELIMITERS = ";,\t|"
MAX_COLUMNS = 256
MAX_ROWS = 20_000


def read(content: bytes, sheet: str) -> list[Table]:
    text = decoded(content)
    delimiter, text = stated_delimiter(text)
    rows = []
    try:
        records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or best_delimiter(text))
        for number, record in enumerate(records, 1):
            values = tuple(value if value.strip() else None for value in record[:MAX_COLUMNS])
            if any(values):
                rows.append((number, values))
            if len(rows) > MAX_ROWS:
                raise SheetRefused(
                    f"Berkas berisi lebih dari {MAX_ROWS} baris. Bagi menjadi beberapa berkas."
                )
    except csv.Error:
        raise SheetRefused(
            "Berkas CSV tidak dapat dibaca: ada tanda kutip yang tidak ditutup atau sel yang terlalu "
            "panjang. Buka di Excel dan simpan sebagai .xlsx."
        ) from None
    return [Table(sheet=sheet, rows=tuple(rows))]


def decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def stated_delimiter(text: str) -> tuple[str | None, str]:
    """Excel's own first line `sep=;`; Excel does not count it as a row."""
    first, _, rest = text.partition("\n")
    line = first.strip()
    if line.casefold().startswith("sep=") and len(line) == 5:
        return line[4], rest
    return None, text


def best_delimiter(text: str) -> str:
    """The one that gives the most rows of the same width; ties go to the wider table."""
    return max(DELIMITERS, key=lambda delimiter: evenness(text, delimiter))


def evenness(text: str, delimiter: str) -> tuple[int, int]:
    try:
        sample = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=delimiter)
        widths = Counter(len(record) for _, record in zip(range(100), sample, strict=False))
    except csv.Error:
        return (0, 0)
    width, count = max(
        ((width, count) for width, count in widths.items() if width > 1),
        key=lambda item: item[1],
        default=(0, 0),
    )
    return (count, width)
