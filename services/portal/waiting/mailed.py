"""What “Hari ini” shows one account, for a mail to that person."""

from typing import Final, NamedTuple

from flask import Flask, current_app

from services.portal.waiting import (
    addresses,
    case_steps,
    cases,
    changes,
    documents,
    endings,
    freshness,
    grants,
    later_ends,
    letters,
    messages,
    own,
    paper_letters,
    permits,
    semester_reports,
    visits,
)
from services.portal.waiting.desk import Desk, Line, Tell
from services.portal.waiting.own_desk import desk_of
from services.portal.waiting.subjects import SUBJECTS
from services.portal.web.who import stand_in
from shared.database import Transaction

NAMED: Final = 3
"""Lines of a subject that a mail repeats."""
_ITS_OWN: Final[tuple[Tell, ...]] = (own.not_shown, messages.to_open)
"""What belongs to a session, and what the mail itself tells."""
_NAMED: Final[frozenset[Tell]] = frozenset(
    {
        addresses.to_ask_for,
        case_steps.to_check,
        case_steps.to_complete,
        case_steps.to_enter,
        cases.due,
        cases.for_head,
        cases.mending,
        cases.to_visit,
        changes.to_verify,
        documents.to_look_at,
        endings.certificates,
        endings.documents,
        endings.terms,
        freshness.to_confirm,
        grants.at_the_office,
        grants.late_reports,
        grants.mending,
        grants.reports_to_mend,
        grants.to_accept,
        grants.to_check,
        grants.to_pay,
        later_ends.to_compare,
        letters.to_check,
        letters.to_hand_over,
        letters.to_number,
        letters.to_sign,
        letters.to_write_again,
        paper_letters.to_print,
        permits.to_check,
        permits.to_decide,
        permits.to_take_down,
        semester_reports.mending,
        semester_reports.owed,
        semester_reports.to_read,
        visits.to_follow_up,
        visits.to_go_to,
    }
)
"""Subjects whose lines name an ormas, its paper and a step. What is limited, or tells what somebody asked,
promised or doubted, is only counted in a mail: so is whatever is new.
"""


class Mailed(NamedTuple):
    """A subject: how many wait, the first day that is asked for ("" for none), and some of its lines."""

    title: str
    total: int
    due: str
    lines: tuple[str, ...]


def mailed(app: Flask, account: str) -> list[Mailed]:
    """In the order of the page; nothing for who has no account that is open. Error: Problem."""
    with app.test_request_context("/hari-ini"):
        who = stand_in(account)
        if who is None:
            return []
        with current_app.config["VIEWS"].read() as t:
            found = [each for tell in SUBJECTS if (each := _subject(t, desk_of(who), tell))]
    return sorted(found, key=lambda each: each.due or "9999-12-31")


def _subject(t: Transaction, desk: Desk, tell: Tell) -> Mailed | None:
    subject = None if tell in _ITS_OWN else tell(t, desk)
    if not subject or not subject.total:
        return None
    shown = subject.lines[:NAMED] if tell in _NAMED else []
    return Mailed(subject.title, subject.total, subject.earliest_due, tuple(map(_said, shown)))


def _said(line: Line) -> str:
    return ", ".join(filter(None, (line.text, line.note)))
