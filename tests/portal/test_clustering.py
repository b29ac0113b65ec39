"""Clusters and their agencies from pages, by who manages the office. All is invented."""

from itertools import count

import pytest

from services.portal.web.forms import TOKEN
from tests.portal.judging import judging_office
from tests.portal.on_pages import read, send, text, unseen

GROUND = "Keputusan 7/2026"
numbers = count(1)
APPOINT = {"nama": "Dinas Seni Contoh", "singkatan": "Dinseni", "mulai": "2026-03-01", "dasar": GROUND}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("clustering") / "data", module_amqp, "clusters") as office:
        yield office


@pytest.fixture
def manager(office):
    return office.manager(office.app(patience=0))


@pytest.fixture
def seni(office, manager):
    """The code of a new cluster, defined from its page."""
    number = next(numbers)
    said = {"judul": f"Seni & tari {number}", "dasar": GROUND}
    assert send(manager, "/klaster-baru", "/klaster-baru", said).status_code == 303
    office.catch_up()
    return f"seni-tari-{number}"


def test_a_cluster_is_defined_from_its_title_and_is_then_in_the_list(office, manager, seni):
    seen = read(manager, "/klaster")
    assert "Sudah dicatat. Klaster itu sekarang ada dalam daftar." in seen
    assert f"Seni & tari {seni[10:]} ditetapkan kantor" in seen
    assert f"Seni & tari {seni[10:]}" in read(manager, f"/klaster/{seni}")


def test_a_title_that_gives_a_used_code_is_refused_and_nothing_typed_is_lost(office, manager, seni):
    said = {"judul": f"seni   TARI {seni[10:]}", "dasar": GROUND}
    answer = send(manager, "/klaster-baru", "/klaster-baru", said)
    assert f"Kode klaster “{seni}” sudah dipakai" in text(answer, 409)
    assert f'value="{GROUND}"' in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("said", "field"), [({"judul": "", "dasar": GROUND}, "judul"), ({"judul": "Tari", "dasar": "x"}, "dasar")]
)
def test_what_is_missing_is_said_at_its_field(manager, said, field):
    answer = send(manager, "/klaster-baru", "/klaster-baru", said)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)


def agencies(code, path=""):
    return f"/klaster/{code}/opd{path}"


def test_an_agency_is_appointed_from_a_day_on_and_released_on_another(office, manager, seni):
    page = agencies(seni)
    assert send(manager, page, agencies(seni, "/tunjuk"), APPOINT).status_code == 303
    office.catch_up()
    seen = read(manager, page)
    assert "Sudah dicatat." in seen
    assert (
        "Dinas Seni Contoh (Dinseni) ditetapkan kantor sejak 1 Maret 2026 · dasar: Keputusan 7/2026" in seen
    )
    released = {"opd": "dinseni", "sampai": "2026-06-01", "alasan": "Digabung menurut Perda contoh."}
    assert send(manager, page, agencies(seni, "/lepas"), released).status_code == 303
    office.catch_up()
    assert "sejak 1 Maret 2026 · sampai 1 Juni 2026" in read(manager, page)
    assert "Akhiri tugas OPD" not in read(manager, page)


def test_an_agency_that_serves_is_not_appointed_again(office, manager, seni):
    send(manager, agencies(seni), agencies(seni, "/tunjuk"), APPOINT)
    office.catch_up()
    answer = send(manager, agencies(seni), agencies(seni, "/tunjuk"), APPOINT | {"mulai": "2026-04-01"})
    assert "Dinas Seni Contoh sudah melayani klaster" in text(answer, 409)


@pytest.mark.parametrize(
    ("name", "typed"), [("mulai", "kemarin"), ("singkatan", "…"), ("nama", ""), ("dasar", "x")]
)
def test_a_complaint_about_an_agency_leads_to_its_field(manager, seni, name, typed):
    answer = send(manager, agencies(seni), agencies(seni, "/tunjuk"), APPOINT | {name: typed})
    assert answer.status_code == 422
    assert f'id="{name}-salah"' in answer.get_data(as_text=True)


def test_whoever_does_not_manage_the_office_sees_no_form_and_is_refused(office, manager, seni):
    action = agencies(seni, "/tunjuk")
    form = unseen(manager, agencies(seni), action) | APPOINT
    before = len(office.clusters.ledger.history(f"cluster-{seni}"))
    clerk, stranger = office.officer(office.app(patience=0)), office.app().test_client()
    for visitor in (clerk, stranger):
        assert "OPD sebuah klaster ditunjuk oleh pengelola kantor." in read(visitor, agencies(seni))
        assert "Atur OPD" not in read(visitor, f"/klaster/{seni}")
        assert "Bentuk klaster baru" not in read(visitor, "/klaster")
    assert stranger.post(action, data=form).status_code == 403
    clerk.get(agencies(seni))
    with clerk.session_transaction() as session:
        session[TOKEN] = form[TOKEN]
    assert clerk.post(action, data=form).status_code == 403
    assert clerk.get("/klaster-baru").status_code == 403
    assert len(office.clusters.ledger.history(f"cluster-{seni}")) == before


def test_a_cluster_that_is_not_there_has_no_page_for_its_agencies(manager):
    assert manager.get(agencies("tidak-ada")).status_code == 404
    assert manager.post(agencies("tidak-ada", "/lepas")).status_code == 404
