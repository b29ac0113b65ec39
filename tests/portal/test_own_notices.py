"""“Pemberitahuan” of the own account: an address confirmed by its code, what is chosen, what went wrong."""

import re
from contextlib import closing

import pytest

from services.notifications.events import AccountAddressGiven
from shared.mapper import read_row
from tests.notifications.mail_server import Behaviour, listening
from tests.notifications.mailing import SERVER
from tests.notifications.test_own_address import code_of
from tests.offices import cause_in
from tests.portal.colleagues import open_account, sign_in
from tests.portal.notified_here import NotifiedHere
from tests.portal.on_pages import read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.told.ormas import registered, stream
from tests.portal.told.preferences import bounced, confirmed, given, preferences
from tests.portal.told.reminders import message, queued

PAGE = "/akun-saya/pemberitahuan"
ADDRESS = "petugas@kota.example"


@pytest.fixture
def notified(office):
    with closing(NotifiedHere(office.deployment)) as here:
        yield here


@pytest.fixture
def officer(office, open_portal, notified):
    open_account(office.accounts, "loket", "Loket Rekaan", ("case_officer",))
    return sign_in(open_portal(notified, patience=0), "loket")


def account_of(office):
    return next(account for account, name in office.accounts.store.names().items() if name == "Loket Rekaan")


def switch_on(office, notified, port):
    own = notified.service.notifications
    said = SERVER | {"port": port, "password": ""}
    own.set_email_server(cause_in(own, "notifications.set_email_server", said), **said)
    own.switch_email_on(cause_in(own, "notifications.switch_email_on"), ground="Sudah dicoba.")
    office.catch_up()


def sent(office, officer, step, **said):
    answer = send(officer, PAGE, f"{PAGE}/{step}", said)
    office.catch_up()
    return answer


def test_an_address_is_given_mistyped_confirmed_and_taken_away(office, officer, notified):
    assert "Kantor belum menyalakan pengiriman surel." in read(officer, PAGE)
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(office, notified, port)
        assert sent(office, officer, "alamat", surel=ADDRESS).status_code == 303
        assert "menunggu kodenya sampai" in read(officer, PAGE)
        code = code_of(behaviour.taken[0])
        wrong = f"{(int(code) + 1) % 10**6:06d}"
        assert sent(office, officer, "konfirmasi", angka=wrong).status_code == 303
        assert "Kode yang diketik tidak cocok. Sisa percobaan: 4." in read(officer, PAGE)
        assert sent(office, officer, "konfirmasi", angka=code).status_code == 303
    seen = read(officer, PAGE)
    assert "Dikonfirmasi" in seen
    assert ADDRESS not in seen
    assert sent(office, officer, "hapus").status_code == 303
    assert "Belum ada yang dikonfirmasi" in read(officer, PAGE)


def test_five_wrong_codes_erase_the_new_address_and_are_no_word_about_the_used_one(office, officer, notified):
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(office, notified, port)
        sent(office, officer, "alamat", surel=ADDRESS)
        sent(office, officer, "konfirmasi", angka=code_of(behaviour.taken[0]))
        sent(office, officer, "alamat", surel=f"baru.{ADDRESS}")
        wrong = f"{(int(code_of(behaviour.taken[1])) + 1) % 10**6:06d}"
        for _ in range(5):
            sent(office, officer, "konfirmasi", angka=wrong)
    assert "Alamat itu dihapus; beri alamat sekali lagi." in read(officer, PAGE)
    assert sent(office, officer, "hapus").status_code == 303
    assert "Kode yang diketik tidak cocok" not in read(officer, PAGE)


def test_what_is_chosen_is_shown_and_what_is_wrong_is_said_at_its_field(office, officer):
    wrong = send(officer, PAGE, f"{PAGE}/pilihan", {"ringkasan": "daily", "tenang_mulai": "17:00"})
    assert "Jam tenang sampai: Isi kedua jam" in re.sub(r"\s+", " ", text(wrong, 422))
    said = {"ringkasan": "weekly", "tenang_mulai": "17:00", "tenang_sampai": "06:30"}
    assert sent(office, officer, "pilihan", **said).status_code == 303
    seen = read(officer, PAGE)
    assert "Setiap Senin, sesudah alamat dikonfirmasi" in seen
    assert "17.00 sampai 06.30" in seen


def test_the_mail_leads_back_to_this_page_where_others_can_reach_it(office, open_portal, notified):
    open_account(office.accounts, "loket", "Loket Rekaan", ("case_officer",))
    portal = open_portal(notified, patience=0, hosts=("ormas.kota.example",))
    officer = sign_in(portal, "loket")
    with listening(Behaviour()) as port:
        switch_on(office, notified, port)
        sent(office, officer, "alamat", surel=ADDRESS)
    [told] = [read_row(row) for row in notified.service.notifications.rows_of(AccountAddressGiven.TOPIC)]
    assert told.page == f"http://ormas.kota.example{PAGE}"


def test_an_address_that_bounced_is_said_until_another_is_confirmed(office, officer):
    own = account_of(office)
    office.tell(preferences(own), given(own), confirmed(own))
    office.tell(message(1), queued(f"account:{own}", channel="email"), bounced(own, 1))
    office.catch_up()
    assert "Surel ke alamat Anda tidak sampai" in read(officer, PAGE)
    today = read(officer, "/hari-ini")
    assert "Konfirmasi alamat lagi alamat itu tidak ada menurut servernya sejak" in today
    office.tell(preferences(own), given(own, 2), confirmed(own, 2, 3))
    office.catch_up()
    assert "tidak sampai" not in read(officer, PAGE)
    assert "Konfirmasi alamat lagi" not in read(officer, "/hari-ini")


def test_the_page_is_the_own_one_of_a_colleague(office, officer, open_portal):
    stranger = open_portal()
    assert stranger.get(PAGE).status_code == 303
    office.tell(stream(1), registered("Forum Contoh"))
    open_ormas_account(office.accounts, "forum", stream(1))
    holder = sign_in(open_portal(), "forum")
    assert PAGE not in holder.get("/akun-saya").text
    assert PAGE in officer.get("/akun-saya").text
    assert holder.get(PAGE).status_code == 403
