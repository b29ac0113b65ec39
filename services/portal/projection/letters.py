"""Letters with where they stand, the register book, and who may sign in which capacity."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
DRAFT: Final = (
    "service", "organisation", "name", "case_number", "title", "text", "paper", "valid_from", "valid_until",
    "replaces", "case_id", "places", "left_out", "template",
)  # fmt: skip
NUMBERED: Final = (
    "register_number", "register_year", "letter_number", "dated", "signatory", "capacity", "office", "hands",
    "token", "file",
)  # fmt: skip
LATER: Final = (
    "signed_with", "signed_on", "signature", "signed_file", "media_type", "issued_on",
    "ended_on", "ended_why", "ended_by", "erased_files", "erased_why", "compared",
)  # fmt: skip
LETTER: Final = ("id", "position", "state", "since", "drafter", "draft", *DRAFT, *NUMBERED, *LATER)
"""``since``: when it came into its state; ``ended_*``: superseded, revoked, void, or given back."""
_NUMBERS: Final = ("position", "draft", "template", "register_number", "hands")
HEAD: Final = ("government", "agency", "address", "place", "check_address")
LOGO: Final = ("logo", "file", "media_type", "placed_at")
TEMPLATE: Final = ("service", "template", "title", "body", "paper", "number_pattern", "persons")
SIGNATORY: Final = (
    "capacity", "office", "on_behalf_of", "decree", "valid_from", "valid_until", "account", "through",
)  # fmt: skip


def _columns(names: Sequence[str]) -> str:
    return ", ".join(f"{name} {'BIGINT' if name in _NUMBERS else 'TEXT'} NOT NULL" for name in names)


class Letters(Projection):
    """A row for each letter, each correction of one (``what``: number, print, scan), each number of a book,
    each signatory, each template; one for the letterhead, one for the logo that letters bear.
    """

    name = "letters"
    sources = ("requests",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS letter (
      id TEXT PRIMARY KEY, {_columns(LETTER[1:])}
    );
    CREATE INDEX IF NOT EXISTS letter_organisation ON letter (organisation);
    CREATE INDEX IF NOT EXISTS letter_token ON letter (token);
    CREATE TABLE IF NOT EXISTS letter_correction (
      letter TEXT NOT NULL, version BIGINT NOT NULL, what TEXT NOT NULL, before TEXT NOT NULL,
      reason TEXT NOT NULL, corrected_at TEXT NOT NULL, PRIMARY KEY (letter, version, what)
    );
    CREATE TABLE IF NOT EXISTS book_number (
      service TEXT NOT NULL, year TEXT NOT NULL, number BIGINT NOT NULL, volume TEXT NOT NULL,
      letter TEXT NOT NULL, fate TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (service, year, number)
    );
    CREATE INDEX IF NOT EXISTS book_number_volume ON book_number (volume, number);
    CREATE TABLE IF NOT EXISTS signatory (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, {_columns(SIGNATORY)}, ended_why TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS signatory_certificate (
      signatory TEXT NOT NULL, version BIGINT NOT NULL, fingerprint TEXT NOT NULL, valid_from TEXT NOT NULL,
      valid_until TEXT NOT NULL, PRIMARY KEY (signatory, version)
    );
    CREATE TABLE IF NOT EXISTS letterhead (id TEXT PRIMARY KEY, {_columns(HEAD)});
    CREATE TABLE IF NOT EXISTS letter_logo (
      id TEXT PRIMARY KEY, logo BIGINT NOT NULL, file TEXT NOT NULL, media_type TEXT NOT NULL,
      placed_at TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS letter_template (
      service TEXT PRIMARY KEY, template BIGINT NOT NULL, {_columns(TEMPLATE[2:-1])}, persons BIGINT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _set(t: Transaction, row: LedgerRow, state: str, **said: Any) -> None:
    """The letter of this row is in that state, since this row."""
    told = {"state": state, "since": row.recorded_at, **said}
    names = ", ".join(f"{name} = ?" for name in told)
    t.run(f"UPDATE letter SET {names} WHERE id = ?", (*told.values(), row.stream))


def _drafted(t: Transaction, row: LedgerRow, s: State) -> None:
    written = {name: s["case" if name == "case_id" else name] for name in DRAFT}
    written["text"] = "\n".join(s["text"])
    written["places"], written["left_out"] = json.dumps(s["places"]), "\n".join(s["left_out"])
    drafter = row.actor.partition("/")[2]
    if s["draft"] > 1:
        _set(t, row, "drafted", draft=s["draft"], drafter=drafter, **written)
        return
    told = {"id": row.stream, "position": row.position, "state": "drafted", "since": row.recorded_at}
    told |= {"drafter": drafter, "draft": 1, **written}
    values = [told.get(name, 0 if name in _NUMBERS else "") for name in LETTER]
    t.run(f"INSERT INTO letter VALUES ({', '.join('?' * len(LETTER))}) ON CONFLICT DO NOTHING", values)


def _checked(t: Transaction, row: LedgerRow, s: State) -> None:
    _set(t, row, "checked")


def _returned(t: Transaction, row: LedgerRow, s: State) -> None:
    _set(t, row, "returned", ended_why=s["reason"])


def _numbered(t: Transaction, row: LedgerRow, s: State) -> None:
    _set(t, row, "numbered", ended_why="", **{name: s[name] for name in NUMBERED})


def _signed(t: Transaction, row: LedgerRow, s: State) -> None:
    how = {name: s[name] for name in ("signed_with", "signed_on", "signature", "media_type")}
    _set(t, row, "signed", signed_file=s["file"], **how)


def _unsigned(t: Transaction, row: LedgerRow, s: State) -> None:
    _set(t, row, "void", ended_why=s["reason"])


def _dropped(t: Transaction, row: LedgerRow, s: State) -> None:
    _set(t, row, "dropped", ended_why=s["reason"])


def _issued(t: Transaction, row: LedgerRow, s: State) -> None:
    _set(t, row, "issued", issued_on=s["issued_on"])


def _superseded(t: Transaction, row: LedgerRow, s: State) -> None:
    _set(t, row, "superseded", ended_on=s["superseded_on"], ended_by=s["letter_number"])


def _revoked(t: Transaction, row: LedgerRow, s: State) -> None:
    _set(t, row, "revoked", ended_on=s["revoked_on"], ended_why=s["reason"], ended_by=s["basis"])


def _number_corrected(t: Transaction, row: LedgerRow, s: State) -> None:
    """The print that was to be signed is another one then; paper that was signed stays."""
    if s["file"]:
        t.run(
            "INSERT INTO letter_correction SELECT id, ?, 'print', file, ?, ? FROM letter WHERE id = ? "
            "ON CONFLICT DO NOTHING",
            (row.version, s["reason"], row.recorded_at, row.stream),
        )
        t.run("UPDATE letter SET file = ? WHERE id = ?", (s["file"], row.stream))
    _corrected(t, row, "number", s)
    t.run("UPDATE letter SET letter_number = ? WHERE id = ?", (s["letter_number"], row.stream))


def _scan_replaced(t: Transaction, row: LedgerRow, s: State) -> None:
    _corrected(t, row, "scan", s)
    t.run(
        "UPDATE letter SET signed_file = ?, media_type = ?, signature = ?, compared = '' WHERE id = ?",
        (s["file"], s["media_type"], s["signature"], row.stream),
    )


def _corrected(t: Transaction, row: LedgerRow, what: str, s: State) -> None:
    said = (row.stream, row.version, what, s["before"], s["reason"], row.recorded_at)
    t.run("INSERT INTO letter_correction VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", said)


def _erased(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE letter SET erased_files = ?, erased_why = ? WHERE id = ?",
        (s["letter_files"], s["reason"], row.stream),
    )


def _compared(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE letter SET compared = ? WHERE id = ?", (s["fingerprint"], row.stream))


def _certified(t: Transaction, row: LedgerRow, s: State) -> None:
    said = (row.stream, row.version, s["fingerprint"], s["valid_from"], s["valid_until"])
    t.run("INSERT INTO signatory_certificate VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", said)


def _reserved(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO book_number VALUES (?, ?, ?, ?, ?, 'reserved', '') ON CONFLICT DO NOTHING",
        (s["service"], s["year"], s["number"], row.stream, s["letter"]),
    )


def _fate(fate: str) -> Callable[[Transaction, LedgerRow, State], None]:
    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        t.run(
            "UPDATE book_number SET fate = ?, reason = ? WHERE volume = ? AND number = ?",
            (fate, s.get("reason", ""), row.stream, s["number"]),
        )

    return change


def _appointed(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        f"INSERT INTO signatory VALUES (?, ?, {', '.join('?' * len(SIGNATORY))}, '') ON CONFLICT DO NOTHING",
        (row.stream, row.position, *(s[name] for name in SIGNATORY)),
    )


def _ended(t: Transaction, row: LedgerRow, s: State) -> None:
    said = (s["last_day"], s["reason"], row.stream)
    t.run("UPDATE signatory SET valid_until = ?, ended_why = ? WHERE id = ?", said)


def _term_corrected(t: Transaction, row: LedgerRow, s: State) -> None:
    """One that has no end any more was not ended either."""
    t.run(
        "UPDATE signatory SET valid_from = ?, valid_until = ?, "
        "ended_why = CASE WHEN ? = '' THEN '' ELSE ended_why END WHERE id = ?",
        (s["valid_from"], s["valid_until"], s["valid_until"], row.stream),
    )


def _head(t: Transaction, row: LedgerRow, s: State) -> None:
    _newest(t, "letterhead", "id", {"id": row.stream, **{name: s[name] for name in HEAD}})


def _logo(t: Transaction, row: LedgerRow, s: State) -> None:
    said = {name: s[name] for name in LOGO[:-1]} | {"placed_at": row.recorded_at}
    _newest(t, "letter_logo", "id", {"id": row.stream, **said})


def _no_logo(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("DELETE FROM letter_logo WHERE id = ? AND logo = ?", (row.stream, s["logo"]))


def _template(t: Transaction, row: LedgerRow, s: State) -> None:
    _newest(
        t, "letter_template", "service", {name: s[name] for name in TEMPLATE} | {"body": "\n".join(s["body"])}
    )


def _newest(t: Transaction, table: str, key: str, said: dict[str, Any]) -> None:
    """The newest word counts."""
    marks, later = ", ".join("?" * len(said)), [name for name in said if name != key]
    changes = ", ".join(f"{name} = excluded.{name}" for name in later)
    sql = f"INSERT INTO {table} VALUES ({marks}) ON CONFLICT ({key}) DO UPDATE SET {changes}"
    t.run(sql, tuple(said.values()))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "requests.LetterDrafted": _drafted,
    "requests.LetterChecked": _checked,
    "requests.LetterReturned": _returned,
    "requests.LetterNumbered": _numbered,
    "requests.LetterSigned": _signed,
    "requests.LetterNumberCorrected": _number_corrected,
    "requests.LetterScanReplaced": _scan_replaced,
    "requests.LetterLeftUnsigned": _unsigned,
    "requests.LetterDropped": _dropped,
    "requests.LetterIssued": _issued,
    "requests.LetterSuperseded": _superseded,
    "requests.LetterRevoked": _revoked,
    "requests.LetterNamesErased": _erased,
    "requests.LetterCertificateCompared": _compared,
    "requests.SignatoryCertificateRecorded": _certified,
    "requests.RegisterNumberReserved": _reserved,
    "requests.RegisterNumberIssued": _fate("issued"),
    "requests.RegisterNumberVoided": _fate("void"),
    "requests.SignatoryAppointed": _appointed,
    "requests.SignatoryEnded": _ended,
    "requests.SignatoryTermCorrected": _term_corrected,
    "requests.LetterheadSet": _head,
    "requests.LetterLogoPlaced": _logo,
    "requests.LetterLogoRemoved": _no_logo,
    "requests.LetterTemplateSet": _template,
}
