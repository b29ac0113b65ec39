"""Which entries a row may be a double of. Nothing is merged: it goes to the review list."""

from typing import NamedTuple

from services.registry.importing.known import KnownOrmas
from services.registry.sheet.model import RowReading
from services.registry.sheet.units import unit_of
from services.registry.similarity import REASONS, DuplicateIndex, Identity


class Suspicion(NamedTuple):
    """Another entry, or an earlier row of the same sheet, and why it may be the same organisation."""

    stream: str
    name: str
    reasons: tuple[str, ...]


class Suspicions:
    """Entries and rows seen so far, by what they have in common."""

    def __init__(self, known: list[KnownOrmas], import_id: str) -> None:
        self._index = DuplicateIndex()
        for ormas in known:
            if ormas.import_id != import_id:
                self._index.add((ormas.stream, ormas.name), _identity_of_known(ormas))

    def of(self, reading: RowReading, stream: str) -> tuple[Suspicion, ...]:
        """What this row may be a double of; the row itself is remembered for those behind it."""
        name = reading.name or ""
        found = self._index.add((stream, name), _identity_of_row(reading))
        return tuple(
            Suspicion(str(reference[0]), str(reference[1]), tuple(REASONS[reason] for reason in reasons))  # type: ignore[index]
            for reference, reasons in found
        )


def _identity_of_row(reading: RowReading) -> Identity:
    value = {name: field.value for name, field in reading.fields.items()}
    return _identity(reading.name or "", reading.abbreviation, value.get("legal_number"), value.get("tax_id"))


def _identity_of_known(ormas: KnownOrmas) -> Identity:
    return _identity(ormas.name, ormas.abbreviation, ormas.legal_number, ormas.tax_id)


def _identity(name: str, abbreviation: str | None, number: str | None, tax_id: str | None) -> Identity:
    level, place = unit_of(name)
    return Identity(name, abbreviation or None, number or None, tax_id or None, level, place)
