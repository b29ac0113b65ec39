"""An entry is taken out, a person is erased: each from a page that says what stays. All is invented."""

import html
from uuid import uuid4

import pytest

from services.registry.domain import Ormas
from services.registry.events import OfficerRecorded
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import text, unseen
from tests.portal.told.ormas import stream

WHY = {"alasan": "Permintaan yang bersangkutan, surat 3/2026"}
CONFIRMED = WHY | {"ketik": "HAPUS"}


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("withdrawing") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def chair():
    return uuid4().hex


@pytest.fixture
def ormas(running, chair):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    said = {"role": "ketua", "own_title": "Ketua", "ground": "baris 7", "name": "Ratna Umpama"}
    found.note(OfficerRecorded, subject_id=chair, **said)
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return found.id


@pytest.fixture
def officer(running):
    return running.officer(running.app(patience=0))


@pytest.fixture
def admin(running):
    return running.manager(running.app(patience=0))


def send(visitor, page, said):
    """Fill in the form as its page shows it, and send it."""
    return visitor.post(page, data=unseen(visitor, page, page) | said)


def topics(office, ormas):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(ormas)][2:]


def test_an_entry_is_taken_out_and_its_page_still_tells_its_history(running, ormas):
    officer = running.officer(running.app())
    with running.projecting():
        sent = send(officer, f"/ormas/{ormas}/tarik", {"alasan": "Tercatat dua kali"})
        assert (sent.status_code, sent.location) == (303, f"/ormas/{ormas}")
        seen = text(officer.get(sent.location))
    assert "Catatan ini sudah ditarik dari register. Alasan: Tercatat dua kali" in seen
    assert "Riwayat (3 peristiwa)" in seen
    assert "Tarik catatan ini" not in seen
    assert "sudah ditarik dari register" in text(officer.get(f"/ormas/{ormas}/tarik"))


def test_the_page_says_what_a_withdrawal_means_before_it_is_done(officer, ormas):
    seen = text(officer.get(f"/ormas/{ormas}/tarik"))
    assert "Penarikan tidak dapat dibatalkan." in seen
    assert "Yang tetap ada: halaman ini, seluruh riwayatnya, dan data pribadi yang tersegel." in seen
    assert "Penarikan tidak mengatakan apa pun tentang ormasnya sendiri." in seen


def test_a_withdrawal_without_a_reason_is_none(running, officer, ormas):
    answer = send(officer, f"/ormas/{ormas}/tarik", {"alasan": "x"})
    assert answer.status_code == 422
    assert '<a href="#alasan">' in answer.get_data(as_text=True)
    assert topics(running, ormas) == []


def test_the_administrator_erases_a_person_and_nobody_reads_the_name_again(running, ormas, chair):
    admin = running.manager(running.app())
    assert "Ratna Umpama" in text(admin.get(f"/ormas/{ormas}"))
    with running.projecting():
        sent = send(admin, f"/ormas/{ormas}/hapus-data/{chair}", CONFIRMED)
        assert (sent.status_code, sent.location) == (303, f"/ormas/{ormas}")
        seen = text(admin.get(sent.location))
    assert "Ratna" not in seen
    assert "telah dihapus" in seen
    assert "Data pribadi satu orang (ketua) dihapus untuk selamanya." in seen
    assert "Data ini sudah dihapus." in text(admin.get(f"/ormas/{ormas}/hapus-data/{chair}"))


def test_the_page_says_what_is_erased_and_shows_no_name(admin, ormas, chair):
    seen = text(admin.get(f"/ormas/{ormas}/hapus-data/{chair}"))
    assert "Hapus data pribadi: Ketua" in seen
    assert "Tidak dapat dibatalkan , juga tidak oleh pengelola sistem." in seen
    assert "Ratna" not in seen


@pytest.mark.parametrize("typed", ["", "hapus", "HAPUS SEMUA"])
def test_whoever_does_not_type_the_word_erases_nobody(running, admin, ormas, chair, typed):
    answer = send(admin, f"/ormas/{ormas}/hapus-data/{chair}", WHY | {"ketik": typed})
    assert "Ketik HAPUS dengan huruf besar. Belum ada yang dihapus." in text(answer)
    assert WHY["alasan"] in html.unescape(answer.get_data(as_text=True))
    assert topics(running, ormas) == []


def test_an_erasure_without_a_reason_is_none(running, admin, ormas, chair):
    answer = send(admin, f"/ormas/{ormas}/hapus-data/{chair}", CONFIRMED | {"alasan": ""})
    assert answer.status_code == 422
    assert topics(running, ormas) == []


def test_only_the_administrator_erases_and_only_the_register_withdraws(running, officer, ormas, chair):
    stranger, verifier = running.app().test_client(), running.colleague(running.app())
    erasing, withdrawing = f"/ormas/{ormas}/hapus-data/{chair}", f"/ormas/{ormas}/tarik"
    for visitor, page in (
        (stranger, erasing),
        (verifier, erasing),
        (officer, erasing),
        (stranger, withdrawing),
        (verifier, withdrawing),
    ):
        assert visitor.get(page).status_code == 403
        assert visitor.post(page, data=CONFIRMED).status_code == 403
    assert "Hapus" not in text(officer.get(f"/ormas/{ormas}"))
    assert topics(running, ormas) == []


def test_a_person_who_is_not_recorded_here_has_no_page(admin, ormas, chair):
    assert admin.get(f"/ormas/{ormas}/hapus-data/{'0' * 32}").status_code == 404
    assert admin.get(f"/ormas/{stream(99)}/hapus-data/{chair}").status_code == 404
    assert admin.get(f"/ormas/{stream(99)}/tarik").status_code == 404
