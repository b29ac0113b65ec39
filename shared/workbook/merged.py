"""Merged cells: every row of a tall merged cell shows the value the office sees there."""

from collections.abc import Iterable

from shared.workbook.table import CellValue

Row = tuple[int, tuple[CellValue, ...]]
MAX_HEIGHT = 2_000


def fill_down(rows: list[Row], merged: Iterable[tuple[int, int, int, int]]) -> tuple[Row, ...]:
    """The value of a tall merged cell in all of its rows that hold something; wide ones stay as they are."""
    tall = [area for area in merged if 0 < area[2] - area[0] < MAX_HEIGHT]
    if not tall:
        return tuple(rows)
    cells = {number: list(values) for number, values in rows}
    for top, left, bottom, _ in tall:
        value = at(cells.get(top, []), left - 1)
        for number in range(top + 1, bottom + 1):
            if value is not None and number in cells:
                put(cells[number], left - 1, value)
    return tuple((number, tuple(values)) for number, values in cells.items())


def at(values: list[CellValue], index: int) -> CellValue:
    return values[index] if index < len(values) else None


def put(values: list[CellValue], index: int, value: CellValue) -> None:
    if index < 256:
        values.extend([None] * (index + 1 - len(values)))
        if values[index] is None:
            values[index] = value
