"""Teams that oversee on their pages, and who sees them. Everything is invented."""

import pytest

from services.portal.oversight.team_list import teams
from tests.portal.judging import judging_office
from tests.portal.on_pages import carried, read, send, text
from tests.portal.told.oversight import tell_oversight_teams

PAGE = "/pengawasan/tim"
FORM = {
    "kode": "T7",
    "nama": "Tim Kecamatan Contoh",
    "sandaran": "SK Wali Kota Contoh 7/2026",
    "lembaga": "Bakesbangpol\nSatpol PP\n",
    "tanda": "office",
    "dasar": "SK diterima kantor",
}


def test_the_newest_word_about_a_team_counts(office):
    tell_oversight_teams(office)
    office.catch_up()
    with office.views.read() as t:
        found = {each["code"]: each for each in teams(t)}
    assert list(found) == ["T1", "T3", "T2"]
    assert (found["T1"]["team_name"], found["T1"]["institutions"]) == ("Tim Baru", ["Bakesbangpol", "Kejari"])
    assert (found["T1"]["version"], found["T2"]["ended"]) == (3, "Digabung.")


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("teaming") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def staff(running):
    return running.colleague(running.app(patience=0), "case_officer")


def act(running, visitor, page, action, said):
    answer = send(visitor, page, action, said)
    running.catch_up()
    return answer


def test_an_office_adopts_the_proposed_teams_each_with_its_mark(running, staff):
    before = read(staff, PAGE)
    assert "T1 Tim Terpadu Pengawasan Ormas ditemukan" in before
    assert "T2 Tim pengawasan kantor usulan" in before
    said = {"dasar_usulan": "Rapat kantor"}
    assert act(running, staff, PAGE, f"{PAGE}/pakai", said).status_code == 303
    seen = read(staff, PAGE)
    assert "Permendagri 56/2017 (menurut situs Kesbangpol daerah)" in seen
    assert "Pakai tim yang diusulkan" not in seen
    assert "Tim pengawasan T1 dipakai: Tim Terpadu Pengawasan Ormas." in seen


def test_a_team_is_recorded_changed_and_ended(running, staff):
    assert act(running, staff, f"{PAGE}/baru", f"{PAGE}/baru", FORM).status_code == 303
    late = carried(staff, f"{PAGE}/T7", f"{PAGE}/T7/ubah")
    other = FORM | {"lembaga": "Bakesbangpol\nKejaksaan Negeri"}
    assert act(running, staff, f"{PAGE}/T7", f"{PAGE}/T7/ubah", other).status_code == 303
    assert "Bakesbangpol, Kejaksaan Negeri SK Wali Kota Contoh 7/2026" in read(staff, PAGE)
    overtaken = staff.post(f"{PAGE}/T7/ubah", data=late | FORM)
    assert "Dicatat sesudah Anda membuka formulir ini" in text(overtaken, 409)
    again = send(staff, f"{PAGE}/baru", f"{PAGE}/baru", FORM)
    assert "Kode T7 sudah dipakai." in text(again, 409)
    end = {"alasan": "Digabung dengan tim terpadu"}
    assert act(running, staff, f"{PAGE}/T7", f"{PAGE}/T7/akhiri", end).status_code == 303
    assert "tidak dipakai lagi Digabung dengan tim terpadu." in read(staff, PAGE)
    assert "Tim ini tidak dipakai lagi" in read(staff, f"{PAGE}/T7")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kode": "satu"}, "kode"),
        ({"nama": ""}, "nama"),
        ({"lembaga": ""}, "lembaga"),
        ({"tanda": ""}, "tanda"),
        ({"dasar": "x"}, "dasar"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(staff, changed, field):
    answer = send(staff, f"{PAGE}/baru", f"{PAGE}/baru", FORM | {"kode": "T8"} | changed)
    assert answer.status_code == 422
    page = answer.get_data(as_text=True)
    assert f'<a href="#{field}">' in page
    assert f'id="{field}-salah"' in page


@pytest.mark.parametrize("role", ["registry_clerk", "agency_head", "agency_partner", "field_officer"])
def test_who_has_another_task_sees_no_team(running, role):
    visitor = running.colleague(running.app(patience=0), role)
    assert visitor.get(PAGE).status_code == 403
    assert visitor.get(f"{PAGE}/baru").status_code == 403
    assert "Pengawasan" not in read(visitor, "/")
