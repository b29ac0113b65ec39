"""“Surel”: the server set and tried, the uncertain decided; and addresses that fail, on other pages."""

from contextlib import closing

import pytest

from services.notifications import events as n
from services.registry import events as r
from tests.notifications.mail_server import Behaviour, listening
from tests.portal.colleagues import open_account, sign_in
from tests.portal.notified_here import NotifiedHere
from tests.portal.on_pages import read, send, text
from tests.portal.told.mailing import BEGUN, UNCERTAIN
from tests.portal.told.mailing import SERVER as KNOWN_SERVER
from tests.portal.told.ormas import registered, stream
from tests.portal.told.reminders import due, message, queued, reminder
from tests.portal.told.subscriptions import tell_subscriptions

SERVER = {
    "server": "127.0.0.1", "keamanan": "none", "masuk_sebagai": "", "sandi_server": "",
    "pengirim": "surat@kantor.example", "tenang_mulai": "20:00", "tenang_sampai": "06:00", "percobaan": "3",
    "per_menit": "30", "menunggu": "48", "dasar_pakai": "Nota dinas contoh 5/2026",
}  # fmt: skip
MAIL, ORMAS = message(1), stream(1)
CONTACT = {"subject_id": "n1", "ground": "Surat contoh", "phones": "[]", "email": "forum@contoh.example"}


@pytest.fixture
def told(office):
    office.tell(ORMAS, registered("Forum Contoh"), (r.ContactRecorded, CONTACT))
    office.tell(reminder(1), due(ORMAS))
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


def bounced(office):
    said = {"recipient": f"ormas:{ORMAS}", "organisation": ORMAS, "message_channel": "email"}
    answer = {"attempt": 1, "failure": "no_such_address", "server_code": "550"}
    blamed = said | {"said_at": 2, "failure": "no_such_address"}
    office.tell(MAIL, (n.MessageBounced, answer), (n.AddressBounced, blamed))
    office.catch_up()


def test_a_server_is_set_tried_and_switched_on(told, signed_in):
    administrator, behaviour = signed_in("tenant_admin"), Behaviour()
    assert "Server surel belum ditetapkan." in read(administrator, "/surel")
    with listening(behaviour) as port:
        assert send(administrator, "/surel", "/surel/server", SERVER | {"port": str(port)}).status_code == 303
        told.catch_up()
        to = {"kepada": "saya@kantor.example"}
        assert send(administrator, "/surel", "/surel/coba", to).status_code == 303
    told.catch_up()
    assert behaviour.addressed() == ["saya@kantor.example"]
    assert "diterima server (jawaban 250)" in read(administrator, "/surel")
    assert (
        send(administrator, "/surel", "/surel/nyalakan", {"dasar_nyala": "Sudah dicoba."}).status_code == 303
    )
    told.catch_up()
    assert "Pengiriman Menyala" in read(administrator, "/surel")


def test_what_is_wrong_is_said_at_its_field(told, signed_in):
    administrator = signed_in("tenant_admin")
    wrong = send(administrator, "/surel", "/surel/server", SERVER | {"port": "x", "pengirim": "bukan alamat"})
    seen = text(wrong, 422)
    assert "Tulis satu alamat surel" in seen
    assert "Tulis angka" in seen
    said = SERVER | {"port": "25", "server": "smtp.kota.example"}
    assert "STARTTLS atau TLS" in text(send(administrator, "/surel", "/surel/server", said), 409)


def test_an_uncertain_mail_is_decided_by_an_officer(told, signed_in):
    told.tell(MAIL, UNCERTAIN)
    told.catch_up()
    officer = signed_in("case_officer")
    assert "Tidak diketahui sampai atau tidaknya" in read(officer, "/surel")
    said = {"kiriman": MAIL, "keputusan": "sent", "dasar_putusan": "Ditanyakan lewat telepon."}
    assert send(officer, "/surel", "/surel/putuskan", said).status_code == 303
    told.catch_up()
    assert "Tidak diketahui sampai atau tidaknya" not in read(officer, "/surel")
    assert "surel, diterima server tujuan" in read(officer, f"/pengingat/pesan/{MAIL}").lower()


def test_a_page_for_the_office_alone(told, signed_in):
    assert signed_in("agency_partner").get("/surel").status_code == 403


def test_an_address_that_fails_is_shown_until_another_is_told(told, open_portal):
    open_account(told.accounts, "loket", "Loket Rekaan", ("case_officer",))
    officer = sign_in(open_portal(), "loket")
    bounced(told)
    assert "Kontak yang tidak sampai" in read(officer, "/hari-ini")
    assert "alamat itu tidak ada menurut servernya" in read(officer, f"/ormas/{ORMAS}")
    assert "Forum Contoh" in read(officer, "/hari-ini/alamat-gagal")
    told.tell(ORMAS, (r.ContactCorrected, CONTACT | {"email": "baru@contoh.example"}))
    told.catch_up()
    assert "Kontak yang tidak sampai" not in read(officer, "/hari-ini").partition("Tidak ada")[0]
    assert "menurut servernya. Pengingat" not in read(officer, f"/ormas/{ORMAS}")


def test_what_needs_a_decision_is_on_the_work_list_of_who_decides(told, open_portal):
    told.tell(MAIL, UNCERTAIN)
    away = (n.EmailServerFailed, {"failure": "unreachable", "server_code": ""})
    told.tell("email", (n.EmailServerSet, KNOWN_SERVER), away)
    tell_subscriptions(told)
    told.catch_up()
    portal = open_portal()

    def work_of(role):
        open_account(told.accounts, f"rekan.{role}", "Rekan Rekaan", (role,))
        return read(sign_in(portal, f"rekan.{role}"), "/hari-ini")

    officer, administrator = work_of("case_officer"), work_of("tenant_admin")
    assert "1 surel tidak diketahui sampainya" in officer
    assert "Server surel tidak melayani" not in officer
    assert "Server surel tidak melayani kantor ini" in administrator
    assert "1 peristiwa tidak diterima" in administrator


def test_at_most_fifty_letters_are_printed_at_once(told, signed_in):
    """What is recorded as printed is on the paper."""
    told.tell(message(60), queued(f"ormas:{ORMAS}", 1, channel="letter"))
    told.catch_up()
    clerk = signed_in("registry_clerk")
    many = {"pesan": [message(each) for each in range(1, 52)], "kertas": "a4"}
    refused = send(clerk, "/pengingat/surat", "/pengingat/surat", many)
    assert "pilih 1 sampai 50 sekaligus" in text(refused, 422)
