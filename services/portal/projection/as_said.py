"""What the register said of each ormas at every version: what a sheet that comes back is compared with."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from services.portal.projection.register import CHANGES
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

Said = dict[str, Any]
_ENTRY: Final = "ormas-"


class AsSaid(Projection):
    """A row for each thing that was said of an ormas: name, legal basis, field of activity, activity.

    ``said`` holds the columns of the register that it sets. ``as_said_newest``: the newest version of each.
    """

    name = "as_said"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS as_said (
      ormas TEXT NOT NULL, version BIGINT NOT NULL, said TEXT NOT NULL, PRIMARY KEY (ormas, version)
    );
    CREATE TABLE IF NOT EXISTS as_said_newest (
      ormas TEXT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (ormas)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        ours = [row for row in rows if row.stream.startswith(_ENTRY)]
        t.run_many(
            "INSERT INTO as_said VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [(row.stream, row.version, _said(row)) for row in ours if row.topic in _SAID],
        )
        t.run_many(
            "INSERT INTO as_said_newest VALUES (?, ?) ON CONFLICT (ormas) DO UPDATE SET version = "
            "CASE WHEN excluded.version > as_said_newest.version "
            "THEN excluded.version ELSE as_said_newest.version END",
            list(_newest(ours).items()),
        )


def _newest(rows: Iterable[LedgerRow]) -> dict[str, int]:
    return {row.stream: row.version for row in rows}


def _said(row: LedgerRow) -> str:
    return json.dumps(_SAID[row.topic](state_of(row), row), ensure_ascii=False, sort_keys=True)


def _named(state: Mapping[str, Any], _: LedgerRow) -> Said:
    return {"name": state["name"], "abbreviation": state["abbreviation"]}


def _as_the_register(*columns: str) -> Callable[[Mapping[str, Any], LedgerRow], Said]:
    def said(state: Mapping[str, Any], row: LedgerRow) -> Said:
        changed = CHANGES[row.topic](state, row, {})
        return {column: changed[column] for column in columns}

    return said


_READINGS: Final = ("number", "issued", "valid")
_SAID: Final[Mapping[str, Callable[[Mapping[str, Any], LedgerRow], Said]]] = {
    "registry.OrmasRegistered": _named,
    "registry.NameCorrected": _named,
    "registry.OrmasRenamed": _named,
    "registry.LegalBasisRecorded": _as_the_register(
        "basis", *(f"{reading}_{part}" for reading in _READINGS for part in ("text", "value"))
    ),
    "registry.ActivityFieldRecorded": _as_the_register("activity_field"),
    "registry.ActivityStatusRecorded": _as_the_register("activity"),
}
