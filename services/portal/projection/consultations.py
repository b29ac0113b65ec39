"""Consultations: where each stands, what was advised and promised. Nothing that is sealed."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
Change = Callable[[Transaction, LedgerRow, State], None]
ASKED: Final = (
    "organisation", "applicant", "planned_form", "case", "asked_on", "mode", "topic", "classification",
    "question", "ground",
)  # fmt: skip
LATER: Final = ("day", "starts", "place", "closed_on", "consultation_outcome", "result", "linked", "erased")
"""What later events say; "" until then. ``linked``, ``erased``: why."""
PROMISE: Final = ("promise", "promised_by", "due")
_COLUMNS: Final = ["for_case" if name == "case" else name for name in (*ASKED, *LATER)]


class Consultations(Projection):
    """A row for each, for each advice and for each promise. ``sealed``: whether something in it is sealed."""

    name = "consultations"
    revision = "2"
    sources = ("requests",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS consultation (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, state TEXT NOT NULL, sealed BIGINT NOT NULL,
      {" TEXT NOT NULL, ".join(_COLUMNS)} TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS consultation_organisation ON consultation (organisation);
    CREATE TABLE IF NOT EXISTS consultation_advice (
      consultation TEXT NOT NULL, version BIGINT NOT NULL, advised_on TEXT NOT NULL, note TEXT NOT NULL,
      PRIMARY KEY (consultation, version)
    );
    CREATE TABLE IF NOT EXISTS consultation_basis (
      consultation TEXT NOT NULL, version BIGINT NOT NULL, place BIGINT NOT NULL, text TEXT NOT NULL,
      link TEXT NOT NULL, PRIMARY KEY (consultation, version, place)
    );
    CREATE TABLE IF NOT EXISTS consultation_promise (
      consultation TEXT NOT NULL, promise_number BIGINT NOT NULL, {" TEXT NOT NULL, ".join(PROMISE)}
      TEXT NOT NULL, promise_state TEXT NOT NULL, promise_end TEXT NOT NULL,
      PRIMARY KEY (consultation, promise_number)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("requests.")):
                change(t, row, state_of(row))


def _asked(t: Transaction, row: LedgerRow, s: State) -> None:
    head = (row.stream, row.position, "asked", int(bool(s["subject_id"])))
    values = (*head, *(s[name] for name in ASKED), *("" for _ in LATER))
    t.run(f"INSERT INTO consultation VALUES ({', '.join('?' * len(values))}) ON CONFLICT DO NOTHING", values)


def _scheduled(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = (
        "UPDATE consultation SET day = ?, starts = ?, place = ?, "
        "state = CASE state WHEN 'asked' THEN 'scheduled' ELSE state END WHERE id = ?"
    )
    t.run(sql, (s["day"], s["starts"], s["place"], row.stream))


def _advised(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE consultation SET state = 'advised' WHERE id = ?", (row.stream,))
    if s["subject_id"]:
        t.run("UPDATE consultation SET sealed = 1 WHERE id = ?", (row.stream,))
    key = (row.stream, row.version)
    advice = "INSERT INTO consultation_advice VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
    t.run(advice, (*key, s["advised_on"], s["note"]))
    t.run_many(
        "INSERT INTO consultation_basis VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (*key, place, *both)
            for place, both in enumerate(zip(s["basis_texts"], s["basis_links"], strict=True))
        ],
    )


def _promised(t: Transaction, row: LedgerRow, s: State) -> None:
    told = (row.stream, s["promise_number"], *(s[name] for name in PROMISE))
    t.run("INSERT INTO consultation_promise VALUES (?, ?, ?, ?, ?, 'open', '') ON CONFLICT DO NOTHING", told)


def _promise_ended(state: str, why: str) -> Change:
    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        t.run(
            "UPDATE consultation_promise SET promise_state = ?, promise_end = ? "
            "WHERE consultation = ? AND promise_number = ?",
            (state, s[why], row.stream, s["promise_number"]),
        )

    return change


def _taken_back(t: Transaction, row: LedgerRow, s: State) -> None:
    """It was never promised; the history tells that."""
    sql = "DELETE FROM consultation_promise WHERE consultation = ? AND promise_number = ?"
    t.run(sql, (row.stream, s["promise_number"]))


def _promise_reopened(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = (
        "UPDATE consultation_promise SET promise_state = 'open', promise_end = '' "
        "WHERE consultation = ? AND promise_number = ?"
    )
    t.run(sql, (row.stream, s["promise_number"]))


def _set(**columns: str) -> Change:
    """These columns say these fields."""

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        sets = ", ".join(f"{column} = ?" for column in columns)
        values = (*(s[field] for field in columns.values()), row.stream)
        t.run(f"UPDATE consultation SET {sets} WHERE id = ?", values)

    return change


def _closed(t: Transaction, row: LedgerRow, s: State) -> None:
    names = ("closed_on", "consultation_outcome", "result")
    _set(**{name: name for name in names})(t, row, s)
    t.run("UPDATE consultation SET state = 'closed' WHERE id = ?", (row.stream,))


def _reopened(t: Transaction, row: LedgerRow, s: State) -> None:
    """Where it stood follows from what was told before."""
    advised = "EXISTS (SELECT 1 FROM consultation_advice a WHERE a.consultation = consultation.id)"
    t.run(
        "UPDATE consultation SET closed_on = '', consultation_outcome = '', result = '', "
        f"state = CASE WHEN {advised} THEN 'advised' WHEN day <> '' THEN 'scheduled' ELSE 'asked' END "
        "WHERE id = ?",
        (row.stream,),
    )


CHANGES: Final[Mapping[str, Change]] = {
    "ConsultationAsked": _asked,
    "ConsultationScheduled": _scheduled,
    "ConsultationAdvised": _advised,
    "ConsultationPromised": _promised,
    "ConsultationPromiseFulfilled": _promise_ended("fulfilled", "result"),
    "ConsultationPromiseLifted": _promise_ended("lifted", "reason"),
    "ConsultationPromiseTakenBack": _taken_back,
    "ConsultationPromiseReopened": _promise_reopened,
    "ConsultationClosed": _closed,
    "ConsultationReopened": _reopened,
    "ConsultationLinked": _set(organisation="organisation", linked="ground"),
    "ConsultationWordsErased": _set(erased="reason"),
}
