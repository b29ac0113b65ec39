"""The read model of supervisions, the work list, and who sees any of it."""

import pytest

from services.portal.oversight.supervision_list import (
    counts_of,
    findings_of,
    plan_of,
    supervision_of,
    supervisions_of,
    years,
)
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.complaints import tell_complaints
from tests.portal.told.ormas import field, registered, stream
from tests.portal.told.oversight import planned, supervision, tell_oversight_teams, tell_supervisions

PAGES = (
    "/pengawasan",
    "/pengawasan/tahun/2026",
    f"/pengawasan/{supervision(1)}",
    f"/pengawasan/{supervision(1)}/isi",
    f"/pengawasan/rencanakan/{stream(1)}",
)


@pytest.fixture
def told(office):
    for n in (1, 2):
        office.tell(stream(n), registered(f"Sanggar Contoh {n}"), field("Seni"))
    tell_complaints(office)
    tell_oversight_teams(office)
    tell_supervisions(office, stream(1))
    office.catch_up()
    return office


@pytest.fixture
def colleague(told, open_portal):
    def of(*roles):
        login = f"rekan.{len(told.accounts.roster().accounts)}"
        open_account(told.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


def test_it_tells_the_plan_of_a_year_and_what_came_of_it(told):
    with told.views.read() as t:
        rows = plan_of(t, "2026", "", 9, 1)
        assert [each["id"] for each in rows] == [supervision(2), supervision(1)]
        assert [each["id"] for each in plan_of(t, "2026", "planned", 9, 1)] == [supervision(2)]
        assert counts_of(t, "2026") == {"planned": 1, "carried_out": 1, "dropped": 0, "": 2}
        assert sorted(years(t)) == ["2026", "2027"]
        assert len(supervisions_of(t, stream(1))) == 3
        assert supervision_of(t, supervision(9)) is None
        done, gone = supervision_of(t, supervision(1)), supervision_of(t, supervision(3))
    assert (done["name"], done["team_name"], done["findings"], done["open"]) == (
        "Sanggar Contoh 1", "Tim Ketiga", 3, 2,
    )  # fmt: skip
    assert (gone["state"], gone["ended"]) == ("dropped", "Sudah dikunjungi.")


def test_it_tells_what_is_to_be_done_about_each_finding_and_how_it_ended(told):
    with told.views.read() as t:
        first, second, third, struck = findings_of(t, supervision(1))
    assert (first["state"], first["outcome"]) == ("closed", "settled")
    assert (second["classification"], second["due_on"], second["state"]) == ("terbatas", "2026-07-31", "open")
    assert (third["kind"], third["follow_up"]) == ("reports", "")
    assert (struck["state"], struck["result"]) == ("struck", "Jenisnya salah dipilih.")


def test_plans_and_findings_wait_on_the_work_list(colleague):
    seen = read(colleague("case_officer"), "/hari-ini")
    assert "Pengawasan yang direncanakan (1)" in seen
    assert "Sanggar Contoh 1, oleh Tim Contoh" in seen
    assert "Temuan pengawasan yang terbuka (2)" in seen
    nobody = "Sanggar Contoh 1: laporan belum disampaikan tindak lanjut belum ditetapkan"
    assert seen.index(nobody) < seen.index("Sanggar Contoh 1: uang atau bantuan")


def test_all_that_waits_of_oversight_is_read_page_by_page(colleague):
    staff = colleague("case_officer")
    assert "Sanggar Contoh 1, oleh Tim Contoh" in read(staff, "/hari-ini/pengawasan")
    assert "Sanggar Contoh 1: uang atau bantuan" in read(staff, "/hari-ini/temuan")


def test_a_long_plan_is_read_page_by_page_and_by_state(told, colleague):
    for number in range(10, 70):
        told.tell(supervision(number), planned(stream(2), due_on="2025-08-31"))
    told.catch_up()
    staff = colleague("case_officer")
    first, second = read(staff, "/pengawasan/tahun/2025"), read(staff, "/pengawasan/tahun/2025?hal=2")
    assert "Halaman 1 dari 2" in first
    assert (first.count("31 Agustus 2025"), second.count("31 Agustus 2025")) == (50, 10)
    assert "Belum ada pengawasan di sini." in read(staff, "/pengawasan/tahun/2025?keadaan=dropped")


def test_who_oversees_sees_it_on_the_page_of_the_ormas_which_stays_as_it_is(colleague):
    seen = read(colleague("division_head"), f"/ormas/{stream(1)}")
    assert "Pengawasan sampai 31 Mei 2026 dilakukan, 2 temuan terbuka" in seen
    assert "Pengawasan sampai 31 Januari 2027 dikeluarkan dari rencana" in seen
    assert "Diawasi tidak mengubah keadaan ormas ini." in seen


@pytest.mark.parametrize(
    "role", ["registry_clerk", "agency_head", "agency_partner", "field_officer", "oversight_team"]
)
def test_who_has_another_task_learns_of_no_supervision(colleague, role):
    visitor = colleague(role)
    for page in PAGES:
        assert visitor.get(page).status_code == 403
    for page in (f"/ormas/{stream(1)}", "/hari-ini", "/", "/?q=contoh"):
        assert "pengawasan" not in read(visitor, page).lower()


def test_the_public_learns_of_no_supervision(told, open_portal):
    stranger = open_portal()
    for page in PAGES:
        assert stranger.get(page).status_code != 200
    assert "pengawasan" not in read(stranger, f"/ormas/{stream(1)}").lower()
    assert "pengawasan" not in read(stranger, "/").lower()
