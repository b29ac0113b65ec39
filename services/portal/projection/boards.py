"""Who leads an ormas: its boards, who sits where without a name, and its disputes."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.dates import first_day, indonesian_day, last_day
from contracts.telling.facts import state_of
from contracts.telling.words import BOARD_ROLES
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
_ENDING: Final = ("closed_by", "decided_on", "recognised", "ground")
_ENDED: Final = "registry.LeadershipDisputeClosed"
_ONLY_LISTED: Final = "NOT EXISTS (SELECT 1 FROM board b WHERE b.ormas = ? AND (b.listed = 0 OR b.board > 1))"
"""What a sheet told is board 1, until a decree was filed here."""


class Boards(Projection):
    """A row for each board, seat, party, dispute and mediation. What holds today is read from the days."""

    name = "boards"
    sources = ("registry",)
    revision = "9"
    tables = """
    CREATE TABLE IF NOT EXISTS board (
      ormas TEXT NOT NULL, board BIGINT NOT NULL, listed BIGINT NOT NULL,
      set_aside BIGINT NOT NULL, decree TEXT NOT NULL, decided_on TEXT NOT NULL,
      starts TEXT NOT NULL, ends TEXT NOT NULL, ended_on TEXT NOT NULL, since TEXT NOT NULL,
      PRIMARY KEY (ormas, board)
    );
    CREATE TABLE IF NOT EXISTS board_seat (
      ormas TEXT NOT NULL, board BIGINT NOT NULL, place BIGINT NOT NULL, subject TEXT NOT NULL,
      role TEXT NOT NULL, own_title TEXT NOT NULL, division TEXT NOT NULL, PRIMARY KEY (ormas, board, place)
    );
    CREATE TABLE IF NOT EXISTS dispute (
      ormas TEXT NOT NULL, opened BIGINT NOT NULL, opened_at TEXT NOT NULL, closed_by TEXT NOT NULL,
      closed_on TEXT NOT NULL, recognised BIGINT NOT NULL, ground TEXT NOT NULL, closed BIGINT NOT NULL,
      PRIMARY KEY (ormas, opened)
    );
    CREATE TABLE IF NOT EXISTS dispute_party (
      ormas TEXT NOT NULL, board BIGINT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (ormas, board, version)
    );
    CREATE TABLE IF NOT EXISTS mediation (
      ormas TEXT NOT NULL, version BIGINT NOT NULL, held_on TEXT NOT NULL, outcome TEXT NOT NULL,
      ground TEXT NOT NULL, PRIMARY KEY (ormas, version)
    );
    CREATE TABLE IF NOT EXISTS later_end (
      ormas TEXT NOT NULL, board BIGINT NOT NULL, asked_at TEXT NOT NULL, ends TEXT NOT NULL,
      old_ends TEXT NOT NULL, evidence TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (ormas, board)
    );
    CREATE TABLE IF NOT EXISTS board_youth (
      ormas TEXT NOT NULL, board BIGINT NOT NULL, version BIGINT NOT NULL, told_on TEXT NOT NULL,
      size BIGINT NOT NULL, youth BIGINT NOT NULL, ground TEXT NOT NULL, PRIMARY KEY (ormas, board, version)
    );
    CREATE TABLE IF NOT EXISTS signature_rule (
      ormas TEXT PRIMARY KEY, signatories TEXT NOT NULL, signatures BIGINT NOT NULL, ground TEXT NOT NULL
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _recorded(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO board VALUES (?, ?, 0, 0, ?, ?, ?, ?, '', '') ON CONFLICT DO NOTHING",
        (row.stream, s["board"], s["decree"], s["decided_on"], s["starts"], s["ends"]),
    )
    _rests(t, row)
    t.run_many(
        "INSERT INTO board_seat VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (row.stream, s["board"], place, o["subject_id"], o["role"], o["own_title"], o["division"])
            for place, o in enumerate(s["officers"])
        ],
    )


def _claimed(t: Transaction, row: LedgerRow, s: State) -> None:
    _recorded(t, row, s)
    t.run_many(
        "INSERT INTO dispute_party VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(row.stream, number, row.version) for number in [*s["contests"], s["board"]]],
    )


def _opened(t: Transaction, row: LedgerRow, _: State) -> None:
    t.run(
        "INSERT INTO dispute VALUES (?, ?, ?, '', '', 0, '', 0) ON CONFLICT DO NOTHING",
        (row.stream, row.version, row.recorded_at),
    )


def _closed(t: Transaction, row: LedgerRow, s: State) -> None:
    """``closed``: the version that told the end, while it can be taken back; 0 otherwise."""
    closed = row.version if row.topic == _ENDED else 0
    t.run(
        "UPDATE dispute SET closed_by = ?, closed_on = ?, recognised = ?, ground = ?, closed = ? "
        "WHERE ormas = ? AND opened = (SELECT MAX(d.opened) FROM dispute d "
        "WHERE d.ormas = ? AND d.opened < ?)",
        (*(s[name] for name in _ENDING), closed, row.stream, row.stream, row.version),
    )


def _rests(t: Transaction, row: LedgerRow) -> None:
    """With a board that is recorded or put right, the end of an earlier dispute stays."""
    t.run("UPDATE dispute SET closed = 0 WHERE ormas = ? AND closed < ?", (row.stream, row.version))


def _taken_back(t: Transaction, row: LedgerRow, s: State) -> None:
    """The end of an earlier dispute stays; where one was taken back after this all the same, it is found."""
    _no_later_end(t, row, s)
    t.run("UPDATE dispute SET closed = -closed WHERE ormas = ? AND closed > 0", (row.stream,))


def _open_again(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE dispute SET closed_by = '', closed_on = '', recognised = 0, ground = '', closed = 0 "
        "WHERE ormas = ? AND closed IN (?, ?)",
        (row.stream, s["ending"], -s["ending"]),
    )
    t.run_many(
        "UPDATE board SET since = '' WHERE ormas = ? AND board = ?",
        [(row.stream, number) for number in s["claims"]],
    )


def _recognised(t: Transaction, row: LedgerRow, s: State) -> None:
    told = (s["since"], row.stream, s["board"])
    t.run("UPDATE board SET since = ? WHERE ormas = ? AND board = ?", told)


def _not_mediated(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("DELETE FROM mediation WHERE ormas = ? AND version = ?", (row.stream, s["mediation"]))


def _claim_taken_back(t: Transaction, row: LedgerRow, s: State) -> None:
    """Nobody is a party by it any more; where no claim is left, the next event ends the dispute."""
    claimed = "SELECT MIN(p.version) FROM dispute_party p WHERE p.ormas = ? AND p.board = ?"
    t.run(
        f"DELETE FROM dispute_party WHERE ormas = ? AND (board = ? OR version = ({claimed}))",
        (row.stream, s["board"], row.stream, s["board"]),
    )


def _slip(t: Transaction, row: LedgerRow, s: State) -> None:
    day = indonesian_day(row.recorded_at)
    _closed(t, row, {"closed_by": "slip", "decided_on": day, "recognised": 0, "ground": s["reason"]})


def _mediated(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO mediation VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.stream, row.version, s["held_on"], s["outcome"], s["ground"]),
    )


def _signed_by(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO signature_rule VALUES (?, ?, ?, ?) ON CONFLICT (ormas) DO UPDATE SET "
        "signatories = excluded.signatories, signatures = excluded.signatures, ground = excluded.ground",
        (row.stream, "\n".join(s["signatories"]), s["signatures"], s["ground"]),
    )


def _ended(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE board SET ended_on = ? WHERE ormas = ? AND board = ?", (s["ended_on"], row.stream, s["board"])
    )


def _set_aside(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE board SET set_aside = 1 WHERE ormas = ? AND board = ?", (row.stream, s["board"]))


def _brought_back(t: Transaction, row: LedgerRow, s: State) -> None:
    sql = "UPDATE board SET set_aside = 0, ended_on = '' WHERE ormas = ? AND board = ?"
    t.run(sql, (row.stream, s["board"]))


def _paper_corrected(t: Transaction, row: LedgerRow, s: State) -> None:
    _no_later_end(t, row, s)
    _rests(t, row)
    t.run(
        "UPDATE board SET decree = ?, decided_on = ?, starts = ?, ends = ? WHERE ormas = ? AND board = ?",
        (s["decree"], s["decided_on"], s["starts"], s["ends"], row.stream, s["board"]),
    )


def _later_end(t: Transaction, row: LedgerRow, s: State) -> None:
    """Asked for again: what was asked for last waits."""
    _no_later_end(t, row, s)
    told = (s["ends"], s["old_ends"], s["evidence"], s["reason"])
    sql = "INSERT INTO later_end VALUES (?, ?, ?, ?, ?, ?, ?)"
    t.run(sql, (row.stream, s["board"], row.recorded_at, *told))


def _no_later_end(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("DELETE FROM later_end WHERE ormas = ? AND board = ?", (row.stream, s["board"]))


def _seat_corrected(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE board_seat SET role = ?, own_title = ?, division = ? "
        "WHERE ormas = ? AND board = ? AND subject = ?",
        (s["role"], s["own_title"], s["division"], row.stream, s["board"], s["officer"]),
    )


def _youth(t: Transaction, row: LedgerRow, s: State) -> None:
    told = (s["told_on"], s["size"], s["youth"], s["ground"])
    sql = "INSERT INTO board_youth VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    t.run(sql, (row.stream, s["board"], row.version, *told))


def _youth_struck(t: Transaction, row: LedgerRow, s: State) -> None:
    """What was told again after it stays."""
    sql = "DELETE FROM board_youth WHERE ormas = ? AND board = ? AND told_on = ? AND version < ?"
    t.run(sql, (row.stream, s["board"], s["told_on"], row.version))


def _list(t: Transaction, ormas: str, **told: str) -> None:
    days = {"decree": "", "decided_on": "", "starts": "", "ends": ""} | told
    changed = ", ".join(f"{name} = excluded.{name}" for name in told) or "listed = 1"
    t.run(
        f"INSERT INTO board SELECT ?, 1, 1, 0, ?, ?, ?, ?, '', '' WHERE {_ONLY_LISTED} "
        f"ON CONFLICT (ormas, board) DO UPDATE SET {changed}",
        (ormas, *days.values(), ormas),
    )


def _officer(t: Transaction, row: LedgerRow, s: State) -> None:
    if s["role"] not in BOARD_ROLES:
        return
    _list(t, row.stream)
    t.run(
        f"INSERT INTO board_seat SELECT ?, 1, ?, ?, ?, ?, '' WHERE {_ONLY_LISTED} ON CONFLICT DO NOTHING",
        (row.stream, row.version, s["subject_id"], s["role"], s["own_title"], row.stream),
    )


def _term(t: Transaction, row: LedgerRow, s: State) -> None:
    _list(t, row.stream, starts=first_day(s["starts"]), ends=last_day(s["ends"]))


def _decree(t: Transaction, row: LedgerRow, s: State) -> None:
    _list(t, row.stream, decree=str(s["number"]["text"]), decided_on=first_day(s["issued_on"]))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "registry.BoardReplaced": _recorded,
    "registry.BoardClaimed": _claimed,
    "registry.BoardPaperCorrected": _paper_corrected,
    "registry.LaterEndAsked": _later_end,
    "registry.LaterEndTurnedDown": _no_later_end,
    "registry.BoardTakenBack": _taken_back,
    "registry.SeatCorrected": _seat_corrected,
    "registry.BoardYouthTold": _youth,
    "registry.BoardYouthStruck": _youth_struck,
    "registry.BoardEnded": _ended,
    "registry.BoardSetAside": _set_aside,
    "registry.LeadershipDisputeOpened": _opened,
    _ENDED: _closed,
    "registry.RecognitionDated": _recognised,
    "registry.DisputeEndingTakenBack": _open_again,
    "registry.MediationTakenBack": _not_mediated,
    "registry.LeadershipDisputeTakenBack": _slip,
    "registry.ClaimTakenBack": _claim_taken_back,
    "registry.BoardBroughtBack": _brought_back,
    "registry.MediationRecorded": _mediated,
    "registry.SignatureRuleRecorded": _signed_by,
    "registry.OfficerRecorded": _officer,
    "registry.TermOfOfficeRecorded": _term,
    "registry.BoardDecreeRecorded": _decree,
}
