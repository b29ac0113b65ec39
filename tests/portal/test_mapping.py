"""The map from the page of a cluster: what a change does is seen before, and happens on its day."""

import html
import re
from itertools import count

import pytest

from services.clusters.domain import ClusterMap
from services.portal.clusters import mapping
from services.portal.web.forms import NUMBER, TOKEN
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import text

GROUND = "Keputusan 7/2099"
numbers = count(1)


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("mapping") / "data", module_amqp, "clusters") as office:
        office.clusters.seed_clusters(cause_in(office.clusters, "clusters.seed_clusters"))
        yield office


@pytest.fixture
def manager(office):
    return office.manager(office.app(patience=0))


@pytest.fixture
def seni(office):
    """A new cluster without a field; its code."""
    code = f"seni-{next(numbers)}"
    said = {"code": code, "title": f"Seni {code[5:]}", "ground": "Keputusan 6/2026"}
    office.clusters.define_cluster(cause_in(office.clusters, "clusters.define_cluster", said), **said)
    office.catch_up()
    return code


def enter(office, field: str, many: int) -> list[str]:
    """So many ormas of a field; their ids."""
    found = []
    for n in range(1, many + 1):
        ormas = Ormas.register(name=f"Sanggar {field} {n:03}", abbreviation="", **ENTRY, ground="baris 7")
        ormas.note(ActivityFieldRecorded, activity_field=field, text=field, ground="baris 7")
        found.append(ormas)
    office.registry.record(*found, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return [each.id for each in found]


def page_of(code) -> str:
    return f"/klaster/{code}/bidang"


def change(field: str, way: str = "masuk", **said) -> dict[str, str]:
    return {"arah": way, "bidang": field, "mulai": "2099-03-01", "dasar": GROUND} | said


def confirmed(visitor, code, said) -> dict[str, str]:
    """The form that stands under what the change would do."""
    page = visitor.get(page_of(code), query_string=said).get_data(as_text=True)
    [form] = re.findall(rf'<form[^>]*method="post" action="{page_of(code)}">(.*?)</form>', page, re.DOTALL)
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form)
    return {name: html.unescape(value) for name, value in found}


def topics(office) -> list[str]:
    rows = office.clusters.ledger.history(ClusterMap.STREAM)
    return [row.topic.partition(".")[2] for row in rows]


def test_the_officer_sees_who_would_move_before_anything_is_recorded_and_then_they_move(
    office, manager, seni
):
    ids = enter(office, "Pariwisata", 3)
    said = {"ormas": ids[0], "cluster": "cluster-pendidikan", "ground": "Surat 1/2026"}
    office.clusters.assign_ormas(cause_in(office.clusters, "clusters.assign_ormas", said), **said)
    office.catch_up()
    before = topics(office)
    seen = text(manager.get(page_of(seni), query_string=change("Pariwisata")))
    title = f"Seni {seni[5:]}"
    assert f"2 ormas pindah ke klaster “{title}” sejak 1 Maret 2099" in seen
    assert "sampai hari itu dalam klaster “Kebudayaan & pariwisata”" in seen
    assert "1 ormas berbidang itu tidak ikut: klasternya ditetapkan petugas." in seen
    assert "Sanggar Pariwisata 002 Sanggar Pariwisata 003" in seen
    assert "Sanggar Pariwisata 001" not in seen
    assert topics(office) == before
    sent = manager.post(page_of(seni), data=confirmed(manager, seni, change("Pariwisata")))
    assert (sent.status_code, sent.location) == (303, page_of(seni))
    office.catch_up()
    assert "Sudah dicatat." in text(manager.get(page_of(seni)))
    assert topics(office) == [*before, "FieldTakenFromCluster", "FieldPlacedInCluster"]
    counted = {
        day: re.search(r"Ormas (?:per [^(]+)?\((\d+)\)", text(manager.get(f"/klaster/{seni}?tanggal={day}")))[
            1
        ]
        for day in ("2099-02-28", "2099-03-01", "2099-03-02")
    }
    assert counted == {"2099-02-28": "0", "2099-03-01": "2", "2099-03-02": "2"}
    told = f"Mulai 1 Maret 2099: {title} , mengikuti bidang Pariwisata."
    assert told in text(manager.get(f"/ormas/{ids[1]}"))
    assert "2099" not in text(manager.get(f"/ormas/{ids[0]}")).partition("Riwayat")[0]


def test_who_decides_by_what_was_shown_before_another_change_is_told_what_holds_now(office, manager, seni):
    wanted = change("Kehutanan", mulai="2099-05-01")
    old = confirmed(manager, seni, wanted)
    between = change("Kehutanan", mulai="2099-04-01")
    assert manager.post(page_of("ekonomi"), data=confirmed(manager, "ekonomi", between)).status_code == 303
    office.catch_up()
    before = topics(office)
    answer = manager.post(page_of(seni), data=old)
    assert "pada tanggal itu bidang Kehutanan sekarang dalam klaster “Ekonomi" in text(answer, 409)
    assert topics(office) == before
    assert manager.post(page_of(seni), data=confirmed(manager, seni, wanted)).status_code == 303


def test_a_field_that_leaves_lets_its_ormas_wait_for_an_officer(office, manager):
    enter(office, "Kesehatan", 2)
    said = change("Kesehatan", "keluar")
    seen = text(manager.get(page_of("kesehatan"), query_string=said))
    assert "2 ormas keluar dari klaster “Kesehatan” dan menunggu petugas sejak 1 Maret 2099" in seen
    assert manager.post(page_of("kesehatan"), data=confirmed(manager, "kesehatan", said)).status_code == 303
    office.catch_up()
    day = "/klaster/kesehatan?tanggal="
    assert "Ormas per 28 Februari 2099 (2)" in text(manager.get(f"{day}2099-02-28"))
    assert "Tidak ada ormas dalam klaster ini pada hari itu." in text(manager.get(f"{day}2099-03-01"))


def test_those_who_would_move_are_listed_page_by_page(office, manager, seni):
    enter(office, "Agama", mapping.PER_PAGE + 1)
    seen = text(manager.get(page_of(seni), query_string=change("Agama")))
    assert f"{mapping.PER_PAGE + 1} ormas pindah" in seen
    assert "Halaman 1 dari 2" in seen
    for page in ("2", "99"):
        last = text(manager.get(page_of(seni), query_string=change("Agama", hal=page)))
        assert "Sanggar Agama 051" in last
        assert "Sanggar Agama 050" not in last


def test_a_field_that_is_there_already_moves_nobody_and_nothing_can_be_confirmed(office, manager):
    enter(office, "Sosial", 1)
    answer = manager.get(page_of("sosial-kemanusiaan"), query_string=change("Sosial"))
    assert "Bidang Sosial sudah dalam klaster ini pada 1 Maret 2099; tidak ada yang pindah." in text(answer)
    assert 'method="post"' not in answer.get_data(as_text=True)
    answer = manager.get(page_of("ekonomi"), query_string=change("Sosial", "keluar"))
    assert "Bidang Sosial tidak dalam klaster ini pada 1 Maret 2099" in text(answer)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"bidang": ""}, "Pilih bidangnya."),
        ({"mulai": "1 Maret"}, "Isi tanggal mulai, tahun-bulan-hari."),
        ({"dasar": "ya"}, "Tuliskan dasarnya, paling sedikit 5 huruf"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(manager, said, sentence):
    answer = manager.get(page_of("ekonomi"), query_string=change("Pangan") | said)
    assert sentence in text(answer)
    assert 'method="post"' not in answer.get_data(as_text=True)
    typed = (change("Pangan") | said)["dasar"]
    assert f'value="{typed}"' in answer.get_data(as_text=True)


def test_a_change_that_a_rule_refuses_is_told_in_its_words(office, manager, seni):
    form = confirmed(manager, seni, change("Hukum"))
    assert manager.post(page_of(seni), data=form).status_code == 303
    office.catch_up()
    other = confirmed(manager, "ekonomi", change("Hukum", mulai="2099-01-01"))
    assert "Bidang Hukum sudah masuk klaster" in text(manager.post(page_of("ekonomi"), data=other), 409)


def test_who_may_not_change_the_map_sees_no_form_and_the_service_refuses(office, manager, seni):
    form = confirmed(manager, seni, change("Statistik"))
    before = topics(office)
    clerk, stranger = office.officer(office.app(patience=0)), office.app().test_client()
    for visitor in (clerk, stranger):
        answer = visitor.get(page_of(seni), query_string=change("Statistik"))
        assert "Bidang dalam klaster diatur oleh pengelola kantor." in text(answer)
        assert "<form" not in answer.get_data(as_text=True)
        assert "Atur bidang" not in text(visitor.get(f"/klaster/{seni}"))
    assert "Anda belum masuk, atau sudah terlalu lama" in text(stranger.post(page_of(seni), data=form), 403)
    clerk.get(page_of(seni))
    with clerk.session_transaction() as session:
        session[TOKEN] = form[TOKEN]
    assert clerk.post(page_of(seni), data=form).status_code == 403
    assert topics(office) == before


@pytest.mark.parametrize(
    ("changed", "status"), [({TOKEN: "x"}, 403), ({NUMBER: "1"}, 400), ({"arah": "ke mana"}, 400)]
)
def test_a_form_that_is_not_ours_or_says_nothing_is_refused(office, manager, seni, changed, status):
    before = topics(office)
    form = confirmed(manager, seni, change("Statistik")) | changed
    assert manager.post(page_of(seni), data=form).status_code == status
    assert topics(office) == before


def test_a_cluster_that_is_not_there_has_no_map(manager):
    assert manager.get(page_of("tidak-ada")).status_code == 404
    assert manager.post(page_of("tidak-ada"), data=change("Seni")).status_code == 404
