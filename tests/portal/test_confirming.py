"""Sheets with what the register says, and what was confirmed on them. All of it is invented."""

import re
from datetime import datetime
from urllib.parse import urlsplit

import pytest

from contracts.telling.confirmation_words import CONFIRMABLE, CONFIRMED_BY
from contracts.telling.dates import zone_of
from services.portal.register.confirmable import SEALED
from services.registry import events as r
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.boards import dispute
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read
from tests.portal.registry_answers import NobodyAnswers, RegistryAnswers
from tests.portal.test_correcting import hidden_in
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.coaching import PROGRAMME, came, held, invited, meeting, planned, programme
from tests.portal.told.ormas import (
    GROUND,
    chair,
    field,
    legal_basis,
    registered,
    secretariat,
    stream,
    withdrawn,
)
from tests.portal.told.visits import confirmed

MEETING = meeting(1)
SHEETS = f"/pembinaan/{MEETING}/lembar-data"
CONTACT = (
    r.ContactRecorded,
    {"subject_id": "n1", "ground": GROUND, "phones": "[]", "email": "a@contoh.invalid"},
)


@pytest.fixture
def told(office):
    """Three are invited: one that the register knows well, one with nothing but a name, one withdrawn."""
    tell_clusters(office)
    basis = legal_basis("skt", "220/1/2026", "2031-01-02")
    place = secretariat("Kampung Contoh", "s1", "Contoh Utara", "32.71.01.1001")
    office.tell(stream(1), registered("Forum Contoh", "FC"), field("Ekonomi"), basis, place)
    office.tell(stream(1), chair("k1", "Hj. Rekaan"), CONTACT)
    office.tell(stream(2), registered("Forum Umpama"))
    office.tell(stream(3), registered("Forum Tarik"), withdrawn())
    office.tell(PROGRAMME, programme())
    office.tell(MEETING, planned("2026-03-02"), invited(*(stream(n) for n in (1, 2, 3))))
    return office


@pytest.fixture
def officer(told, open_portal, signed_in):
    return signed_in(open_portal())


def sheet_of(page, name):
    return next(each for each in page.split("Lembar data ormas") if f"{name} Inilah" in each)


def test_a_sheet_says_what_is_recorded_and_leaves_room_for_what_is_not(officer):
    sheet = sheet_of(read(officer, SHEETS), "Forum Contoh")
    for label in CONFIRMABLE.values():
        assert label.capitalize() in sheet
    for told in (
        "Forum Contoh (FC)",
        "220/1/2026",
        "Ekonomi",
        "Kampung Contoh, Contoh Utara",
        "☐ ya ☐ tidak",
    ):
        assert told in sheet
    empty = sheet_of(read(officer, SHEETS), "Forum Umpama")
    assert "Dasar hukum belum tercatat" in empty
    assert empty.count("belum tercatat") == len(CONFIRMABLE) - 1


def test_sheets_are_of_the_invited_and_afterwards_of_who_came(told, officer):
    names = re.compile(r"<p><strong>(Forum \w+)</strong></p>")
    assert names.findall(officer.get(SHEETS).get_data(as_text=True)) == ["Forum Contoh", "Forum Umpama"]
    told.tell(MEETING, held("2026-03-02"), came(stream(2)))
    told.catch_up()
    assert names.findall(officer.get(SHEETS).get_data(as_text=True)) == ["Forum Umpama"]
    assert officer.get(f"{SHEETS}/{stream(1)}").status_code == 200
    assert officer.get(f"{SHEETS}/{stream(3)}").status_code == 404
    assert officer.get(f"/pembinaan/{meeting(9)}/lembar-data").status_code == 404


def test_nothing_sealed_is_printed_unless_it_is_asked_for(told, open_portal, signed_in):
    answers = RegistryAnswers(told)
    reader = signed_in(open_portal(answers))
    assert "Hj. Rekaan" not in read(reader, SHEETS)
    assert "a@contoh.invalid" not in read(reader, SHEETS)
    assert "Hj. Rekaan" in read(reader, f"{SHEETS}?pribadi=ya")


def test_a_sheet_without_the_register_is_filled_in_by_hand(told, open_portal, signed_in):
    reader = signed_in(open_portal(NobodyAnswers()))
    assert "Isi dengan tangan" in read(reader, f"{SHEETS}?pribadi=ya")


def test_the_code_leads_to_the_page_on_which_the_answer_is_recorded(officer):
    page = officer.get(f"{SHEETS}/{stream(1)}").get_data(as_text=True)
    (address,) = re.findall(r'<span class="address">([^<]+)</span>', page)
    there = urlsplit(address)
    seen = read(officer, f"{there.path}?{there.query}")
    assert "Konfirmasi data: Forum Contoh" in seen
    assert 'value="2026-03-02"' in officer.get(f"{there.path}?{there.query}").get_data(as_text=True)


def test_a_disputed_board_has_no_box_to_tick(told, officer):
    dispute(told, stream(2))
    told.catch_up()
    assert "tidak dikonfirmasi di sini" in sheet_of(read(officer, SHEETS), "Forum Umpama")
    page = officer.get(f"/ormas/{stream(2)}/konfirmasi").get_data(as_text=True)
    assert 'value="board"' not in page
    assert "sedang disengketakan" in page


def test_the_page_offers_only_what_is_recorded_and_leads_to_where_it_is_put_right(officer):
    page = officer.get(f"/ormas/{stream(2)}/konfirmasi").get_data(as_text=True)
    assert re.findall(r'name="hal" id="hal-(\w+)"', page) == ["name"]
    for kind in ("nama", "dasar-hukum", "bidang", "alamat"):
        assert f"/ormas/{stream(2)}/perbaiki/{kind}" in page
    assert SEALED in read(officer, f"/ormas/{stream(1)}/konfirmasi")
    assert officer.get(f"/ormas/{stream(9)}/konfirmasi").status_code == 404
    assert officer.get(f"/ormas/{stream(1)}/konfirmasi?pertemuan={meeting(9)}").status_code == 404


def test_an_erased_contact_is_not_offered(told, officer):
    page = f"/ormas/{stream(1)}/konfirmasi"
    assert 'id="hal-contact"' in officer.get(page).get_data(as_text=True)
    told.tell(stream(1), (r.PersonalDataErased, {"subject_id": "n1", "role": "", "reason": "Diminta."}))
    told.catch_up()
    assert 'id="hal-contact"' not in officer.get(page).get_data(as_text=True)
    assert "Kontak: belum ada yang tercatat" in read(officer, page)


def test_a_meeting_shows_whose_data_was_confirmed_there(told, officer):
    told.tell(stream(1), confirmed("name", meeting=MEETING))
    told.catch_up()
    page = officer.get(f"/pembinaan/{MEETING}").get_data(as_text=True)
    assert page.count("dikonfirmasi <a") == 1
    assert f"/ormas/{stream(2)}/konfirmasi?pertemuan={MEETING}" in page


def test_sheets_are_for_colleagues(told, open_portal):
    assert open_portal().get(SHEETS).status_code == 303
    assert open_portal().get(f"/ormas/{stream(1)}/konfirmasi").status_code == 403


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("confirming") / "data", module_amqp) as office:
        yield office


def test_what_was_ticked_is_recorded_once_and_shown(running):
    entered = Ormas.register(name="Forum Rekaan", abbreviation="", **ENTRY, ground="baris 7")
    running.registry.record(entered, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    page = f"/ormas/{entered.id}/konfirmasi"
    officer = running.officer(running.app(patience=0))
    today = datetime.now(zone_of(running.deployment.office.time_zone)).date().isoformat()
    typed = {"jabatan": "secretary", "tanggal": today, "dasar": "Lembar data contoh"}
    shown = hidden_in(officer.get(page).get_data(as_text=True), page)
    nothing = officer.post(page, data=shown | typed)
    assert nothing.status_code == 422
    assert 'href="#hal"' in nothing.get_data(as_text=True)
    done = officer.post(page, data=shown | typed | {"hal": ["name"]})
    assert done.status_code == 303, done.get_data(as_text=True)
    running.catch_up()
    said = read(officer, f"/ormas/{entered.id}")
    assert f"oleh {CONFIRMED_BY['secretary']} (pernyataan ormas): nama" in said
