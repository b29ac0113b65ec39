"""The cluster of one ormas from its page: decided and taken back by officers, with a reason for everybody."""

import json
from uuid import uuid4

import pytest

from services.clusters.domain import Placement
from services.portal.web.forms import NUMBER, TOKEN
from services.portal.web.writing import NOT_RECORDED, UNCERTAIN
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded
from shared.rpc.client import RpcClient
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import text, unseen

GROUND = "Surat 12/2026"


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("placing") / "data", module_amqp, "clusters") as office:
        office.clusters.seed_clusters(cause_in(office.clusters, "clusters.seed_clusters"))
        office.catch_up()
        yield office


@pytest.fixture
def ormas(office):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    found.note(ActivityFieldRecorded, activity_field="Seni", text="seni", ground="baris 7")
    office.registry.record(found, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return found.id


@pytest.fixture
def officer(office):
    return office.officer(office.app(patience=0))


def page_of(ormas, path="") -> str:
    return f"/ormas/{ormas}/klaster{path}"


def form_of(visitor, ormas, action="/tetapkan", **said) -> dict:
    """The form as its page shows it, filled in."""
    hidden = unseen(visitor, page_of(ormas), page_of(ormas, action))
    chosen = {"klaster": "cluster-pendidikan"} if action == "/tetapkan" else {}
    return hidden | {"mulai": "2026-01-05", "dasar": GROUND} | chosen | said


def told(office, ormas) -> list[tuple[str, dict]]:
    rows = office.clusters.ledger.history(Placement.stream_of(ormas))
    return [(row.topic.partition(".")[2], json.loads(row.state)) for row in rows]


def test_an_officer_decides_the_cluster_and_sees_it_with_the_reason_on_the_very_next_page(office, ormas):
    officer = office.officer(office.app())
    before = text(officer.get(f"/ormas/{ormas}"))
    assert "Kebudayaan & pariwisata usulan Mengikuti bidang Seni, dalam klaster ini (usulan:" in before
    with office.projecting():
        sent = officer.post(page_of(ormas, "/tetapkan"), data=form_of(officer, ormas))
        assert (sent.status_code, sent.location) == (303, page_of(ormas))
        seen = text(officer.get(sent.location))
    assert "Sudah dicatat." in seen
    assert "Pendidikan usulan Ditetapkan petugas sejak 5 Januari 2026: Surat 12/2026." in seen
    [(topic, state)] = told(office, ormas)
    assert (topic, state["valid_from"], state["ground"]) == ("PlacementDecided", "2026-01-05", GROUND)
    everybody = text(office.app().test_client().get(f"/ormas/{ormas}"))
    assert "Ditetapkan petugas sejak 5 Januari 2026: Surat 12/2026." in everybody
    assert "Ditetapkan petugas dalam klaster “Pendidikan” sejak 5 Januari 2026" in everybody


def test_two_officers_who_decide_the_cluster_of_one_ormas_see_what_the_other_wrote(office, ormas, officer):
    mine = form_of(officer, ormas)
    colleague = office.colleague(office.app(patience=0), "case_officer")
    theirs = form_of(colleague, ormas, klaster="cluster-ekonomi")
    assert colleague.post(page_of(ormas, "/tetapkan"), data=theirs).status_code == 303
    office.catch_up()
    answer = officer.post(page_of(ormas, "/tetapkan"), data=mine)
    assert "orang lain mencatat hal yang sama" in text(answer, 409)
    assert "Dicatat sesudah Anda membuka formulir ini" in text(answer, 409)
    assert len(told(office, ormas)) == 1
    assert officer.post(page_of(ormas, "/tetapkan"), data=form_of(officer, ormas)).status_code == 303
    assert len(told(office, ormas)) == 2


def test_an_officer_takes_it_back_and_the_ormas_follows_its_field_again(office, officer, ormas):
    assert "Kembali mengikuti bidang" not in text(officer.get(page_of(ormas)))
    officer.post(page_of(ormas, "/tetapkan"), data=form_of(officer, ormas))
    office.catch_up()
    assert "Kembali mengikuti bidang" in text(officer.get(page_of(ormas)))
    back = form_of(officer, ormas, "/bidang", mulai="2026-02-01")
    assert officer.post(page_of(ormas, "/bidang"), data=back).status_code == 303
    office.catch_up()
    seen = text(officer.get(page_of(ormas)))
    assert "Kebudayaan & pariwisata" in seen
    assert "Mengikuti bidang Seni" in seen
    assert [topic for topic, _ in told(office, ormas)] == ["PlacementDecided", "PlacementLifted"]


def test_what_is_decided_for_a_later_day_is_said_and_can_be_taken_back_before(office, officer, ormas):
    later = form_of(officer, ormas, mulai="2099-03-01")
    officer.post(page_of(ormas, "/tetapkan"), data=later)
    office.catch_up()
    for path in (f"/ormas/{ormas}", page_of(ormas)):
        assert "Mulai 1 Maret 2099: Pendidikan , ditetapkan petugas." in text(officer.get(path))
    officer.post(page_of(ormas, "/bidang"), data=form_of(officer, ormas, "/bidang"))
    office.catch_up()
    assert "2099" not in text(officer.get(page_of(ormas)))


def test_a_form_that_is_sent_twice_is_one_decision(office, officer, ormas):
    form = form_of(officer, ormas)
    assert [officer.post(page_of(ormas, "/tetapkan"), data=form).status_code for _ in range(2)] == [303, 303]
    assert len(told(office, ormas)) == 1
    seen = text(officer.get(page_of(ormas)))
    assert "Sudah tercatat, belum tampil." in seen
    assert form[NUMBER] in seen


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"klaster": ""}, "Klaster: Nomor klaster tidak dikenal."),
        ({"mulai": "besok"}, "Mulai tanggal: Bukan tanggal yang benar."),
        ({"dasar": "x"}, "Dasar: Isi 5 sampai 500 huruf."),
    ],
)
def test_what_is_missing_or_wrong_is_named_as_on_the_page_and_what_was_typed_stays(
    office, officer, ormas, said, sentence
):
    form = form_of(officer, ormas, **said)
    answer = officer.post(page_of(ormas, "/tetapkan"), data=form)
    assert sentence in text(answer, 422)
    assert NOT_RECORDED in text(answer, 422)
    assert form[NUMBER] in answer.get_data(as_text=True)
    assert f'value="{form["dasar"]}"' in answer.get_data(as_text=True)
    assert told(office, ormas) == []


def test_an_ormas_that_follows_its_field_already_is_told_so(office, officer, ormas):
    form = form_of(officer, ormas)
    answer = officer.post(page_of(ormas, "/bidang"), data=form)
    assert "Ormas ini sudah mengikuti bidang kegiatannya" in text(answer, 409)


def test_who_is_not_signed_in_decides_nothing(office, officer, ormas):
    form = form_of(officer, ormas)
    stranger = office.app().test_client()
    for path in ("/tetapkan", "/bidang"):
        assert "Anda belum masuk, atau sudah terlalu lama" in text(
            stranger.post(page_of(ormas, path), data=form), 403
        )
    assert "<form" not in stranger.get(page_of(ormas)).get_data(as_text=True)
    assert told(office, ormas) == []


@pytest.mark.parametrize("path", ["/tetapkan", "/bidang"])
@pytest.mark.parametrize(("changed", "status"), [({TOKEN: "x"}, 403), ({NUMBER: "1"}, 400)])
def test_a_form_of_another_site_or_without_a_number_is_refused(office, officer, ormas, path, changed, status):
    answer = officer.post(page_of(ormas, path), data=form_of(officer, ormas) | changed)
    assert answer.status_code == status
    assert told(office, ormas) == []


def test_when_the_clusters_are_away_the_form_stays_and_can_be_sent_again(office, ormas, amqp):
    with RpcClient(amqp, timeout=0.5) as nobody:
        away = office.officer(office.app(client=nobody))
        form = form_of(away, ormas)
        answer = away.post(page_of(ormas, "/tetapkan"), data=form)
        assert UNCERTAIN in text(answer, 503)
        assert form[NUMBER] in answer.get_data(as_text=True)


def test_an_ormas_that_is_not_there_has_no_such_page(officer):
    assert officer.get(page_of("ormas-1")).status_code == 404
