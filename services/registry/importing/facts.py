"""One row of a sheet told as facts: readings keep their original text, people are sealed."""

from typing import Any
from uuid import uuid4

from services.registry.domain import ACTIVITY_STATUSES, LEGAL_BASES, LEGAL_FORMS, ActivityFields, Ormas
from services.registry.events import (
    ActivityFieldRecorded,
    ActivityStatusRecorded,
    BoardDecreeRecorded,
    ContactRecorded,
    DoubtNoted,
    DuplicateSuspected,
    LegalBasisRecorded,
    MemberCountRecorded,
    OfficerRecorded,
    RemarkRecorded,
    SecretariatRecorded,
    TaxIdRecorded,
    TermOfOfficeRecorded,
    WebsiteRecorded,
)
from services.registry.importing.plan import PlannedRow
from services.registry.sheet.model import Person, Reading, RowReading
from services.registry.sheet.phones import as_one_text
from services.registry.sheet.text import is_absent


def tell(planned: PlannedRow, *, kode_wilayah: str, ground: str, listed: ActivityFields) -> Ormas:
    """The organisation of one row, ready to be saved; its bidang by the office's own list."""
    row = planned.reading
    ormas = Ormas(planned.stream)
    ormas.enter(
        name=row.name or "",
        abbreviation=row.abbreviation or "",
        legal_form=_one_of(LEGAL_FORMS, _value(row, "legal_form")),
        level=str(_value(row, "level") or "unknown"),
        kode_wilayah=kode_wilayah,
        fingerprint=planned.fingerprint,
        ground=ground,
    )
    _tell_organisation(ormas, row, ground, listed)
    _tell_people(ormas, row, ground)
    for doubt in row.doubts:
        ormas.note(DoubtNoted, code=doubt.code, cell=doubt.cell, sentence=doubt.sentence)
    for s in planned.suspicions:
        ormas.note(DuplicateSuspected, other=s.stream, other_name=s.name, reasons=" ".join(s.reasons))
    return ormas


def _tell_organisation(ormas: Ormas, row: RowReading, ground: str, listed: ActivityFields) -> None:
    if bidang := row.fields.get("activity_field"):
        field = listed.now(bidang.text) or listed.now(str(bidang.value or ""))
        ormas.note(ActivityFieldRecorded, activity_field=field, text=bidang.text, ground=ground)
    if any(
        name in row.fields for name in ("legal_basis_kind", "legal_number", "legal_date", "legal_valid_until")
    ):
        ormas.note(
            LegalBasisRecorded,
            basis=_one_of(LEGAL_BASES, _value(row, "legal_basis_kind")),
            number=_reading(row.fields.get("legal_number")),
            issued_on=_reading(row.fields.get("legal_date")),
            valid_until=_reading(row.fields.get("legal_valid_until")),
            ground=ground,
        )
    if tax_id := row.fields.get("tax_id"):
        ormas.note(TaxIdRecorded, tax_id=_reading(tax_id), ground=ground)
    if any(name.startswith("member_count") for name in row.fields):
        members = row.fields.get("member_count")
        men, women = row.fields.get("member_count_men"), row.fields.get("member_count_women")
        counts = {"men": _reading(men) if men else None, "women": _reading(women) if women else None}
        ormas.note(MemberCountRecorded, members=_reading(members), **counts, ground=ground)
    _tell_board(ormas, row, ground)
    if website := row.fields.get("website"):
        ormas.note(WebsiteRecorded, website=_reading(website), ground=ground)
    if status := row.fields.get("activity_status"):
        # The list does not say of which day it speaks: the day of the import is not the day of the status.
        ormas.note(
            ActivityStatusRecorded,
            status=_one_of(ACTIVITY_STATUSES, status.value),
            known_by="sheet",
            observed_on="",
            ground=ground,
        )


def _tell_board(ormas: Ormas, row: RowReading, ground: str) -> None:
    if term := row.fields.get("term_of_office"):
        starts, ends = (_end(term, name) for name in ("from", "until"))
        ormas.note(TermOfOfficeRecorded, text=term.text, starts=starts, ends=ends, ground=ground)
    number, issued = row.fields.get("board_decree_number"), row.fields.get("board_decree_date")
    if number or issued:
        ormas.note(BoardDecreeRecorded, number=_reading(number), issued_on=_reading(issued), ground=ground)


def _end(term: Reading, name: str) -> dict[str, Any]:
    """One end of a term: a year or a date where it is certain, else nothing."""
    value = (term.value or {}).get(name)
    return {"text": value or "", "value": value}


def _tell_people(ormas: Ormas, row: RowReading, ground: str) -> None:
    if any(name in row.fields for name in ("address", "village", "village_code")):
        ormas.note(
            SecretariatRecorded,
            subject_id=_new_subject(),
            village=str(_value(row, "village") or ""),
            district=str(_value(row, "district") or ""),
            region_code=str(_value(row, "village_code") or ""),
            address=row.fields["address"].text if "address" in row.fields else "",
            ground=ground,
        )
    for person in row.people:
        _tell_person(ormas, person, ground)
    if email := row.fields.get("email"):
        ormas.note(ContactRecorded, subject_id=_new_subject(), email=email.text, ground=ground)
    if remarks := row.fields.get("remarks"):
        ormas.note(RemarkRecorded, subject_id=_new_subject(), text=remarks.text, ground=ground)


def _tell_person(ormas: Ormas, person: Person, ground: str) -> None:
    phones = as_one_text(person.phones)
    if person.name:
        ormas.note(
            OfficerRecorded,
            subject_id=_new_subject(),
            role=person.role,
            own_title=person.own_title,
            name=person.name,
            phones=phones,
            ground=ground,
        )
    elif phones:
        ormas.note(ContactRecorded, subject_id=_new_subject(), phones=phones, ground=ground)


def _reading(reading: Reading | None) -> dict[str, Any]:
    """A dash, “n/a” or “tidak ada” in the place of a day or a number says what an empty cell says."""
    if reading is None or (reading.value is None and is_absent(reading.text)):
        return {"text": "", "value": None}
    return {"text": reading.text, "value": reading.value}


def _value(row: RowReading, name: str) -> Any:
    reading = row.fields.get(name)
    return reading.value if reading else None


def _one_of(known: tuple[str, ...], value: Any) -> str:
    return value if value in known else "unknown"


def _new_subject() -> str:
    return uuid4().hex
