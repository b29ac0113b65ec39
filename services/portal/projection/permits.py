"""Permits for attributes: where each stands, its places, what was seen; the terms of the office."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from contracts.telling.permit_words import place_words
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
Change = Callable[[Transaction, LedgerRow, State], None]
WANTED: Final = ("kind_code", "kind_title", "from_day", "until_day", "summary", "ground")
ASKED: Final = ("organisation", "case", "applied_on", *WANTED)
LATER: Final = (
    "returned_why", "checked_note", "granted_on", "removal_due", "exceptions", "reason", "ended_on",
    "ended_why", "legal_basis", "letter", "removed_on", "removed_note", "photo",
)  # fmt: skip
"""What later events say; "" until then. ``exceptions``: a line for each message."""
NUMBERS: Final = ("pieces", "policy", "longest_days", "removal_days")
TERMS: Final = ("effective_from", "legal_basis", "summary", "mark", "ground")
_COLUMNS: Final = {name: "for_case" if name == "case" else name for name in (*ASKED, *LATER)}


class Permits(Projection):
    """``version``: that of the last event that was no refusal. ``permit_beside``: pairs that share a place
    with a reason.
    """

    name = "permits"
    sources = ("requests",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS permit (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, position BIGINT NOT NULL, state TEXT NOT NULL,
      {", ".join(f"{name} BIGINT NOT NULL" for name in NUMBERS)}, document BIGINT NOT NULL,
      {" TEXT NOT NULL, ".join(_COLUMNS.values())} TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS permit_organisation ON permit (organisation);
    CREATE INDEX IF NOT EXISTS permit_state ON permit (state);
    CREATE TABLE IF NOT EXISTS permit_place (
      permit TEXT NOT NULL, place BIGINT NOT NULL, place_kind TEXT NOT NULL, street TEXT NOT NULL,
      section TEXT NOT NULL, area TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (permit, place)
    );
    CREATE TABLE IF NOT EXISTS permit_beside (
      permit TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (permit, other)
    );
    CREATE TABLE IF NOT EXISTS permit_look (
      permit TEXT NOT NULL, version BIGINT NOT NULL, looked_on TEXT NOT NULL, field_finding TEXT NOT NULL,
      note TEXT NOT NULL, PRIMARY KEY (permit, version)
    );
    CREATE TABLE IF NOT EXISTS permit_terms (
      policy BIGINT PRIMARY KEY, version BIGINT NOT NULL, longest_days BIGINT NOT NULL,
      removal_days BIGINT NOT NULL, {" TEXT NOT NULL, ".join(TERMS)} TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS permit_kind (
      policy BIGINT NOT NULL, place BIGINT NOT NULL, kind_code TEXT NOT NULL, title TEXT NOT NULL,
      PRIMARY KEY (policy, place)
    );
    CREATE TABLE IF NOT EXISTS permit_forbidden (
      policy BIGINT NOT NULL, place BIGINT NOT NULL, street TEXT NOT NULL, section TEXT NOT NULL,
      area TEXT NOT NULL, basis TEXT NOT NULL, basis_text TEXT NOT NULL, PRIMARY KEY (policy, place)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("requests.")):
                change(t, row, state_of(row))


def _asked(t: Transaction, row: LedgerRow, s: State) -> None:
    head = (row.stream, row.version, row.position, "asked", *(s[name] for name in NUMBERS), 0)
    values = (*head, *(s[name] for name in ASKED), *("" for _ in LATER))
    t.run(f"INSERT INTO permit VALUES ({', '.join('?' * len(values))}) ON CONFLICT DO NOTHING", values)
    _places(t, row, s)


def _places(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("DELETE FROM permit_place WHERE permit = ?", (row.stream,))
    t.run_many(
        "INSERT INTO permit_place VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (row.stream, n, each["place_kind"], each["street"], each["section"], each["area"],
             place_words(each))
            for n, each in enumerate(s["places"])
        ],
    )  # fmt: skip


def _set(state: str, *names: str | tuple[str, str], also: Change | None = None) -> Change:
    """The permit is in this state ("": as it was) and says these fields; a pair: under another name."""
    columns = dict((each, each) if isinstance(each, str) else each for each in names)

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        sets = "".join(f", {column} = ?" for column in (*columns, *(["state"] if state else [])))
        values = [s[field] for field in columns.values()] + ([state] if state else [])
        t.run(f"UPDATE permit SET version = ?{sets} WHERE id = ?", (row.version, *values, row.stream))
        if also:
            also(t, row, s)

    return change


def _granted(t: Transaction, row: LedgerRow, s: State) -> None:
    told = "\n".join(each["message"] for each in s["exceptions"])
    t.run("UPDATE permit SET exceptions = ? WHERE id = ?", (told, row.stream))
    t.run_many(
        "INSERT INTO permit_beside VALUES (?, ?) ON CONFLICT DO NOTHING",
        [pair for other in s["beside"] for pair in ((row.stream, other), (other, row.stream))],
    )


def _looked(t: Transaction, row: LedgerRow, s: State) -> None:
    told = (row.stream, row.version, s["looked_on"], s["field_finding"], s["note"])
    t.run("INSERT INTO permit_look VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", told)


def _terms(t: Transaction, row: LedgerRow, s: State) -> None:
    number = s["policy"]
    told = (number, row.version, s["longest_days"], s["removal_days"], *(s[name] for name in TERMS))
    t.run(f"INSERT INTO permit_terms VALUES ({', '.join('?' * len(told))}) ON CONFLICT DO NOTHING", told)
    t.run_many(
        "INSERT INTO permit_kind VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(number, n, each["kind_code"], each["title"]) for n, each in enumerate(s["kinds"])],
    )
    names = ("street", "section", "area", "basis", "basis_text")
    t.run_many(
        "INSERT INTO permit_forbidden VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(number, n, *(each[name] for name in names)) for n, each in enumerate(s["forbidden"])],
    )


CHANGES: Final[Mapping[str, Change]] = {
    "PermitAsked": _asked,
    "PermitReturned": _set("returned", ("returned_why", "reason")),
    "PermitRevised": _set("asked", "pieces", *WANTED, also=_places),
    "PermitChecked": _set("checked", ("checked_note", "note")),
    "PermitGranted": _set("granted", "granted_on", "removal_due", "reason", also=_granted),
    "PermitRejected": _set("rejected", ("ended_on", "rejected_on"), ("ended_why", "reason"), "legal_basis"),
    "PermitRevoked": _set("revoked", ("ended_on", "revoked_on"), ("ended_why", "reason"), "legal_basis"),
    "PermitWithdrawn": _set("withdrawn", ("ended_why", "reason")),
    "PermitStruck": _set("struck", ("ended_on", "struck_on"), ("ended_why", "reason")),
    "PermitLapsed": _set("lapsed", ("ended_on", "lapsed_on"), ("ended_why", "reason")),
    "PermitLetterLinked": _set("", "letter"),
    "PermitLookedAt": _set("", also=_looked),
    "PermitRemovalConfirmed": _set("removed", "removed_on", "document", ("removed_note", "note")),
    "PermitRemovalPhotographed": _set("removed", "removed_on", ("photo", "file"), ("removed_note", "note")),
    "MatterHandedOver": _set(""),
    "PermitTermsSet": _terms,
}
