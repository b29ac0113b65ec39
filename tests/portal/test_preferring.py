"""“Cara memberi tahu” for an officer, “Pemberitahuan” for the ormas itself."""

from contextlib import closing
from datetime import UTC, datetime

import pytest

from tests.portal.colleagues import open_account, sign_in
from tests.portal.notified_here import NotifiedHere
from tests.portal.on_pages import read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.told.ormas import registered, stream

ORMAS, OTHER = stream(1), stream(2)
PAGE, OWN = f"/ormas/{ORMAS}/cara-memberi-tahu", f"/ormas-saya/{ORMAS}/pemberitahuan"


def stated(step):
    said = {f"hari_{step}": "2026-03-12", f"cara_{step}": "spoken"}
    return said | {f"dasar_{step}": "Disampaikan sekretaris di loket."}


@pytest.fixture
def portal(office, open_portal):
    office.tell(ORMAS, registered("Forum Contoh"))
    office.tell(OTHER, registered("Sanggar Contoh"))
    with closing(NotifiedHere(office.deployment)) as notified:
        notified.service.notifications.ledger.clock = lambda: datetime(2026, 11, 22, 3, tzinfo=UTC)
        yield open_portal(notified, patience=0)


@pytest.fixture
def officer(office, portal):
    open_account(office.accounts, "loket", "Loket Rekaan", ("case_officer",))
    return sign_in(portal, "loket")


@pytest.fixture
def holder(office, portal):
    open_ormas_account(office.accounts, "pengurus.contoh", ORMAS)
    return sign_in(portal.application.test_client(), "pengurus.contoh")


def test_an_officer_writes_down_what_the_ormas_said(office, officer):
    assert "Belum disetujui, jadi tidak dikirim" in read(officer, PAGE)
    assert send(officer, PAGE, f"{PAGE}/jalan", {"jalan": "letter"} | stated("jalan")).status_code == 303
    office.catch_up()
    assert send(officer, PAGE, f"{PAGE}/setuju", {"setuju": "news"} | stated("setuju")).status_code == 303
    office.catch_up()
    seen = read(officer, PAGE)
    assert "Surat tercetak (ucapan di loket atau lewat telepon, 12 Maret 2026, dicatat Loket Rekaan" in seen
    assert "Disetujui (ucapan di loket" in seen
    assert "Cara memberi tahu" in read(officer, f"/ormas/{ORMAS}")


def test_duty_notices_cannot_be_refused_and_the_reason_is_said_at_the_choice(officer):
    answer = send(officer, PAGE, f"{PAGE}/jalan", {"jalan": "none"} | stated("jalan"))
    assert "tugas kantor dan tidak bergantung pada persetujuan" in text(answer, 409)


def test_an_ormas_agrees_and_stops_with_one_press_each(office, holder, officer):
    assert "Setuju menerima kabar" in read(holder, OWN)
    assert send(holder, OWN, f"{OWN}/news/setuju", {}).status_code == 303
    office.catch_up()
    seen = read(holder, OWN)
    assert "Disetujui (akun ormas di portal" in seen
    assert "Berhenti menerima kabar" in seen
    assert send(holder, OWN, f"{OWN}/news/berhenti", {}).status_code == 303
    office.catch_up()
    assert "Tidak dikirim lagi (akun ormas di portal" in read(holder, OWN)
    assert "Tidak dikirim lagi" in read(officer, PAGE)


def test_an_ormas_chooses_its_way_but_not_none(office, holder):
    assert send(holder, OWN, f"{OWN}/jalan", {"jalan": "email"}).status_code == 303
    office.catch_up()
    assert "Pengingat kewajiban Surel" in read(holder, OWN)
    assert "tidak dapat dihentikan" in text(send(holder, OWN, f"{OWN}/jalan", {"jalan": "none"}), 409)


def test_nobody_else_finds_the_page(portal, holder, officer):
    assert holder.get(f"/ormas-saya/{OTHER}/pemberitahuan").status_code == 404
    assert officer.get(OWN).status_code == 403
    assert portal.application.test_client().get(PAGE).status_code in (302, 303)
    assert officer.get("/ormas/ormas-tidak-ada/cara-memberi-tahu").status_code == 404
