"""Cases: where each stands, what is asked of it and found, when the applicant had to act."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
Change = Callable[[Transaction, LedgerRow, State], None]
DRAFTED: Final = (
    "service", "title", "organisation", "applicant", "visit", "applied_on", "ground", "application",
    "earlier_letter",
)  # fmt: skip
LATER: Final = (
    "submitted_on", "why_earlier", "agenda_number", "agenda_on", "office_role", "note", "answer_by",
    "complete_since", "visit_by", "visited_on", "visit_result", "minutes", "handed_to", "ended_on",
    "ended_why", "letter", "why_two", "ticket", "needs",
)  # fmt: skip
"""What later events say; "" until then. ``needs``: codes with commas between them."""


class Cases(Projection):
    """``version``: that of the last event that was no refusal. Items stand in the order of the checklist.

    A pause is a row from the question to its answer. Ties that ended keep their row, with why.
    """

    name = "cases"
    sources = ("requests",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS office_case (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, position BIGINT NOT NULL, state TEXT NOT NULL,
      configuration BIGINT NOT NULL, sla_working_days BIGINT NOT NULL, scan BIGINT NOT NULL,
      hands BIGINT NOT NULL,
      {" TEXT NOT NULL, ".join((*DRAFTED, *LATER))} TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS office_case_state ON office_case (state);
    CREATE INDEX IF NOT EXISTS office_case_organisation ON office_case (organisation);
    CREATE TABLE IF NOT EXISTS case_item (
      case_id TEXT NOT NULL, place BIGINT NOT NULL, item TEXT NOT NULL, title TEXT NOT NULL,
      document_kind TEXT NOT NULL, basis TEXT NOT NULL, basis_text TEXT NOT NULL, required BIGINT NOT NULL,
      document BIGINT NOT NULL, found TEXT NOT NULL, feedback TEXT NOT NULL, waived TEXT NOT NULL,
      PRIMARY KEY (case_id, item)
    );
    CREATE TABLE IF NOT EXISTS case_answer (
      case_id TEXT NOT NULL, place BIGINT NOT NULL, field TEXT NOT NULL, label TEXT NOT NULL,
      type TEXT NOT NULL, choices TEXT NOT NULL, required BIGINT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (case_id, field)
    );
    CREATE TABLE IF NOT EXISTS case_pause (
      case_id TEXT NOT NULL, version BIGINT NOT NULL, asked TEXT NOT NULL, answered TEXT NOT NULL,
      PRIMARY KEY (case_id, version)
    );
    CREATE TABLE IF NOT EXISTS office_size (
      id TEXT PRIMARY KEY, officers BIGINT NOT NULL, preset TEXT NOT NULL, ground TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS officer_tie (
      officer TEXT NOT NULL, organisation TEXT NOT NULL, tie TEXT NOT NULL, office_role TEXT NOT NULL,
      ground TEXT NOT NULL, ended TEXT NOT NULL, declared_at TEXT NOT NULL,
      PRIMARY KEY (officer, organisation)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("requests.")):
                change(t, row, state_of(row))


def _drafted(t: Transaction, row: LedgerRow, s: State) -> None:
    told = (row.stream, row.version, row.position, "draft", s["configuration"], s["sla_working_days"], 0, 0)
    values = (*told, *(s[name] for name in DRAFTED), *("" for _ in LATER))
    marks = ", ".join("?" * len(values))
    t.run(f"INSERT INTO office_case VALUES ({marks}) ON CONFLICT DO NOTHING", values)
    t.run_many(
        "INSERT INTO case_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '', '', '') ON CONFLICT DO NOTHING",
        [
            (row.stream, place, each["item"], each["title"], each["document_kind"], each["basis"],
             each["basis_text"], int(each["required"]))
            for place, each in enumerate(s["asked"])
        ],
    )  # fmt: skip
    t.run_many(
        "INSERT INTO case_answer VALUES (?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT DO NOTHING",
        [
            (row.stream, place, each["field"], each["label"], each["type"], "\n".join(each["choices"]),
             int(each["required"]))
            for place, each in enumerate(s["form"])
        ],
    )  # fmt: skip


def _set(state: str, *names: str | tuple[str, str], also: Change | None = None) -> Change:
    """The case is in this state ("": as it was) and says these fields; a pair: under another name."""
    columns = dict((each, each) if isinstance(each, str) else each for each in names)

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        sets = ", ".join(f"{column} = ?" for column in (*columns, *(["state"] if state else [])))
        values = [s[field] for field in columns.values()] + ([state] if state else [])
        sql = f"UPDATE office_case SET version = ?{', ' if sets else ''}{sets} WHERE id = ?"
        t.run(sql, (row.version, *values, row.stream))
        if also:
            also(t, row, s)

    return change


def _submitted(t: Transaction, row: LedgerRow, s: State) -> None:
    _attached(t, row, s)
    t.run_many(
        "UPDATE case_answer SET value = ? WHERE case_id = ? AND field = ?",
        [(each["value"], row.stream, each["field"]) for each in s["answers"]],
    )


def _attached(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run_many(
        "UPDATE case_item SET document = ? WHERE case_id = ? AND item = ?",
        [(each["document"], row.stream, each["item"]) for each in s["documents"]],
    )


def _checked(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run_many(
        "UPDATE case_item SET found = ?, feedback = ? WHERE case_id = ? AND item = ?",
        [(each["found"], each["feedback"], row.stream, each["item"]) for each in s["checks"]],
    )


def _waived(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE case_item SET waived = ? WHERE case_id = ? AND item = ?"
    t.run(sql, (s["reason"], row.stream, s["item"]))


def _incomplete(t: Transaction, row: LedgerRow, s: State) -> None:
    """As it stood before; one that nobody opened was disposed only."""
    looked_at = "SELECT 1 FROM case_item i WHERE i.case_id = office_case.id AND i.found <> ''"
    t.run(
        "UPDATE office_case SET complete_since = '', hands = 0, why_two = '', state = CASE WHEN EXISTS "
        f"({looked_at}) THEN 'checking' ELSE 'disposed' END WHERE id = ?",
        (row.stream,),
    )


def _letter_fell(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE office_case SET version = ?, letter = '' WHERE id = ? AND letter = ?"
    t.run(sql, (row.version, row.stream, s["letter"]))


def _needs(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE office_case SET version = ?, needs = ? WHERE id = ?"
    t.run(sql, (row.version, ",".join(s["needs"]), row.stream))


def _returned(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "INSERT INTO case_pause VALUES (?, ?, ?, '') ON CONFLICT DO NOTHING"
    t.run(sql, (row.stream, row.version, s["asked_on"]))


def _answered(t: Transaction, row: LedgerRow, s: State) -> None:
    _attached(t, row, s)
    t.run(
        "UPDATE case_pause SET answered = ? WHERE case_id = ? AND answered = '' AND version < ?",
        (s["answered_on"], row.stream, row.version),
    )


def _sized(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO office_size VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET officers = "
        "excluded.officers, preset = excluded.preset, ground = excluded.ground",
        (row.stream, s["officers"], s["preset"], s["ground"]),
    )


def _declared(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO officer_tie VALUES (?, ?, ?, ?, ?, '', ?) ON CONFLICT (officer, organisation) DO UPDATE "
        "SET tie = excluded.tie, office_role = excluded.office_role, ground = excluded.ground, ended = '', "
        "declared_at = excluded.declared_at",
        (*(s[name] for name in ("officer", "organisation", "tie", "office_role", "ground")), row.recorded_at),
    )


def _ended(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE officer_tie SET ended = ? WHERE officer = ? AND organisation = ?"
    t.run(sql, (s["reason"], s["officer"], s["organisation"]))


def _tie_taken_back(t: Transaction, row: LedgerRow, s: State) -> None:
    _ended(t, row, {**s, "reason": "salah klik, dibatalkan pembuatnya"})


_OVER: Final = ("ended_on", ("ended_why", "reason"))
CHANGES: Final[Mapping[str, Change]] = {
    "CaseDrafted": _drafted,
    "CaseSubmitted": _set("submitted", "submitted_on", "why_earlier", also=_submitted),
    "CaseEnteredInAgenda": _set("agenda", "agenda_number", "agenda_on", ("scan", "document")),
    "CaseDisposed": _set("disposed", "office_role", "note"),
    "CaseChecked": _set("checking", also=_checked),
    "CaseItemWaived": _set("", also=_waived),
    "CaseReturned": _set("returned", "answer_by", also=_returned),
    "CaseAnswered": _set("checking", also=_answered),
    "CaseCompleted": _set("complete", "complete_since", "hands", "why_two"),
    "CaseAgendaCorrected": _set("", "agenda_number"),
    "CaseCompletionTakenBack": _set("checking", also=_incomplete),
    "CaseLetterBegun": _set("", "letter"),
    "CaseLetterFell": _letter_fell,
    "CaseVisitOrdered": _set("", "visit_by"),
    "CaseVisitRecorded": _set("", "visited_on", "visit_result", "minutes"),
    "CaseHandedOver": _set("", ("handed_to", "office_role")),
    "CaseMessageNoted": _set(""),
    "CaseTicketNoted": _set("", "ticket"),
    "CaseNeedsTold": _needs,
    "CaseFinished": _set("finished", *_OVER),
    "CaseRejected": _set("rejected", *_OVER),
    "CaseWithdrawn": _set("withdrawn", *_OVER),
    "CaseLapsed": _set("lapsed", *_OVER),
    "CaseStruck": _set("struck", *_OVER),
    "OfficeSizeTold": _sized,
    "TieDeclared": _declared,
    "TieEnded": _ended,
    "TieTakenBack": _tie_taken_back,
}
