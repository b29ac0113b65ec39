"""“Pesan telepon”: the provider set and tried, its secret seen once, the uncertain decided."""

import json
import re
from contextlib import closing

import pytest

from services.notifications import events as n
from services.registry import events as r
from tests.notifications.gateway import numbers, taken
from tests.notifications.receiving import receiver
from tests.portal.colleagues import open_account, sign_in
from tests.portal.notified_here import NotifiedHere
from tests.portal.on_pages import read, send, text
from tests.portal.test_mailing import CONTACT, ORMAS
from tests.portal.told.mailing import BEGUN, GATEWAY, TRIED, UNCERTAIN
from tests.portal.told.ormas import registered
from tests.portal.told.reminders import due, message, queued, reminder

PAGE = "/pesan-telepon"
PROVIDER = {
    "tenang_mulai": "20:00", "tenang_sampai": "06:00", "percobaan": "3", "per_menit": "30",
    "menunggu": "48", "dasar_pakai": "Perjanjian contoh 4/2026",
}  # fmt: skip
TEXT, MAIL = message(1), message(2)


@pytest.fixture
def told(office):
    office.tell(ORMAS, registered("Forum Contoh"), (r.ContactRecorded, CONTACT))
    office.tell(reminder(1), due(ORMAS))
    office.tell(TEXT, queued(f"ormas:{ORMAS}", 1, channel="gateway"), BEGUN)
    office.tell(MAIL, queued(f"ormas:{ORMAS}", 1, channel="email"), BEGUN)
    return office


@pytest.fixture
def signed_in(told, open_portal):
    with closing(NotifiedHere(told.deployment)) as notified:
        portal = open_portal(notified, patience=0)

        def as_role(role):
            open_account(told.accounts, f"rekan.{role}", "Rekan Rekaan", (role,))
            return sign_in(portal, f"rekan.{role}")

        yield as_role


def test_a_provider_is_set_tried_and_switched_on(told, signed_in):
    administrator = signed_in("tenant_admin")
    assert "Penyedia pesan telepon belum ditetapkan." in read(administrator, PAGE)
    with receiver(taken) as there:
        (told.deployment.directory / "webhook-hosts.txt").write_text(f"{there.place}\n")
        said = PROVIDER | {"alamat": there.address}
        assert send(administrator, PAGE, f"{PAGE}/penyedia", said).status_code == 303
        told.catch_up()
        to = {"kepada": "0812 3456 7890"}
        assert send(administrator, PAGE, f"{PAGE}/coba", to).status_code == 303
    told.catch_up()
    assert numbers(there) == ["+6281234567890"]
    assert "Percobaan pesan telepon" in json.loads(there.got[0].body)["text"]
    assert "diterima server (jawaban 202)" in read(administrator, PAGE)
    said = {"dasar_nyala": "Sudah dicoba."}
    assert send(administrator, PAGE, f"{PAGE}/nyalakan", said).status_code == 303
    told.catch_up()
    assert "Pengiriman Menyala" in read(administrator, PAGE)


def test_the_secret_is_seen_once_until_there_is_another(told, signed_in):
    told.tell("gateway", (n.GatewaySet, GATEWAY))
    told.catch_up()
    administrator = signed_in("tenant_admin")
    shown = []
    for _ in range(2):
        seen = text(send(administrator, PAGE, f"{PAGE}/kunci", {}))
        shown += re.findall(r"whsec_[A-Za-z0-9+/=]{44}", seen)
        again = send(administrator, PAGE, f"{PAGE}/kunci", {})
        assert "Kunci ini sudah pernah ditampilkan" in text(again, 409)
        assert "whsec_" not in read(administrator, PAGE)
        said = {"alasan_ganti": "Kunci bocor."}
        assert send(administrator, PAGE, f"{PAGE}/ganti", said).status_code == 303
        told.catch_up()
    assert len(set(shown)) == 2


def test_what_is_wrong_is_said_at_its_field(told, signed_in):
    administrator = signed_in("tenant_admin")
    said = PROVIDER | {"alamat": "ftp://penyedia.example/kirim", "percobaan": "banyak"}
    seen = text(send(administrator, PAGE, f"{PAGE}/penyedia", said), 422)
    assert "Alamat dimulai dengan https://." in seen
    assert "Tulis angka" in seen
    told.tell("gateway", (n.GatewaySet, GATEWAY))
    told.catch_up()
    wrong = send(administrator, PAGE, f"{PAGE}/coba", {"kepada": "0251-8000000"})
    assert "Tulis satu nomor seluler" in text(wrong, 422)


def test_each_page_shows_its_own_messages_and_an_officer_decides(told, signed_in):
    told.tell(TEXT, UNCERTAIN)
    told.catch_up()
    officer = signed_in("case_officer")
    assert "Tidak diketahui sampai atau tidaknya" in read(officer, PAGE)
    assert "Tidak diketahui sampai atau tidaknya" not in read(officer, "/surel")
    said = {"kiriman": TEXT, "keputusan": "sent", "dasar_putusan": "Ditanyakan lewat telepon."}
    assert send(officer, PAGE, f"{PAGE}/putuskan", said).status_code == 303
    told.catch_up()
    assert "Tidak diketahui sampai atau tidaknya" not in read(officer, PAGE)
    assert "pesan telepon, diterima server tujuan" in read(officer, f"/pengingat/pesan/{TEXT}").lower()


def test_what_waits_is_listed_with_its_reason(told, signed_in):
    told.tell(TEXT, TRIED)
    told.tell(
        "gateway", (n.GatewaySet, GATEWAY), (n.GatewayFailed, {"failure": "not_signed", "server_code": "401"})
    )
    told.catch_up()
    seen = read(signed_in("tenant_admin"), PAGE)
    assert "Menunggu dicoba lagi" in seen
    assert "server tujuan belum dapat menerima" in seen
    assert "Penyedia menolak tanda tangan kantor (jawaban 401). Pesan menunggu" in seen


def test_a_telephone_that_fails_is_shown_until_another_contact_is_told(told, open_portal):
    said = {"recipient": f"ormas:{ORMAS}", "organisation": ORMAS, "message_channel": "gateway"}
    answer = {"attempt": 1, "failure": "no_such_number", "server_code": "422"}
    blamed = said | {"said_at": 2, "failure": "no_such_number"}
    told.tell(TEXT, (n.MessageBounced, answer), (n.AddressBounced, blamed))
    told.catch_up()
    open_account(told.accounts, "loket", "Loket Rekaan", ("case_officer",))
    officer = sign_in(open_portal(), "loket")
    assert "pesan telepon: nomor itu tidak dapat dikirimi" in read(officer, "/hari-ini")
    assert "Pesan telepon tidak sampai sejak" in read(officer, f"/ormas/{ORMAS}")
    told.tell(ORMAS, (r.ContactCorrected, CONTACT | {"phones": "[]"}))
    told.catch_up()
    assert "Pesan telepon tidak sampai sejak" not in read(officer, f"/ormas/{ORMAS}")


def test_a_page_for_the_office_alone(told, signed_in):
    assert signed_in("agency_partner").get(PAGE).status_code == 403
