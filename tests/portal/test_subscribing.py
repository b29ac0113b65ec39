"""Pages of other systems that listen. Everything is invented."""

import re
from contextlib import closing

import pytest

from services.notifications.webhooks.progress import Answered, Progress, Waiting
from shared.mapper import state_of
from tests.portal.colleagues import open_account, sign_in
from tests.portal.notified_here import NotifiedHere
from tests.portal.office import catch_up
from tests.portal.on_pages import read, send, text, unseen
from tests.portal.told.subscriptions import ASKED, CHECKED, registered, subscription, tell_subscriptions

ALL, ONE = "/langganan-sistem", f"/langganan-sistem/{subscription(1)}"
NEW = {
    "sistem": "Dasbor Contoh",
    "alamat": "https://dasbor.diskominfo.example/ormas",
    "layanan": ["registry"],
    "jenis": "requests.CaseFinished",
    "mulai": "beginning",
    "dasar": "Perjanjian pertukaran data 3/2026",
}


@pytest.fixture
def notified(office):
    here = NotifiedHere(office.deployment)
    yield here
    here.close()


@pytest.fixture
def admin(office, open_portal, notified):
    open_account(office.accounts, "pengelola.satu", "Rekan Rekaan", ("tenant_admin",))
    return sign_in(open_portal(notified), "pengelola.satu")


def test_a_system_is_registered_and_gets_its_secret_once(office, admin, notified):
    assert "Belum ada sistem yang berlangganan." in read(admin, ALL)
    answer = send(admin, ALL, f"{ALL}/daftarkan", NEW)
    assert answer.status_code == 303, text(answer, answer.status_code)
    catch_up(office.projector())
    assert "Dasbor Contoh : Alamat belum diperiksa" in read(admin, ALL)
    [row] = notified.service.notifications.rows_of("notifications.SubscriptionRegistered")
    here = f"{ALL}/{row.stream}"
    page = read(admin, here)
    assert "register, requests.CaseFinished" in page
    assert "whsec_" not in page
    carried = unseen(admin, here, f"{here}/kunci")
    shown = admin.post(f"{here}/kunci", data=carried)
    [secret] = re.findall(r"whsec_[A-Za-z0-9+/=]{44}", shown.get_data(as_text=True))
    assert secret not in str(notified.service.notifications.ledger.page(0))
    catch_up(office.projector())
    assert "Tampilkan kunci tanda" not in read(admin, here)
    again = admin.post(f"{here}/kunci", data=carried | {"nomor": "0" * 8 + carried["nomor"][8:]})
    assert "Kunci ini sudah pernah ditampilkan." in text(again, 409)


def begun(notified):
    rows = notified.service.notifications.rows_of("notifications.SubscriptionRegistered")
    return [state_of(row)["positions"] for row in rows]


def test_a_system_that_has_much_already_begins_behind_a_position(office, admin, notified):
    own = NEW | {"layanan": ["notifications"], "jenis": "", "mulai": "after"}
    assert send(admin, ALL, f"{ALL}/daftarkan", NEW).status_code == 303
    catch_up(office.projector())

    def said(**more):
        return send(admin, ALL, f"{ALL}/daftarkan", own | more)

    assert "Tulis urutan peristiwa dengan angka." in text(said(urutan_awal="dua"), 422)
    assert "Urutan 1234567 belum ada; yang terakhir 1." in text(said(urutan_awal="1.234.567"), 422)
    both = said(urutan_awal="1", layanan=["notifications", "registry"])
    assert "hanya untuk peristiwa dari satu layanan" in text(both, 422)
    assert said(urutan_awal="1").status_code == 303
    assert begun(notified)[1:] == [{"notifications": 1}]


def test_what_is_wrong_is_said_at_its_field(admin):
    wrong = NEW | {"layanan": [], "jenis": "registry.TidakAda", "alamat": "dasbor"}
    answer = text(send(admin, ALL, f"{ALL}/daftarkan", wrong), 422)
    assert "Jenis peristiwa: Jenis peristiwa “registry.TidakAda” tidak ada." in answer
    assert "Alamat penerima: Alamat dimulai dengan https://." in answer


def test_a_step_is_taken_and_the_page_shows_what_came_of_it(office, admin, notified):
    answer = send(admin, ALL, f"{ALL}/daftarkan", NEW)
    assert answer.status_code == 303, text(answer, answer.status_code)
    catch_up(office.projector())
    [row] = notified.service.notifications.rows_of("notifications.SubscriptionRegistered")
    here = f"{ALL}/{row.stream}"
    assert send(admin, here, f"{here}/periksa", {}).status_code == 303
    catch_up(office.projector())
    assert "Sedang diperiksa" in read(admin, here)
    replay = {"layanan_ulang": "registry", "urutan_ulang": "12", "alasan_ulang": "Dipulihkan."}
    assert send(admin, here, f"{here}/ulang", replay).status_code == 303
    catch_up(office.projector())
    assert "Peristiwa register sesudah urutan 12 dikirim ulang." in read(admin, here)
    wrong = {"layanan_ulang": "", "urutan_ulang": "dua", "alasan_ulang": "Dipulihkan."}
    answer = text(send(admin, here, f"{here}/ulang", wrong), 422)
    assert "Sesudah urutan: Tulis urutan peristiwa dengan angka." in answer
    assert send(admin, here, f"{here}/akhiri", {"alasan_akhiri": "Tidak dipakai."}).status_code == 303
    catch_up(office.projector())
    assert "Diakhiri. Tidak dipakai." in read(admin, here)


def test_one_that_is_paused_is_shown_as_paused_once_its_new_secret_passed(office, admin):
    tell_subscriptions(office)
    office.tell(subscription(2), ASKED, CHECKED)
    catch_up(office.projector())
    page = read(admin, f"{ALL}/{subscription(2)}")
    assert "Dihentikan sementara" in page
    assert "Kunci lama bocor." in page


def test_what_waits_for_a_decision_is_shown_with_the_last_answer(office, admin, open_portal):
    tell_subscriptions(office)
    catch_up(office.projector())
    page = read(admin, ONE)
    assert "Menunggu keputusan (1)" in page
    assert "Register urutan 3 (registry.NameCorrected), 12 kali dikirim. Server ini menjawab 500." in page
    retry = {"peristiwa_kirim": "registry:3", "alasan_kirim": "Sudah diperbaiki."}
    assert send(admin, ONE, f"{ONE}/kirim", retry).status_code == 303
    catch_up(office.projector())
    assert "Menunggu keputusan" not in read(admin, ONE)


def test_the_list_says_which_system_does_not_take_what_it_is_sent(office, admin):
    tell_subscriptions(office)
    catch_up(office.projector())
    assert "belum menerima" not in read(admin, ALL)
    with closing(office.deployment.views("notifications")) as views:
        progress = Progress(views, subscription(1))
        progress.create()
        progress.went_on("registry", 3, 1, Waiting("registry", 2, "ormas-1", 1))
        progress.note(Answered("2026-11-22T03:00:00.000000Z", 0, "Server ini menjawab 503."))
    seen = read(admin, ALL)
    assert "belum menerima peristiwa dari 1 ormas atau berkas , dicoba lagi dengan sendirinya." in seen
    assert "Jawaban terakhir 22 November 2026 pukul 10.00 WIB: Server ini menjawab 503." in seen


def test_a_decision_names_an_event_and_a_reason(office, admin):
    tell_subscriptions(office)
    catch_up(office.projector())
    answer = text(send(admin, ONE, f"{ONE}/buang", {"peristiwa_buang": "", "alasan_buang": ""}), 422)
    assert "Peristiwa: Pilih salah satu." in answer
    assert "Alasan: Tuliskan alasan" in answer


def test_only_an_administrator_sees_it(office, open_portal):
    office.tell(subscription(1), registered("Dasbor Contoh"))
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    colleague = sign_in(open_portal(), "rekan.satu")
    for page in (ALL, ONE):
        assert colleague.get(page).status_code == 403
    assert "Langganan sistem" not in read(colleague, "/")
    assert open_portal().get(ALL).status_code in (302, 303, 401, 403)
