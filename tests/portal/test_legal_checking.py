"""Checks of a legal basis on their page: recorded as seen, struck, told with their day. All is invented."""

from datetime import date
from uuid import uuid4

import pytest

from contracts.policy import RIGHTS
from contracts.roles import OFFICE_ROLES
from services.portal.register.axes import looked_up
from services.portal.register.checks import checks_of
from services.portal.register.legal_checks import legal_checks_of, newest_check
from services.portal.register.legal_papers import basis_axis
from services.portal.web.who import OPENS_DOCUMENTS
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, send, text
from tests.portal.told.ormas import legal_basis, legal_check, legal_check_struck, registered, stream
from tests.portal.told.visits import confirmed

TODAY = date(2026, 11, 22)
SEEN = {
    "tanggal": "2026-03-02",
    "sumber": "ahu_online",
    "dicari": "AHU-0000001",
    "hasil": "diblokir_sabh",
    "dasar": "Pencarian sebelum surat keterangan",
}


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("checking") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def ormas(running):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return found.id


def page_of(ormas):
    return f"/ormas/{ormas}/cek-dasar-hukum"


def record(visitor, ormas, **said):
    return send(visitor, page_of(ormas), f"{page_of(ormas)}/catat", SEEN | said)


def test_a_block_is_told_to_colleagues_with_its_day_and_to_nobody_else(running, ormas):
    officer, visitor = running.officer(running.app(patience=0)), running.app(patience=0).test_client()
    assert record(officer, ormas).status_code == 303
    running.catch_up()
    inside = read(officer, f"/ormas/{ormas}")
    assert "Dicek 2 Maret 2026 di AHU Online (pencarian umum): diblokir dalam SABH." in inside
    assert "Cek dasar hukum ke-1: diblokir dalam SABH, menurut AHU Online (pencarian umum)" in inside
    assert "ilegal" not in inside.lower()
    outside = read(visitor, f"/ormas/{ormas}")
    assert "SABH" not in outside
    assert visitor.get(page_of(ormas)).status_code == 303


def test_who_may_not_open_documents_reads_no_check(running, ormas):
    assert record(running.officer(running.app(patience=0)), ormas).status_code == 303
    running.catch_up()
    inside = read(running.colleague(running.app(patience=0), "agency_partner"), f"/ormas/{ormas}")
    assert "SABH" not in inside


READERS = {role for right in RIGHTS if right.command == OPENS_DOCUMENTS for role in right.roles}


@pytest.mark.parametrize("role", OFFICE_ROLES)
def test_on_the_page_of_an_earlier_day_only_who_may_open_documents_reads_a_check(running, ormas, role):
    assert record(running.officer(running.app(patience=0)), ormas).status_code == 303
    running.catch_up()
    inside = read(running.colleague(running.app(patience=0), role), f"/ormas/{ormas}/pada")
    assert ("dicatat" in inside, "SABH" in inside) == (True, role in READERS)


@pytest.mark.parametrize("role", ["field_officer", "registry_clerk"])
def test_a_form_that_comes_back_late_tells_of_a_check_only_who_may_open_documents(running, ormas, role):
    app = running.app(patience=0)
    page = f"/ormas/{ormas}/konfirmasi"
    assert record(running.officer(app), ormas).status_code == 303
    running.catch_up()
    answer = send(running.colleague(app, role), page, page, {"versi": "1"})
    assert ("SABH" in text(answer, 422)) == (role in READERS)


@pytest.mark.parametrize("role", ["agency_partner", "field_officer", ""])
def test_who_may_not_open_documents_does_not_read_when_it_was_found_in_order(running, ormas, role):
    assert record(running.officer(running.app(patience=0)), ormas, hasil="sesuai").status_code == 303
    running.catch_up()
    app = running.app(patience=0)
    told = "Dasar hukum 2 Maret 2026, cek dasar hukum"
    assert told in read(running.officer(app), f"/ormas/{ormas}")
    seen = read(running.colleague(app, role) if role else app.test_client(), f"/ormas/{ormas}")
    assert (told in seen, "cek dasar hukum" in seen.lower()) == (False, False)


def test_what_is_wrong_is_told_with_a_link_to_its_field_and_nothing_is_recorded(running, ormas):
    officer = running.officer(running.app(patience=0))
    answer = record(officer, ormas, hasil="nama_berbeda", dasar="ya", tanggal="kemarin")
    seen = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert [f'href="#{field}"' in seen for field in ("tanggal", "dasar")] == [True, True]
    answer = record(officer, ormas, hasil="nama_berbeda")
    assert 'href="#tertulis"' in answer.get_data(as_text=True)
    assert "Tulis nama atau nomor seperti yang tertulis di sana." in text(answer, 422)
    assert len(running.registry.ledger.history(ormas)) == 1


def test_a_head_strikes_a_check_that_was_a_mistake_and_it_stays_readable(running, ormas):
    officer = running.officer(running.app(patience=0))
    head = running.colleague(running.app(patience=0), "division_head")
    record(officer, ormas)
    running.catch_up()
    assert "Coret cek" not in officer.get(page_of(ormas)).get_data(as_text=True).partition("<form")[2]
    said = {"cek": "1", "alasan": "Nomor ormas lain"}
    assert send(head, page_of(ormas), f"{page_of(ormas)}/coret", said).status_code == 303
    running.catch_up()
    assert "Dicoret: Nomor ormas lain." in read(head, page_of(ormas))


def axis(office, *said):
    office.tell(stream(1), registered("Forum Umpama"), legal_basis("ahu", "AHU-1"), *said)
    office.catch_up()
    with office.views.read() as t:
        found = legal_checks_of(t, stream(1))
        checks = checks_of(t, stream(1), looked_up=True).values()
        verified = {each.thing: each.told_on for each in checks if each.how == "legal_check"}
    return looked_up(basis_axis({"basis": "ahu"}, None), newest_check(found), TODAY), verified


def test_a_check_that_found_it_in_order_verifies_the_legal_basis(office):
    shown, verified = axis(office, legal_check(1))
    assert (shown.tone, verified) == ("good", {"Dasar hukum": "2026-03-02"})


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((legal_check(1, "diblokir_sabh"),), "diblokir dalam SABH."),
        ((legal_check(1, on="2025-11-21"),), "lebih dari setahun yang lalu."),
        ((legal_check(1), legal_basis("ahu", "AHU-2")), "dicatat lagi sesudah cek ini."),
    ],
)
def test_what_differs_is_old_or_was_overtaken_asks_for_another_look(office, said, told):
    shown, _ = axis(office, *said)
    assert (shown.tone, shown.note[-len(told) :]) == ("look", told)


def test_a_basis_that_is_blocked_or_recorded_anew_is_not_called_verified(office):
    assert axis(office, legal_check(1, "diblokir_sabh"))[1] == {}


def test_who_confirmed_the_basis_did_not_record_it_anew(office):
    shown, verified = axis(office, legal_check(1), confirmed("legal_basis"))
    assert ("dicatat lagi" in shown.note, verified) == (False, {"Dasar hukum": "2026-03-02"})


def test_a_check_of_an_earlier_day_does_not_take_back_what_was_confirmed_later(office):
    assert axis(office, confirmed("legal_basis"), legal_check(1, on="2026-03-01"))[1] == {}


def test_the_newest_day_counts_and_a_struck_check_does_not(office):
    later = (legal_check(1, on="2026-05-01"), legal_check(2, "tidak_ditemukan", "2026-04-01"))
    shown, _ = axis(office, *later, legal_check_struck(1))
    assert "tidak ditemukan" in shown.note


def test_nobody_looked_and_the_axis_says_no_more_than_before(office):
    shown, _ = axis(office)
    assert (shown.tone, shown.note) == ("plain", "")
