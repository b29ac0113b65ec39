"""What the read models say of letters, their numbers and their signatories."""

from datetime import date
from typing import Any, Final

from contracts.telling.letter_words import CAPACITIES
from contracts.telling.words import word
from services.portal.projection.letters import HEAD, LETTER, LOGO, SIGNATORY, TEMPLATE
from services.portal.web.reach import within
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

OPEN_STATES: Final = ("drafted", "returned", "checked", "numbered", "signed")
"""Somebody still has to do something."""
EXPIRED: Final = "expired"
MOST: Final = 200
_ALL: Final = f"SELECT {', '.join(LETTER)} FROM letter"
_BOOK: Final = ("number", "fate", "reason", "letter", "letter_number", "name", "title", "dated", "issued_on")


def letters_in(
    t: Transaction, state: str = "", two_persons: bool = False, only: str = ""
) -> list[dict[str, Any]]:
    """The newest first; ``two_persons``: those behind which only two of the office stand; ``only``: the role
    to which they were handed over.
    """
    seen, these = within(only, "letter.id")
    fits = f"(? = '' OR state = ?) AND (? = 0 OR hands = 2) AND {seen}"
    sql = f"{_ALL} WHERE {fits} ORDER BY position DESC LIMIT {MOST}"
    return dicts(t, LETTER, sql, state, state, int(two_persons), *these)


def waiting_in(t: Transaction, state: str, limit: int) -> list[dict[str, Any]]:
    """What waits longest comes first."""
    return dicts(t, LETTER, f"{_ALL} WHERE state = ? ORDER BY since, position LIMIT ?", state, limit)


def counts(t: Transaction, only: str = "") -> dict[str, int]:
    """How many letters there are in each state."""
    seen, these = within(only, "letter.id")
    found = t.all(f"SELECT state, COUNT(*) FROM letter WHERE {seen} GROUP BY state", these)
    return {state: int(many) for state, many in found}


def letter_of(t: Transaction, letter: str) -> dict[str, Any] | None:
    """One letter."""
    found = dicts(t, LETTER, f"{_ALL} WHERE id = ?", letter)
    return found[0] if found else None


def letter_by(t: Transaction, token: str) -> dict[str, Any] | None:
    """The letter whose code leads here."""
    found = dicts(t, LETTER, f"{_ALL} WHERE token = ? AND token <> ''", token)
    return found[0] if found else None


def corrections_of(t: Transaction, letter: str) -> list[dict[str, Any]]:
    """What of it was put right, the newest first; ``what``: number, print or scan."""
    names = ("what", "before", "reason", "corrected_at")
    sql = f"SELECT {', '.join(names)} FROM letter_correction WHERE letter = ? ORDER BY version DESC"
    return dicts(t, names, sql, letter)


def letters_of(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """The letters for the ormas of these entries, the newest first."""
    sql = f"{_ALL} WHERE organisation IN {marks(entries)} ORDER BY position DESC"
    return dicts(t, LETTER, sql, *entries)


def standing(letter: dict[str, Any], today: date) -> str:
    """Its state, and whether its time is over: that nobody records."""
    over = letter["valid_until"] and letter["valid_until"] < today.isoformat()
    return EXPIRED if letter["state"] == "issued" and over else str(letter["state"])


def years_of_books(t: Transaction) -> list[str]:
    """The years of which there is a book, the newest first."""
    return [year for (year,) in t.all("SELECT DISTINCT year FROM book_number ORDER BY 1 DESC")]


def book_of(t: Transaction, service: str, year: str) -> list[dict[str, Any]]:
    """Every number that was given, in its order, and what became of it."""
    sql = (
        "SELECT b.number, b.fate, b.reason, b.letter, l.letter_number, l.name, l.title, l.dated, l.issued_on "
        "FROM book_number b JOIN letter l ON l.id = b.letter "
        "WHERE b.service = ? AND b.year = ? ORDER BY b.number"
    )
    return dicts(t, _BOOK, sql, service, year)


def signatories(t: Transaction) -> list[dict[str, Any]]:
    """In which capacity somebody signs or signed, the newest first; names are sealed."""
    names = ("id", *SIGNATORY, "ended_why")
    return dicts(t, names, f"SELECT {', '.join(names)} FROM signatory ORDER BY position DESC")


def signer_words(signatory: dict[str, Any]) -> str:
    """In which capacity somebody signs, as it is printed, with its decree."""
    office, behalf, through = (signatory[name] for name in ("office", "on_behalf_of", "through"))
    sign = "" if signatory["capacity"] == "definitive" else f"{word(CAPACITIES, signatory['capacity'])} "
    if through:
        return f"a.n. {behalf}, {through}, {sign}{office} ({signatory['decree']})"
    return f"{sign}{behalf or office}{f', {office}' if behalf else ''} ({signatory['decree']})"


def head_of(t: Transaction) -> dict[str, Any]:
    """The letterhead, empty before the office told it."""
    found = dicts(t, HEAD, f"SELECT {', '.join(HEAD)} FROM letterhead")
    return found[0] if found else dict.fromkeys(HEAD, "")


def logo_of(t: Transaction) -> dict[str, Any]:
    """The coat of arms that letters bear today; ``file`` "" without one."""
    found = dicts(t, LOGO, f"SELECT {', '.join(LOGO)} FROM letter_logo")
    return found[0] if found else dict.fromkeys(LOGO, "")


def certificates_of(t: Transaction) -> dict[str, list[dict[str, Any]]]:
    """What was recorded of the certificates of each signatory, the newest last."""
    names = ("signatory", "fingerprint", "valid_from", "valid_until")
    sql = f"SELECT {', '.join(names)} FROM signatory_certificate ORDER BY signatory, version"
    found: dict[str, list[dict[str, Any]]] = {}
    for each in dicts(t, names, sql):
        found.setdefault(each["signatory"], []).append(each)
    return found


def templates(t: Transaction) -> dict[str, dict[str, Any]]:
    """The template of each service that has one."""
    found = dicts(t, TEMPLATE, f"SELECT {', '.join(TEMPLATE)} FROM letter_template")
    return {each["service"]: each for each in found}
