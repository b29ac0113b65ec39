"""Sanctions from their page: recorded as the letter says, ended once, read by everybody. All is invented."""

from datetime import date
from uuid import uuid4

import pytest

from contracts.telling.words import SANCTION_ENDINGS, SANCTION_ISSUERS, SANCTION_KINDS
from services.portal.register.sanctions import sanctions_of
from services.portal.web.forms import TOKEN
from services.registry import domain
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import text, unseen
from tests.portal.told.ormas import registered, sanction, sanction_ended, stream

LETTER = {
    "jenis": "peringatan_tertulis",
    "penerbit": "bupati_wali_kota",
    "surat": "200/1/2026",
    "tanggal": "2026-03-24",
    "batas": "2026-04-11",
    "hukum": "UU 17/2013 jo. UU 16/2017",
    "dasar": "Tembusan surat, diterima 25 Maret 2026",
}
END = {"sanksi": "1", "melalui": "complied", "berakhir": "2026-04-02", "bukti": "Surat jawaban 5/2026"}


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("sanctioning") / "data", module_amqp) as office:
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


def page_of(ormas, path="") -> str:
    return f"/ormas/{ormas}/sanksi{path}"


def form_of(visitor, ormas, action, said) -> dict:
    """The form as its page shows it, filled in."""
    hidden = unseen(visitor, page_of(ormas), page_of(ormas, action))
    return hidden | said


def send(visitor, ormas, action, said):
    return visitor.post(page_of(ormas, action), data=form_of(visitor, ormas, action, said))


def topics(office, ormas):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(ormas)][1:]


def test_an_officer_records_a_letter_and_sees_it_on_the_very_next_page(running, ormas):
    officer = running.officer(running.app())
    with running.projecting():
        sent = send(officer, ormas, "/catat", LETTER)
        assert (sent.status_code, sent.location) == (303, page_of(ormas))
        seen = text(officer.get(sent.location))
    assert "Sudah dicatat." in seen
    assert "Peringatan tertulis tercatat Sanksi ke-1, oleh bupati/wali kota: surat 200/1/2026" in seen
    assert "Batas waktu menurut surat: 11 April 2026" in seen
    assert "Sudah dicatat." not in text(officer.get(sent.location))


def test_a_form_that_is_sent_twice_is_one_sanction(running, ormas, officer):
    form = form_of(officer, ormas, "/catat", LETTER)
    assert [officer.post(page_of(ormas, "/catat"), data=form).status_code for _ in range(2)] == [303, 303]
    assert topics(running, ormas) == ["SanctionRecorded"]
    assert "Sudah tercatat, belum tampil." in text(officer.get(page_of(ormas)))


def test_a_sanction_ends_and_stays_readable(running, ormas, officer):
    send(officer, ormas, "/catat", LETTER)
    running.catch_up()
    assert send(officer, ormas, "/akhir", END).status_code == 303
    running.catch_up()
    for visitor in (officer, running.app().test_client()):
        seen = text(visitor.get(page_of(ormas)))
        assert "Peringatan tertulis sudah berakhir" in seen
        assert "Berakhir 2 April 2026: dipatuhi." in seen
    assert "Catat akhir sebuah sanksi" not in text(officer.get(page_of(ormas)))


def test_a_refusal_is_said_and_nothing_of_what_was_typed_is_lost(running, ormas, officer):
    send(officer, ormas, "/catat", LETTER | {"jenis": "pencabutan_badan_hukum", "penerbit": "menkum"})
    running.catch_up()
    answer = send(officer, ormas, "/akhir", END)
    seen = text(answer, 409)
    assert "Pencabutan status badan hukum berakhir hanya melalui: putusan pengadilan" in seen
    assert 'value="Surat jawaban 5/2026"' in answer.get_data(as_text=True)
    assert topics(running, ormas) == ["SanctionRecorded", "SanctionChangeRefused"]


@pytest.mark.parametrize(
    ("action", "said", "field"),
    [
        ("/catat", LETTER | {"batas": "2026-03-01"}, "batas"),
        ("/catat", LETTER | {"surat": ""}, "surat"),
        ("/catat", {k: v for k, v in LETTER.items() if k != "jenis"}, "jenis"),
        ("/catat", LETTER | {"tanggal": "kemarin"}, "tanggal"),
        ("/akhir", END | {"sanksi": "9" * 5000}, "sanksi"),
        ("/akhir", {k: v for k, v in END.items() if k != "melalui"}, "melalui"),
        ("/akhir", END | {"bukti": "x"}, "bukti"),
    ],
)
def test_a_complaint_leads_to_its_field(running, ormas, officer, action, said, field):
    send(officer, ormas, "/catat", LETTER)
    running.catch_up()
    answer = send(officer, ormas, action, said)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in page
    assert f'id="{field}-salah"' in page
    assert topics(running, ormas) == ["SanctionRecorded"]


def test_who_is_not_signed_in_reads_and_records_nothing(running, ormas, officer):
    form = form_of(officer, ormas, "/catat", LETTER)
    stranger = running.app().test_client()
    assert "<form" not in stranger.get(page_of(ormas)).get_data(as_text=True)
    for path in ("/catat", "/akhir"):
        assert "Belum dicatat: Anda belum masuk" in text(stranger.post(page_of(ormas, path), data=form), 403)
    forged = officer.post(page_of(ormas, "/catat"), data=form | {TOKEN: "x"})
    assert forged.status_code == 403
    assert topics(running, ormas) == []


def test_an_ormas_that_is_not_there_has_no_page(officer):
    assert officer.get(page_of(stream(99))).status_code == 404


@pytest.fixture
def sanctioned(office):
    warning = sanction(1, "peringatan_tertulis", "2026-11-10", "2026-11-20")
    office.tell(stream(1), registered("Forum Contoh"), warning, sanction(2, "pencabutan_skt", "2026-11-21"))
    return office


def test_the_record_page_shows_the_axis_the_letters_and_how_long_a_letter_has_waited(sanctioned, open_portal):
    seen = text(open_portal().get(f"/ormas/{stream(1)}"))
    assert (
        "Sanksi Pencabutan SKT, Peringatan tertulis Oleh gubernur, surat 7/2026 tanggal 21 November" in seen
    )
    assert "Batas waktu menurut surat: 20 November 2026 (lewat 2 hari)." in seen


def test_what_ended_is_no_longer_on_the_axis_and_is_still_told(sanctioned, open_portal):
    sanctioned.tell(stream(1), sanction_ended(1, "complied"), sanction_ended(2, "recorded_by_mistake"))
    seen = text(open_portal().get(f"/ormas/{stream(1)}"))
    assert "Sanksi Tidak ada yang tercatat" in seen
    assert "Peringatan tertulis sudah berakhir" in seen
    assert "Pencabutan SKT dicatat karena keliru" in seen
    assert "Sanksi ke-2 berakhir pada 22 November 2026: dicatat karena keliru." in seen


def test_days_left_are_counted_to_the_last_day_of_the_letter(sanctioned):
    sanctioned.catch_up()
    with sanctioned.views.read() as t:
        found = {each.sanction: each for each in sanctions_of(t, stream(1))}
    assert [found[1].days_left(date(2026, 11, day)) for day in (19, 20, 21)] == [1, 0, -1]
    assert found[2].days_left(date(2026, 11, 22)) is None


def test_every_code_of_a_sanction_has_a_word():
    assert set(SANCTION_KINDS) == set(domain.SANCTION_KINDS)
    assert set(SANCTION_ISSUERS) == set(domain.SANCTION_ISSUERS)
    assert set(SANCTION_ENDINGS) == set(domain.SANCTION_ENDINGS)
