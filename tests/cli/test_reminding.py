"""What ``status`` and ``doctor`` say of reminders and their messages. Everything is invented."""

import json

import pytest
from typer.testing import CliRunner

from deploy.cli.app import _commands
from deploy.cli.reminding import complaints_of, reminding_words
from deploy.standing.reminding import Reminding, reminding_of
from services.notifications import events as n
from tests.offices import found_office
from tests.portal.office import OfficeUnderTest
from tests.portal.told.mailing import tell_mailing
from tests.portal.told.ormas import registered, stream
from tests.portal.told.reminders import a_day
from tests.portal.told.subscriptions import tell_subscriptions

DAY = "2026-03-12"
FAILED = (n.EmailServerFailed, {"failure": "unreachable", "server_code": ""})


@pytest.fixture
def office(tmp_path):
    office = OfficeUnderTest(tmp_path / "data")
    yield office
    office.close()


def seen(told, yesterday="2026-03-12"):
    return [each.seen for each in complaints_of(told, yesterday)]


def test_looking_makes_no_file(tmp_path):
    assert reminding_of(found_office(tmp_path / "kantor")) == Reminding()
    assert not (tmp_path / "kantor" / "portal.views.db").exists()


def test_an_office_without_pages_or_reminders_is_told_nothing(office):
    assert reminding_of(office.deployment) == Reminding()
    office.catch_up()
    assert seen(reminding_of(office.deployment)) == []
    assert reminding_words(reminding_of(office.deployment)) == ""


def test_days_ways_and_what_waits_are_counted(office):
    office.tell(stream(2), registered("Forum Contoh"))
    office.tell(f"day-{DAY}", *a_day(DAY, "", 4, 4))
    tell_mailing(office)
    office.tell("email", FAILED)
    tell_subscriptions(office)
    office.catch_up()
    told = reminding_of(office.deployment)
    assert (told.day, told.is_finished, told.failing) == (
        DAY,
        True,
        {"email": "unreachable", "gateway": "unreachable"},
    )
    assert (told.waiting, told.uncertain, told.failed, told.parked) == (4, 2, 2, 1)
    assert reminding_words(told).startswith(
        "Pengingat: hari terakhir 12 Maret 2026, 4 pesan menunggu dikirim"
    )
    assert len(seen(told)) == 5


def test_a_day_that_is_missing_or_not_complete_is_complained_of():
    assert seen(Reminding(DAY)) == []
    assert seen(Reminding(DAY), "2026-03-13") == ["Sesudah 12 Maret 2026 belum ada hari pengingat."]
    assert seen(Reminding(DAY, is_finished=False)) == ["Pengingat 12 Maret 2026 belum lengkap."]


def test_status_and_doctor_say_so(office):
    office.tell(f"day-{DAY}", *a_day(DAY, "", 4, 4))
    office.catch_up()
    run = CliRunner()

    def said(*words):
        return run.invoke(
            _commands(["status", "doctor"]), [*words, "--data", str(office.deployment.directory)]
        )

    assert "Pengingat: hari terakhir 12 Maret 2026." in said("status").stdout
    assert json.loads(said("status", "--json").stdout)["reminding"]["day"] == DAY
    assert "Sesudah 12 Maret 2026 belum ada hari pengingat." in said("doctor", "--json").stdout
