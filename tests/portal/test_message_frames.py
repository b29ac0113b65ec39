"""“Bingkai pesan” on its pages, and what is framed as the office says. All is invented."""

import re
from contextlib import closing
from datetime import date, timedelta

import pytest

from tests.notifications.mail_server import Behaviour, listening
from tests.portal.colleagues import open_account, sign_in
from tests.portal.notified_here import NotifiedHere
from tests.portal.on_pages import carried, read, send, text
from tests.portal.test_mailing import SERVER
from tests.portal.told.frames import framed, tell_frames
from tests.portal.told.ormas import registered, stream
from tests.portal.told.reminders import due, message, queued, reminder, tell_reminders

LIST = "/bingkai-pesan"
SAID = {
    "unit": "Bidang Ormas", "hal": "{about}", "salam": "Salam, {name}.", "pembuka": "Satu.\nDua.",
    "penutup": "Terima kasih.", "dasar": "Rapat contoh 3/2026",
}  # fmt: skip


@pytest.fixture
def told(office):
    for number, name in enumerate(("Forum Baca Contoh", "Sanggar Surat Contoh", "Karang Usai Contoh"), 1):
        office.tell(stream(number), registered(name))
    return office


@pytest.fixture
def colleague(told, open_portal):
    """``at_work``: on the day on which the notifications are asked."""
    with closing(NotifiedHere(told.deployment)) as notified:
        office_day = notified.service.notifications._today

        def as_role(role, *, at_work=False):
            today = {"today": lambda: date.fromisoformat(office_day())} if at_work else {}
            portal = open_portal(notified, patience=0, **today)
            open_account(told.accounts, f"rekan.{role}", "Rekan Rekaan", (role,))
            return sign_in(portal, f"rekan.{role}")

        yield as_role


def days_from_today(visitor, days):
    return (visitor.application.config["TODAY"]() + timedelta(days=days)).isoformat()


def test_the_list_says_what_holds_and_what_is_planned(told, colleague):
    tell_frames(told)
    told.catch_up()
    seen = read(colleague("case_officer"), LIST)
    assert "sejak 2 Maret 2026; berubah mulai 1 Januari 2099" in seen
    assert "2098" not in seen
    assert "Yth. pengurus {name}." in seen
    one = read(colleague("registry_clerk"), f"{LIST}/letter")
    assert "Rencana mulai 1 Januari 2099" in one
    assert "dibatalkan" in one
    assert "Ubah bingkai" not in one


def test_an_example_is_a_real_open_reminder_where_there_is_one(told, colleague):
    visitor = colleague("division_head")
    assert "Dengan pengingat rekaan" in read(visitor, f"{LIST}/letter")
    tell_reminders(told, stream(1), stream(2), stream(3))
    told.catch_up()
    seen = read(visitor, f"{LIST}/hand")
    assert "kepada Sanggar Surat Contoh" in seen
    assert "Yth. pengurus Sanggar Surat Contoh. Teks lama SKT Sanggar Surat Contoh. Terima kasih." in seen


def test_a_letter_and_a_sentence_have_the_frame_of_their_day(told, colleague):
    """Two messages of two days: the older one is shown as it was."""
    tell_reminders(told, stream(1), stream(2), stream(3))
    told.tell(reminder(9), due(stream(2), day="2026-03-20", period="lain"))
    told.tell(message(9), queued(f"ormas:{stream(2)}", 9, channel="letter", day="2026-03-20"))
    told.tell("frame-letter", framed("letter", "2026-03-20"))
    told.tell("frame-hand", framed("hand", "2026-03-13", subject=""))
    told.catch_up()
    head = colleague("division_head")
    old, new = (read(head, f"/pengingat/surat/cetak?pesan={message(each)}") for each in (2, 9))
    assert "Dengan hormat," in old
    assert "Surat ini mengingatkan saja." in old
    assert "Salam, pengurus Sanggar Surat Contoh. Pesan 20 Maret 2026 dengan 1 pengingat." in new
    assert re.search(r"Hal ?: ?Dari .*: Masa berlaku SKT", new)
    assert "Kami menunggu kabar baik." in new
    assert "Dengan hormat," not in new
    assert "Yth. pengurus Sanggar Surat Contoh." in read(head, f"/pengingat/pesan/{message(2)}")
    assert "Salam, pengurus Sanggar Surat Contoh." in read(head, f"/pengingat/pesan/{message(9)}")


def test_the_office_frames_looks_plans_and_goes_back(told, colleague):
    head, page = colleague("division_head", at_work=True), f"{LIST}/email"
    soon, later = days_from_today(head, 2), days_from_today(head, 30)
    looked = text(send(head, page, f"{page}/ubah", SAID | {"lihat": "1"}))
    assert "Terbaca begini, belum dicatat" in looked
    assert "Salam, Sanggar Contoh Lestari. Satu. Dua. Ini contoh" in looked
    overtaken = carried(head, page, f"{page}/ubah")
    for day, unit in ((later, "Bidang Kelak"), (soon, "Bidang Ormas")):
        planned = send(head, page, f"{page}/ubah", SAID | {"mulai": day, "unit": unit})
        assert planned.status_code == 303
        told.catch_up()
    seen = read(head, page)
    assert "Berlaku: bawaan program" in seen
    assert seen.index("Pengirim: Bidang Ormas") < seen.index("Pengirim: Bidang Kelak")
    said = {"mulai_bawaan": days_from_today(head, 40), "alasan": "Cukup dengan bawaan."}
    assert send(head, page, f"{page}/bawaan", said).status_code == 303
    told.catch_up()
    dropped = {"rencana": days_from_today(head, 3), "alasan_batal": "Masih dibicarakan."}
    assert "tidak ada rencana" in text(send(head, page, f"{page}/batalkan", dropped), 409)
    dropped["rencana"] = later
    assert send(head, page, f"{page}/batalkan", dropped).status_code == 303
    told.catch_up()
    seen = read(head, page)
    assert "kembali ke bawaan program" in seen
    assert "Pengirim: Bidang Kelak" not in seen
    came_back = text(head.post(f"{page}/ubah", data=overtaken | SAID | {"mulai": later}), 409)
    assert "Dicatat sesudah Anda membuka formulir ini" in came_back


def test_what_cannot_be_filled_is_said_at_its_field(colleague):
    head, page = colleague("division_head", at_work=True), f"{LIST}/email"
    poison = SAID | {"salam": "Halo {0.__class__}", "penutup": "Satu.\n<b>Dua</b>", "hal": ""}
    poison |= {"mulai": days_from_today(head, 2)}
    seen = text(send(head, page, f"{page}/ubah", poison), 422)
    assert "Salam: Kurung kurawal hanya untuk isian yang ada di sini" in seen
    assert "Penutup: Baris 2: Tulis tanpa tanda" in seen
    assert "Perihal: Wajib diisi." in seen
    assert "Bingkai ini tidak dapat diisi." in seen
    today = SAID | {"mulai": days_from_today(head, 0)}
    assert "Tulis besok atau sesudahnya" in text(send(head, page, f"{page}/ubah", today), 409)


def test_an_example_goes_to_a_typed_address_that_is_not_kept(told, colleague):
    behaviour, page = Behaviour(), f"{LIST}/email"
    admin = colleague("tenant_admin")
    example = {"bingkai": days_from_today(admin, 0), "kepada": "saya@kantor.example"}
    with listening(behaviour) as port:
        assert "Tetapkan servernya dahulu" in text(send(admin, page, f"{page}/coba", example), 409)
        assert send(admin, "/surel", "/surel/server", SERVER | {"port": str(port)}).status_code == 303
        assert send(admin, page, f"{page}/coba", example).status_code == 303
    told.catch_up()
    assert behaviour.addressed() == ["saya@kantor.example"]
    assert "diterima server (jawaban 250)" in read(admin, page)
    with told.views.read() as t:
        assert not [row for row in t.all("SELECT sentence FROM history", ()) if "saya@kantor" in row[0]]


@pytest.mark.parametrize("address", [f"{LIST}/portal", f"{LIST}/nothing"])
def test_a_channel_that_is_not_framed_has_no_page(colleague, address):
    assert colleague("case_officer").get(address).status_code == 404
    assert colleague("division_head").post(f"{LIST}/hand/coba").status_code == 404


@pytest.mark.parametrize("address", [LIST, f"{LIST}/email"])
def test_who_is_a_stranger_signs_in_first(office, open_portal, address):
    assert open_portal().get(address).status_code == 303
