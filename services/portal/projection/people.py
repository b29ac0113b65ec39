"""Whom sealed fields speak of: random numbers of persons and their functions, never a name."""

from collections.abc import Sequence

from contracts.telling.facts import CATALOGUE, state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection


class People(Projection):
    """One row per person as recorded in one ormas, and one per person whose key was destroyed."""

    name = "people"
    sources = ("registry",)
    revision = "2"
    tables = """
    CREATE TABLE IF NOT EXISTS person (
      subject TEXT NOT NULL, topic TEXT NOT NULL, ormas TEXT NOT NULL, version BIGINT NOT NULL,
      role TEXT NOT NULL, own_title TEXT NOT NULL, PRIMARY KEY (subject, topic)
    );
    CREATE INDEX IF NOT EXISTS person_ormas ON person (ormas);
    CREATE TABLE IF NOT EXISTS erased (
      subject TEXT PRIMARY KEY, ormas TEXT NOT NULL, role TEXT NOT NULL, reason TEXT NOT NULL,
      erased_at TEXT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == "registry.PersonalDataErased":
                _erased(t, row)
            elif row.topic == "registry.SeatCorrected":
                _seated(t, row)
            elif CATALOGUE.get(row.topic, {}).get("personal"):
                _recorded(t, row)


def _recorded(t: Transaction, row: LedgerRow) -> None:
    state = state_of(row)
    subject = state[CATALOGUE[row.topic]["subject"]]
    if not subject:  # a visit of which nothing was sealed speaks of nobody
        return
    t.run(
        "INSERT INTO person VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (subject, topic) DO UPDATE SET "
        "version = excluded.version, role = excluded.role, own_title = excluded.own_title",
        (
            subject, row.topic, row.stream, row.version, state.get("role", ""),
            state.get("own_title", ""),
        ),
    )  # fmt: skip


def _seated(t: Transaction, row: LedgerRow) -> None:
    state = state_of(row)
    t.run(
        "UPDATE person SET role = ?, own_title = ? WHERE subject = ?",
        (state["role"], state["own_title"], state["officer"]),
    )


def _erased(t: Transaction, row: LedgerRow) -> None:
    state = state_of(row)
    t.run(
        "INSERT INTO erased VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (state["subject_id"], row.stream, state["role"], state["reason"], row.recorded_at),
    )
