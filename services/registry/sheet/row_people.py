"""The people a row names, with their telephones; nothing is taken from "sda"."""

import re

from services.registry.sheet.model import Column, Person, Phone
from services.registry.sheet.people import PersonReading, read_person
from services.registry.sheet.phones import PHONE_LIKE, PhoneReading, read_phones
from services.registry.sheet.row_cells import Cell, OpenRow
from services.registry.sheet.text import clean, is_absent, is_ditto, original


def read_people(row: OpenRow) -> None:
    for column in row.layout.columns:
        roles = [
            meaning.removeprefix("person:") for meaning in column.meanings if meaning.startswith("person:")
        ]
        cell = row.cell_of(column) if roles else None
        if cell is None or is_ditto(cell.text) or cell.absent:
            if cell and is_ditto(cell.text):
                row.doubt_cell("ditto-person", cell)
        elif len(roles) == 1:
            add_person(row, cell, roles[0], column.header, read_person(cell.value))
        else:
            add_several(row, cell, roles)
    read_telephones(row)


def add_several(row: OpenRow, cell: Cell, roles: list[str]) -> None:
    """ "Ketua / Sekretaris / Bendahara" in one cell: read only when there are as many names as roles."""
    parts = [part for part in re.split(r"\n|/|;", original(cell.value)) if part.strip()]
    if len(parts) != len(roles):
        row.doubt_cell("people-not-split", cell)
        return
    for role, part in zip(roles, parts, strict=True):
        if not is_absent(part):
            add_person(row, cell, role, role, read_person(part))


def add_person(row: OpenRow, cell: Cell, role: str, own_title: str, reading: PersonReading) -> None:
    if reading.problem:
        row.doubt_cell(reading.problem, cell)
    phones = tuple(checked(row, cell, phone) for phone in reading.phones)
    row.people.append(Person(role, own_title, reading.name, cell.address, phones, cell.text))


def read_telephones(row: OpenRow) -> None:
    """Columns of telephones: of one role, or of the ormas itself (an unnamed contact)."""
    for column in row.layout.columns:
        meaning = next((found for found in column.meanings if found.startswith("phone")), None)
        if meaning is None or any(found.startswith("person:") for found in column.meanings):
            continue
        cell = row.cell_of(column)
        if cell is None or cell.absent:
            continue
        if is_ditto(cell.text):
            row.doubt_cell("ditto-person", cell)
            continue
        phones = tuple(checked(row, cell, phone) for phone in phones_of(cell, column))
        if phones:
            assign(row, cell, meaning.partition(":")[2] or "narahubung", phones)


def phones_of(cell: Cell, column: Column) -> list[PhoneReading]:
    """In a mixed column ("Alamat / Telp") only what looks like a number is one."""
    if len(column.meanings) == 1:
        return read_phones(cell.value)
    return [reading for found in PHONE_LIKE.findall(original(cell.value)) for reading in read_phones(found)]


def assign(row: OpenRow, cell: Cell, role: str, phones: tuple[Phone, ...]) -> None:
    named = [index for index, person in enumerate(row.people) if person.role == role and role != "narahubung"]
    if len(named) == 1:
        person = row.people[named[0]]
        row.people[named[0]] = Person(
            person.role, person.own_title, person.name, person.cell, (*person.phones, *phones), person.text
        )
    else:
        row.people.append(Person(role, cell.header, None, cell.address, phones, cell.text))


def checked(row: OpenRow, cell: Cell, reading: PhoneReading) -> Phone:
    if reading.problem:
        row.doubt_cell(reading.problem, cell)
    return Phone(clean(reading.text), reading.e164, cell.address)
