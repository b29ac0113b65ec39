"""Take a whole import back, by events: entries are withdrawn, what somebody built upon is kept."""

from collections.abc import Callable
from functools import partial
from uuid import UUID, uuid5

from services.registry.application import Registry
from services.registry.application.hierarchy import alone_with_hierarchy
from services.registry.domain import ImportBatch, Ormas
from services.registry.events import (
    ComplaintLinked,
    ComplaintUnlinked,
    RegistrationWithdrawn,
    SupervisionDropped,
    SupervisionPlanned,
    UnitPlaced,
    UnitReleased,
)
from services.registry.importing.report import UndoReport
from shared.commands import cause_of_step
from shared.errors import InputWrong, NotFound
from shared.ledger import Cause, LedgerRow
from shared.mapper import read_row
from shared.tokens import Warrant

AT_ONCE = 100


def undo(
    registry: Registry, import_id: str, reason: str, warrant: Warrant, progress: Callable[[int, int], None]
) -> UndoReport:
    """Errors: NotFound for an unknown import. After a crash in the middle it goes on where it stopped."""
    try:
        batch = registry.load(ImportBatch, f"{ImportBatch.KIND}-{UUID(import_id).hex}")
    except (NotFound, ValueError):
        raise NotFound(
            f"Impor {import_id} tidak ditemukan. Daftar impor: halaman /impor di portal."
        ) from None
    if batch.undone:
        raise InputWrong(f"Impor {import_id} sudah dibatalkan sebelumnya.", code="import-is-undone-once")
    registered = registry.registered_by(import_id)
    kept: list[str] = []
    for start in range(0, len(registered), AT_ONCE):
        with alone_with_hierarchy(registry.deployment):
            kept += _withdraw(registry, registered[start : start + AT_ONCE], import_id, reason, warrant)
        progress(min(start + AT_ONCE, len(registered)), len(registered))
    batch.undo(withdrawn=len(registered) - len(kept), kept=len(kept), reason=reason)
    registry.record(batch, cause=_cause(registry, warrant, import_id, "undo"))
    return UndoReport(import_id, len(registered) - len(kept), kept)


def _withdraw(
    registry: Registry, rows: list[LedgerRow], import_id: str, reason: str, warrant: Warrant
) -> list[str]:
    kept = []
    named = _heads_since(registry, import_id) | _complained_about(registry) | _supervised(registry)
    for row in rows:
        cause = _cause(registry, warrant, import_id, f"undo {row.stream}")
        is_named = row.stream in named
        withdraw = partial(_decide, registry=registry, import_id=import_id, reason=reason, is_named=is_named)
        receipt = registry.change(Ormas, row.stream, cause, withdraw)
        if receipt.refused is not None:
            kept.append(row.stream)
    return kept


def _decide(ormas: Ormas, registry: Registry, import_id: str, reason: str, is_named: bool) -> None:
    """Looked at behind the load: what comes later still is a conflict, and is decided anew."""
    ormas.withdraw(reason=reason, later_work=is_named or _later_work(registry, ormas.id, import_id))


def _heads_since(registry: Registry, import_id: str) -> set[str]:
    """Under whom somebody placed a unit that still stands: in another stream, and work on the head too."""
    head_of: dict[str, str] = {}
    for row in registry.rows_of(UnitPlaced.TOPIC, UnitReleased.TOPIC, RegistrationWithdrawn.TOPIC):
        match read_row(row):
            case UnitPlaced() as fact if row.correlation != import_id:
                head_of[row.stream] = fact.head
            case _:
                head_of.pop(row.stream, None)
    return set(head_of.values())


def _complained_about(registry: Registry) -> set[str]:
    """With which a complaint is linked still: who answers it needs the entry. The refusal says nothing of it,
    for that there is a complaint is not for everybody.
    """
    links: set[tuple[str, str]] = set()
    for row in registry.rows_of(ComplaintLinked.TOPIC, ComplaintUnlinked.TOPIC):
        match read_row(row):
            case ComplaintLinked() as fact:
                links.add((row.stream, fact.organisation))
            case ComplaintUnlinked() as fact:
                links.discard((row.stream, fact.organisation))
    return {organisation for _, organisation in links}


def _supervised(registry: Registry) -> set[str]:
    """Of whom a supervision stands in a plan or was carried out."""
    planned: dict[str, str] = {}
    for row in registry.rows_of(SupervisionPlanned.TOPIC, SupervisionDropped.TOPIC):
        match read_row(row):
            case SupervisionPlanned() as fact:
                planned[row.stream] = fact.organisation
            case _:
                planned.pop(row.stream, None)
    return set(planned.values())


def _later_work(registry: Registry, stream: str, import_id: str) -> bool:
    """Whether anybody did anything with the entry but import it."""
    return any(row.correlation != import_id for row in registry.ledger.history(stream))


def _cause(registry: Registry, warrant: Warrant, import_id: str, step: str) -> Cause:
    return cause_of_step(warrant, uuid5(UUID(import_id), step), import_id, step, registry.digester)
