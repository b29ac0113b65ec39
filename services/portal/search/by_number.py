"""Cases and letters by a number that stands on a paper: of the agenda, of a letter, of a ticket elsewhere."""

import re
from typing import Final, NamedTuple

from flask import url_for

from contracts.telling.case_words import CASE_STATES
from contracts.telling.letter_words import LETTER_STATES
from services.portal.cases.reach import DECIDING, READING
from services.portal.web.reach import reach, within
from shared.database import Transaction

LETTERS: Final = "requests.open_letter"
MOST: Final = 10
_NO_SIGN: Final = re.compile(r"[\W_]+")
_SIGNS: Final = " /.-_!:#"
_HELD: Final = "REPLACE(" * len(_SIGNS) + "LOWER({})" + "".join(f", '{each}', '')" for each in _SIGNS)
"""As a number is compared: without the signs that everybody writes differently."""


class Numbered(NamedTuple):
    """What bears a number, which one, and its page."""

    words: str
    number: str
    state: str
    page: str


def by_number(t: Transaction, typed: str) -> list[Numbered]:
    """What this reader may open and bears the number that was typed, or one that holds it; the newest first.
    Words without a digit are no number.
    """
    wanted = _NO_SIGN.sub("", typed.lower())
    if len(wanted) < 2 or not any(each.isdigit() for each in wanted):
        return []
    return [*_cases(t, wanted), *_letters(t, wanted)]


def _cases(t: Transaction, wanted: str) -> list[Numbered]:
    role = reach(READING, DECIDING)
    if role is None:
        return []
    seen, these = within(role, "c.id")
    found = t.all(
        "SELECT c.id, c.title, COALESCE(r.name, c.applicant), c.state, c.agenda_number, c.ticket "
        "FROM office_case c LEFT JOIN register r ON r.id = c.organisation "
        f"WHERE ({_holds('c.agenda_number')} OR {_holds('c.ticket')}) AND {seen} "
        "ORDER BY c.position DESC LIMIT ?",
        (wanted, wanted, *these, MOST),
    )
    return [
        Numbered(
            f"Berkas {title}, {name}",
            ", ".join(
                [f"agenda {agenda}"] * bool(agenda) + [f"tiket {ticket}"] * bool(ticket),
            ),
            CASE_STATES.get(str(state), str(state)),
            url_for("handling.show", case=case),
        )
        for case, title, name, state, agenda, ticket in found
    ]


def _letters(t: Transaction, wanted: str) -> list[Numbered]:
    """The number of the register book is found with its year: “12/2026”."""
    role = reach(LETTERS)
    if role is None:
        return []
    seen, these = within(role, "letter.id")
    found = t.all(
        "SELECT id, title, name, state, letter_number, case_number FROM letter "
        f"WHERE ({_holds('letter_number')} OR EXISTS (SELECT 1 FROM letter_correction c WHERE "
        f"c.letter = letter.id AND c.what = 'number' AND {_holds('c.before')}) OR {_holds('case_number')} "
        f"OR CAST(register_number AS TEXT) || register_year = ?) AND {seen} ORDER BY position DESC LIMIT ?",
        (wanted, wanted, wanted, wanted, *these, MOST),
    )
    return [
        Numbered(
            f"{title}, {name}",
            ", ".join([f"nomor {number}"] * bool(number) + [f"berkas {case}"] * bool(case)),
            LETTER_STATES.get(str(state), str(state)),
            url_for("lettering.show", letter=letter),
        )
        for letter, title, name, state, number, case in found
    ]


def _holds(column: str) -> str:
    """SQL with one place; what was typed has no sign, so none that LIKE knows."""
    return f"{_HELD.format(column)} LIKE '%' || ? || '%'"
