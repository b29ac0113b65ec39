"""Packs of monev as they were frozen: every edition, and its figures."""

from collections.abc import Sequence
from typing import Final

import msgspec

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

FIGURE: Final = ("code", "label", "value", "unit", "of", "when", "mark", "why", "public", "few")


class FrozenMonev(Projection):
    """``monev_chapter``: its figures as JSON; ``positions``: by source, as JSON.
    ``press_rule``: by which the press sheet of the edition hides few."""

    name = "frozen_monev"
    sources = ("scoring",)
    tables = """
    CREATE TABLE IF NOT EXISTS monev_edition (
      year TEXT NOT NULL, edition BIGINT NOT NULL, figures BIGINT NOT NULL, positions TEXT NOT NULL,
      digest TEXT NOT NULL, reason TEXT NOT NULL, ground TEXT NOT NULL, frozen_at TEXT NOT NULL,
      actor TEXT NOT NULL, press_rule BIGINT NOT NULL, PRIMARY KEY (year, edition)
    );
    CREATE TABLE IF NOT EXISTS monev_chapter (
      year TEXT NOT NULL, edition BIGINT NOT NULL, place BIGINT NOT NULL, code TEXT NOT NULL,
      title TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (year, edition, place)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == "scoring.MonevFrozen":
                _frozen(t, row)
            elif row.topic == "scoring.MonevChapterFrozen":
                _chapter(t, row)


def _frozen(t: Transaction, row: LedgerRow) -> None:
    s = state_of(row)
    values = (
        s["year"], s["edition"], s["figures"], _json(s["positions"]), s["digest"], s["reason"], s["ground"],
        row.recorded_at, row.actor, s["press_rule"],
    )  # fmt: skip
    t.run("INSERT INTO monev_edition VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", values)


def _chapter(t: Transaction, row: LedgerRow) -> None:
    s, year = state_of(row), row.stream.removeprefix("monev-")
    figures = [{name: each[name] for name in FIGURE} for each in s["figures"]]
    values = (year, s["edition"], s["place"], s["code"], s["title"], _json(figures))
    t.run("INSERT INTO monev_chapter VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", values)


def _json(told: object) -> str:
    return msgspec.json.encode(told, order="sorted").decode()
