"""What one asks of a day: what is recorded of it, or what would be reminded of; nothing is recorded."""

import json
from contextlib import closing

import pytest
from typer.testing import CliRunner

from deploy.cli.app import _commands
from services.notifications.application import Notifications
from shared.errors import InputWrong
from tests.notifications.lines import PROMISE, SKT, adopt
from tests.notifications.told import Others
from tests.offices import found_office
from tests.portal.told.ormas import stream


@pytest.fixture
def office(tmp_path):
    """A promise that falls due on 20 March, an SKT that ends on 12 April; 13 March came."""
    deployment = found_office(tmp_path / "kantor")
    with closing(Notifications(deployment)) as notifications, closing(Others(deployment)) as others:
        adopt(notifications, PROMISE, SKT)
        others.promises(1, "2026-03-20")
        others.skt(2, "2026-04-12")
        notifications.bring_days("2026-03-12")
        notifications.bring_days("2026-03-13")
        yield notifications


def told(office, day, **also):
    before = office.ledger.head()
    found = office.due_on(day, **also)
    assert office.ledger.head() == before
    return found


def run(arguments):
    """With a second command, so that the first word is its name."""
    return CliRunner().invoke(_commands(["due", "monev"]), arguments).stdout


def brief(found):
    return [(each["obligation"], each["offset"], each["recipient"]) for each in found["reminders"]]


def test_a_day_that_came_is_read_from_the_ledger(office):
    found = told(office, "2026-03-13")
    assert (found["came"], found["finished"]) == (True, True)
    assert brief(found) == [("janji", -7, "role:case_officer"), ("skt", -30, f"ormas:{stream(2)}")]


def test_a_day_to_come_is_reckoned_from_what_is_known_now(office):
    found = told(office, "2026-03-20")
    assert not found["came"]
    assert brief(found) == [("janji", 0, "role:case_officer")]
    assert brief(told(office, "2026-03-23")) == [("janji", 3, "role:agency_head")]
    assert brief(told(office, "2026-04-12")) == [("skt", 0, f"ormas:{stream(2)}")]
    assert brief(told(office, "2026-03-14")) == []


def test_what_was_foretold_is_what_comes(office):
    foretold = told(office, "2026-03-20")["reminders"]
    office.bring_days("2026-03-20")
    assert told(office, "2026-03-20")["reminders"] == foretold


def test_one_ormas_is_asked_for(office):
    assert brief(told(office, "2026-03-13", organisation=stream(2))) == [("skt", -30, f"ormas:{stream(2)}")]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-03-13", "2 pengingat tercatat pada 13 Maret 2026."),
        ("2026-03-20", "1 pengingat untuk 20 Maret 2026, dihitung dari yang diketahui sekarang."),
        ("2027-03-20", "0 pengingat untuk 20 Maret 2027"),
    ],
)
def test_the_console_says_whether_it_was_or_would_be(office, day, said):
    where = ["due", "--data", str(office.deployment.directory), "--on", day]
    shown = run(where)
    assert said in shown
    found = json.loads(run([*where, "--json"]))
    assert len(found["reminders"]) == int(said[0])


def test_a_day_that_is_none_is_refused(office):
    where = ["due", "--data", str(office.deployment.directory), "--on", "kemarin"]
    refused = CliRunner().invoke(_commands(["due", "monev"]), where).exception
    assert isinstance(refused, InputWrong)
    assert "bukan tanggal" in refused.message
