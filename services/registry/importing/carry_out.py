"""Write a plan: every row its own command, at most 200 events a transaction; a crash only pauses it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final
from uuid import UUID, uuid5

from eventsourcing.persistence import IntegrityError

from services.registry.application import Registry
from services.registry.domain import ImportBatch
from services.registry.importing.facts import tell
from services.registry.importing.plan import Plan, PlannedRow
from services.registry.importing.report import Outcome, Report, RowResult
from shared.commands import cause_of_step
from shared.errors import Conflict
from shared.ledger import Cause, Entry, Receipt
from shared.ledger.entry import MAX_EVENTS_PER_TRANSACTION
from shared.tokens import Warrant

Progress = Callable[[int, int], None]
ROWS_AT_ONCE: Final = 50


def preview(registry: Registry, plan: Plan) -> Report:
    """What :func:`carry_out` would do; of a file that was imported already, nothing."""
    if _load(registry, plan.import_id).finished:
        return replace(_finished_before(registry, plan), dry_run=True)
    return _report(plan, {}, dry_run=True)


def carry_out(registry: Registry, plan: Plan, warrant: Warrant, progress: Progress) -> Report:
    """Import the rows. Doing it again, also after a crash in the middle, adds only what is missing."""
    batch = _load(registry, plan.import_id)
    receipts: dict[UUID, Receipt] = {}
    if not batch.finished and plan.rows:
        cause = _step(registry, plan, warrant, "start")
        batch.start(
            file_name=plan.file_name,
            content_digest=plan.content_digest,
            kode_wilayah=registry.deployment.office.kode_wilayah,
            rows=len(plan.rows),
        )
        registry.record(batch, cause=cause)
        receipts = _write_rows(registry, plan, warrant, progress)
        batch = _load(registry, plan.import_id)
        batch.finish(**_report(plan, receipts, dry_run=False).counts())
        registry.record(batch, cause=_step(registry, plan, warrant, "finish"))
        return _report(plan, receipts, dry_run=False)
    return _finished_before(registry, plan)


def _write_rows(registry: Registry, plan: Plan, warrant: Warrant, progress: Progress) -> dict[UUID, Receipt]:
    receipts: dict[UUID, Receipt] = {}
    wanted = [row for row in plan.rows if row.reading.refusal is None and not row.known_as]
    for group in _groups(_entries(registry, plan, warrant, wanted)):
        try:
            written = registry.ledger.append(group)
        except IntegrityError:
            raise Conflict("Catatan berubah selagi diimpor. Ulangi perintah yang sama.") from None
        receipts |= {UUID(receipt.command_id): receipt for receipt in written if receipt is not None}
        progress(len(receipts), len(wanted))
    return receipts


def _entries(registry: Registry, plan: Plan, warrant: Warrant, rows: list[PlannedRow]) -> Iterator[Entry]:
    """Keys are minted for many rows at once: one commit of the key store instead of fifty."""
    listed = registry.activity_fields()
    for start in range(0, len(rows), ROWS_AT_ONCE):
        told, causes = [], []
        for row in rows[start : start + ROWS_AT_ONCE]:
            ground = f"impor {plan.file_name}, tab {row.reading.sheet} baris {row.reading.row}"
            region = registry.deployment.office.kode_wilayah
            told.append(tell(row, kode_wilayah=region, ground=ground, listed=listed))
            causes.append(_cause(registry, plan, warrant, row.command_id, row.fingerprint))
        yield from registry.entries(told, causes)


def _groups(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    group: list[Entry] = []
    size = 0
    for entry in entries:
        if group and size + len(entry.events) > MAX_EVENTS_PER_TRANSACTION:
            yield group
            group, size = [], 0
        group.append(entry)
        size += len(entry.events)
    if group:
        yield group


def _load(registry: Registry, import_id: str) -> ImportBatch:
    return registry.load_or_new(ImportBatch, f"{ImportBatch.KIND}-{UUID(import_id).hex}")


def _step(registry: Registry, plan: Plan, warrant: Warrant, step: str) -> Cause:
    return _cause(registry, plan, warrant, uuid5(UUID(plan.import_id), step), step)


def _cause(registry: Registry, plan: Plan, warrant: Warrant, command_id: UUID, payload: Any) -> Cause:
    return cause_of_step(warrant, command_id, plan.import_id, payload, registry.digester)


def _finished_before(registry: Registry, plan: Plan) -> Report:
    """The same file again: nothing is written, every row is there already."""
    rows = [_result(row, None, again=True) for row in plan.rows]
    return Report(plan.import_id, False, rows, plan.notes, plan.questions, plan.columns)


def _report(plan: Plan, receipts: dict[UUID, Receipt], *, dry_run: bool) -> Report:
    rows = [_result(row, receipts.get(row.command_id)) for row in plan.rows]
    return Report(plan.import_id, dry_run, rows, plan.notes, plan.questions, plan.columns)


def _result(row: PlannedRow, receipt: Receipt | None, *, again: bool = False) -> RowResult:
    reading = row.reading
    sentences = [d.sentence for d in reading.doubts]
    sentences += [f"Mungkin sama dengan “{s.name}”: {' '.join(s.reasons)}" for s in row.suspicions]
    outcome: Outcome = "imported_with_doubts" if sentences else "imported"
    if reading.refusal is not None:
        outcome, sentences = "refused", [reading.refusal.sentence]
    elif row.known_as or again:
        outcome, sentences = "already_there", ["Baris ini sudah tercatat; tidak ada yang diubah."]
    stream = row.known_as or (row.stream if receipt or again else "")
    if outcome == "refused":
        stream = ""
    return RowResult(reading.sheet, reading.row, outcome, reading.name or "", stream, tuple(sentences))
