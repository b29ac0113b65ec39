"""The profile from its page: told, shown, found by its other names. Everything is invented."""

import html
from uuid import uuid4

import pytest

from contracts.telling.traits import TRAITS
from contracts.telling.words import CHANNELS, NAME_KINDS
from services.portal.search.find import Search, find_ormas
from services.portal.search.name_index import NameIndex
from services.portal.web.forms import TOKEN
from services.portal.web.office_day import OfficeDay
from services.registry import domain
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, text, unseen
from tests.portal.told.ormas import registered, stream
from tests.portal.told.profile import members_told, name_struck, other_name, tell_a_profile
from tests.registry.boards import filing
from tests.registry.boards import officer as officer_named

FORMS = {
    "nama-lain": {"nama_lain": "Paguyuban Umpama", "jenis_nama": "former", "dasar_nama": "Akta 5/2011"},
    "ciri": {"ciri": ["keagamaan", "kewanitaan"], "dasar_ciri": "ART pasal 3"},
    "akomodasi": {"akomodasi": ["companion", "on_site"], "dasar_akomodasi": "Surat 15/2026"},
    "anggota": {
        "tanggal": "2026-03-02",
        "anggota": "1.045",
        "perempuan": "40",
        "laki": "",
        "pemuda": "",
        "dasar_anggota": "Surat 15/2026",
    },
    "saluran": {
        "jenis_saluran": "email",
        "saluran": "surat@contoh.example",
        "dasar_saluran": "Surat 15/2026",
    },
}
SEEN = {
    "nama-lain": "Nama lain Paguyuban Umpama (nama lama)",
    "ciri": "Ciri khusus Keagamaan, Kewanitaan",
    "akomodasi": "Akomodasi pendamping, kunjungan ke tempat",
    "anggota": "1.045 orang pada 2 Maret 2026 (perempuan: 40; laki-laki: tidak diketahui; pemuda",
    "saluran": "Saluran organisasi Surel: surat@contoh.example",
}


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("profiling") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def ormas(running):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return found.id


@pytest.fixture
def officer(running):
    return running.officer(running.app(patience=0))


def page_of(ormas, form="") -> str:
    return f"/ormas/{ormas}/profil{form and f'/{form}'}"


def send(visitor, ormas, form, said):
    hidden = unseen(visitor, page_of(ormas), page_of(ormas, form))
    return visitor.post(page_of(ormas, form), data=hidden | said)


def topics(office, ormas):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(ormas)][1:]


@pytest.mark.parametrize("form", FORMS)
def test_what_is_told_is_seen_on_the_very_next_page_and_on_the_record(running, ormas, form):
    officer = running.officer(running.app())
    with running.projecting():
        sent = send(officer, ormas, form, FORMS[form])
        assert (sent.status_code, sent.location) == (303, page_of(ormas))
        seen = read(officer, sent.location)
    assert "Sudah dicatat." in seen
    assert SEEN[form] in seen
    assert SEEN[form] in read(officer, f"/ormas/{ormas}")
    assert SEEN[form] in read(running.app().test_client(), page_of(ormas))


def test_of_two_officers_who_tell_all_traits_the_second_sees_first_what_the_other_told(
    running, ormas, officer
):
    page, form = page_of(ormas), page_of(ormas, "ciri")
    first, second = unseen(officer, page, form), unseen(officer, page, form)
    said = {"ciri": ["keagamaan"], "dasar_ciri": "ART pasal 3"}
    assert officer.post(form, data=first | said).status_code == 303
    running.catch_up()
    other = {"ciri": ["kewanitaan"], "dasar_ciri": "Surat 15/2026"}
    answer = officer.post(form, data=second | other)
    told = text(answer, 409)
    assert "Sesudah Anda membuka formulir ini, ada yang dicatat pada ormas ini." in told
    assert "Dicatat sesudah Anda membuka formulir ini" in told
    assert "ART pasal 3" in told.partition("Dicatat sesudah Anda membuka formulir ini")[2]
    assert 'value="Surat 15/2026"' in answer.get_data(as_text=True)
    assert topics(running, ormas) == ["TraitsRecorded"]
    both = {"ciri": ["keagamaan", "kewanitaan"], "dasar_ciri": "Surat 15/2026"}
    assert send(officer, ormas, "ciri", both).status_code == 303
    assert topics(running, ormas) == ["TraitsRecorded", "TraitsRecorded"]


def test_a_name_and_a_channel_that_lead_nowhere_are_struck(running, ormas, officer):
    for form in ("nama-lain", "saluran"):
        send(officer, ormas, form, FORMS[form])
        running.catch_up()
    struck = {"nama_dicoret": "Paguyuban Umpama", "dasar_coret": "Milik organisasi lain"}
    assert send(officer, ormas, "coret-nama", struck).status_code == 303
    running.catch_up()
    struck = {"saluran_dicoret": "email surat@contoh.example", "dasar_coret_saluran": "Kembali"}
    assert send(officer, ormas, "coret-saluran", struck).status_code == 303
    running.catch_up()
    seen = read(officer, page_of(ormas))
    assert "Nama lain – " in seen
    assert "Saluran organisasi – " in seen


def test_a_refusal_is_said_and_nothing_of_what_was_typed_is_lost(running, ormas, officer):
    send(officer, ormas, "nama-lain", FORMS["nama-lain"])
    running.catch_up()
    answer = send(officer, ormas, "nama-lain", FORMS["nama-lain"])
    assert "Nama ini sudah tercatat pada ormas ini." in text(answer, 409)
    assert 'value="Akta 5/2011"' in answer.get_data(as_text=True)
    assert topics(running, ormas) == ["OtherNameRecorded", "ProfileChangeRefused"]


@pytest.mark.parametrize(
    ("form", "wrong", "field"),
    [
        ("nama-lain", {"nama_lain": "?"}, "nama_lain"),
        ("nama-lain", {"jenis_nama": ""}, "jenis_nama"),
        ("ciri", {"ciri": ["kesaktian"]}, "ciri"),
        ("akomodasi", {"akomodasi": ["ambulans"]}, "akomodasi"),
        ("anggota", {"anggota": "banyak"}, "anggota"),
        ("anggota", {"anggota": "39"}, "perempuan"),
        ("anggota", {"pemuda": "2.000"}, "pemuda"),
        ("anggota", {"anggota": "9" * 5000}, "anggota"),
        ("anggota", {"anggota": "12.5"}, "anggota"),
        ("anggota", {"perempuan": "٤٠"}, "perempuan"),
        ("saluran", {"saluran": "surat"}, "saluran"),
        ("saluran", {"dasar_saluran": "x"}, "dasar_saluran"),
    ],
)
def test_a_complaint_leads_to_its_field(running, ormas, officer, form, wrong, field):
    answer = send(officer, ormas, form, FORMS[form] | wrong)
    page = html.unescape(answer.get_data(as_text=True))
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in page
    assert f'id="{field}-salah"' in page
    assert topics(running, ormas) == []


def test_who_may_not_tell_reads_and_records_nothing(running, ormas, officer):
    hidden = unseen(officer, page_of(ormas), page_of(ormas, "nama-lain"))
    said = hidden | FORMS["nama-lain"]
    stranger, verifier = running.app().test_client(), running.colleague(running.app())
    for visitor in (stranger, verifier):
        assert 'class="form"' not in visitor.get(page_of(ormas)).get_data(as_text=True)
        assert visitor.post(page_of(ormas, "nama-lain"), data=said).status_code == 403
    forged = said | {TOKEN: "x"}
    assert officer.post(page_of(ormas, "nama-lain"), data=forged).status_code == 403
    assert officer.post(page_of(ormas, "kesaktian"), data=said).status_code == 404
    assert officer.get(page_of(stream(99))).status_code == 404
    assert topics(running, ormas) == []


def test_every_code_of_a_profile_has_a_word():
    assert set(NAME_KINDS) == set(domain.NAME_KINDS)
    assert set(CHANNELS) == set(domain.CHANNELS)
    assert all(TRAITS.values())


def found(office, q):
    office.catch_up()
    with office.views.read() as t:
        return [
            (row["name"], row["former"])
            for row in find_ormas(t, Search(q=q), NameIndex(), OfficeDay("2026-11-22")).rows
        ]


def test_the_search_finds_an_ormas_by_a_name_that_was_recorded_by_hand(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"), other_name("Paguyuban Umpama"))
    office.tell(stream(1), other_name("Laskar Rekaan", "former"))
    assert found(office, "paguyuban umpama") == [("Forum Contoh", "Paguyuban Umpama")]
    assert found(office, "laskar") == [("Forum Contoh", "Laskar Rekaan")]
    assert "juga disebut: Paguyuban Umpama" in read(open_portal(), "/?q=paguyuban")
    assert "dahulu: Laskar Rekaan" in read(open_portal(), "/?q=laskar")
    office.tell(stream(1), name_struck("Paguyuban Umpama"))
    assert found(office, "paguyuban umpama") == []


def test_the_newest_day_counts_whenever_it_was_recorded(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"), members_told("2026-03-02", 45))
    office.tell(stream(1), members_told("2025-01-01", 30), members_told("2026-05-01", women=7))
    seen = read(open_portal(), f"/ormas/{stream(1)}")
    assert "Jumlah anggota 45" in seen
    assert "tidak diketahui orang pada 1 Mei 2026 (perempuan: 7" not in seen
    assert "tidak diketahui pada 1 Mei 2026 (perempuan: 7" in seen


def test_a_name_that_came_back_after_it_was_struck_stands(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"))
    tell_a_profile(office, stream(1))
    seen = read(open_portal(), f"/ormas/{stream(1)}/profil")
    assert "Paguyuban Oempama (nama lama)" in seen
    assert "Paguyuban Umpama (ejaan lain)" in seen
    assert "surat@contoh.example" not in seen


def test_how_many_of_the_board_are_young_is_told_from_the_profile_and_seen_with_the_board(
    running, ormas, officer
):
    page, form = page_of(ormas), page_of(ormas, "pengurus-muda")
    assert form not in officer.get(page).get_data(as_text=True)
    file_board(running.registry, ormas)
    running.catch_up()
    counts = {"kepengurusan": "1", "tanggal_pengurus": "2026-03-02", "pengurus": "9", "pengurus_muda": "12"}
    said = counts | {"dasar_pengurus": "Surat 15/2026"}
    wrong = send(officer, ormas, "pengurus-muda", said)
    assert "Pemuda melebihi jumlah pengurus." in text(wrong, 422)
    assert 'value="12"' in wrong.get_data(as_text=True)
    assert send(officer, ormas, "pengurus-muda", said | {"pengurus_muda": "3"}).status_code == 303
    running.catch_up()
    assert "3 dari 9 pengurus ke-1 berusia 16–30 tahun pada 2 Maret 2026" in read(officer, page)
    told = "Pemuda (16–30 tahun): 3 dari 9 pengurus, menurut keterangan 2 Maret 2026."
    assert told in read(officer, f"/ormas/{ormas}")
    assert told in read(officer, f"/ormas/{ormas}/kepengurusan")


def file_board(registry, ormas):
    paper = filing(officers=[officer_named("ketua", "Rekaan Contoh")])
    cause = cause_in(registry, "registry.replace_board")
    registry.change(Ormas, ormas, cause, lambda o: o.replace_board(**paper))
