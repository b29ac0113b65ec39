"""News in Chromium: an ormas agrees, an officer sends, a mail arrives, its link ends it. All is invented."""

from contextlib import closing

import pytest

from deploy.mailing import mail_sender
from services.registry.application import Registry
from services.registry.events import ContactRecorded
from services.requests.events import LetterheadSet
from shared.bus.heard import Heard
from tests.browser.scored_office import ScoredOffice
from tests.bus.office import messages_of
from tests.notifications.mail_server import Behaviour, listening
from tests.notifications.test_mail_of_a_day import send_all, switch_on
from tests.portal.notified_here import NotifiedHere
from tests.portal.office import catch_up
from tests.portal.told.ormas import stream

CONTACT = {"subject_id": "n1", "ground": "Surat contoh", "phones": "[]", "email": "forum@contoh.example"}
HEAD = {"government": "Pemerintah Kota Contoh", "agency": "Badan Contoh", "address": "Jalan Contoh 1"}
INBOX = f"/ormas-saya/{stream(1)}/pesan"


class TellingOffice(ScoredOffice):
    """Its notifications answer here instead; the pump goes round when it is told to."""

    def __init__(self, directory):
        super().__init__(directory)
        self.here.close()
        self.here = NotifiedHere(self.deployment)

    def pump(self):
        """What others recorded is heard, messages are written and mailed, and the pages show it."""
        notifications = self.here.service.notifications
        with closing(self.deployment.views("notifications")) as views:
            heard = Heard(views)
            heard.create()
            for name, each in {**self.services, "portal": self.accounts}.items():
                if name != "notifications":
                    heard.append(name, messages_of(each.ledger, heard.head(name).position))
        notifications.queue_news()
        with (
            closing(Registry(self.deployment)) as registry,
            closing(mail_sender(self.deployment, registry)) as sender,
        ):
            send_all(sender)
        catch_up(self.follower)


@pytest.fixture(scope="module")
def scored_office(tmp_path_factory):
    office = TellingOffice(tmp_path_factory.mktemp("telling") / "data")
    yield office
    office.close()


def test_news_goes_from_a_consent_to_a_mail_and_ends_with_its_link(person, scored_office, scored_portal):
    said = {"check_address": scored_portal, "place": "Contoh", "ground": "Contoh"}
    scored_office.tell(stream(1), (ContactRecorded, CONTACT))
    scored_office.tell("letterhead", (LetterheadSet, HEAD | said))
    scored_office.pump()
    ormas, officer = person("forum.contoh"), person("loket.satu", "case_officer")
    ormas.open(f"/ormas-saya/{stream(1)}")
    ormas.follow("Pemberitahuan: jalan pengingat dan persetujuan")
    ormas.does("Setuju menerima kabar dan undangan kegiatan", {})
    ormas.sees("Disetujui (akun ormas di portal")
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(scored_office.here.service.notifications, port)
        drafts(officer, "Pelatihan pembukuan", "Untuk 1 ormas.")
        officer.does("Kirim sekarang", {})
        officer.sees("Dikirim")
        scored_office.pump()
        [mail] = behaviour.taken
        assert mail["To"] == "forum@contoh.example"
        ormas.open(INBOX)
        ormas.follow(ormas.page.get_by_role("link", name="Pelatihan pembukuan").inner_text())
        ormas.sees("Tempatnya aula kantor.")
        reader = person()
        reader.open(mail["List-Unsubscribe"].strip("<>").removeprefix(scored_portal))
        reader.send("Berhenti menerima", {})
        reader.sees("Sudah berhenti")
        drafts(officer, "Pelatihan kedua", "Untuk 0 ormas.")
        officer.sees("Belum ada yang dapat menerimanya")
        scored_office.pump()
        assert len(behaviour.taken) == 1
    ormas.open(INBOX)
    ormas.sees_not("Pelatihan kedua")
    ormas.open(f"/ormas-saya/{stream(1)}/pemberitahuan")
    ormas.sees("Tidak dikirim lagi (tautan berhenti di surel")


def drafts(officer, title, readers):
    """Drafted and looked at."""
    officer.open("/kabar")
    officer.follow("Tulis kabar")
    officer.send("Simpan konsep", {"Judul": title, "Bunyi": "Pelatihan sehari.\nTempatnya aula kantor."})
    officer.sees(readers, "Tempatnya aula kantor.")
