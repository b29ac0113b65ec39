"""Whom the sealed fields of an ormas speak of, and how they stand together on its page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from contracts.telling.dates import date_words
from contracts.telling.words import BOARD_STATES, word
from services.portal.boards.leadership import BoardShown
from services.portal.changes.change_list import REPORTED_STREET
from services.portal.web.personal import CONTACT, CONTACT_CORRECTED, SECRETARIAT, Line
from services.portal.web.rows import dicts
from shared.database import Transaction

OFFICER_NAMED: Final = "registry.OfficerNameCorrected"
SLIPS: Final = "Salah tulis yang sudah dibetulkan"


@dataclass(frozen=True)
class Together:
    """Sealed lines that belong together, each with whom it speaks of. ``heading``: "" for what needs none;
    ``folded``: what nobody looks for any more.
    """

    heading: str
    rows: list[tuple[dict[str, Any], Line]]
    folded: bool = False


def together(
    people: Sequence[dict[str, Any]], lines: Sequence[Line], boards: Sequence[BoardShown]
) -> list[Together]:
    """First what is of no board, then each board with its term, the one in office first; slips come last.

    A list of the office tells no term: where it is the only board, it needs no heading.
    """
    rows = list(zip(people, lines, strict=True))
    found = [Together("", [row for row in rows if not row[0]["board"] and not row[0]["slip"]])]
    for board in sorted(boards, key=lambda each: each.state != "in_office"):
        heading = "" if board.was_listed and len(boards) == 1 else _heading(board)
        found.append(Together(heading, [row for row in rows if row[0]["board"] == board.number]))
    found.append(Together(SLIPS, [row for row in rows if row[0]["slip"]], folded=True))
    return [each for each in found if each.rows]


def _heading(board: BoardShown) -> str:
    starts = date_words(board.starts) or "awalnya tidak diketahui"
    term = f"{starts} s.d. {date_words(board.ends) or 'tanpa tanggal akhir'}"
    listed = " (menurut daftar kantor)" if board.was_listed else ""
    return f"Kepengurusan ke-{board.number}{listed}, {word(BOARD_STATES, board.state)}: {term}"


def people_of(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """Whom sealed fields speak of, and of which board they are, 0 for none that was filed here.

    The address and the contact that count stand before ``former`` ones; a ``slip`` is an address that was put
    right and never held. A street that is only reported stands on the page of its report.
    """
    names = ("subject", "topic", "role", "own_title", "erased_at", "board", "moved")
    sql = (
        "SELECT p.subject, p.topic, p.role, p.own_title, COALESCE(e.erased_at, ''), COALESCE(s.board, 0), "
        "CASE WHEN q.subject IS NULL THEN 0 ELSE 1 END "
        "FROM person p LEFT JOIN erased e ON e.subject = p.subject "
        "LEFT JOIN board_seat s ON s.ormas = p.ormas AND s.subject = p.subject "
        "LEFT JOIN person q ON q.subject = p.subject AND q.topic = ? AND p.topic = ? "
        "WHERE p.ormas = ? AND p.topic <> ? ORDER BY p.version"
    )
    found = dicts(t, names, sql, REPORTED_STREET, SECRETARIAT, ormas, REPORTED_STREET)
    people = [each | {"former": False, "slip": False} for each in _with_right_names(found)]
    people = _newest_first(people, (SECRETARIAT,))
    corrected = any(each["topic"] == CONTACT_CORRECTED for each in people)
    return _newest_first(people, (CONTACT, CONTACT_CORRECTED)) if corrected else people


def _with_right_names(people: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Whose name was put right stands once: with the right one, and with what else was told of the person."""
    right = {each["subject"] for each in people if each["topic"] == OFFICER_NAMED}
    return [
        each | {"put_right": OFFICER_NAMED} if each["subject"] in right else each
        for each in people
        if each["topic"] != OFFICER_NAMED
    ]


def _newest_first(people: list[dict[str, Any]], topics: Sequence[str]) -> list[dict[str, Any]]:
    """Where they stood, the newest before the others, which are of before or were slips."""
    told = [each for each in people if each["topic"] in topics]
    newest_first = reversed([*_of_before(told), *told[-1:]])
    return [next(newest_first) if each["topic"] in topics else each for each in people]


def _of_before(told: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """All but the newest: an address is former only where the next one was reported as a change of it."""
    for each, following in pairwise(told):
        slip = each["topic"] == SECRETARIAT and not following["moved"]
        yield each | {"former": not slip, "slip": slip}
