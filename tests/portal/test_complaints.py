"""The read model of complaints, the work list, and who sees any of it."""

import pytest

from services.portal.oversight.complaint_list import (
    complaint_of,
    complaints,
    complaints_about,
    confirmed_in,
    links_of,
)
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.complaints import complained, complaint, tell_complaints
from tests.portal.told.ormas import field, registered, stream

PAGES = ("/pengaduan", "/pengaduan/baru", f"/pengaduan/{complaint(1)}", f"/pengaduan/{complaint(1)}/isi")


@pytest.fixture
def told(office):
    for n in (1, 2):
        office.tell(stream(n), registered(f"Sanggar Contoh {n}"), field("Seni"))
    tell_complaints(office)
    office.catch_up()
    return office


@pytest.fixture
def colleague(told, open_portal):
    def of(*roles):
        login = f"rekan.{len(told.accounts.roster().accounts)}"
        open_account(told.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


def test_it_tells_where_complaints_stand_and_how_surely_they_concern_an_ormas(told):
    with told.views.read() as t:
        assert [each["id"] for each in complaints(t, "open", 9)] == [complaint(n) for n in (2, 3, 4)]
        [closed] = complaints(t, "closed", 9)
        assert complaint_of(t, complaint(9)) is None
        [link] = links_of(t, complaint(1))
        assert [each["degree"] for each in complaints_about(t, stream(1))] == [
            "diduga", "terkonfirmasi", "dibantah", "disebut",
        ]  # fmt: skip
        assert complaints_about(t, stream(2)) == []
    assert (closed["outcome"], closed["acknowledged_on"]) == ("handled", "2026-03-04")
    assert (link["name"], link["degree"]) == ("Sanggar Contoh 1", "terkonfirmasi")


def test_only_what_is_confirmed_is_counted(told):
    with told.views.read() as t:
        assert (confirmed_in(t, "2026"), confirmed_in(t, "2025")) == (1, 0)


def test_complaints_wait_on_the_work_list_the_oldest_first_with_a_day_that_is_a_proposal(told, colleague):
    told.tell(complaint(5), complained(5, received_on="2026-02-01", complaint_about="order"))
    told.catch_up()
    seen = read(colleague("case_officer"), "/hari-ini")
    assert "Pengaduan yang berjalan (4)" in seen
    assert "Lewat hari itu tidak berakibat apa-apa di sini. usul" in seen
    oldest = "Pengaduan 1 Februari 2026: ketertiban di lingkungan beri tahu sampai 15 Februari 2026"
    assert seen.index(oldest) < seen.index("Pengaduan 1 Maret 2026")


def test_who_handles_complaints_sees_them_on_the_page_of_the_ormas(colleague):
    seen = read(colleague("division_head"), f"/ormas/{stream(1)}")
    assert "Pengaduan yang dikaitkan" in seen
    assert "Pengaduan 2 Maret 2026: uang, iuran, atau bantuan terkonfirmasi ditutup" in seen


@pytest.mark.parametrize("role", ["registry_clerk", "agency_head", "agency_partner", "field_officer"])
def test_who_has_another_task_learns_of_no_complaint(colleague, role):
    visitor = colleague(role)
    for page in PAGES:
        assert visitor.get(page).status_code == 403
    for page in (f"/ormas/{stream(1)}", "/hari-ini", "/", "/?q=iuran"):
        assert "pengaduan" not in read(visitor, page).lower()


def test_the_public_learns_of_no_complaint(told, open_portal):
    stranger = open_portal()
    for page in PAGES:
        assert stranger.get(page).status_code != 200
    assert "pengaduan" not in read(stranger, f"/ormas/{stream(1)}").lower()
    assert "pengaduan" not in read(stranger, "/").lower()


def test_a_long_list_of_complaints_is_read_page_by_page(told, colleague):
    for number in range(5, 60):
        told.tell(complaint(number), complained(number, received_on="2026-06-01"))
    told.catch_up()
    staff = colleague("case_officer")
    first, second = (staff.get(f"/pengaduan?hal={page}").get_data(as_text=True) for page in (1, 2))
    assert "Halaman 1 dari 2" in first
    assert [page.count('href="/pengaduan/complaint-') for page in (first, second)] == [50, 8]
    assert "Pengaduan yang berjalan (58)" in read(staff, "/hari-ini")
