"""Dates as offices write them; what could be two dates is no date."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from services.registry.sheet.text import clean
from services.registry.sheet.vocabulary import WORDS
from shared.workbook.table import CellValue

MONTHS = {name: number for number, names in WORDS["months"].items() for name in names}
FOREVER = frozenset(WORDS["forever"])
EARLIEST, LATEST_AHEAD = 1908, 50
SERIAL_1900, SERIAL_1904 = date(1899, 12, 30), date(1904, 1, 1)
"""Day 0 of Excel's two calendars; the first believes in a 29 February 1900, long before our numbers."""
YEAR_FIRST = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$")
NUMERIC = re.compile(r"^(\d{1,2})\s*[-/.,]\s*(\d{1,2})\s*[-/.,]\s*(\d{4}|\d{2})$")
NAMED = re.compile(r"^(\d{1,2})[\s.,/-]*([a-z]{3,})[\s.,'/-]*(\d{4}|\d{2})$")
MONTH_ONLY = re.compile(r"^([a-z]{3,})[\s.,-]*(\d{4})$")
LEADING = re.compile(r"^(?:[a-z' ]+,\s*|(?:tanggal|tgl|tertanggal|per|sejak|mulai)\b\.?\s*:?\s*)+(?=\d)")


@dataclass(frozen=True)
class DateReading:
    """`value` only when certain; `candidates` when it could be several; `problem` says why not."""

    value: date | None = None
    candidates: tuple[date, ...] = ()
    problem: str | None = None
    evidence: str | None = None
    forever: bool = False
    from_cell: bool = False  # a real date cell, which Excel may have turned round


def read_date(value: CellValue, *, today: date, epoch_1904: bool = False) -> DateReading:
    match value:
        case datetime():
            return plausible(DateReading(value=value.date(), from_cell=True), today)
        case date():
            return plausible(DateReading(value=value, from_cell=True), today)
        case bool():
            return DateReading(problem="not-a-date")
        case int() | float():
            return read_serial(value, today, epoch_1904)
        case str():
            return plausible(read_text(clean(value).casefold()), today)
        case _:
            return DateReading(problem="not-a-date")


def read_text(text: str) -> DateReading:
    if text in FOREVER:
        return DateReading(forever=True)
    text = LEADING.sub("", text).strip(" .,;")
    if match := YEAR_FIRST.match(text):
        return one(int(match[1]), int(match[2]), int(match[3]))
    if match := NUMERIC.match(text):
        return numeric(int(match[1]), int(match[2]), full_year(match[3]))
    if (match := NAMED.match(text)) and match[2] in MONTHS:
        return one(full_year(match[3]), MONTHS[match[2]], int(match[1]))
    if (match := MONTH_ONLY.match(text)) and match[1] in MONTHS:
        return DateReading(problem="day-missing")
    if re.fullmatch(r"(19|20)\d{2}", text):
        return DateReading(problem="year-only")
    return DateReading(problem="not-a-date")


def one(year: int, month: int, day: int) -> DateReading:
    made = make(year, month, day)
    return DateReading(value=made) if made else DateReading(problem="impossible-date")


def numeric(first: int, second: int, year: int) -> DateReading:
    """Indonesian offices put the day first; a foreign Excel puts the month first."""
    day_first, month_first = make(year, second, first), make(year, first, second)
    candidates = tuple(dict.fromkeys(found for found in (day_first, month_first) if found))
    match candidates:
        case ():
            return DateReading(problem="impossible-date")
        case (certain,) if certain == day_first:
            return DateReading(value=certain)
        case (_,):
            return DateReading(candidates=candidates, problem="month-first")
        case _:
            return DateReading(candidates=candidates, problem="day-or-month")


def read_serial(value: float, today: date, epoch_1904: bool) -> DateReading:
    """A bare number in a date column: Excel's day count that lost its format, perhaps."""
    if 1900 <= value <= 2100:
        return DateReading(problem="year-only")
    if not 3000 < value < 80_000:
        return DateReading(problem="not-a-date")
    moment = (SERIAL_1904 if epoch_1904 else SERIAL_1900) + timedelta(days=int(value))
    return plausible(DateReading(candidates=(moment,), problem="excel-serial"), today)


def plausible(reading: DateReading, today: date) -> DateReading:
    dates = (reading.value, *reading.candidates)
    if any(found and not EARLIEST <= found.year <= today.year + LATEST_AHEAD for found in dates):
        return DateReading(problem="implausible-year")
    return reading


def full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return 2000 + year if year < 50 else 1900 + year


def make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def years_later(moment: date, years: int) -> date:
    return make(moment.year + years, moment.month, moment.day) or date(moment.year + years, 2, 28)


def turned_round(moment: date) -> date | None:
    return make(moment.year, moment.day, moment.month)


def five_years_apart(issued: date, ends: date) -> bool:
    """A certificate of five years; offices write the last day or the day after it."""
    return abs(ends - years_later(issued, 5)) <= timedelta(days=1)


def settle_by_number(reading: DateReading, month: int | None, year: int | None) -> DateReading:
    """Month and year inside the document's number decide between candidates, or contradict a date."""
    if reading.value:
        return contradicted(reading, month, year)
    if not reading.candidates or (month is None and reading.problem != "excel-serial"):
        return reading
    fits = [found for found in reading.candidates if agrees(found, month, year)]
    if len(fits) == 1 and (month or year):
        return replace(reading, value=fits[0], candidates=(), problem=None, evidence="sesuai nomor dokumen")
    return replace(reading, problem="contradicts-number") if not fits else reading


def contradicted(reading: DateReading, month: int | None, year: int | None) -> DateReading:
    value = reading.value
    if value is None or agrees(value, month, year):
        return reading
    candidates = tuple(
        found for found in (value, turned_round(value) if reading.from_cell else None) if found
    )
    return DateReading(candidates=tuple(dict.fromkeys(candidates)), problem="contradicts-number")


def agrees(moment: date, month: int | None, year: int | None) -> bool:
    return (month is None or moment.month == month) and (year is None or moment.year == year)


def settle_by_term(reading: DateReading, other: date | None, *, ends: bool) -> DateReading:
    """Exactly one candidate lies five years from the other, certain date."""
    if reading.value or other is None or len(reading.candidates) < 2:
        return reading
    fits = [
        found
        for found in reading.candidates
        if (five_years_apart(other, found) if ends else five_years_apart(found, other))
    ]
    if len(fits) != 1:
        return reading
    return replace(
        reading, value=fits[0], candidates=(), problem=None, evidence="masa berlaku tepat lima tahun"
    )
