"""Reminders in Chromium, from the table to what arrives. Everything is invented."""

from contextlib import ExitStack, contextmanager
from datetime import date, timedelta

import pytest

from tests.browser.reminded_office import RemindedOffice
from tests.notifications.mail_server import Behaviour, listening

TITLE = "Masa berlaku SKT contoh"
LINE = "/ketentuan-pengingat/skt-ends"
SERVER = {
    "server": "127.0.0.1", "keamanan": "none", "pengirim": "surat@kantor.example", "tenang_mulai": "00:00",
    "tenang_sampai": "00:00", "dasar_pakai": "Nota dinas contoh 5/2026",
}  # fmt: skip


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    with ExitStack() as later:
        office = RemindedOffice(tmp_path_factory.mktemp("reminded") / "data", later)
        office.hear()
        yield office


def after(day, days):
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def adopts(admin):
    admin.opens("/pengingat")
    admin.sees("Ketentuan pengingat belum dipakai.")
    admin.opens("/ketentuan-pengingat")
    admin.sees("Selama itu tidak ada yang diingatkan.")
    admin.does("pakai", dasar_bawaan="Rapat contoh 3/2026")
    admin.opens(LINE)
    admin.does("ubah", judul=TITLE, dasar="Rapat contoh 4/2026")
    admin.sees(TITLE)


def tries(admin):
    """Whom other days would remind, before they are recorded."""
    admin.opens(LINE)
    form = admin.page.locator(f"form[action='{LINE}/ubah']")
    form.locator("xpath=ancestor::details/summary").press("Enter")
    form.get_by_label("Hari 2", exact=True).fill("-30, -20, 0")
    with admin.page.expect_navigation():
        form.get_by_role("button", name="Lihat dahulu").press("Enter")
    admin.looks()
    admin.sees("Siapa yang akan diingatkan", "2 pengingat bertambah, 0 hilang", "Sanggar Contoh")


def opens_what_waits(officer):
    officer.opens("/hari-ini")
    officer.sees("Pesan yang belum dibuka (1)")
    officer.opens("/kotak-masuk")
    officer.sees("1 pesan, 1 belum dibuka.", "Untuk Staf/analis")
    officer.page.get_by_role("link", name=TITLE).first.press("Enter")
    officer.page.wait_for_url("**/kotak-masuk/message-*")
    officer.sees("Forum Contoh", "Sanggar Contoh", "Jatuh tempo")
    officer.opens("/kotak-masuk")
    officer.sees_no("belum dibuka")


def is_told(walked, ormas, stream):
    ormas.opens(f"/ormas-saya/{stream}")
    ormas.follows("1 pesan dari kantor")
    ormas.page.get_by_role("link", name=TITLE).first.press("Enter")
    ormas.page.wait_for_url("**/pesan/message-*")
    ormas.sees("Masa berlaku SKT Forum Contoh sampai")
    walked.hear()


def writes_a_letter(officer):
    officer.opens("/pengingat/surat")
    officer.sees("Sanggar Contoh", "Belum dicetak (1)")
    with officer.page.expect_navigation():
        officer.page.get_by_role("button", name="Cetak", exact=True).press("Enter")
    officer.page.get_by_text("Masa berlaku SKT Sanggar Contoh sampai").wait_for()
    officer.opens("/pengingat/surat?lihat=dicetak")
    officer.page.get_by_role("link", name="kepada Sanggar Contoh").press("Enter")
    officer.page.wait_for_url("**/pengingat/pesan/message-*")
    officer.does("sampaikan", saluran="letter", dasar="Kepada sekretaris, di kantor.")
    officer.sees("surat yang diserahkan")


def tells_by_hand(officer):
    officer.does("sampaikan", saluran="phone", dasar="Kepada ketua, menurut jabatan.")
    officer.sees("telepon")
    officer.does("keliru", alasan="Yang dihubungi ormas lain.")


@contextmanager
def mailing(admin):
    """E-mail is set up on its page against a server that answers, and tried."""
    behaviour = Behaviour()
    with listening(behaviour) as port:
        admin.opens("/surel")
        admin.sees("Server surel belum ditetapkan.")
        admin.is_refused("server", "Tulis satu alamat surel", **SERVER | {"pengirim": "surat@kantor"})
        admin.does("server", **SERVER, port=str(port))
        admin.tries("coba", kepada="saya@kantor.example")
        admin.sees("diterima server (jawaban 250)")
        admin.does("nyalakan", dasar_nyala="Sudah dicoba.")
        admin.sees("Menyala")
        yield behaviour


def test_a_reminder_comes_by_every_way_that_an_ormas_has(walked, crowd):
    officer, admin = crowd.colleague("case_officer"), crowd.colleague("tenant_admin")
    forum, sanggar, karang = (walked.register(f"{each} Contoh") for each in ("Forum", "Sanggar", "Karang"))
    walked.is_written_to(karang, "karang@contoh.example")
    adopts(admin)
    holder = crowd.of_the_ormas(forum, "forum.contoh")
    today = walked.today
    for each in (forum, sanggar):
        walked.has_skt(each, after(today, 30))
    walked.bring(today)
    tries(admin)
    opens_what_waits(officer)
    is_told(walked, holder, forum)
    writes_a_letter(officer)
    tells_by_hand(officer)
    with mailing(admin) as behaviour:
        walked.has_skt(karang, after(today, 31))
        walked.bring(after(today, 1))
        walked.post()
    assert behaviour.addressed() == ["saya@kantor.example", "karang@contoh.example"]
    officer.opens("/pengingat?ormas=karang")

    officer.page.get_by_role("link", name=f"pesan {TITLE} untuk Karang Contoh").press("Enter")
    officer.page.wait_for_url("**/pengingat/pesan/message-*")
    officer.sees("diterima server tujuan")
