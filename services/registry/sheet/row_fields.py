"""The other fields of a row: name, place, activity, members, term, remarks."""

import re
from datetime import date
from typing import Any

from services.registry.sheet.activity_fields import activity_field
from services.registry.sheet.counts import read_count, read_tax_id
from services.registry.sheet.dates import read_date
from services.registry.sheet.names import NameReading
from services.registry.sheet.phones import PHONE_LIKE
from services.registry.sheet.places import district_in, village_in
from services.registry.sheet.row_cells import Cell, OpenRow
from services.registry.sheet.row_legal import check_expiry_remark
from services.registry.sheet.text import clean, key, original
from services.registry.sheet.units import BY_PHRASE, unit_of
from services.registry.sheet.vocabulary import WORDS
from services.registry.wilayah import region_of, village_code

STATUS = WORDS["activity_status"]
REMARKS = {kind: frozenset(phrases) for kind, phrases in WORDS["remarks"].items()}
PERIOD = re.compile(
    r"^(?P<start>.*?)\s*(?:s\s*/?\s*d\.?|sampai(?: dengan)?|hingga|[-–—])\s*(?P<end>.+)$", re.IGNORECASE
)
EMAIL = re.compile(r"^[^@\s,;]+@[\w-]+(?:\.[\w-]+)+$")
WEBSITE = re.compile(r"^(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?$", re.IGNORECASE)
MAX_ABBREVIATION = 30


def read_abbreviation(row: OpenRow, name: NameReading, name_cell: Cell) -> str | None:
    cell = row.cell("abbreviation")
    own = (
        clean(original(cell.value))
        if cell and not cell.absent and "name" not in cell.column.meanings
        else None
    )
    if own and cell and len(own) > MAX_ABBREVIATION:
        row.doubt_cell("abbreviation-unclear", cell)
        row.put("abbreviation", cell, None)
        own = None
    elif own and cell and name.abbreviation and key(own) != key(name.abbreviation):
        row.doubt_cell("abbreviation-differs", cell)
    found = own or name.abbreviation
    if found:
        row.put("abbreviation", cell if own and cell else name_cell, found)
    return found


def read_level(row: OpenRow, name: str, name_cell: Cell) -> None:
    cell = row.cell("level")
    level, place = unit_of(name)
    if cell and not cell.absent:
        stated = BY_PHRASE.get(key(cell.text)) or ("induk" if key(cell.text) in ("induk", "pusat") else None)
        row.put("level", cell, stated)
        if stated is None:
            row.doubt_cell("level-unknown", cell)
    elif level:
        row.put("level", name_cell, level)
        if place is None:
            row.doubt_cell("level-without-place", name_cell)
    number = row.fields.get("legal_number")
    if level and number and number.value:
        row.doubt_cell("unit-with-own-number", name_cell)


def read_activity_field(row: OpenRow) -> None:
    if cell := row.cell("activity_field"):
        value = None if cell.absent else activity_field(original(cell.value))
        row.put("activity_field", cell, value)
        if value is None and not cell.absent:
            row.doubt_cell("activity-field-unknown", cell)


def read_places(row: OpenRow) -> None:
    address = row.cell("address")
    if address and not address.absent:
        text = original(address.value)
        if any(meaning.startswith("phone") for meaning in address.column.meanings):
            text = PHONE_LIKE.sub("", text)
        row.put("address", address, clean(text).strip(" /,;"))
        for meaning, found in (("village", village_in(text)), ("district", district_in(text))):
            if found:
                row.put(meaning, address, found)
    for meaning in ("village", "district"):
        read_place_column(row, meaning)
    read_regency_code(row)


def read_place_column(row: OpenRow, meaning: str) -> None:
    cell = row.cell(meaning)
    if cell is None or cell.absent:
        return
    in_address = row.fields.get(meaning)
    place = re.sub(
        r"^(?:kel(?:urahan)?|desa|kec(?:amatan)?)\b[.\s]*", "", clean(original(cell.value)), flags=re.I
    )
    row.put(meaning, cell, place)
    if in_address and key(in_address.value) != key(place) and meaning == "village":
        row.doubt_cell("village-differs", cell)


def read_regency_code(row: OpenRow) -> None:
    """Of a kabupaten or kota, or of a kelurahan or desa, which says both."""
    if (cell := row.cell("regency_code")) and not cell.absent:
        text = clean(cell.text)
        match = re.fullmatch(r"(\d\d)[.\s]?(\d\d)", text)
        village = village_code(text)
        row.put("regency_code", cell, f"{match[1]}.{match[2]}" if match else region_of(village) or None)
        if village:
            row.put("village_code", cell, village)
        elif match is None:
            row.doubt_cell("regency-code-unknown", cell)


def read_numbers(row: OpenRow) -> None:
    readers: dict[str, Any] = {
        "member_count": read_count,
        "member_count_men": read_count,
        "member_count_women": read_count,
        "tax_id": read_tax_id,
    }
    for meaning, reader in readers.items():
        if cell := row.cell(meaning):
            reading = None if cell.absent else reader(cell.value)
            row.put(meaning, cell, reading.value if reading else None)
            if reading and reading.problem:
                row.doubt_cell(reading.problem, cell)
    check_parts(row)


def check_parts(row: OpenRow) -> None:
    readings = [row.fields.get(f"member_count{part}") for part in ("", "_men", "_women")]
    values = [reading.value for reading in readings if reading and reading.value]
    cell = row.cell("member_count")
    if cell and len(values) == 3 and not any(value["approximate"] for value in values):
        total, men, women = (value["count"] for value in values)
        if total != men + women:
            row.doubt_cell("count-parts-differ", cell)


def read_term(row: OpenRow) -> None:
    if (cell := row.cell("term_of_office")) is None or cell.absent:
        return
    value = term(clean(original(cell.value)), row.today)
    row.put("term_of_office", cell, value)
    if value is None:
        row.doubt_cell("term-unclear", cell)


def term(text: str, today: date) -> dict[str, str | None] | None:
    """{"from", "until"} as years or full dates; None unless both ends are certain and in order."""
    for match in (PERIOD.match(text), *split_at_dashes(text)):
        if match:
            start, end = moment(match["start"], today), moment(match["end"], today)
            if end and (start or not match["start"].strip()) and (not start or start < end):
                return {"from": start, "until": end}
    return None


def split_at_dashes(text: str) -> list[dict[str, str]]:
    return [
        {"start": text[: match.start()], "end": text[match.end() :]}
        for match in re.finditer(r"\s*[-–—]\s*", text)
    ]


def moment(text: str, today: date) -> str | None:
    if re.fullmatch(r"(19|20)\d\d", text.strip()):
        return text.strip()
    found = read_date(text, today=today).value if text.strip() else None
    return found.isoformat() if found else None


def read_board_decree(row: OpenRow) -> None:
    number = row.cell("board_decree_number")
    if number and not number.absent:
        row.put("board_decree_number", number, clean(original(number.value)))
    day = row.cell("board_decree_date")
    if day and not day.absent and day.column != (number.column if number else None):
        reading = read_date(day.value, today=row.today, epoch_1904=row.table.epoch_1904)
        row.put("board_decree_date", day, reading.value.isoformat() if reading.value else None)
        if problem := reading.problem or ("forever-as-date" if reading.forever else None):
            row.doubt_cell(problem, day, reading.candidates)


def read_addresses_online(row: OpenRow) -> None:
    for meaning, pattern in (("email", EMAIL), ("website", WEBSITE)):
        if (cell := row.cell(meaning)) and not cell.absent:
            text = clean(original(cell.value))
            row.put(meaning, cell, text if pattern.match(text) else None)
            if not pattern.match(text):
                row.doubt_cell(f"{meaning}-unreadable", cell)


def read_remarks(row: OpenRow, name: NameReading, name_cell: Cell) -> None:
    status_cell, cell = row.cell("activity_status"), row.cell("remarks")
    for source in (cell, status_cell):
        if source and not source.absent:
            read_remark(row, source, is_status_column=source is status_cell)
    if name.remark and "remarks" not in row.fields:
        row.put("remarks", name_cell, name.remark)


def read_remark(row: OpenRow, cell: Cell, *, is_status_column: bool) -> None:
    text = clean(original(cell.value))
    if not is_status_column:
        row.put("remarks", cell, text)
    if PHONE_LIKE.search(text) or "@" in text:
        row.doubt_cell("personal-in-remarks", cell)
    status, certain = status_in(text)
    if is_status_column or status:
        row.put("activity_status", cell, status if certain else None)
    if (status or is_status_column) and not certain:
        row.doubt_cell("status-unclear", cell)
    if status == "bubar" and certain:
        row.doubt_cell("dissolution-without-ground", cell)
    parts = {key(part) for part in re.split(r"[,;/.\n]", text)}
    if parts & REMARKS["moved"]:
        row.doubt_cell("address-moved", cell)
    if parts & REMARKS["expired"]:
        check_expiry_remark(row, cell)


def status_in(text: str) -> tuple[str | None, bool]:
    """(status, certain): certain when exactly one part of the remark is a status and nothing else."""
    parts = [key(part) for part in re.split(r"[,;/\n]", text)]
    exact = {status for status, phrases in STATUS.items() for part in parts if part in phrases}
    if len(exact) == 1:
        return exact.pop(), True
    words = f" {key(text)} "
    inside = [
        status for status, phrases in STATUS.items() if any(f" {phrase} " in words for phrase in phrases)
    ]
    return (inside[0] if inside else None), False
