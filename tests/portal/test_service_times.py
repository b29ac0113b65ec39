"""Service times: how many working days the office took. Everything is invented."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.portal.calendar.days_of_year import calendar
from services.portal.cases.ended import Ended, ended
from services.portal.cases.service_times import NOTHING, Line, nearest_rank, times
from services.requests import events as q
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import read, send, text
from tests.portal.served_here import ServedHere
from tests.portal.told.baselines import tell_baselines
from tests.portal.told.cases import berkas, drafted, submitted
from tests.portal.told.consultations import tell_consultations
from tests.portal.told.ormas import registered, stream
from tests.portal.told.permits import tell_permits
from tests.portal.told.semester_reports import tell_semester_reports
from tests.portal.told.services import configured

DONE = {"ended_on": "2026-11-12", "reason": "Surat diserahkan."}
RETURNED = {"asked_on": "2026-11-05", "answer_by": "2026-11-25", "summary": "Pengurus"}
ANSWERED = {"answered_on": "2026-11-06", "documents": [], "note": "SK baru"}


@pytest.fixture
def told(office):
    """Handed in on Tuesday 3 November; one waited for its applicant on the 6th."""
    for n in (1, 2):
        office.tell(stream(n), registered(f"Forum Contoh {n}"))
    office.tell(berkas(1), drafted(stream(1), sla_working_days=7), submitted(), (q.CaseFinished, DONE))
    office.tell(
        berkas(2),
        drafted(stream(2), sla_working_days=6),
        submitted(),
        (q.CaseReturned, RETURNED),
        (q.CaseAnswered, ANSWERED),
        (q.CaseRejected, DONE | {"legal_basis": "UU 17/2013 Ps 1"}),
    )
    slow = DONE | {"ended_on": "2026-12-01"}
    office.tell(berkas(3), drafted(stream(1), sla_working_days=0), submitted(), (q.CaseFinished, slow))
    office.tell(berkas(4), drafted(stream(2)), submitted(), (q.CaseWithdrawn, DONE))
    office.tell(berkas(5), drafted(stream(2)), submitted())
    office.catch_up()
    return office


def found(office, year=2026):
    with office.views.read() as t:
        return ended(t, year, calendar(t))


def test_a_case_took_its_working_days_without_the_wait_for_its_applicant(told):
    assert sorted(found(told)) == [
        Ended("presence_letter", "2026-11-12", 6, 6, True),
        Ended("presence_letter", "2026-11-12", 7, 7, False),
        Ended("presence_letter", "2026-12-01", 20, 0, False),
    ]
    assert found(told, 2025) == []


def test_a_quarter_says_median_p90_the_promise_and_what_was_sent_back(told):
    letters = times(found(told))[0]
    assert letters.lines[3:] == [
        Line("Triwulan IV", 3, "7", "20", "2 dari 2", "1 dari 3"),
        Line("Setahun", 3, "7", "20", "2 dari 2", "1 dari 3"),
    ]
    assert letters.lines[0] == Line("Triwulan I", 0, NOTHING, NOTHING, NOTHING, NOTHING)


def test_a_day_more_than_was_promised_is_not_in_time():
    late = [Ended("consultation", "2026-02-03", days, 5, None) for days in (5, 6)]
    consultations = next(each for each in times(late) if each.service == "consultation")
    assert consultations.lines[0] == Line("Triwulan I", 2, "5", "6", "1 dari 2", "tidak dicatat")


def test_services_with_their_own_pages_are_counted_there_by_the_term_that_held(told):
    terms = {"sla_working_days": 1, "effective_from": "2026-11-01"}
    told.tell("service-attribute_permit", configured(1, **terms))
    tell_permits(told, stream(1), stream(2))
    tell_consultations(told, stream(1), stream(2))
    tell_semester_reports(told, stream(1), stream(2))
    told.catch_up()
    by_service = {each.service: each for each in times(found(told))}
    permits = by_service["attribute_permit"]
    assert permits.with_waiting
    assert not by_service["presence_letter"].with_waiting
    assert permits.lines[3] == Line("Triwulan IV", 7, "2", "3", "0 dari 7", "1 dari 7")
    assert by_service["consultation"].any
    assert by_service["semester_report"].any


@given(st.lists(st.integers(0, 400), min_size=1, max_size=60), st.sampled_from([50, 90]))
def test_a_nearest_rank_is_the_least_value_that_is_not_exceeded_by_its_part(values, percent):
    rank = nearest_rank(values, percent)
    part = {v: Fraction(sum(each <= v for each in values), len(values)) for v in values}
    enough = [v for v in values if part[v] >= Fraction(percent, 100)]
    assert rank == min(enough)


def test_every_colleague_reads_and_prints_them_and_nobody_else(told, open_portal):
    open_account(told.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    officer = sign_in(open_portal(), "rekan.satu")
    seen = read(officer, "/waktu-layanan?tahun=2026")
    assert "Triwulan IV 3 7 20 2 dari 2 1 dari 3" in seen
    assert "Belum ada yang diputus dalam 2026." in seen
    assert "Konsultasi kelembagaan (termasuk menunggu pemohon)" in seen
    assert "Hari libur 2026 belum dicatat" in seen
    assert "Setahun 3 7 20 2 dari 2 1 dari 3" in read(officer, "/waktu-layanan/cetak?tahun=2026")
    assert "Waktu layanan 2026" in read(officer, "/waktu-layanan?tahun=9999")
    assert "/masuk" in open_portal().get("/waktu-layanan").headers["Location"]


def test_what_was_counted_from_papers_stands_beside_what_is_measured(told, open_portal):
    tell_baselines(told)
    told.catch_up()
    open_account(told.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    officer = sign_in(open_portal(), "rekan.satu")
    mark = "Tahun 2019, dihitung dari kertas 152 12 31 tidak dihitung tidak dihitung"
    seen = read(officer, "/waktu-layanan")
    assert mark in seen
    assert "Dibetulkan: Satu map terlewat." in seen
    assert "Catat waktu dari kertas" not in seen
    assert mark in read(officer, "/waktu-layanan/cetak")


def test_a_keeper_tells_what_papers_say_once_and_puts_it_right_with_a_reason(told, open_portal):
    served = ServedHere(told.deployment)
    open_account(told.accounts, "rekan.dua", "Rekan Rekaan", ("tenant_admin",))
    keeper, here = sign_in(open_portal(served), "rekan.dua"), "/waktu-layanan"
    typed = {"layanan": "consultation", "tahun_kertas": "2019", "median": "4", "p90": "9", "berkas": "1.250"}
    typed |= {"sumber": "Buku agenda 2019", "dasar": "Hitungan sekretariat", "alasan": ""}
    wrong = text(send(keeper, here, f"{here}/kertas", typed | {"p90": "3"}), 422)
    assert "p90 tidak lebih kecil daripada median." in wrong
    assert send(keeper, here, f"{here}/kertas", typed).status_code == 303
    catch_up(told.projector())
    assert "Tahun 2019, dihitung dari kertas 1.250 4 9" in read(keeper, here)
    again = text(send(keeper, here, f"{here}/kertas", typed | {"median": "5"}), 409)
    assert "Tulis alasan membetulkannya." in again
    served.close()
