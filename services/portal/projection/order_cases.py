"""Cases of public order: where they stand, their parties and steps; never a person's name."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
TOLD: Final = ("approach", "classification", "matter", "tension", "village", "district", "day", "ground")


class OrderCases(Projection):
    """``tension`` is the newest; ``case_result`` is "" while the case is open."""

    name = "order_cases"
    sources = ("clusters",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS order_case (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, {", ".join(f"{name} TEXT NOT NULL" for name in TOLD)},
      case_result TEXT NOT NULL, closed_on TEXT NOT NULL, closed_text TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS order_case_party (
      order_case TEXT NOT NULL, party BIGINT NOT NULL, party_kind TEXT NOT NULL, organisation TEXT NOT NULL,
      description TEXT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (order_case, party)
    );
    CREATE TABLE IF NOT EXISTS order_case_step (
      order_case TEXT NOT NULL, version BIGINT NOT NULL, day TEXT NOT NULL, step TEXT NOT NULL,
      text TEXT NOT NULL, tension TEXT NOT NULL, PRIMARY KEY (order_case, version)
    );
    CREATE INDEX IF NOT EXISTS order_case_party_organisation ON order_case_party (organisation);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _opened(t: Transaction, row: LedgerRow, s: State) -> None:
    marks = ", ".join("?" * (2 + len(TOLD)))
    t.run(
        f"INSERT INTO order_case VALUES ({marks}, '', '', '') ON CONFLICT DO NOTHING",
        (row.stream, row.position, *(s[name] for name in TOLD)),
    )


def _party(t: Transaction, row: LedgerRow, s: State) -> None:
    told = (s["party"], s["party_kind"], s["organisation"], s["description"])
    _joined(t, row, *told)


def _person(t: Transaction, row: LedgerRow, s: State) -> None:
    _joined(t, row, s["party"], "person", "", s["description"])


def _joined(t: Transaction, row: LedgerRow, party: int, kind: str, organisation: str, text: str) -> None:
    t.run(
        "INSERT INTO order_case_party VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.stream, party, kind, organisation, text, row.version),
    )


def _step(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO order_case_step VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.stream, row.version, s["day"], s["step"], s["text"], s["tension"]),
    )
    t.run("UPDATE order_case SET tension = ? WHERE id = ?", (s["tension"], row.stream))


def _closed(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE order_case SET case_result = ?, closed_on = ?, closed_text = ? WHERE id = ?",
        (s["case_result"], s["day"], s["text"], row.stream),
    )


def _reopened(t: Transaction, row: LedgerRow, _: State) -> None:
    t.run(
        "UPDATE order_case SET case_result = '', closed_on = '', closed_text = '' WHERE id = ?", (row.stream,)
    )


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "clusters.OrderCaseOpened": _opened,
    "clusters.PartyJoinedCase": _party,
    "clusters.PersonJoinedCase": _person,
    "clusters.CaseStepTaken": _step,
    "clusters.OrderCaseClosed": _closed,
    "clusters.OrderCaseReopened": _reopened,
}
