"""The register: one row per ormas, its axes side by side, nothing personal."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from contracts.telling.words import UNDONE
from services.portal.search_text import normalised
from services.portal.web.office_day import NOT_YET
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

Columns = dict[str, Any]
FOREVER: Final = "forever"
FIELD: Final = "registry.ActivityFieldRecorded"
WITHDRAWN: Final = "registry.RegistrationWithdrawn"
MERGED: Final = "registry.EntryMerged"
SEPARATED: Final = "registry.EntrySeparated"
LEAVES: Final = (WITHDRAWN, MERGED)
BLANK: Final[Columns] = {
    "id": "", "version": 0, "position": 0, "name": "", "name_key": "", "former_names": "", "other_names": "",
    "borne_names": "", "former_before": "", "borne_before": "", "abbreviation": "", "members_on": "",
    "legal_form": "", "level": "", "own_level": "", "kode_wilayah": "", "basis": "", "number_text": "",
    "number_value": "", "issued_text": "", "issued_value": "", "valid_text": "", "valid_value": "",
    "tax_text": "", "tax_value": "", "activity": "", "activity_known_by": "",
    "activity_observed_on": "", "term_starts_text": "", "term_starts_value": "",
    "term_ends_text": "", "term_ends_value": "", "activity_field": "", "activity_field_text": "",
    "village": "", "district": "", "region_code": "", "members_text": "", "members_value": "",
    "registered_on": "", "conversation": "", "withdrawn": 0, "withdrawn_why": "", "merged_into": "",
    "field_version": 0, "changed_at": "", "changed_by": "",
}  # fmt: skip
NAMES: Final = tuple(BLANK)
_SAVE: Final = (
    f"INSERT INTO register ({', '.join(NAMES)}) VALUES ({', '.join('?' * len(NAMES))}) "
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{n} = excluded.{n}' for n in NAMES[1:])}"
)

_SAVE_FIELD: Final = "INSERT INTO register_field VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
_SAVE_AWAY: Final = "INSERT INTO register_away VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
_BACK: Final = "UPDATE register_away SET until = ? WHERE ormas = ? AND until = ?"


class Register(Projection):
    """One row per ormas. A row knows the version of its stream: an event that was applied changes nothing.

    ``withdrawn`` is 0 while it stands in the register by itself, 1 once it was withdrawn, 2 while it is
    merged into another one. ``register_away`` keeps from when until when it did not stand by itself, and for
    a merge into which one. ``register_field`` keeps every field of activity that was recorded for it, and
    ``until`` when: the moment of the next one, or since when it is away; whoever is back has it again.
    """

    name = "register"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS register (
      {", ".join(f"{n} {'BIGINT' if value == 0 else 'TEXT'} NOT NULL" for n, value in BLANK.items())},
      PRIMARY KEY (id)
    );
    CREATE TABLE IF NOT EXISTS register_field (
      ormas TEXT NOT NULL, version BIGINT NOT NULL, recorded_at TEXT NOT NULL, until TEXT NOT NULL,
      activity_field TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (ormas, version)
    );
    CREATE TABLE IF NOT EXISTS register_away (
      ormas TEXT NOT NULL, version BIGINT NOT NULL, began TEXT NOT NULL, until TEXT NOT NULL,
      merged_into TEXT NOT NULL, PRIMARY KEY (ormas, version)
    );
    CREATE INDEX IF NOT EXISTS register_legal_form ON register (legal_form);
    CREATE INDEX IF NOT EXISTS register_merged ON register (merged_into);
    CREATE INDEX IF NOT EXISTS register_field_field ON register_field (activity_field);
    CREATE INDEX IF NOT EXISTS register_name ON register (name_key);
    CREATE INDEX IF NOT EXISTS register_conversation ON register (conversation);
    CREATE INDEX IF NOT EXISTS register_village ON register (village, district);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        ours = [row for row in rows if row.topic in CHANGES]
        found = _load(t, {row.stream for row in ours})
        fields: list[tuple[Any, ...]] = []
        ended: list[tuple[str, str, int]] = []
        for row in ours:
            before = found.get(row.stream, BLANK)["field_version"]
            if not _fold(found, row) or row.topic not in (FIELD, SEPARATED, *LEAVES):
                continue
            columns = found[row.stream]
            if before and row.topic != SEPARATED:
                ended.append((row.recorded_at, row.stream, before))
            if columns["field_version"] == row.version:
                fields.append(_field(row, columns))
            if row.topic in LEAVES:
                away = (row.stream, row.version, row.recorded_at, NOT_YET, columns["merged_into"])
                t.run(_SAVE_AWAY, away)
            elif row.topic == SEPARATED:
                t.run(_BACK, (row.recorded_at, row.stream, NOT_YET))
        t.run_many(_SAVE, [_to_save(columns) for columns in found.values()])
        t.run_many(_SAVE_FIELD, fields)
        t.run_many("UPDATE register_field SET until = ? WHERE ormas = ? AND version = ?", ended)


def _load(t: Transaction, streams: set[str]) -> dict[str, Columns]:
    if not streams:
        return {}
    marks = ", ".join("?" * len(streams))
    sql = f"SELECT {', '.join(NAMES)} FROM register WHERE id IN ({marks})"
    return {row[0]: dict(zip(NAMES, row, strict=True)) for row in t.all(sql, sorted(streams))}


def _fold(found: dict[str, Columns], row: LedgerRow) -> bool:
    """Whether it was not applied before."""
    if row.topic == "registry.OrmasRegistered":
        found.setdefault(row.stream, BLANK | {"id": row.stream})
    columns = found[row.stream]
    if row.version <= columns["version"]:
        return False
    columns.update(CHANGES[row.topic](state_of(row), row, columns))
    columns.update(
        version=row.version, position=row.position, changed_at=row.recorded_at, changed_by=row.actor
    )
    return True


def _field(row: LedgerRow, columns: Columns) -> tuple[Any, ...]:
    """In force until something else is recorded; not at all for one that is away."""
    until = row.recorded_at if columns["withdrawn"] else NOT_YET
    field = columns["activity_field"], columns["activity_field_text"]
    return row.stream, row.version, row.recorded_at, until, *field


def _to_save(columns: Columns) -> tuple[Any, ...]:
    """With what is sorted by; once per page, however many events changed the row."""
    columns["name_key"] = normalised(columns["name"])
    return tuple(columns.values())


def _read(name: str, reading: Mapping[str, Any] | None) -> Columns:
    """What was typed and what we read, as two texts."""
    text, value = (reading or {}).get("text"), (reading or {}).get("value")
    return {f"{name}_text": _plain(text), f"{name}_value": _plain(value)}


def _plain(value: object) -> str:
    """Counts come as ``{"count": 250, …}``, “seumur hidup” as ``{"forever": true}``."""
    match value:
        case None:
            return ""
        case {"count": count}:
            return str(count)
        case {"forever": True}:
            return FOREVER
    return str(value)


def _registered(state: Mapping[str, Any], row: LedgerRow, _: Columns) -> Columns:
    names = ("name", "abbreviation", "legal_form", "level", "kode_wilayah")
    told = {n: state[n] for n in names} | {"own_level": state["level"]}
    return told | {"registered_on": row.recorded_at, "conversation": row.correlation}


def _renamed(state: Mapping[str, Any], _: LedgerRow, before: Columns) -> Columns:
    """Each former name is a line, and so is an abbreviation that is not used any more.

    What was undone at once was never its name: the former names are those of before it, as nothing else was
    recorded between. ``borne_names`` are those among them that it had here; others were told by hand.
    """
    now = {"name": state["name"], "abbreviation": state["abbreviation"]}
    if state.get("reason") == UNDONE:
        return now | {"former_names": before["former_before"], "borne_names": before["borne_before"]}
    kept = {"former_before": before["former_names"], "borne_before": before["borne_names"]}
    gone = [before[n] for n in now if before[n] and before[n] != now[n]]
    return now | kept | {n: _with(before[n], *gone) for n in ("former_names", "borne_names")}


def _also_called(state: Mapping[str, Any], _: LedgerRow, before: Columns) -> Columns:
    """A name that was recorded by hand is a line of the former names or of the others."""
    column = "former_names" if state["name_kind"] == "former" else "other_names"
    return {column: _with(before[column], state["name"])}


def _no_longer_called(state: Mapping[str, Any], _: LedgerRow, before: Columns) -> Columns:
    """What it was really called here stays its former name."""
    struck = {"other_names": _without(before["other_names"], state["name"])}
    if state["name"] in before["borne_names"].split("\n"):
        return struck
    return struck | {"former_names": _without(before["former_names"], state["name"])}


def _with(lines: str, *more: str) -> str:
    return "\n".join(dict.fromkeys([*(line for line in lines.split("\n") if line), *more]))


def _without(lines: str, *gone: str) -> str:
    return "\n".join(line for line in lines.split("\n") if line not in gone)


def _told(state: Mapping[str, Any], _: LedgerRow, before: Columns) -> Columns:
    """The number of the newest day; one that was not told says nothing of the one before."""
    members, day = state["members"], state["told_on"]
    if members is None or day < before["members_on"]:
        return {}
    return _read("members", {"text": str(members), "value": members}) | {"members_on": day}


def _based(state: Mapping[str, Any], _: LedgerRow, __: Columns) -> Columns:
    return {
        "basis": state["basis"],
        **_read("number", state["number"]),
        **_read("issued", state["issued_on"]),
        **_read("valid", state["valid_until"]),
    }


CHANGES: Final[Mapping[str, Callable[[Mapping[str, Any], LedgerRow, Columns], Columns]]] = {
    "registry.OrmasRegistered": _registered,
    "registry.NameCorrected": _renamed,
    "registry.OrmasRenamed": _renamed,
    "registry.OtherNameRecorded": _also_called,
    "registry.OtherNameStruck": _no_longer_called,
    "registry.MembersTold": _told,
    "registry.UnitPlaced": lambda s, _, __: {"level": s["level"]},
    "registry.UnitReleased": lambda _, __, before: {"level": before["own_level"]},
    "registry.LegalBasisRecorded": _based,
    "registry.LegalFormRecorded": lambda s, _, __: {"legal_form": s["legal_form"]},
    FIELD: lambda s, row, _: {
        "field_version": row.version,
        "activity_field": s["activity_field"],
        "activity_field_text": s["text"],
    },
    "registry.TaxIdRecorded": lambda s, _, __: _read("tax", s["tax_id"]),
    "registry.MemberCountRecorded": lambda s, _, __: _read("members", s["members"]) | {"members_on": ""},
    "registry.SecretariatRecorded": lambda s, _, __: {
        "village": s["village"],
        "district": s["district"],
        "region_code": s["region_code"],
    },
    "registry.TermOfOfficeRecorded": lambda s, _, __: (
        _read("term_starts", s["starts"]) | _read("term_ends", s["ends"])
    ),
    "registry.ActivityStatusRecorded": lambda s, _, __: {
        "activity": s["status"],
        "activity_known_by": s["known_by"],
        "activity_observed_on": s["observed_on"],
    },
    WITHDRAWN: lambda s, _, __: {"withdrawn": 1, "withdrawn_why": s["reason"]},
    MERGED: lambda s, _, __: {"withdrawn": 2, "withdrawn_why": s["reason"], "merged_into": s["survivor"]},
    SEPARATED: lambda _, row, before: {
        "withdrawn": 0,
        "withdrawn_why": "",
        "merged_into": "",
        "field_version": row.version if before["field_version"] else 0,
    },
}
"""Which columns an event changes."""
