"""Programmes of coaching, their meetings, and for each ormas whether it was invited and came."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from contracts.telling.meeting_words import ATTENDING
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
COUNTS: Final = tuple(ATTENDING)


class Meetings(Projection):
    """Lists are lines of one column. ``presence`` is empty until something is recorded of that ormas.

    ``version``: of the newest event that a row is told from.
    """

    name = "meetings"
    sources = ("clusters",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS coaching_programme (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, title TEXT NOT NULL, year TEXT NOT NULL,
      purpose TEXT NOT NULL, modules TEXT NOT NULL, ground TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS meeting (
      id TEXT PRIMARY KEY, programme TEXT NOT NULL, title TEXT NOT NULL, modules TEXT NOT NULL,
      place TEXT NOT NULL, day TEXT NOT NULL, starts TEXT NOT NULL, clusters TEXT NOT NULL,
      partners TEXT NOT NULL, state TEXT NOT NULL, why TEXT NOT NULL, before_average TEXT NOT NULL,
      before_count BIGINT NOT NULL, after_average TEXT NOT NULL, after_count BIGINT NOT NULL,
      minutes BIGINT NOT NULL, conclusion TEXT NOT NULL,
      version BIGINT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS meeting_ormas (
      meeting TEXT NOT NULL, ormas TEXT NOT NULL, invited BIGINT NOT NULL, presence TEXT NOT NULL,
      {", ".join(f"{name} BIGINT NOT NULL" for name in COUNTS)}, corrected TEXT NOT NULL,
      version BIGINT NOT NULL,
      PRIMARY KEY (meeting, ormas)
    );
    CREATE INDEX IF NOT EXISTS meeting_ormas_ormas ON meeting_ormas (ormas);
    CREATE TABLE IF NOT EXISTS meeting_material (
      meeting TEXT NOT NULL, version BIGINT NOT NULL, title TEXT NOT NULL, reference TEXT NOT NULL,
      PRIMARY KEY (meeting, version)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _opened(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO coaching_programme VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.stream, row.position, s["title"], s["year"], s["purpose"], _lines(s["modules"]), s["ground"]),
    )


def _planned(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO meeting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', '', '', 0, '', 0, 0, '', ?) "
        "ON CONFLICT DO NOTHING",
        (
            row.stream, s["programme"], s["title"], _lines(s["modules"]), s["place"], s["day"], s["starts"],
            _lines(s["clusters"]), _lines(s["partners"]), row.version,
        ),
    )  # fmt: skip


def _invited(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run_many(
        "INSERT INTO meeting_ormas VALUES (?, ?, 1, '', 0, 0, 0, 0, 0, '', 0) "
        "ON CONFLICT (meeting, ormas) DO UPDATE SET invited = 1",
        [(row.stream, ormas) for ormas in s["invited"]],
    )


def _moved(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE meeting SET day = ?, starts = ?, place = ?, why = ?, version = ? WHERE id = ?",
        (s["day"], s["starts"], s["place"], s["reason"], row.version, row.stream),
    )


def _cancelled(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE meeting SET state = 'cancelled', why = ? WHERE id = ?", (s["reason"], row.stream))


def _held(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE meeting SET state = 'held' WHERE id = ?", (row.stream,))


def _closed(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE meeting SET state = 'closed', conclusion = ? WHERE id = ?", (s["conclusion"], row.stream))


def _present(t: Transaction, row: LedgerRow, s: State) -> None:
    _say(t, row, s["ormas"], "present", s, "")


def _absent(t: Transaction, row: LedgerRow, s: State) -> None:
    _say(t, row, s["organisation"], s["presence"], dict.fromkeys(COUNTS, 0), "")


def _corrected(t: Transaction, row: LedgerRow, s: State) -> None:
    _say(t, row, s["ormas"], s["presence"], s, s["reason"])


def _say(t: Transaction, row: LedgerRow, ormas: str, presence: str, counts: State, why: str) -> None:
    told = ("presence", *COUNTS, "corrected", "version")
    t.run(
        "INSERT INTO meeting_ormas VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (meeting, ormas) "
        f"DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in told)}",
        (row.stream, ormas, presence, *(counts[name] for name in COUNTS), why, row.version),
    )


def _material(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO meeting_material VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.stream, row.version, s["title"], s["reference"]),
    )


def _evaluated(t: Transaction, row: LedgerRow, s: State) -> None:
    names = ("before_average", "before_count", "after_average", "after_count")
    t.run(
        f"UPDATE meeting SET {', '.join(f'{name} = ?' for name in names)}, version = ? WHERE id = ?",
        (*(s[name] for name in names), row.version, row.stream),
    )


def _minuted(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE meeting SET minutes = ?, version = ? WHERE id = ?", (row.version, row.version, row.stream))


def _lines(values: Sequence[str]) -> str:
    return "\n".join(values)


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "clusters.ProgrammeOpened": _opened,
    "clusters.MeetingPlanned": _planned,
    "clusters.OrmasInvited": _invited,
    "clusters.MeetingMoved": _moved,
    "clusters.MeetingCancelled": _cancelled,
    "clusters.MeetingHeld": _held,
    "clusters.MeetingClosed": _closed,
    "clusters.AttendanceRecorded": _present,
    "clusters.AbsenceRecorded": _absent,
    "clusters.AttendanceCorrected": _corrected,
    "clusters.MaterialAdded": _material,
    "clusters.MeetingEvaluated": _evaluated,
    "clusters.MinutesTaken": _minuted,
}
