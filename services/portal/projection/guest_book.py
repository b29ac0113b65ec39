"""The guest book: who came, what was promised, what an agency answered, who agrees to publish that."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
TOLD: Final = (
    "organisation", "guest", "day", "represented_by", "people", "matter", "input", "promise", "promised_by",
    "due", "ground",
)  # fmt: skip


class GuestBook(Projection):
    """A row for each audience. ``promise_state`` is "" where nothing was promised.

    ``agreed_office`` and ``agreed_ormas``: the paper by which each side agrees to publish, "" without one.
    """

    name = "guest_book"
    revision = "2"
    sources = ("clusters",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS audience (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL,
      {", ".join(f"{name} {'BIGINT' if name == 'people' else 'TEXT'} NOT NULL" for name in TOLD)},
      promise_state TEXT NOT NULL, promise_end TEXT NOT NULL,
      agency TEXT NOT NULL, reference TEXT NOT NULL, answer TEXT NOT NULL,
      agreed_office TEXT NOT NULL, agreed_ormas TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS audience_organisation ON audience (organisation);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _received(t: Transaction, row: LedgerRow, s: State) -> None:
    marks = ", ".join("?" * (3 + len(TOLD)))
    t.run(
        f"INSERT INTO audience VALUES ({marks}, '', '', '', '', '', '') ON CONFLICT DO NOTHING",
        (row.stream, row.position, *(s[name] for name in TOLD), "open" if s["promise"] else ""),
    )


def _fulfilled(t: Transaction, row: LedgerRow, s: State) -> None:
    _promise_ended(t, row.stream, "fulfilled", s["result"])


def _lifted(t: Transaction, row: LedgerRow, s: State) -> None:
    _promise_ended(t, row.stream, "lifted", s["reason"])


def _reopened(t: Transaction, row: LedgerRow, _: State) -> None:
    _promise_ended(t, row.stream, "open", "")


def _promise_ended(t: Transaction, audience: str, state: str, how: str) -> None:
    t.run("UPDATE audience SET promise_state = ?, promise_end = ? WHERE id = ?", (state, how, audience))


def _passed_on(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE audience SET agency = ?, reference = ? WHERE id = ?",
        (s["agency"], s["reference"], row.stream),
    )


def _answered(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE audience SET answer = ? WHERE id = ?", (s["answer"], row.stream))


def _agreed(t: Transaction, row: LedgerRow, s: State) -> None:
    _agreement(t, row.stream, s["side"], s["ground"])


def _taken_back(t: Transaction, row: LedgerRow, s: State) -> None:
    _agreement(t, row.stream, s["side"], "")


def _agreement(t: Transaction, audience: str, side: str, paper: str) -> None:
    column = {"office": "agreed_office", "ormas": "agreed_ormas"}[side]
    t.run(f"UPDATE audience SET {column} = ? WHERE id = ?", (paper, audience))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "clusters.AudienceReceived": _received,
    "clusters.PromiseFulfilled": _fulfilled,
    "clusters.PromiseLifted": _lifted,
    "clusters.PromiseReopened": _reopened,
    "clusters.InputPassedOn": _passed_on,
    "clusters.InputAnswered": _answered,
    "clusters.PublishingAgreed": _agreed,
    "clusters.PublishingAgreementTakenBack": _taken_back,
}
