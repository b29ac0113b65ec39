"""Letters that wait for a hand: who drafted, checks, numbers, gets a signature, hands over."""

from typing import Any

from flask import current_app, url_for

from contracts.telling.dates import date_words, day_in
from services.portal.letters.letter_list import counts, waiting_in
from services.portal.waiting.desk import SHOWN, Desk, Line, Subject
from shared.database import Transaction


def to_write_again(t: Transaction, desk: Desk) -> Subject | None:
    """They came back to who drafted them."""
    return _subject(t, desk, "returned", "requests.redraft_letter", "Naskah surat yang dikembalikan")


def to_check(t: Transaction, desk: Desk) -> Subject | None:
    """Drafts, also those of one's own: another person has to check these."""
    return _subject(t, desk, "drafted", "requests.check_letter", "Naskah surat yang menunggu pemeriksa")


def to_number(t: Transaction, desk: Desk) -> Subject | None:
    """The next step takes a number of the book."""
    return _subject(t, desk, "checked", "requests.number_letter", "Surat yang menunggu nomor")


def to_sign(t: Transaction, desk: Desk) -> Subject | None:
    """Each of them holds a number that is neither issued nor void."""
    return _subject(t, desk, "numbered", "requests.sign_letter", "Surat yang menunggu tanda tangan")


def to_hand_over(t: Transaction, desk: Desk) -> Subject | None:
    """Signed, and not yet with the ormas."""
    return _subject(t, desk, "signed", "requests.issue_letter", "Surat yang menunggu diserahkan")


def _subject(t: Transaction, desk: Desk, state: str, command: str, title: str) -> Subject | None:
    if not desk.may(command):
        return None
    lines = [_line(each, desk) for each in waiting_in(t, state, SHOWN)]
    return Subject(title, counts(t).get(state, 0), lines, url_for("lettering.all_", keadaan=state))


def _line(letter: dict[str, Any], desk: Desk) -> Line:
    note = f"sejak {date_words(day_in(letter['since'], current_app.config['ZONE']))}"
    if letter["state"] == "drafted" and letter["drafter"] == desk.account:
        note += ", Anda susun sendiri: orang lain yang memeriksa"
    number = f" {letter['letter_number']}" if letter["letter_number"] else ""
    text = f"{letter['title']}{number}: {letter['name']}"
    return Line(text, url_for("lettering.show", letter=letter["id"]), note)
