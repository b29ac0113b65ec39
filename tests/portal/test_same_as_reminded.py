"""The portal's lists and the reminders say the same of who owes which report and when a case is due."""

from datetime import date

import pytest

from contracts.telling.case_words import DUE_BY
from contracts.telling.facts import open_state_of
from services.notifications.domain.happening import Happening
from services.portal.cases.case_list import running
from services.portal.reports.compliance import owing
from services.registry.events import EntryMerged, RegistrationWithdrawn
from tests.notifications.heard import Told
from tests.notifications.owing import owed_by
from tests.portal.told.calendar import tell_a_calendar
from tests.portal.told.cases import tell_service_cases
from tests.portal.told.letters import CHECKED, REVOKED, SIGNED, drafted, issued, letter, numbered
from tests.portal.told.ormas import legal_basis, registered, stream
from tests.portal.told.semester_reports import tell_semester_reports


def _heard(office):
    """What the ledgers of this office tell, as another service hears it."""
    told = Told()
    for source in ("registry", "requests"):
        for row in office.services[source].ledger.page(0, 5000):
            place, day = f"{source}:{row.position}", row.recorded_at[:10]
            each = Happening(row.stream, row.version, row.topic, open_state_of(row), place, day)
            told.streams.setdefault(row.stream, []).append(each)
    return told


def _owing(office, day):
    with office.views.read() as t:
        return {(each.id, period.code) for each in owing(t, day) for period in each.owed}


def _reminded_of(office, day):
    found = owed_by("semester-report", _heard(office), day)
    return {(each.organisation, each.period) for each in found if not each.ended and each.due < day}


@pytest.fixture
def reporting(office):
    """A duty on paper, one that was lifted, letters of which one was revoked, a report of each kind."""
    for number, name in ((1, "Forum Contoh"), (2, "Sanggar Contoh"), (3, "Forum Tanpa Surat")):
        office.tell(stream(number), registered(name))
    tell_semester_reports(office, stream(1), stream(2))
    for number, dated in ((7, "2025-02-03"), (8, "2025-08-03"), (9, "2024-02-03")):
        office.tell(stream(number), registered(f"Forum Bersurat {number}"))
        signed = (numbered(number)[0], numbered(number)[1] | {"dated": dated})
        office.tell(letter(number), drafted(number), CHECKED, signed, SIGNED, issued(number))
    office.tell(letter(9), REVOKED)
    return office


DAYS = ("2025-07-31", "2025-08-01", "2026-02-01", "2026-07-31", "2026-08-01", "2027-02-01", "2027-08-01")


def test_whoever_owes_a_report_is_on_both_lists(reporting):
    reporting.catch_up()
    lists = [_owing(reporting, day) for day in DAYS]
    assert lists == [_reminded_of(reporting, day) for day in DAYS]
    assert len(lists[-1]) > len(lists[0])
    assert {ormas for ormas, _ in lists[-1]} >= {stream(1), stream(2), stream(7), stream(8)}


def test_a_change_of_the_register_changes_both(reporting):
    reporting.catch_up()
    before = _owing(reporting, DAYS[-1])
    reporting.tell(stream(1), legal_basis("staatsblad_1870_64", "Gb 41/1914", {"forever": True}))
    reporting.tell(stream(7), (RegistrationWithdrawn, {"reason": "impor dibatalkan"}))
    merged = {"survivor": stream(3), "survivor_name": "Forum Tanpa Surat", "reason": "sama"}
    reporting.tell(stream(8), (EntryMerged, merged))
    reporting.catch_up()
    after = _owing(reporting, DAYS[-1])
    assert after == _reminded_of(reporting, DAYS[-1])
    assert {ormas for ormas, _ in before - after} == {stream(1), stream(7), stream(8)}
    assert {ormas for ormas, _ in after - before} == {stream(3)}


@pytest.mark.parametrize("day", ["2026-11-05", "2026-11-22", "2026-12-30"])
def test_a_case_is_due_on_the_same_day_on_both(office, day):
    tell_a_calendar(office)
    tell_service_cases(office, stream(1), stream(2))
    office.catch_up()
    with office.views.read() as t:
        cases = running(t, date.fromisoformat(day))
    for code, by in (("service-promise", "office"), ("law-deadline", "law")):
        reminded = owed_by(code, _heard(office), day)
        assert {(each.about, each.due) for each in reminded if not each.ended} == {
            (each["id"], each["due"].day.isoformat())
            for each in cases
            if each["due"] and each["due"].by == by
        }, DUE_BY[by]
        assert reminded
