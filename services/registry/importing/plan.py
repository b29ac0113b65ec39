"""Read a file and decide what would come of every row. Nothing is written here."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.importing.known import KnownOrmas, known_ormas, undone_imports
from services.registry.importing.limits import out_of_bounds
from services.registry.importing.recoded import under_every_code
from services.registry.importing.suspicion import Suspicion, Suspicions
from services.registry.sheet import (
    RowReading,
    Table,
    check_answers,
    read_rows,
    read_workbook,
    recognise,
    skipped_rows,
    understood,
)

_IMPORTS = uuid5(NAMESPACE_URL, "satu-ormas/imports")


@dataclass(frozen=True)
class PlannedRow:
    """A row, its keyed fingerprint, the id of its command, and what it may be a double of."""

    reading: RowReading
    fingerprint: str
    command_id: UUID
    known_as: str = ""
    suspicions: tuple[Suspicion, ...] = ()

    @property
    def stream(self) -> str:
        """The organisation's stream: it follows from the command, so that a repeat finds it again."""
        return f"{Ormas.KIND}-{self.command_id.hex}"


@dataclass(frozen=True)
class Plan:
    """What an import would do. ``import_id`` follows from the content: the same file, the same import."""

    import_id: str
    file_name: str
    content_digest: str
    rows: list[PlannedRow]
    notes: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)


def make_plan(registry: Registry, path: Path, answers: Mapping[str, str], today: date) -> Plan:
    """Errors: SheetRefused, when the file cannot be read."""
    tables = read_workbook(path)
    check_answers(tables, answers)
    # Keyed: the cells name people, and a plain digest of a telephone number can be guessed.
    digest = registry.digester.text("file", content_digest(tables))
    import_id = str(uuid5(_IMPORTS, f"{digest} {undone_imports(registry, digest)}"))
    office = registry.deployment.office
    readings: list[RowReading] = []
    notes: list[str] = []
    questions: list[str] = []
    columns: list[str] = []
    for table in tables:
        layout = recognise(table, answers)
        notes += [*table.notes, *layout.notes]
        if layout.skipped:
            notes.append(layout.skipped)
        notes += [
            f"Tab {table.sheet}: kolom “{u.header}” ({u.filled} sel terisi) tidak dikenali dan tidak diimpor."
            for u in layout.unknown
        ]
        columns += [f"Tab {table.sheet}: {line}" for line in understood(layout)]
        questions += [ambiguous.sentence for ambiguous in layout.ambiguous]
        if layout.usable:
            readings += [
                _within_bounds(r, office.kode_wilayah) for r in read_rows(table, layout, today=today)
            ]
            notes += [f"{s.sheet} baris {s.row} dilewati: {s.reason}" for s in skipped_rows(table, layout)]
    rows = _planned(registry, import_id, readings, known_ormas(registry))
    return Plan(import_id, path.name, digest, rows, notes, questions, columns)


def _within_bounds(reading: RowReading, kode_wilayah: str) -> RowReading:
    refusal = reading.refusal or out_of_bounds(reading, kode_wilayah)
    return replace(reading, refusal=refusal) if refusal else reading


def content_digest(tables: list[Table]) -> str:
    """SHA-256 of what stands in the cells: a file saved again without a change is the same file."""
    digest = sha256()
    for table in tables:
        digest.update(table.sheet.encode() + b"\0")
        for number, cells in table.rows:
            digest.update(f"{number}{cells!r}\0".encode())
    return digest.hexdigest()


def _planned(
    registry: Registry, import_id: str, readings: list[RowReading], known: list[KnownOrmas]
) -> list[PlannedRow]:
    there: dict[str, list[str]] = {}
    for ormas in known:
        if ormas.import_id != import_id:
            there.setdefault(ormas.fingerprint, []).append(ormas.stream)
    suspicions = Suspicions(known, import_id, readings)
    taken: Counter[str] = Counter()
    rows = []
    for reading in readings:
        row = PlannedRow(
            reading,
            _fingerprint(registry, reading, there),
            uuid5(UUID(import_id), f"{reading.sheet} {reading.row}"),
        )
        same = there.get(row.fingerprint, [])[taken[row.fingerprint] :]
        taken[row.fingerprint] += 1
        if reading.refusal is None:
            row = (
                replace(row, known_as=same[0])
                if same
                else replace(row, suspicions=suspicions.of(reading, row.stream))
            )
        rows.append(row)
    return rows


def _fingerprint(registry: Registry, reading: RowReading, there: Mapping[str, object]) -> str:
    """Of the row, or of the same row with another code of the region where that one is there."""
    fingerprints = [
        registry.digester.text("row", text) for text in under_every_code(reading.fingerprint_text)
    ]
    return next((each for each in fingerprints if each in there), fingerprints[0])
