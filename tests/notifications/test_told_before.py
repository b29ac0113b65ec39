"""Whoever is told after others reads who that was: over the shipped table, on both databases."""

from datetime import UTC, date, datetime, timedelta

import pytest

from contracts.telling.told_before import Telling, before_words
from services.notifications.domain import Delivery
from services.notifications.events import MessageQueued, ReminderDue
from services.notifications.mailing.content import content_of
from services.notifications.mailing.text import reminder_mail
from services.notifications.obligations.shipped import shipped_lines
from services.requests import events as q
from shared.mapper import read_row
from shared.tokens import Actor
from tests.notifications.lines import adopt
from tests.offices import cause_in
from tests.portal.told.ormas import stream

OFFICER, DIVISION, AGENCY = "role:case_officer", "role:division_head", "role:agency_head"
CASE, FIRST, DUE = "case-1", "2026-02-06", "2026-02-13"


@pytest.fixture
def lived(notifications, others):
    """Lives from one day to another, each in its turn; the ledger has the clock of its day."""
    notifications.ledger.clock = lambda: datetime(2026, 2, 5, tzinfo=UTC)
    promised = ("service-promise", "law-deadline")
    adopt(notifications, *(each for each in shipped_lines() if each["code"] in promised))

    def live(until):
        last = notifications.last_day()
        day = date.fromisoformat(last) + timedelta(1) if last else date.fromisoformat(FIRST)
        while day.isoformat() <= until:
            others.day = day.isoformat()
            noon = datetime(day.year, day.month, day.day, 5, tzinfo=UTC)
            notifications.ledger.clock = lambda noon=noon: noon
            notifications.bring_days(day.isoformat())
            day += timedelta(1)

    return live


def hands_in(others, **said):
    told = {"organisation": stream(1), "title": "Surat keterangan", "service": "presence_letter"}
    others.day = FIRST
    others.tell("requests", CASE, q.CaseDrafted, **told | said)
    others.tell("requests", CASE, q.CaseSubmitted, submitted_on=FIRST)
    others.hear()


def messages(notifications):
    found = (read_row(row) for row in notifications.rows_of(MessageQueued.TOPIC))
    return {(each.recipient, each.day): each.originator_id for each in found}


def before(notifications, recipient, day):
    """What a message says of those who were told before it, once for each of its reminders."""
    delivery = notifications.load(Delivery, messages(notifications)[recipient, day])
    return [list(each.before) for each in content_of(notifications, delivery.what)]


def opens(notifications, recipient, day):
    found, role = messages(notifications)[recipient, day], recipient.removeprefix("role:")
    said = {"actor": Actor("0000000a0c01", role), "own": None, "messages": [found]}
    notifications.read_messages(cause_in(notifications, "notifications.read_messages"), **said)


def test_a_promise_goes_up_to_the_heads_who_read_who_was_told(notifications, others, lived):
    hands_in(others, sla_working_days=5)
    lived("2026-02-11")
    opens(notifications, OFFICER, "2026-02-10")
    lived("2026-02-20")
    assert set(messages(notifications)) == {
        (OFFICER, "2026-02-10"), (DIVISION, "2026-02-12"), (OFFICER, DUE), (AGENCY, "2026-02-14"),
    }  # fmt: skip
    assert before(notifications, OFFICER, "2026-02-10") == [[]]
    assert before(notifications, DIVISION, "2026-02-12") == [
        ["Staf/analis sudah diingatkan 10 Februari 2026; dibuka 11 Februari 2026."]
    ]
    assert before(notifications, AGENCY, "2026-02-14") == [
        [
            "Staf/analis sudah diingatkan 10 Februari dan 13 Februari 2026; dibuka 11 Februari 2026.",
            "Kepala bidang sudah diingatkan 12 Februari 2026; belum tercatat dibuka.",
        ]
    ]


def test_a_mail_to_a_head_says_it(notifications, others, lived):
    hands_in(others, sla_working_days=5)
    lived("2026-02-14")
    delivery = notifications.load(Delivery, messages(notifications)[AGENCY, "2026-02-14"])
    told = content_of(notifications, delivery.what)
    plain = next(reminder_mail("kantor@kota.example", "Kantor Contoh", "", told).iter_parts()).get_content()
    assert "Staf/analis sudah diingatkan 10 Februari dan 13 Februari 2026; belum tercatat dibuka." in plain


def test_a_deadline_of_the_law_is_told_to_each_head_twice_and_once_a_day(notifications, others, lived):
    hands_in(others)
    others.tell("requests", CASE, q.CaseCompleted, complete_since=FIRST)
    others.hear()
    lived("2026-02-20")
    told = [read_row(row) for row in notifications.rows_of(ReminderDue.TOPIC)]
    assert {each.obligation for each in told} == {"law-deadline"}
    heads = [(each.recipient, each.day) for each in told if each.recipient != OFFICER]
    assert sorted(heads) == [(who, day) for who in (AGENCY, DIVISION) for day in ("2026-02-12", DUE)]
    (said,) = before(notifications, DIVISION, DUE)
    assert [each.partition(" sudah")[0] for each in said] == ["Staf/analis", "Kepala badan"]
    assert "10 Februari dan 12 Februari 2026" in said[0]


@pytest.mark.parametrize(
    ("finished", "told"), [("2026-02-11", {OFFICER}), ("2026-02-12", {OFFICER, DIVISION})]
)
def test_of_a_finished_case_nobody_further_up_is_told(notifications, others, lived, finished, told):
    hands_in(others, sla_working_days=5)
    lived(finished)
    others.tell("requests", CASE, q.CaseFinished)
    others.hear()
    lived("2026-02-20")
    assert {recipient for recipient, _ in messages(notifications)} == told


def test_days_and_years_are_said_once_and_every_recipient_by_itself():
    told = [
        Telling(OFFICER, "2026-01-02", "2026-01-03"), Telling(OFFICER, "2025-12-30"),
        Telling(OFFICER, "2025-12-28"), Telling("ormas:ormas-1", "2025-12-31"),
        Telling("account:0000000a0c01", "2026-01-04"),
    ]  # fmt: skip
    assert before_words(told) == [
        "Staf/analis sudah diingatkan 28 Desember, 30 Desember 2025 dan 2 Januari 2026; "
        "dibuka 3 Januari 2026.",
        "Ormas sudah diingatkan 31 Desember 2025; belum tercatat dibuka.",
        "Petugas yang disebut pada catatannya sudah diingatkan 4 Januari 2026; belum tercatat dibuka.",
    ]
    assert before_words([]) == []


def test_an_ormas_is_not_told_of_the_reminders_of_the_office(notifications, others):
    line = next(each for each in shipped_lines() if each["code"] == "skt-ends")
    tells = [{"who": OFFICER, "offsets": [-30]}, {"who": "ormas", "offsets": [-7]}]
    adopt(notifications, line | {"tells": tells})
    others.skt(1, "2026-04-11")
    for day in ("2026-03-12", "2026-04-04"):
        notifications.bring_days(day)
    assert before(notifications, f"ormas:{stream(1)}", "2026-04-04") == [[]]
