"""“Kabar” from the draft to the inbox of whoever agreed, and the page that ends a consent."""

import re
from contextlib import closing
from datetime import UTC, datetime

import pytest

from services.notifications.domain import Message
from services.notifications.domain.ormas_preferences import OrmasPreferences
from services.notifications.events import MessageBounced, MessageRead, MessageSent, NewsSent, SendingBegun
from services.notifications.unsubscribing import KEY, token_of
from tests.offices import cause_in
from tests.portal.colleagues import open_account, sign_in
from tests.portal.notified_here import NotifiedHere
from tests.portal.on_pages import carried, read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.told.news import SENT, drafted, news, news_message, queued, tell_news
from tests.portal.told.ormas import registered, stream
from tests.portal.told.ormas_preferences import stated

ORMAS = stream(1)
TYPED = {
    "untuk": "news",
    "judul": "Pelatihan",
    "bunyi": "Pelatihan sehari.\r\n\r\nTempat: aula.",
    "tautan": "",
}


@pytest.fixture
def notified(office):
    office.tell(ORMAS, registered("Forum Contoh"))
    with closing(NotifiedHere(office.deployment)) as found:
        found.service.notifications.ledger.clock = lambda: datetime(2026, 11, 22, 3, tzinfo=UTC)
        yield found


@pytest.fixture
def portal(notified, open_portal):
    return open_portal(notified, patience=0)


@pytest.fixture
def officer(office, portal):
    open_account(office.accounts, "loket", "Loket Rekaan", ("case_officer",))
    return sign_in(portal, "loket")


def drafted_page(office, officer):
    """Of a draft that this officer just wrote."""
    assert send(officer, "/kabar/baru", "/kabar/baru", TYPED).status_code == 303
    office.catch_up()
    [page] = re.findall(r"/kabar/news-[0-9a-f]{32}", officer.get("/kabar").text)
    return page


def test_news_is_drafted_shown_with_its_readers_and_sent_once(office, officer):
    page = drafted_page(office, officer)
    seen = read(officer, page)
    assert "Untuk 0 ormas." in seen
    assert "Setuju tetapi tidak terjangkau lewat akun atau surel: 0. Belum menyetujui: 0." in seen
    assert "Kirim sekarang" not in seen
    assert "Alamat portal belum ditulis pada kop surat" in seen
    assert "Pelatihan sehari." in seen
    form = carried(officer, page, f"{page}/tarik")  # a page that was opened while somebody had agreed
    assert officer.post(f"{page}/kirim", data=form).status_code == 303
    office.catch_up()
    seen = read(officer, page)
    assert "Dikirim 22 November 2026, untuk 0 ormas. Setuju" in seen
    assert "Belum ada pesan" not in seen
    assert "Kirim sekarang" not in seen
    assert "Pelatihan" in read(officer, "/kabar")


def test_a_draft_is_withdrawn(office, officer):
    page = drafted_page(office, officer)
    assert send(officer, page, f"{page}/tarik", {"alasan": "Pelatihan ditunda."}).status_code == 303
    office.catch_up()
    assert "Tidak dikirim. Pelatihan ditunda." in read(officer, page)


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"judul": "Satu\r\nDua"}, "Judul: Mengandung huruf kendali"),
        ({"judul": "Satu\u2028Dua"}, "Judul: Tulis satu baris"),
        ({"bunyi": "<b>Tebal</b>"}, "Bunyi: Tulis teks biasa tanpa < dan >"),
        ({"bunyi": " "}, "Bunyi: Isi 1 sampai 30 alinea"),
        ({"tautan": "javascript:alert(1)"}, "Tautan: Tulis satu alamat lengkap"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(officer, wrong, complaint):
    assert complaint in text(send(officer, "/kabar/baru", "/kabar/baru", TYPED | wrong), 422)


def test_whoever_agreed_reads_it_in_the_inbox(office, open_portal):
    office.tell(ORMAS, registered("Forum Contoh"))
    tell_news(office, ORMAS)
    visitor = open_portal()
    open_ormas_account(office.accounts, "pengurus.contoh", ORMAS)
    holder = sign_in(visitor, "pengurus.contoh")
    inbox = f"/ormas-saya/{ORMAS}/pesan"
    seen = read(holder, inbox)
    assert "Pelatihan pembukuan" in seen
    assert "Sudah selesai" not in seen
    seen = read(holder, f"{inbox}/{news_message(1)}")
    assert "Tempatnya aula kantor." in seen
    assert "https://ormas.kota.example/pelatihan" in seen
    assert "Ubah persetujuan" in seen
    open_account(office.accounts, "loket", "Loket Rekaan", ("case_officer",))
    officer = sign_in(visitor.application.test_client(), "loket")
    assert "Sampaikan sendiri" not in read(officer, f"/pengingat/pesan/{news_message(1)}")


def test_a_link_ends_a_consent_without_an_account_and_tells_nothing_else(notified, portal):
    """Looking ends nothing; the token is all that it takes."""
    notifications = notified.service.notifications
    agreed = OrmasPreferences(OrmasPreferences.stream_of(ORMAS))
    agreed.agree(consent_for="news", **stated(ORMAS))
    cause = cause_in(notifications, "notifications.draft_news")
    made = notifications.draft_news(cause, **drafted()[1]).events[0].stream
    mail = Message.of_news(made, "2026-11-20", ORMAS, "email")
    notifications.record(mail, agreed, cause=cause_in(notifications, "notifications.queue"))
    link = f"/berhenti/{token_of(notifications.keys.secret(KEY), mail.id)}"

    def consents():
        return notifications.load(OrmasPreferences, agreed.id).consents

    stranger = portal.application.test_client()
    seen = read(stranger, link)
    assert "Kabar dan undangan kegiatan" in seen
    assert "Forum Contoh" not in seen
    assert consents() == {"news"}
    ended = stranger.post(link, data={"List-Unsubscribe": "One-Click"})
    assert "Sudah berhenti" in text(ended, 200)
    assert consents() == set()
    assert "Sudah berhenti" in read(stranger, link)
    assert stranger.get(f"{link}x").status_code == 404
    assert stranger.post("/berhenti/tidak-ada").status_code == 404


def test_what_became_of_it_is_counted_and_whom_no_mail_reached_is_named(office, open_portal):
    office.tell(news(1), drafted(), (NewsSent, SENT | {"reached": 3}))
    open_account(office.accounts, "loket", "Loket Rekaan", ("case_officer",))
    page = f"/kabar/{news(1)}"
    officer = sign_in(open_portal(), "loket")
    assert "Belum ada pesan yang ditulis." in read(officer, page)
    refused = {"attempt": 1, "failure": "no_such_address", "server_code": "550"}
    taken = {"attempt": 1, "server_code": "250"}
    became = (
        (SendingBegun, {"attempt": 1, "said_at": 2}, MessageSent, taken),
        (SendingBegun, {"attempt": 1, "said_at": 2}, MessageBounced, refused),
    )
    for number in (1, 2, 3):
        office.tell(stream(number), registered(f"Forum Rekaan {number}"))
        read_too = ((MessageRead, {"reader": "0000000a0c01"}),) if number == 1 else ()
        office.tell(news_message(number), queued(stream(number), "portal"), *read_too)
    for number, (begun, at, ended, answer) in enumerate(became, 2):
        office.tell(news_message(number + 8), queued(stream(number), "email"), (begun, at), (ended, answer))
    office.tell(news_message(20), queued(stream(1), "email", 2))
    office.catch_up()
    seen = read(officer, page)
    assert "Surel 1 ditolak server tujuan, 1 diterima server tujuan" in seen
    assert "1 dibuka, 2 belum dibuka" in seen
    assert "1 surel tidak sampai Forum Rekaan 3 : alamat itu tidak ada" in seen


def test_the_way_of_its_mail_is_told(office, open_portal):
    office.tell(ORMAS, registered("Forum Contoh"))
    office.tell(news(1), drafted())
    office.tell(news_message(2), queued(ORMAS, "email"))
    visitor = open_portal()
    open_account(office.accounts, "loket", "Loket Rekaan", ("case_officer",))
    assert "menunggu dikirim" in read(sign_in(visitor, "loket"), f"/pengingat/pesan/{news_message(2)}")
