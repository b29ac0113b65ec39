"""Instruments of assessment: every edition, and what its newest content asks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import msgspec

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
HEAD: Final = ("code", "year", "title", "mark", "source", "summary", "digest")


class Instruments(Projection):
    """``instrument_part``: a dimension, or all counts (place 0), as JSON; those of an edition that stand
    behind ``said_at`` are its content, for a draft may be replaced.
    ``sample``: which shipped one it was taken from; no longer so when a revision says another source of it.
    """

    name = "instruments"
    revision = "2"
    sources = ("scoring",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS instrument (
      id TEXT NOT NULL, edition BIGINT NOT NULL, state TEXT NOT NULL, said_at BIGINT NOT NULL,
      {", ".join(f"{name} TEXT NOT NULL" for name in HEAD)},
      frame TEXT NOT NULL, sample TEXT NOT NULL, ground TEXT NOT NULL, PRIMARY KEY (id, edition)
    );
    CREATE TABLE IF NOT EXISTS instrument_part (
      id TEXT NOT NULL, version BIGINT NOT NULL, edition BIGINT NOT NULL, place BIGINT NOT NULL,
      content TEXT NOT NULL, PRIMARY KEY (id, version)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("scoring.")):
                change(t, row, state_of(row))


def _drafted(t: Transaction, row: LedgerRow, s: State) -> None:
    values = (row.stream, s["edition"], "draft", row.version, *_head(s), s["sample"], s["ground"])
    t.run(f"INSERT INTO instrument VALUES ({', '.join('?' * len(values))}) ON CONFLICT DO NOTHING", values)


def _revised(t: Transaction, row: LedgerRow, s: State) -> None:
    sets = ", ".join(f"{name} = ?" for name in (*HEAD, "frame"))
    sample = "sample = CASE WHEN source = ? THEN sample ELSE '' END"
    sql = f"UPDATE instrument SET {sample}, said_at = ?, {sets} WHERE id = ? AND edition = ? AND said_at < ?"
    t.run(sql, (s["source"], row.version, *_head(s), row.stream, s["edition"], row.version))


def _head(s: State) -> tuple[str, ...]:
    return (*(s[name] for name in HEAD), msgspec.json.encode(s["frame"]).decode())


def _dimension(t: Transaction, row: LedgerRow, s: State) -> None:
    _part(t, row, s["edition"], s["place"], s["dimension"])


def _counts(t: Transaction, row: LedgerRow, s: State) -> None:
    _part(t, row, s["edition"], 0, s["counts"])


def _part(t: Transaction, row: LedgerRow, edition: int, place: int, content: Any) -> None:
    values = (row.stream, row.version, edition, place, msgspec.json.encode(content).decode())
    t.run("INSERT INTO instrument_part VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", values)


def _published(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE instrument SET state = 'published', ground = ? WHERE id = ? AND edition = ?"
    t.run(sql, (s["ground"], row.stream, s["edition"]))


def _withdrawn(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE instrument SET state = 'withdrawn' WHERE id = ? AND edition = ?"
    t.run(sql, (row.stream, s["edition"]))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "InstrumentDrafted": _drafted,
    "InstrumentRevised": _revised,
    "InstrumentDimensionDrafted": _dimension,
    "InstrumentCountsDrafted": _counts,
    "InstrumentPublished": _published,
    "InstrumentDraftWithdrawn": _withdrawn,
}
