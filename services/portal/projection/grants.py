"""Hibah: proposals with their lines and findings, stages with their reports, terms and exceptions."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.roles import ORMAS_ACCOUNT
from contracts.telling.facts import state_of
from services.portal.projection import grant_slips
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
PROPOSAL: Final = (
    "organisation", "name", "budget_year", "grant_kind", "title", "purpose", "schedule", "asked",
    "comparisons", "proposed_on", "ground", "draft", "origin", "origin_note",
)  # fmt: skip
LATER: Final = (
    "case_stream", "facts", "submitted_on", "summary", "report_due_on", "answer_by", "evaluator", "agency",
    "system", "number_there", "verified_on", "minutes", "recommended", "recommended_on", "considered",
    "considered_on", "budgeted", "budgeted_on", "budget_code", "annex", "awarded", "decided_on", "decree",
    "reason", "agreement_number", "dated", "bank", "signed_on", "ended_on", "ended_why",
    "rpjmd_code", "rpjmd_theme", "papers", "feedback",
)  # fmt: skip
GRANT: Final = ("id", "position", "state", "since", "short", *PROPOSAL, *LATER)
STAGE: Final = (
    "stage", "state", "planned", "amount", "requested_on", "paid_on", "reference", "reported_on", "receipts",
    "remainder", "remainder_reference", "accepted_on", "note", "first_reported", "answer_by", "came_again",
    "receipt_lines",
)  # fmt: skip
LINE: Final = ("item", "quantity", "unit", "unit_price", "amount")
TERMS: Final = (
    "budget_year", "window_from", "window_until", "minimum_years", "short_form_up_to", "comparisons_from",
    "report_due_on", "blocking", "mark", "legal_basis", "ceiling",
)  # fmt: skip
EXCEPTION: Final = (
    "entry", "organisation", "name", "legal_basis", "valid_from", "valid_until", "mark", "ended_why",
)  # fmt: skip
_NUMBERS: Final = (
    "position", "short", "asked", "comparisons", "draft", "recommended", "considered", "budgeted", "awarded",
    "stage", "planned", "amount", "receipts", "remainder", "quantity", "unit_price", "minimum_years",
    "short_form_up_to", "comparisons_from", "entry", "ceiling",
)  # fmt: skip


def _columns(names: Sequence[str]) -> str:
    return ", ".join(f"{name} {'BIGINT' if name in _NUMBERS else 'TEXT'} NOT NULL" for name in names)


class Grants(Projection):
    """A row for each hibah, line, finding, waiver and stage, each year with terms and each exception."""

    name = "grants"
    sources = ("requests",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS office_grant (id TEXT PRIMARY KEY, {_columns(GRANT[1:])});
    CREATE INDEX IF NOT EXISTS office_grant_year ON office_grant (budget_year, state);
    CREATE INDEX IF NOT EXISTS office_grant_organisation ON office_grant (organisation);
    CREATE TABLE IF NOT EXISTS grant_line (
      grant_id TEXT NOT NULL, place BIGINT NOT NULL, {_columns(LINE)}, PRIMARY KEY (grant_id, place)
    );
    CREATE TABLE IF NOT EXISTS grant_finding (
      grant_id TEXT NOT NULL, place BIGINT NOT NULL, criterion TEXT NOT NULL, met BIGINT NOT NULL,
      blocks BIGINT NOT NULL, asked BIGINT NOT NULL, PRIMARY KEY (grant_id, place)
    );
    CREATE TABLE IF NOT EXISTS grant_waiver (
      grant_id TEXT NOT NULL, criterion TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (grant_id, criterion)
    );
    CREATE TABLE IF NOT EXISTS grant_stage (
      grant_id TEXT NOT NULL, {_columns(STAGE)}, PRIMARY KEY (grant_id, stage)
    );
    CREATE TABLE IF NOT EXISTS grant_terms (budget_year TEXT PRIMARY KEY, {_columns(TERMS[1:])});
    CREATE TABLE IF NOT EXISTS grant_exception (entry BIGINT PRIMARY KEY, {_columns(EXCEPTION[1:])});
    {grant_slips.TABLES}    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                state = state_of(row)
                grant_slips.keep_step(t, row, state, STAGE)
                change(t, row, state)


def _set(t: Transaction, row: LedgerRow, **said: Any) -> None:
    names = ", ".join(f"{name} = ?" for name in said)
    t.run(f"UPDATE office_grant SET {names} WHERE id = ?", (*said.values(), row.stream))


def _proposed(t: Transaction, row: LedgerRow, s: State) -> None:
    said = {name: s[name] for name in PROPOSAL} | {"case_stream": s["case"], "facts": json.dumps(s["facts"])}
    said["papers"] = json.dumps(s["papers"])
    if s["draft"] == 1:
        told = {
            "id": row.stream,
            "position": row.position,
            "state": "draft",
            "since": row.recorded_at,
            "feedback": "[]",
            **said,
        }
        values = [told.get(name, 0 if name in _NUMBERS else "") for name in GRANT]
        marks = ", ".join("?" * len(GRANT))
        t.run(f"INSERT INTO office_grant VALUES ({marks}) ON CONFLICT DO NOTHING", values)
    else:
        _set(t, row, **said)
    t.run("DELETE FROM grant_line WHERE grant_id = ?", (row.stream,))
    lines = [(row.stream, place, *(each[name] for name in LINE)) for place, each in enumerate(s["lines"])]
    t.run_many(f"INSERT INTO grant_line VALUES (?, ?, {', '.join('?' * len(LINE))})", lines)


def _submitted(t: Transaction, row: LedgerRow, s: State) -> None:
    said = {"submitted_on": s["submitted_on"], "summary": s["summary"], "short": int(s["short"])}
    said |= {"report_due_on": s["terms"]["report_due_on"], "answer_by": ""}
    if not row.actor.startswith(f"{ORMAS_ACCOUNT}/"):
        said["feedback"] = "[]"
    _set(t, row, state="submitted", since=row.recorded_at, **said)
    t.run("DELETE FROM grant_finding WHERE grant_id = ?", (row.stream,))
    found = [
        (
            row.stream,
            place,
            each["criterion"],
            int(each["met"]),
            int(each["blocks"]),
            _asked(each, s["terms"]),
        )
        for place, each in enumerate(s["findings"])
    ]
    t.run_many("INSERT INTO grant_finding VALUES (?, ?, ?, ?, ?, ?)", found)


def _asked(finding: State, terms: State) -> int:
    """Terms of no years of reporting ask for none: that was not met, it was not looked at."""
    return int(finding["criterion"] != "registered" or terms["minimum_years"] > 0)


def _waived(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO grant_waiver VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (row.stream, s["criterion"], s["reason"]),
    )


def _to(state: str, *names: str) -> Callable[[Transaction, LedgerRow, State], None]:
    """The hibah comes into a state, and these fields of the event are kept of it."""

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        said = {name: s[name] for name in names}
        _set(t, row, **({"state": state, "since": row.recorded_at} if state else {}), **said)

    return change


def _no_theme(t: Transaction, row: LedgerRow, s: State) -> None:
    _set(t, row, rpjmd_code="", rpjmd_theme="")


def _returned(t: Transaction, row: LedgerRow, s: State) -> None:
    """Each note with the documents of which it speaks."""
    [papers] = t.one("SELECT papers FROM office_grant WHERE id = ?", (row.stream,)) or ("[]",)
    of_paper: dict[str, list[int]] = {}
    for each in json.loads(papers):
        of_paper.setdefault(each["paper"], []).append(each["document"])
    feedback = [each | {"documents": of_paper.get(each["paper"], [])} for each in s["feedback"]]
    said = {"answer_by": s["answer_by"], "ended_why": s["reason"], "feedback": json.dumps(feedback)}
    _set(t, row, state="returned", since=row.recorded_at, **said)


def _agreement(t: Transaction, row: LedgerRow, s: State) -> None:
    said = {name: s[name] for name in ("agreement_number", "dated", "bank")}
    _set(t, row, state="agreement", since=row.recorded_at, **said)
    t.run("DELETE FROM grant_stage WHERE grant_id = ?", (row.stream,))
    for stage, planned in enumerate(s["stages"], start=1):
        _begin(t, row, stage, planned)


def _begin(t: Transaction, row: LedgerRow, stage: int, planned: int = 0) -> None:
    told = {"stage": stage, "planned": planned}
    values = [told.get(name, 0 if name in _NUMBERS else "") for name in STAGE]
    marks = ", ".join("?" * (len(STAGE) + 1))
    t.run(f"INSERT INTO grant_stage VALUES ({marks}) ON CONFLICT DO NOTHING", (row.stream, *values))


def _stage(state: str, **kept: str) -> Callable[[Transaction, LedgerRow, State], None]:
    """A stage comes into a state; ``kept``: a column, and the field of the event that it is."""

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        _begin(t, row, s["stage"])
        said = {"state": state} | {column: s[name] for column, name in kept.items()}
        names = ", ".join(f"{name} = ?" for name in said)
        where = (*said.values(), row.stream, s["stage"])
        t.run(f"UPDATE grant_stage SET {names} WHERE grant_id = ? AND stage = ?", where)
        _set(t, row, since=row.recorded_at)

    return change


def _reported(t: Transaction, row: LedgerRow, s: State) -> None:
    """The first day stays: by it a report is in time or late, however often it is mended."""
    kept = ("reported_on", "receipts", "remainder", "remainder_reference", "note")
    _stage("reported", **{name: name for name in kept})(t, row, s)
    which = (s["reported_on"], row.stream, s["stage"])
    where = "WHERE grant_id = ? AND stage = ?"
    lines = (json.dumps(s["lines"]), *which[1:])
    t.run(f"UPDATE grant_stage SET receipt_lines = ? {where}", lines)
    t.run(f"UPDATE grant_stage SET first_reported = ? {where} AND first_reported = ''", which)
    t.run(f"UPDATE grant_stage SET came_again = ? {where} AND answer_by <> '' AND came_again = ''", which)


def _report_returned(t: Transaction, row: LedgerRow, s: State) -> None:
    """One that was mended after its own day is late until it is accepted: it gets no other day."""
    _stage("mending", note="reason")(t, row, s)
    due = "(SELECT report_due_on FROM office_grant g WHERE g.id = grant_stage.grant_id)"
    late = f"answer_by <> '' AND first_reported <= {due} AND came_again > answer_by AND came_again > {due}"
    sql = "UPDATE grant_stage SET answer_by = ?, came_again = '' WHERE grant_id = ? AND stage = ?"
    t.run(f"{sql} AND NOT ({late})", (s["answer_by"], row.stream, s["stage"]))


def _terms(t: Transaction, row: LedgerRow, s: State) -> None:
    said = {name: s[name] for name in TERMS} | {"blocking": " ".join(s["blocking"])}
    changes = ", ".join(f"{name} = excluded.{name}" for name in TERMS[1:])
    marks = ", ".join("?" * len(TERMS))
    sql = f"INSERT INTO grant_terms VALUES ({marks}) ON CONFLICT (budget_year) DO UPDATE SET {changes}"
    t.run(sql, tuple(said.values()))


def _listed(t: Transaction, row: LedgerRow, s: State) -> None:
    marks = ", ".join("?" * len(EXCEPTION))
    values = (*(s[name] for name in EXCEPTION[:-1]), "")
    t.run(f"INSERT INTO grant_exception VALUES ({marks}) ON CONFLICT DO NOTHING", values)


def _exception_ended(t: Transaction, row: LedgerRow, s: State) -> None:
    said = (s["last_day"], s["reason"], s["entry"])
    t.run("UPDATE grant_exception SET valid_until = ?, ended_why = ? WHERE entry = ?", said)


def _ended(state: str) -> Callable[[Transaction, LedgerRow, State], None]:
    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        said = {"ended_on": s["ended_on"], "ended_why": s["reason"]}
        _set(t, row, state=state, since=row.recorded_at, **said)

    return change


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "requests.GrantTermsSet": _terms,
    "requests.GrantExceptionListed": _listed,
    "requests.GrantExceptionEnded": _exception_ended,
    "requests.GrantProposed": _proposed,
    "requests.GrantSubmitted": _submitted,
    "requests.GrantRuleWaived": _waived,
    "requests.GrantReturned": _returned,
    "requests.GrantEvaluatorChosen": _to("", "evaluator", "agency"),
    "requests.GrantNumberedElsewhere": _to("", "system", "number_there"),
    "requests.GrantPointedToTheme": _to("", "rpjmd_code", "rpjmd_theme"),
    "requests.GrantThemeTakenAway": _no_theme,
    "requests.GrantFieldVerified": _to("verified", "verified_on", "minutes"),
    "requests.GrantRecommended": _to("recommended", "recommended", "recommended_on"),
    "requests.GrantConsidered": _to("considered", "considered", "considered_on"),
    "requests.GrantBudgeted": _to("budgeted", "budgeted", "budgeted_on", "budget_code", "annex"),
    "requests.GrantAwarded": _to("awarded", "awarded", "decided_on", "decree", "reason"),
    "requests.GrantAgreementDrafted": _agreement,
    "requests.GrantAgreementSigned": _to("agreed", "signed_on"),
    "requests.GrantDisbursementRequested": _stage("requested", amount="amount", requested_on="requested_on"),
    "requests.GrantDisbursementVerified": _stage("checked"),
    "requests.GrantDisbursementDeclined": _stage("declined", note="reason"),
    "requests.GrantDisbursed": _stage("paid", amount="amount", paid_on="paid_on", reference="reference"),
    "requests.GrantGoodsHandedOver": _stage(
        "paid", amount="amount", paid_on="handed_on", reference="minutes"
    ),
    "requests.GrantReported": _reported,
    "requests.GrantReportReturned": _report_returned,
    "requests.GrantReportAccepted": _stage("accepted", accepted_on="accepted_on"),
    "requests.GrantStepTakenBack": grant_slips.take_back,
    "requests.GrantEntryCorrected": grant_slips.correct,
    "requests.GrantClosed": _ended("closed"),
    "requests.GrantRejected": _ended("rejected"),
    "requests.GrantCancelled": _ended("cancelled"),
    "requests.GrantLapsed": _ended("lapsed"),
}  # fmt: skip
