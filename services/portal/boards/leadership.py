"""Who leads an ormas on a day: its boards with their seats, the dispute that is open, who signs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from contracts.telling.dates import as_date, date_words
from services.portal.web.rows import dicts
from shared.database import Transaction

_COLUMNS: Final = (
    "board", "listed", "set_aside", "decree", "decided_on", "starts", "ends", "ended_on", "since",
)  # fmt: skip


@dataclass(frozen=True)
class BoardShown:
    """One board. ``state`` is where it stands today, a code of ``BOARD_STATES``."""

    number: int
    was_listed: bool
    state: str
    decree: str
    decided_on: str
    starts: str
    ends: str
    """The last day: of its term, or the one before another board took its place."""
    was_replaced: bool
    seats: Sequence[dict[str, Any]]
    term_ends: str = ""
    """The last day of its term, as its decree says."""
    since: str = ""
    """The first day in office that the end of a dispute gave it; empty: that of its term."""
    youth: dict[str, Any] | None = None
    """How many of how many are from 16 to 30 years old, as was told of the newest day; None: nobody told."""


@dataclass(frozen=True)
class SignatureRule:
    """Who signs and how many of them. Without a ``ground`` nobody recorded what the bylaws say."""

    signatories: tuple[str, ...] = ("ketua", "sekretaris")
    signatures: int = 2
    ground: str = ""


@dataclass(frozen=True)
class Leadership:
    """What is known of who leads. ``parties``: the numbers of the boards in the dispute that is open,
    ``claims`` those among them that came beside another one.
    """

    boards: Sequence[BoardShown] = ()
    parties: Sequence[int] = ()
    claims: Sequence[int] = ()
    mediations: Sequence[dict[str, Any]] = ()
    closed: Sequence[dict[str, Any]] = ()
    later_ends: Sequence[dict[str, Any]] = ()
    signature_rule: SignatureRule = field(default_factory=SignatureRule)
    judged: Sequence[int] = ()
    """The boards of every dispute there was."""

    @property
    def is_only_listed(self) -> bool:
        """No board was filed here: whatever is known was told by a sheet."""
        return all(board.was_listed for board in self.boards)

    @property
    def may_be_a_slip(self) -> int:
        """The board that was recorded last and counts: it can be taken back; 0 for none, or of a dispute."""
        filed = [b.number for b in self.boards if b.state != "set_aside" and not b.was_listed]
        newest = max(filed, default=0)
        return 0 if self.parties or newest in self.judged else newest

    @property
    def in_office(self) -> BoardShown | None:
        """The board of today; none while there is a dispute."""
        return next((b for b in self.boards if b.state == "in_office" and not self.parties), None)

    @property
    def vacancy(self) -> str:
        """Where nobody holds office today: whose term ended when, and who waits for a first day to come."""
        if self.parties or self.in_office:
            return ""
        over = next((b for b in self.boards if b.state == "over" and b.ends), None)
        coming = [b for b in self.boards if b.state == "to_come"]
        told = [f"masa bakti kepengurusan ke-{over.number} berakhir {date_words(over.ends)}"] if over else []
        if coming:
            following = min(coming, key=lambda b: b.starts)
            told += [f"pengurus berikutnya (ke-{following.number}) menunggu {date_words(following.starts)}"]
        words = "; ".join(told)
        return f"{words[0].upper()}{words[1:]}." if words else ""


def leadership_of(t: Transaction, ormas: str, today: date) -> Leadership:
    """Everything: the newest board first, those that never held office last."""
    sql = (
        f"SELECT {', '.join(_COLUMNS)} FROM board WHERE ormas = ? ORDER BY set_aside, starts DESC, board DESC"
    )
    seats, youth = _seats_of(t, ormas), _youth_of(t, ormas)
    disputes = _disputes_of(t, ormas)
    opened = next((d["opened"] for d in disputes if not d["closed_on"]), 0)
    parties = _parties_of(t, ormas, opened) if opened else []
    return Leadership(
        [_shown(row, seats, youth, parties, today) for row in dicts(t, _COLUMNS, sql, ormas)],
        parties,
        _claims_of(t, ormas, opened) if opened else [],
        _mediations_of(t, ormas, opened) if opened else [],
        [d for d in disputes if d["closed_on"]],
        later_ends_of(t, ormas),
        signature_rule_of(t, ormas),
        _parties_of(t, ormas, 0),
    )


def _shown(
    row: dict[str, Any],
    seats: Sequence[dict[str, Any]],
    youth: Mapping[int, dict[str, Any]],
    parties: Sequence[int],
    today: date,
) -> BoardShown:
    replaced = bool(row["ended_on"]) and (not row["ends"] or row["ended_on"] <= row["ends"])
    return BoardShown(
        row["board"],
        bool(row["listed"]),
        _state_of(row, row["board"] in parties, today.isoformat()),
        row["decree"],
        row["decided_on"],
        row["starts"],
        _day_before(row["ended_on"]) if replaced else row["ends"],
        replaced,
        [seat for seat in seats if seat["board"] == row["board"]],
        row["ends"],
        row["since"] if row["since"] > row["starts"] else "",
        youth.get(row["board"]),
    )


def _day_before(day: str) -> str:
    """Of what was recorded, also of a day before which there is none."""
    found = as_date(day)
    return (found - timedelta(days=1)).isoformat() if found and found > date.min else day


def _state_of(row: dict[str, Any], disputed: bool, today: str) -> str:
    if row["set_aside"]:
        return "set_aside"
    if disputed:
        return "disputed"
    if max(row["starts"], row["since"]) > today:
        return "to_come"
    over = (row["ends"] and row["ends"] < today) or (row["ended_on"] and row["ended_on"] <= today)
    return "over" if over else "in_office"


def _seats_of(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    names = ("board", "subject", "role", "own_title", "division")
    sql = f"SELECT {', '.join(names)} FROM board_seat WHERE ormas = ? ORDER BY board, place"
    return dicts(t, names, sql, ormas)


def _youth_of(t: Transaction, ormas: str) -> dict[int, dict[str, Any]]:
    """What was told of the newest day, of each board of which anything was."""
    names = ("board", "told_on", "size", "youth", "ground")
    sql = f"SELECT {', '.join(names)} FROM board_youth WHERE ormas = ? ORDER BY told_on, version"
    return {row["board"]: row for row in dicts(t, names, sql, ormas)}


def _disputes_of(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    names = ("opened", "opened_at", "closed_by", "closed_on", "recognised", "ground", "closed")
    sql = f"SELECT {', '.join(names)} FROM dispute WHERE ormas = ? ORDER BY opened DESC"
    return dicts(t, names, sql, ormas)


def _parties_of(t: Transaction, ormas: str, opened: int) -> list[int]:
    """The first claim stands just before the dispute it opened; later ones joined it."""
    sql = "SELECT DISTINCT board FROM dispute_party WHERE ormas = ? AND version >= ? ORDER BY board"
    return [row[0] for row in t.all(sql, (ormas, opened - 1))]


def later_ends_of(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """Later last days of terms that are over, which wait for a second person."""
    names = ("board", "ends", "old_ends", "evidence", "reason")
    sql = f"SELECT {', '.join(names)} FROM later_end WHERE ormas = ? ORDER BY board"
    return dicts(t, names, sql, ormas)


def later_ends_waiting(t: Transaction) -> list[dict[str, Any]]:
    """The same of every ormas of the register, the longest waiting first."""
    names = ("ormas", "name", "board", "ends")
    sql = (
        "SELECT l.ormas, r.name, l.board, l.ends FROM later_end l JOIN register r ON r.id = l.ormas "
        "WHERE r.withdrawn = 0 ORDER BY l.asked_at, l.ormas, l.board"
    )
    return dicts(t, names, sql)


def _claims_of(t: Transaction, ormas: str, opened: int) -> list[int]:
    """Each stands with those it contests, which were all there before it."""
    sql = "SELECT MAX(board) FROM dispute_party WHERE ormas = ? AND version >= ? GROUP BY version ORDER BY 1"
    return [row[0] for row in t.all(sql, (ormas, opened - 1))]


def _mediations_of(t: Transaction, ormas: str, opened: int) -> list[dict[str, Any]]:
    names = ("version", "held_on", "outcome", "ground")
    sql = f"SELECT {', '.join(names)} FROM mediation WHERE ormas = ? AND version > ? ORDER BY version"
    return dicts(t, names, sql, ormas, opened)


def signature_rule_of(t: Transaction, ormas: str) -> SignatureRule:
    """What the bylaws say, or the usual where nobody recorded it."""
    row = t.one("SELECT signatories, signatures, ground FROM signature_rule WHERE ormas = ?", (ormas,))
    return SignatureRule(tuple(row[0].split("\n")), row[1], row[2]) if row else SignatureRule()
