"""Facts to stored events and back: topics from our own registry, personal fields sealed, versions upcast."""

from collections.abc import Callable, Sequence
from typing import Any, cast

import msgspec
from eventsourcing.persistence import EventStore, JSONTranscoder, Mapper, Notification, Recording, StoredEvent

from shared.errors import CallUs
from shared.events import SEALED, Fact, Refusal, UnknownFact, fact_class
from shared.ledger import Cause, LedgerEvent, LedgerRow, RefusedBy
from shared.ledger.entry import ReadEvent
from shared.sealing import KeyLost, KeyStore, seal


class NewerVersion(UnknownFact):
    """Peristiwa ini ditulis oleh versi program yang lebih baru."""

    code = "newer-version"


class WithoutCause(CallUs):
    """Perubahan tanpa pelaku dan sebab tidak dicatat."""

    code = "without-cause"


class FactMapper(Mapper[str]):
    """The library's mapper for :class:`Fact`. Reading back never decrypts anything.

    ``was_told``: whether a stream holds sealed words of a subject.
    """

    def __init__(self, keys: KeyStore, deployment: str, was_told: Callable[[str, str], bool]) -> None:
        super().__init__(JSONTranscoder())
        self._keys = keys
        self._deployment = deployment
        self._was_told = was_told

    def to_stored_events(self, facts: Sequence[Fact]) -> list[LedgerEvent]:
        """All facts of one step; the keys they need are committed before they are.

        Errors: SubjectErased, and KeyLost: a second key would make the words under the first look forged.
        """
        self._refuse_second_keys(facts)
        keys = self._keys.keys_for(fact.subject for fact in facts if fact.personal_state())
        return [self._stored(fact, keys) for fact in facts]

    def _refuse_second_keys(self, facts: Sequence[Fact]) -> None:
        sealed = [fact for fact in facts if fact.personal_state()]
        begun = {fact.originator_id for fact in facts if fact.originator_version == 1}
        new = self._keys.never_minted(fact.subject for fact in sealed) if sealed else ()
        told = {(f.originator_id, f.subject) for f in sealed if f.subject in new} if new else set()
        if any(stream not in begun and self._was_told(stream, subject) for stream, subject in told):
            raise KeyLost

    def to_stored_event(self, domain_event: Any) -> StoredEvent:
        return self.to_stored_events([domain_event])[0]

    def to_domain_event(self, stored_event: StoredEvent) -> Any:
        """The fact again. Errors: UnknownFact, NewerVersion."""
        return read_fact(stored_event)

    def _stored(self, fact: Fact, keys: dict[str, bytes]) -> LedgerEvent:
        personal = fact.personal_state()
        place = (self._deployment, fact.originator_id, fact.originator_version)
        state = fact.public_state()
        _refuse_floats(state)
        return LedgerEvent(
            originator_id=fact.originator_id,
            originator_version=fact.originator_version,
            topic=fact.TOPIC,
            state=msgspec.json.encode(state),
            schema_version=fact.class_version,
            sealed=seal(keys[fact.subject], place, personal) if personal else b"",
        )


class FactStore(EventStore[str]):
    """The library's event store, which refuses to write anything that has no cause."""

    def put(self, domain_events: Sequence[Any], **kwargs: Any) -> list[Recording[str]]:
        if not isinstance(kwargs.get("cause"), Cause):
            raise WithoutCause
        stored = cast(FactMapper, self.mapper).to_stored_events(domain_events)
        kwargs["refused"] = refusal_of(domain_events)
        positions = self.recorder.insert_events(stored, **kwargs) or ()
        return [
            Recording(fact, Notification(e.originator_id, e.originator_version, e.topic, e.state, position))
            for fact, e, position in zip(domain_events, stored, positions, strict=True)
        ]


def read_fact(stored: StoredEvent) -> Fact:
    """Decode and upcast; personal fields read as SEALED."""
    cls = fact_class(stored.topic)
    state = _upcast(cls, getattr(stored, "schema_version", 1), stored.state)
    for name in cls.PERSONAL_FIELDS:
        state[name] = SEALED
    return cls(
        originator_id=str(stored.originator_id),
        originator_version=stored.originator_version,
        recorded_at=stored.recorded_at if isinstance(stored, ReadEvent) else "",
        **state,
    )


def read_row(row: LedgerRow) -> Fact:
    """The fact of a ledger row."""
    state = row.state.encode()
    return read_fact(
        ReadEvent(row.stream, row.version, row.topic, state, row.schema_version, b"", row.recorded_at)
    )


def state_of(row: LedgerRow) -> dict[str, Any]:
    """The open part of a ledger row as its newest version has it. Errors: UnknownFact, NewerVersion."""
    return _upcast(fact_class(row.topic), row.schema_version, row.state)


def refuse_unknown(topic: str, version: int) -> None:
    """Whether this program can read such a row, whatever is in it. Errors: UnknownFact, NewerVersion."""
    _refuse_newer(fact_class(topic), version)


def refusal_of(facts: Sequence[Fact]) -> RefusedBy | None:
    """What goes into the receipt when a rule said no."""
    for fact in facts:
        if isinstance(fact, Refusal):
            return RefusedBy(fact.rule, fact.message)
    return None


def _upcast(cls: type[Fact], version: int, stored: str | bytes) -> dict[str, Any]:
    _refuse_newer(cls, version)
    state: dict[str, Any] = msgspec.json.decode(stored)
    for step in range(version, cls.class_version):
        getattr(cls, f"upcast_v{step}_v{step + 1}")(state)
    return state


def _refuse_newer(cls: type[Fact], version: int) -> None:
    if version > cls.class_version:
        raise NewerVersion(f"“{cls.TOPIC}” versi {version}; program ini mengenal versi {cls.class_version}.")


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("facts hold exact values: integers and texts, never floats")
    if isinstance(value, dict):
        for part in value.values():
            _refuse_floats(part)
    elif isinstance(value, list | tuple):
        for part in value:
            _refuse_floats(part)
