"""Semester reports: what each tells and where it stands; when they are due, and who reports since when."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
Change = Callable[[Transaction, LedgerRow, State], None]
BEGUN: Final = ("organisation", "applicant", "period", "title", "ground")
LATER: Final = (
    "first_on", "received_on", "why_earlier", "signed_by", "due_on", "punctuality", "nil_reason", "judged_on",
    "judged_why",
)  # fmt: skip
"""What later events say; "" until then. ``first_on``: the day that counts for punctuality."""
COUNTED: Final = ("document", "attempt", "nil")
ACTIVITY: Final = (
    "activity_type", "type_title", "counts_as", "title", "held_on", "place", "reached", "cost",
    "money_source", "partner", "benefit", "measure", "photographs",
)  # fmt: skip
_NUMBERS: Final = ("reached", "cost")
_PARTS: Final = ("semester_activity", "semester_progress", "semester_money", "semester_feedback")
DUTY: Final = ("letter_number", "letter_on", "first", "ground")


class SemesterReports(Projection):
    """``version``: that of the last event that was no refusal; a draft that was discarded keeps no parts.

    ``photographs`` and ``signed_by``: one a line.
    """

    name = "semester_reports"
    sources = ("requests",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS semester_report (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, position BIGINT NOT NULL, state TEXT NOT NULL,
      {", ".join(f"{name} BIGINT NOT NULL" for name in COUNTED)},
      {" TEXT NOT NULL, ".join((*BEGUN, *LATER))} TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS semester_report_organisation ON semester_report (organisation, period);
    CREATE INDEX IF NOT EXISTS semester_report_period ON semester_report (period, state);
    CREATE TABLE IF NOT EXISTS semester_activity (
      report TEXT NOT NULL, activity BIGINT NOT NULL,
      {", ".join(f"{name} {'BIGINT' if name in _NUMBERS else 'TEXT'} NOT NULL" for name in ACTIVITY)},
      PRIMARY KEY (report, activity)
    );
    CREATE TABLE IF NOT EXISTS semester_progress (
      report TEXT NOT NULL, programme BIGINT NOT NULL, title TEXT NOT NULL, progress TEXT NOT NULL,
      note TEXT NOT NULL, PRIMARY KEY (report, programme)
    );
    CREATE TABLE IF NOT EXISTS semester_money (
      report TEXT NOT NULL, money_source TEXT NOT NULL, amount BIGINT NOT NULL,
      PRIMARY KEY (report, money_source)
    );
    CREATE TABLE IF NOT EXISTS semester_feedback (
      report TEXT NOT NULL, place BIGINT NOT NULL, item TEXT NOT NULL, title TEXT NOT NULL,
      text TEXT NOT NULL, PRIMARY KEY (report, place)
    );
    CREATE TABLE IF NOT EXISTS semester_terms (
      period TEXT PRIMARY KEY, first_due TEXT NOT NULL, second_due TEXT NOT NULL,
      recorded_bodies BIGINT NOT NULL, decided_on TEXT NOT NULL, ground TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS activity_type (
      code TEXT PRIMARY KEY, place BIGINT NOT NULL, title TEXT NOT NULL, counts_as TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS report_duty (
      organisation TEXT PRIMARY KEY, {" TEXT NOT NULL, ".join(DUTY)} TEXT NOT NULL,
      last TEXT NOT NULL, lifted_why TEXT NOT NULL, legal_basis TEXT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("requests.")):
                change(t, row, state_of(row))


def _put(t: Transaction, table: str, key: int, values: Mapping[str, Any]) -> None:
    """The row of these values; the first ``key`` of them name it."""
    names = [*values]
    marks = ", ".join("?" * len(names))
    sets = ", ".join(f"{name} = excluded.{name}" for name in names[key:])
    t.run(
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks}) "
        f"ON CONFLICT ({', '.join(names[:key])}) DO UPDATE SET {sets}",
        tuple(values.values()),
    )


def _begun(t: Transaction, row: LedgerRow, s: State) -> None:
    _emptied(t, row)
    told = {"id": row.stream, "version": row.version, "position": row.position, "state": "draft"}
    told |= {name: s[name] for name in BEGUN}
    _put(t, "semester_report", 1, told | dict.fromkeys(COUNTED, 0) | dict.fromkeys(LATER, ""))


def _emptied(t: Transaction, row: LedgerRow) -> None:
    for table in _PARTS:
        t.run(f"DELETE FROM {table} WHERE report = ?", (row.stream,))


def _now(t: Transaction, row: LedgerRow, **said: Any) -> None:
    told = {"version": row.version, **said}
    sets = ", ".join(f"{name} = ?" for name in told)
    t.run(f"UPDATE semester_report SET {sets} WHERE id = ?", (*told.values(), row.stream))


def _activity(t: Transaction, row: LedgerRow, s: State) -> None:
    told = {name: s[name] for name in ACTIVITY}
    told["photographs"] = "\n".join(map(str, s["photographs"]))
    _put(t, "semester_activity", 2, {"report": row.stream, "activity": s["activity"], **told})
    _now(t, row)


def _dropped(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("DELETE FROM semester_activity WHERE report = ? AND activity = ?", (row.stream, s["activity"]))
    _now(t, row)


def _rows(table: str, field: str) -> Change:
    """All of a part anew."""

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        t.run(f"DELETE FROM {table} WHERE report = ?", (row.stream,))
        for each in s[field]:
            _put(t, table, 2, {"report": row.stream, **each})
        _now(t, row)

    return change


def _handed_in(t: Transaction, row: LedgerRow, s: State) -> None:
    told = {name: s[name] for name in ("document", "attempt", "received_on", "why_earlier")}
    told |= {"due_on": s["due_on"], "punctuality": s["punctuality"], "nil_reason": s.get("reason", "")}
    also = {"nil": int("reason" in s), "signed_by": "\n".join(s["signed_by"])}
    also |= {"first_on": s["received_on"]} if s["attempt"] == 1 else {}
    _now(t, row, state="submitted", judged_on="", judged_why="", **told, **also)
    _feedback(t, row, ())


def _returned(t: Transaction, row: LedgerRow, s: State) -> None:
    _now(t, row, state="returned", judged_on=s["returned_on"], judged_why=s["summary"])
    _feedback(t, row, s["feedback"])


def _withdrawn(t: Transaction, row: LedgerRow, s: State) -> None:
    """As it was before that was sent: a draft, or what the office sent back with its feedback."""
    stands = s["stands"]
    told = dict.fromkeys(LATER, "") | dict.fromkeys(COUNTED, 0) if not stands else _stood(stands)
    _now(t, row, **told | {"state": "returned" if stands else "draft", "attempt": s["attempt"] - 1})
    _feedback(t, row, stands.get("feedback", ()))


def _stood(stands: State) -> dict[str, Any]:
    """All but the day that counts, which is of the first sending."""
    names = ("received_on", "why_earlier", "document", "due_on", "punctuality", "nil_reason")
    told = {name: stands[name] for name in names} | {"signed_by": "\n".join(stands["signed_by"])}
    told |= {"nil": int(bool(stands["nil_reason"]))}
    return told | {"judged_on": stands["returned_on"], "judged_why": stands["summary"]}


def _feedback(t: Transaction, row: LedgerRow, feedback: Sequence[State]) -> None:
    t.run("DELETE FROM semester_feedback WHERE report = ?", (row.stream,))
    for place, each in enumerate(feedback):
        _put(t, "semester_feedback", 2, {"report": row.stream, "place": place, **each})


def _accepted(t: Transaction, row: LedgerRow, s: State) -> None:
    _now(t, row, state="accepted", judged_on=s["accepted_on"], judged_why=s["ground"])


def _handed_over(t: Transaction, row: LedgerRow, _: State) -> None:
    _now(t, row)


def _discarded(t: Transaction, row: LedgerRow, s: State) -> None:
    _emptied(t, row)
    _now(t, row, state="discarded", judged_why=s["reason"])


def _terms(t: Transaction, row: LedgerRow, s: State) -> None:
    names = ("period", "first_due", "second_due", "decided_on", "ground")
    told = {name: s[name] for name in names} | {"recorded_bodies": int(s["recorded_bodies"])}
    _put(t, "semester_terms", 1, told)


def _types(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("DELETE FROM activity_type")
    for place, each in enumerate(s["types"]):
        _put(t, "activity_type", 1, {"code": each["code"], "place": place, **each})


def _duty(t: Transaction, row: LedgerRow, s: State) -> None:
    told = {name: s[name] for name in ("organisation", "letter_number", "letter_on", "ground")}
    ends = {"last": "", "lifted_why": "", "legal_basis": ""}
    _put(t, "report_duty", 1, told | {"first": s["period"]} | ends)


def _lifted(t: Transaction, row: LedgerRow, s: State) -> None:
    blank = {"organisation": s["organisation"], **dict.fromkeys(DUTY, "")}
    names, marks = ", ".join((*blank, "last", "lifted_why", "legal_basis")), ", ".join("?" * (len(blank) + 3))
    sets = "last = excluded.last, lifted_why = excluded.lifted_why, legal_basis = excluded.legal_basis"
    t.run(
        f"INSERT INTO report_duty ({names}) VALUES ({marks}) ON CONFLICT (organisation) DO UPDATE SET {sets}",
        (*blank.values(), s["period"], s["reason"], s["legal_basis"]),
    )


def _struck(t: Transaction, _: LedgerRow, s: State) -> None:
    t.run("DELETE FROM report_duty WHERE organisation = ?", (s["organisation"],))


CHANGES: Final[Mapping[str, Change]] = {
    "SemesterReportBegun": _begun,
    "SemesterActivityAdded": _activity,
    "SemesterActivityRevised": _activity,
    "SemesterActivityDropped": _dropped,
    "SemesterProgressTold": _rows("semester_progress", "programmes"),
    "SemesterMoneyTold": _rows("semester_money", "money"),
    "SemesterReportSubmitted": _handed_in,
    "NilSemesterReportSubmitted": _handed_in,
    "SemesterReportReturned": _returned,
    "SemesterReportAccepted": _accepted,
    "SemesterReportWithdrawn": _withdrawn,
    "SemesterReportDiscarded": _discarded,
    "MatterHandedOver": _handed_over,
    "SemesterTermsSet": _terms,
    "ActivityTypesSet": _types,
    "ReportDutyRecorded": _duty,
    "ReportDutyLifted": _lifted,
    "ReportDutyStruck": _struck,
}
