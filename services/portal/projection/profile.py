"""The profile of an ormas: names, traits, counts, channels, head, programmes; the newest event counts."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
PLAN: Final = (
    "title",
    "goal",
    "target_group",
    "rpjmd_theme",
    "rpjmd_code",
    "benefit",
    "measure",
    "starts",
    "ends",
)
_REVISE: Final = f"UPDATE programme SET {', '.join(f'{name} = ?' for name in PLAN)}, ground = ?, version = ? "
COUNTS: Final = ("members", "men", "women", "youth")


class Profile(Projection):
    """A row is written by the newest event that speaks of it; ``stands`` is 0 for what was struck.

    A count that nobody told is an empty text and not 0.
    """

    name = "profile"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS other_name (
      ormas TEXT NOT NULL, name TEXT NOT NULL, name_kind TEXT NOT NULL, ground TEXT NOT NULL,
      stands BIGINT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (ormas, name)
    );
    CREATE TABLE IF NOT EXISTS channel (
      ormas TEXT NOT NULL, channel TEXT NOT NULL, address TEXT NOT NULL, ground TEXT NOT NULL,
      stands BIGINT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (ormas, channel, address)
    );
    CREATE TABLE IF NOT EXISTS traits (
      ormas TEXT PRIMARY KEY, traits TEXT NOT NULL, ground TEXT NOT NULL, version BIGINT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS accommodations (
      ormas TEXT PRIMARY KEY, needs TEXT NOT NULL, ground TEXT NOT NULL, version BIGINT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS members_told (
      ormas TEXT NOT NULL, version BIGINT NOT NULL, told_on TEXT NOT NULL,
      {", ".join(f"{name} TEXT NOT NULL" for name in COUNTS)}, ground TEXT NOT NULL,
      PRIMARY KEY (ormas, version)
    );
    CREATE TABLE IF NOT EXISTS unit (
      ormas TEXT PRIMARY KEY, head TEXT NOT NULL, head_name TEXT NOT NULL, level TEXT NOT NULL,
      ground TEXT NOT NULL, stands BIGINT NOT NULL, version BIGINT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS programme (
      ormas TEXT NOT NULL, programme BIGINT NOT NULL, version BIGINT NOT NULL,
      {", ".join(f"{name} TEXT NOT NULL" for name in PLAN)}, ground TEXT NOT NULL,
      ended_on TEXT NOT NULL, result TEXT NOT NULL, end_ground TEXT NOT NULL,
      PRIMARY KEY (ormas, programme)
    );
    CREATE INDEX IF NOT EXISTS unit_head ON unit (head);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in HANDLERS:
                HANDLERS[row.topic](t, row, state_of(row))


def _name(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO other_name VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT (ormas, name) DO UPDATE SET "
        "name_kind = excluded.name_kind, ground = excluded.ground, stands = 1, version = excluded.version "
        "WHERE excluded.version > other_name.version",
        (row.stream, s["name"], s["name_kind"], s["ground"], row.version),
    )


def _name_struck(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE other_name SET stands = 0, version = ? WHERE ormas = ? AND name = ? AND version < ?",
        (row.version, row.stream, s["name"], row.version),
    )


def _channel(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO channel VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT (ormas, channel, address) DO UPDATE SET "
        "ground = excluded.ground, stands = 1, version = excluded.version "
        "WHERE excluded.version > channel.version",
        (row.stream, s["channel"], s["address"], s["ground"], row.version),
    )


def _channel_struck(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE channel SET stands = 0, version = ? "
        "WHERE ormas = ? AND channel = ? AND address = ? AND version < ?",
        (row.version, row.stream, s["channel"], s["address"], row.version),
    )


def _traits(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO traits VALUES (?, ?, ?, ?) ON CONFLICT (ormas) DO UPDATE SET "
        "traits = excluded.traits, ground = excluded.ground, version = excluded.version "
        "WHERE excluded.version > traits.version",
        (row.stream, "\n".join(s["traits"]), s["ground"], row.version),
    )


def _accommodations(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO accommodations VALUES (?, ?, ?, ?) ON CONFLICT (ormas) DO UPDATE SET "
        "needs = excluded.needs, ground = excluded.ground, version = excluded.version "
        "WHERE excluded.version > accommodations.version",
        (row.stream, "\n".join(s["needs"]), s["ground"], row.version),
    )


def _members(t: Transaction, row: LedgerRow, s: State) -> None:
    counts = ("" if s[name] is None else str(s[name]) for name in COUNTS)
    t.run(
        "INSERT INTO members_told VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.stream, row.version, s["told_on"], *counts, s["ground"]),
    )


def _unit(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO unit VALUES (?, ?, ?, ?, ?, 1, ?) ON CONFLICT (ormas) DO UPDATE SET "
        "head = excluded.head, head_name = excluded.head_name, level = excluded.level, "
        "ground = excluded.ground, stands = 1, version = excluded.version "
        "WHERE excluded.version > unit.version",
        (row.stream, s["head"], s["head_name"], s["level"], s["ground"], row.version),
    )


def _released(t: Transaction, row: LedgerRow, _: State) -> None:
    t.run(
        "UPDATE unit SET stands = 0, version = ? WHERE ormas = ? AND version < ?",
        (row.version, row.stream, row.version),
    )


def _begun(t: Transaction, row: LedgerRow, s: State) -> None:
    told = (row.stream, s["programme"], row.version, *(s[name] for name in PLAN), s["ground"])
    marks = ", ".join("?" * len(told))
    t.run(f"INSERT INTO programme VALUES ({marks}, '', '', '') ON CONFLICT DO NOTHING", told)


def _revised(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        f"{_REVISE} WHERE ormas = ? AND programme = ? AND version < ?",
        (
            *(s[name] for name in PLAN), s["ground"], row.version, row.stream, s["programme"], row.version,
        ),
    )  # fmt: skip


def _ended(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE programme SET ended_on = ?, result = ?, end_ground = ? WHERE ormas = ? AND programme = ?",
        (s["ended_on"], s["result"], s["ground"], row.stream, s["programme"]),
    )


HANDLERS: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "registry.OtherNameRecorded": _name,
    "registry.OtherNameStruck": _name_struck,
    "registry.ChannelRecorded": _channel,
    "registry.ChannelStruck": _channel_struck,
    "registry.TraitsRecorded": _traits,
    "registry.AccommodationsRecorded": _accommodations,
    "registry.MembersTold": _members,
    "registry.UnitPlaced": _unit,
    "registry.ProgrammeBegun": _begun,
    "registry.ProgrammeRevised": _revised,
    "registry.ProgrammeEnded": _ended,
    "registry.UnitReleased": _released,
}
