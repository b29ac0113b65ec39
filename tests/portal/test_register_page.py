"""The register as a page: what is found, what is shown, what can be done next."""

import pytest

from services.registry import events as r
from shared.bus.heard import Heard
from shared.bus.message import HeadSeen, Message, Source
from tests.portal.office import catch_up
from tests.portal.told.clusters import assign, tell_clusters
from tests.portal.told.ormas import activity, doubt, field, legal_basis, registered, stream, withdrawn
from tests.portal.told.register import tell_a_register


def text(visitor, path: str, status: int = 200) -> str:
    answer = visitor.get(path)
    assert answer.status_code == status
    return answer.get_data(as_text=True)


def test_an_empty_register_says_what_to_do_next(open_portal):
    page = text(open_portal(), "/")
    assert "Belum ada ormas." in page
    assert "./ormas import FILE" in page


def test_a_search_without_an_answer_offers_the_way_back(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"))
    page = text(open_portal(), "/?q=tidak-ada")
    assert "Tidak ada ormas yang cocok." in page
    assert "Hapus semua saringan" in page


@pytest.mark.parametrize(
    "query", ["FORUM", "forúm contoh", "contoh forum", "fc", "01-00-00/7", "01 00 00 7", "rum con"]
)
def test_name_abbreviation_and_number_are_found_however_they_are_typed(office, open_portal, query):
    office.tell(stream(1), registered("Forum Contoh", "FC"), legal_basis("skt", "01-00-00/7"))
    office.tell(stream(2), registered("Yayasan Lain"))
    page = text(open_portal(), f"/?q={query}")
    assert "Forum Contoh" in page
    assert "Yayasan Lain" not in page


@pytest.mark.parametrize("query", ["%25", "_", "' OR 1=1 --", "%27%3B DROP TABLE register", "*"])
def test_what_means_something_to_a_database_means_nothing_in_the_search_box(office, open_portal, query):
    office.tell(stream(1), registered("Forum Contoh"))
    visitor = open_portal()
    assert "Tidak ada ormas yang cocok." in text(visitor, f"/?q={query}")
    assert "Forum Contoh" in text(visitor, "/")


@pytest.mark.parametrize("query", ["%25", "_", "!", "50%25", "a_b"])
def test_signs_are_found_where_they_are_written(office, open_portal, query):
    office.tell(stream(1), registered("Gerakan 50% a_b!"))
    office.tell(stream(2), registered("Gerakan 501 axb"))
    page = text(open_portal(), f"/?q={query}")
    assert "Gerakan 50%" in page
    assert ("Gerakan 501" in page) == (query == "50%25")


def test_a_number_that_only_repeats_the_word_for_it_is_shown_once(office, open_portal):
    office.tell(stream(1), registered("Satu"), legal_basis("none", "belum ada"))
    page = text(open_portal(), "/")
    table = page[page.index("<tbody") :]
    assert "Belum ada" in table
    assert "belum ada" not in table


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("klaster=ekonomi", "Satu"),
        ("klaster=tanpa", "Dua"),
        ("bidang=Ekonomi", "Satu"),
        ("bidang=tanpa", "Dua"),
        ("dasar=ahu", "Satu"),
        ("dasar=tanpa", "Dua"),
        ("keaktifan=aktif", "Satu"),
    ],
)
def test_every_filter_finds_its_own_and_can_be_seen(office, open_portal, query, found):
    tell_clusters(office)
    office.tell(
        stream(1), registered("Satu"), field("Ekonomi"), legal_basis("ahu", "AHU-1"), activity("aktif")
    )
    assign(office, stream(1), "ekonomi", "Ekonomi")
    office.tell(stream(2), registered("Dua"), doubt())
    page = text(open_portal(), f"/?{query}")
    table = page[page.index("<table") :]
    assert f">{found}</a>" in table
    assert (">Satu</a>" in table) != (">Dua</a>" in table)
    assert "Saringan yang dipakai" in page


def test_what_was_withdrawn_is_hidden_until_somebody_asks(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"), withdrawn())
    visitor = open_portal()
    assert "Forum Contoh" not in text(visitor, "/")
    assert "Forum Contoh" in text(visitor, "/?ditarik=ya")


def test_a_register_is_paged_counted_and_sorted(office, open_portal):
    tell_a_register(office, 60)
    visitor = open_portal()
    first, last = text(visitor, "/"), text(visitor, "/?hal=3&per=25")
    assert "<strong>60</strong> ormas" in first
    assert "Halaman 1 dari 3" in first
    assert "Halaman 3 dari 3" in last
    assert "Halaman 3 dari 3" in text(visitor, "/?hal=99")
    down = text(visitor, "/?urut=nama&arah=turun")
    assert down.index("Taman Baca") < down.index("Sahabat Sungai")
    assert 'aria-sort="descending"' in down


@pytest.mark.parametrize(
    "query", ["hal=0", "hal=-1", "hal=x", "hal=" + "9" * 30, "per=7", "urut=;", "q=" + "x" * 5000]
)
def test_an_address_that_makes_no_sense_still_shows_the_register(office, open_portal, query):
    office.tell(stream(1), registered("Forum Contoh"))
    text(open_portal(), f"/?{query}")


def test_a_page_stays_small(office, open_portal):
    tell_a_register(office, 110)
    visitor = open_portal()
    with visitor.get("/static/portal.css") as style:
        assert len(visitor.get("/?per=100").data) + len(style.data) < 150_000


def test_a_page_says_how_fresh_it_is_and_when_it_is_behind(office, open_portal):
    position = office.tell(stream(1), registered("Forum Contoh"))
    visitor = open_portal(head=lambda source: position if source == "registry" else 0)
    assert "Data per" in text(visitor, "/")
    assert "osisi register" not in visitor.get("/").get_data(as_text=True)
    assert "belum tampil" not in text(visitor, "/")
    office.tell(stream(1), activity("aktif"))
    behind = open_portal(head=lambda source: 5)
    assert "perubahan belum tampil" in text(behind, "/")
    assert behind.get("/sehat").json["status"] == "behind"
    assert behind.get("/sehat").json["missing"] == 3 + 5 + 5 + 5 + 5


def test_what_could_not_be_shown_is_said_on_every_page(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell_of_a_newer_program(stream(1), r.ActivityStatusRecorded, status="aktif", ground="uji")
    catch_up(office.projector())
    visitor = open_portal()
    assert "1 peristiwa belum dapat ditampilkan" in text(visitor, "/klaster")
    assert visitor.get("/sehat").json["status"] == "parked"


def test_a_source_that_is_no_longer_believed_is_named_on_every_page(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"))
    heard = Heard(office.views)
    heard.create()
    ledger = office.services["registry"].ledger
    ours = [
        Message(Source.of(ledger.identity), row, previous, row.sealed_digest())
        for row, previous in zip(ledger.page(0), [ledger.identity.genesis()], strict=True)
    ]
    heard.append("registry", ours)
    visitor = open_portal()
    assert visitor.get("/sehat").json["status"] == "ok"
    heard.confront("registry", HeadSeen(Source.of(ledger.identity), 1, b"another history"))
    assert visitor.get("/sehat").json["stopped"] == ["registry"]
    assert "Pembaruan register dihentikan" in text(visitor, "/")


def test_a_fork_of_the_audit_is_not_called_one_of_the_register(office, open_portal):
    visitor = open_portal()
    Heard(office.views).create()
    with office.views.write() as t:
        t.run("INSERT INTO heard_sources VALUES ('audit', 'd', 1, 'fork', 'position 3 has another hash')")
    assert "Pembaruan keputusan pengelola dihentikan" in text(visitor, "/")


def test_every_page_says_when_what_moves_events_stands_still(office, open_portal):
    visitor = open_portal(stalled=lambda: ("registry.relay registry",))
    assert visitor.get("/sehat").json["status"] == "stalled"
    for path in ("/", "/klaster", "/impor"):
        assert "Pembaruan terhenti; yang tampil bisa lama." in text(visitor, path)
    assert "Pembaruan terhenti" not in text(open_portal(), "/")
