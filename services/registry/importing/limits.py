"""What a row may hold: refused while planning, so that nothing is ever half imported."""

from collections.abc import Iterator
from typing import Final

from services.registry.sheet import Reading, Refusal, RowReading
from services.registry.wilayah import codes_of

LONGEST_CELL: Final = 4_000
"""Characters; an event holds several cells, sealed ones grow by a third, and it may have 64 KiB at most."""


def out_of_bounds(reading: RowReading, kode_wilayah: str) -> Refusal | None:
    """Why this row cannot be taken, or None."""
    for cell, text in _texts(reading):
        if len(text) > LONGEST_CELL:
            said = f"Sel {cell} memuat {len(text)} huruf; paling banyak {LONGEST_CELL}. Ringkas isinya."
            return Refusal("cell-too-long", cell, said)
    return _of_another_region(reading.fields.get("regency_code"), kode_wilayah)


def _texts(reading: RowReading) -> Iterator[tuple[str, str]]:
    for field in reading.fields.values():
        yield field.cell, field.text
    for person in reading.people:
        yield person.cell, person.name or ""
        yield person.cell, "".join(phone.text for phone in person.phones)


def _of_another_region(code: Reading | None, kode_wilayah: str) -> Refusal | None:
    if code is None or code.value is None or kode_wilayah in codes_of(code.value):
        return None
    said = f"Sel {code.cell} menyebut kode wilayah {code.value}, sedangkan kantor ini {kode_wilayah}."
    return Refusal("another-region", code.cell, said)
