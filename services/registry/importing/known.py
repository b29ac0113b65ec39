"""What the register holds already, read from its own ledger."""

from dataclasses import dataclass, replace

from services.registry.application import Registry
from services.registry.events import (
    EntryMerged,
    EntrySeparated,
    ImportStarted,
    ImportUndone,
    LegalBasisRecorded,
    NameCorrected,
    OrmasRegistered,
    OrmasRenamed,
    RegistrationWithdrawn,
    TaxIdRecorded,
    UnitPlaced,
    UnitReleased,
)
from shared.ledger import LedgerRow
from shared.mapper import read_row

_TOPICS = (
    OrmasRegistered,
    NameCorrected,
    OrmasRenamed,
    LegalBasisRecorded,
    TaxIdRecorded,
    UnitPlaced,
    UnitReleased,
    RegistrationWithdrawn,
    EntryMerged,
    EntrySeparated,
)


@dataclass(frozen=True)
class KnownOrmas:
    """An entry that was not withdrawn; ``head`` is whatever it is a unit of, ``survivor`` the entry that
    stands for it, if it was merged: its row is there already, and what is alike is alike to the other one.
    """

    stream: str
    name: str
    abbreviation: str
    fingerprint: str
    import_id: str
    legal_number: str = ""
    tax_id: str = ""
    head: str = ""
    survivor: str = ""


def known_ormas(registry: Registry) -> list[KnownOrmas]:
    """Every entry that was not withdrawn, in the order of registration.

    The numbers of a head are those of its units: where a hierarchy is recorded they tell nobody from another.
    """
    known: dict[str, KnownOrmas] = {}
    for row in registry.rows_of(*(topic.TOPIC for topic in _TOPICS)):
        _take(known, row)
    heads = {each.head for each in known.values()}
    return [
        replace(each, legal_number="", tax_id="") if each.head or each.stream in heads else each
        for each in known.values()
    ]


def _take(known: dict[str, KnownOrmas], row: LedgerRow) -> None:
    stream = row.stream
    match read_row(row):
        case OrmasRegistered() as fact:
            known[stream] = KnownOrmas(
                stream, fact.name, fact.abbreviation, fact.fingerprint, row.correlation
            )
        case NameCorrected() | OrmasRenamed() as fact if stream in known:
            known[stream] = replace(known[stream], name=fact.name, abbreviation=fact.abbreviation)
        case LegalBasisRecorded() as fact if stream in known:
            known[stream] = replace(known[stream], legal_number=str(fact.number.get("value") or ""))
        case TaxIdRecorded() as fact if stream in known:
            known[stream] = replace(known[stream], tax_id=str(fact.tax_id.get("value") or ""))
        case UnitPlaced() as fact if stream in known:
            known[stream] = replace(known[stream], head=fact.head or fact.head_name)
        case UnitReleased() if stream in known:
            known[stream] = replace(known[stream], head="")
        case EntryMerged() as fact if stream in known:
            known[stream] = replace(known[stream], survivor=fact.survivor)
        case EntrySeparated() if stream in known:
            known[stream] = replace(known[stream], survivor="")
        case RegistrationWithdrawn():
            known.pop(stream, None)


def undone_imports(registry: Registry, content_digest: str) -> int:
    """How often an import of this content was taken back; the next one is a new import."""
    mine, undone = set(), 0
    for row in registry.rows_of(ImportStarted.TOPIC, ImportUndone.TOPIC):
        match read_row(row):
            case ImportStarted() as fact if fact.content_digest == content_digest:
                mine.add(row.stream)
            case ImportUndone() if row.stream in mine:
                undone += 1
    return undone
