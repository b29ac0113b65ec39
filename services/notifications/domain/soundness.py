"""What a line of the table must be to be gone by: every fault with the place where it stands."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from contracts.roles import INSPECTOR, OFFICE_ROLES, PARTNER
from contracts.telling.filling import why_not
from services.notifications.domain.obligation import ACCOUNT, ORMAS, ROLE, STREAM, Event, Obligation, Told
from services.notifications.rules.obligations import A_LAW_NAMES_ITS_ARTICLE

LAW: Final = "law"
MOST_WORKING: Final = 260
"""Days of a year that are worked."""
RECORDED: Final = "recorded"
UNDONE: Final = "undone"
NOT_TOLD: Final = frozenset((INSPECTOR, PARTNER))
"""Who does nothing of the office's own: one only reads, the other sees what its agency was handed alone."""
_ARTICLE: Final = re.compile(r"\b(?:pasal|ps)\b\.? ?\d", re.IGNORECASE)


@dataclass(frozen=True)
class Known:
    """``events``: by topic, its open fields; ``derived``: by reckoning of the program, fields for texts."""

    events: Mapping[str, Collection[str]]
    derived: Mapping[str, Collection[str]]


@dataclass(frozen=True)
class Fault:
    """``pointer``: a JSON pointer into the line as it is written."""

    pointer: str
    message: str


def names_an_article(source: str) -> bool:
    """Whether it says by which article: “Pasal 24”, “Ps 60”."""
    return bool(_ARTICLE.search(source))


def faults(line: Obligation, known: Known) -> list[Fault]:
    """All of them, in the order of the file."""
    found = [*_text(line, known), *_mark(line), *_derived(line, known), *_events(line, known)]
    return [*found, *_fields(line, known), *_term(line), *_tells(line, known)]


def fields_of(line: Obligation, known: Known) -> set[str]:
    """What a text of it can speak of, besides whose it is and when it falls due."""
    if line.derived:
        return set(known.derived.get(line.derived, ()))
    topics = {each.topic for each in line.starts} | _read_with(line)
    return {field for topic in topics for field in known.events.get(topic, ())}


def _read_with(line: Obligation) -> set[str]:
    """Kinds of events of the same stream whose fields are known, too."""
    return {line.ormas_in, *line.reads} - {""}


def _text(line: Obligation, known: Known) -> Iterator[Fault]:
    if said := why_not(line.text, fields_of(line, known)):
        yield Fault("/text", said)


def _mark(line: Obligation) -> Iterator[Fault]:
    if line.mark == LAW and not names_an_article(line.source):
        yield Fault("/source", A_LAW_NAMES_ITS_ARTICLE.message)


def _derived(line: Obligation, known: Known) -> Iterator[Fault]:
    if line.derived and line.derived not in known.derived:
        yield Fault("/derived", f"Perhitungan “{line.derived}” tidak ada dalam program.")


def _events(line: Obligation, known: Known) -> Iterator[Fault]:
    for name in ("starts", "ends", "reopens", "changes", "undoes"):
        for place, each in enumerate(getattr(line, name)):
            yield from _event(f"/{name}/{place}", each, known)
    for place, each in enumerate(line.undoes):
        if each.topic in known.events:
            yield from _in_all([each.topic], f"/undoes/{place}", UNDONE, known)
    for place, topic in enumerate(line.reads):
        if topic not in known.events:
            yield Fault(f"/reads/{place}", _no_event(topic))
    if line.ormas_in and line.ormas_in not in known.events:
        yield Fault("/ormas_in", _no_event(line.ormas_in))


def _event(pointer: str, event: Event, known: Known) -> Iterator[Fault]:
    if event.topic not in known.events:
        yield Fault(f"{pointer}/event", _no_event(event.topic))
        return
    for name, asked in (("where", event.where), ("where_not", event.where_not)):
        for field in asked:
            if not _has(known.events[event.topic], field):
                yield Fault(f"{pointer}/{name}", _no_field(event.topic, field))


def _fields(line: Obligation, known: Known) -> Iterator[Fault]:
    """What every event that starts a matter must say, by itself or with those that are read with it."""
    asked = [("/period", field) for field in line.period]
    if line.term and line.term.field != RECORDED:
        asked.append(("/due/field", line.term.field))
    starts = [each.topic for each in line.starts if each.topic in known.events]
    for field in line.key:
        yield from _in_all(starts, "/key", field, known)
        if field not in line.period:
            yield Fault("/period", f"Sebut juga “{field}”; tanpa itu dua hal menjadi satu pengingat.")
    read = {field for topic in _read_with(line) for field in known.events.get(topic, ())}
    for pointer, field in asked:
        if not _has(read, field):
            yield from _in_all(starts, pointer, field, known)
    if line.ormas and line.ormas != STREAM:
        topics = [line.ormas_in] if line.ormas_in in known.events else starts
        yield from _in_all(topics, "/ormas", line.ormas, known)


def _in_all(topics: list[str], pointer: str, field: str, known: Known) -> Iterator[Fault]:
    missing = next((topic for topic in topics if not _has(known.events[topic], field)), "")
    if missing:
        yield Fault(pointer, _no_field(missing, field))


def _tells(line: Obligation, known: Known) -> Iterator[Fault]:
    seen = set[str]()
    for place, told in enumerate(line.tells):
        pointer = f"/tells/{place}"
        yield from _who(pointer, told, fields_of(line, known))
        if told.who == ORMAS and not (line.ormas or line.derived):
            yield Fault(
                f"{pointer}/who",
                "Ketentuan ini tidak menyangkut satu ormas.",
            )
        if told.who in seen:
            yield Fault(f"{pointer}/who", "Penerima ini sudah tertulis di atas.")
        seen.add(told.who)
        if list(told.offsets) != sorted(set(told.offsets)):
            yield Fault(f"{pointer}/offsets", "Urutkan hari dari yang paling awal, masing-masing sekali.")


def _term(line: Obligation) -> Iterator[Fault]:
    """Working days are counted forward, and over a year at most."""
    if line.term and line.term.working and not 0 <= line.term.days <= MOST_WORKING:
        yield Fault("/due/days", f"Hari kerja dihitung ke depan, paling banyak {MOST_WORKING}.")


def _who(pointer: str, told: Told, fields: Collection[str]) -> Iterator[Fault]:
    role = told.who.removeprefix(ROLE)
    if told.who.startswith(ROLE) and role not in OFFICE_ROLES:
        yield Fault(f"{pointer}/who", f"Peran “{role}” tidak ada.")
    if told.who.startswith(ROLE) and role in NOT_TOLD:
        yield Fault(f"{pointer}/who", f"{OFFICE_ROLES[role]} tidak mengerjakan pengingat kantor.")
    if told.who.startswith(ACCOUNT) and not _has(fields, told.who.removeprefix(ACCOUNT)):
        yield Fault(f"{pointer}/who", f"Isian “{told.who.removeprefix(ACCOUNT)}” tidak ada di sini.")


def _has(fields: Collection[str], field: str) -> bool:
    return field.partition(".")[0] in fields


def _no_event(topic: str) -> str:
    return f"Jenis peristiwa “{topic}” tidak dikenal."


def _no_field(topic: str, field: str) -> str:
    return f"Peristiwa {topic} tidak mempunyai isian “{field}”."


def faults_of_all(lines: list[Obligation], known: Known) -> Iterator[Fault]:
    """Of a whole table as its file has it."""
    seen = set[str]()
    for place, line in enumerate(lines):
        pointer = f"/obligations/{place}"
        if line.code in seen:
            yield Fault(f"{pointer}/code", f"Kode “{line.code}” sudah dipakai di atas.")
        seen.add(line.code)
        yield from (Fault(f"{pointer}{each.pointer}", each.message) for each in faults(line, known))
