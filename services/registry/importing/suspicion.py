"""Which entries a row may be a double of. Nothing is merged: it goes to the review list."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from services.registry.importing.known import KnownOrmas
from services.registry.sheet.model import RowReading
from services.registry.sheet.units import unit_of
from services.registry.similarity import REASONS, DuplicateIndex, Identity


class Suspicion(NamedTuple):
    """Another entry, or an earlier row of the same sheet, and why it may be the same organisation."""

    stream: str
    name: str
    reasons: tuple[str, ...]


MOST: Final = 5
"""Nobody compares more than a few pairs for one row."""


class Suspicions:
    """Entries and rows seen so far, by what they have in common.

    `readings` are all rows of the sheet: the villages they mention tell its sister units apart, and the
    entries of the register are read by the same villages, so that a unit still finds itself there.
    """

    def __init__(self, known: list[KnownOrmas], import_id: str, readings: Iterable[RowReading] = ()) -> None:
        self._places = villages_in(readings)
        self._index = DuplicateIndex()
        names = {ormas.stream: ormas.name for ormas in known}
        self._stands_for = {o.stream: (o.survivor, names[o.survivor]) for o in known if o.survivor}
        for ormas in known:
            if ormas.import_id != import_id:
                self._index.add((ormas.stream, ormas.name), self._of_known(ormas))

    def of(self, reading: RowReading, stream: str) -> tuple[Suspicion, ...]:
        """What this row may be a double of; the row itself is remembered for those behind it."""
        name = reading.name or ""
        found: dict[str, Suspicion] = {}
        for reference, reasons in self._index.add((stream, name), self._of_row(reading)):
            alike = str(reference[0]), str(reference[1])  # type: ignore[index]
            other, called = self._stands_for.get(alike[0], alike)
            why = tuple(REASONS[reason] for reason in reasons)
            found.setdefault(other, Suspicion(other, called, why))
        return tuple(found.values())[:MOST]

    def _of_row(self, reading: RowReading) -> Identity:
        value = {name: field.value for name, field in reading.fields.items()}
        return self._identity(
            reading.name or "", reading.abbreviation, value.get("legal_number"), value.get("tax_id")
        )

    def _of_known(self, ormas: KnownOrmas) -> Identity:
        return self._identity(ormas.name, ormas.abbreviation, ormas.legal_number, ormas.tax_id)

    def _identity(
        self, name: str, abbreviation: str | None, number: str | None, tax_id: str | None
    ) -> Identity:
        level, place = unit_of(name, self._places)
        return Identity(name, abbreviation or None, number or None, tax_id or None, level, place)


def villages_in(readings: Iterable[RowReading]) -> frozenset[str]:
    """Every village that a row of the sheet gives as its own."""
    found = (reading.fields.get("village") for reading in readings)
    return frozenset(str(village.value) for village in found if village and village.value)
