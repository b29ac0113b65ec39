"""Coordination meetings on their pages: the list, one meeting, its print, who sees any of it."""

import pytest

from services.portal.oversight.coordination_list import coordination_of, meetings_of, tasks_of
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.oversight import coordination, tell_coordinations

ONE, LIMITED = (f"/pengawasan/koordinasi/{coordination(n)}" for n in (1, 2))
PAGES = ("/pengawasan/koordinasi", "/pengawasan/koordinasi/baru", ONE, f"{ONE}/cetak", f"{LIMITED}/isi")


@pytest.fixture
def colleague(office, open_portal):
    tell_coordinations(office)

    def of(role):
        open_account(office.accounts, f"{role}.contoh", "Rekan Rekaan", (role,))
        return sign_in(open_portal(), f"{role}.contoh")

    return of


def test_a_struck_meeting_is_in_no_list_and_what_is_open_is_counted(office, colleague):
    colleague("case_officer")
    with office.views.read() as t:
        listed, tasks = meetings_of(t, "2026"), tasks_of(t, coordination(1))
        struck = coordination_of(t, coordination(3))
    assert [(each["id"], each["open"]) for each in listed] == [(coordination(2), 0), (coordination(1), 1)]
    assert [each["result"] for each in tasks] == ["Jadwal sudah dibagikan.", ""]
    assert struck["struck"] == "Tercatat dua kali."


def test_the_page_and_the_print_say_who_met_and_what_is_to_be_done_and_of_a_limited_one_no_word(colleague):
    staff = colleague("case_officer")
    assert "4 Juni 2026" in read(staff, "/pengawasan/koordinasi?tahun=2026")
    for page in (ONE, f"{ONE}/cetak"):
        seen = read(staff, page)
        assert "Kepolisian Resor, Komando Distrik Militer" in seen
        assert "Menyusun jadwal bersama. Bidang Kewaspadaan 18 Juni 2026 Jadwal sudah dibagikan." in seen
    for page in (LIMITED, f"{LIMITED}/cetak"):
        assert "Agenda Tersegel." in read(staff, page)
    assert staff.get(f"{ONE}/isi").status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_who_does_not_work_on_oversight_reads_none_of_it(colleague, page):
    assert colleague("registry_clerk").get(page).status_code == 403
