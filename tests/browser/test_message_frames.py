"""An office frames its messages in Chromium; a day later mail and letter read so. All is invented."""

from contextlib import closing
from datetime import date, timedelta

import pytest

from services.notifications.events import MessageQueued
from services.registry.events import ContactRecorded
from shared.mapper import read_row
from tests.browser.scored_office import ScoredOffice
from tests.notifications.lines import SKT, adopt
from tests.notifications.mail_server import Behaviour, listening
from tests.notifications.test_mail_of_a_day import send_all, sending, switch_on
from tests.notifications.told import Others
from tests.portal.notified_here import NotifiedHere
from tests.portal.office import catch_up
from tests.portal.test_mailing import CONTACT
from tests.portal.told.ormas import legal_basis, registered, stream

GROUND = "Rapat contoh 3/2026"
ADDRESS = "forum@contoh.example"
TRIED = "saya@kantor.example"


class FramedOffice(ScoredOffice):
    """Its notifications answer here instead; a day comes when the test says so."""

    def __init__(self, directory):
        super().__init__(directory)
        self.here.close()
        self.here = NotifiedHere(self.deployment)

    @property
    def notifications(self):
        return self.here.service.notifications

    def shifted(self, days):
        return (date.fromisoformat(self.notifications._today()) + timedelta(days)).isoformat()

    def lets_come(self, day):
        """Two ormas have an SKT until thirty days after it; one of them is written to by e-mail."""
        adopt(self.notifications, SKT, effective_from=self.shifted(0))
        until = (date.fromisoformat(day) + timedelta(30)).isoformat()
        reached = (ContactRecorded, CONTACT | {"email": ADDRESS})
        self.tell(stream(3), registered("Forum Bersurel Contoh"), reached)
        for ormas in (2, 3):
            self.tell(stream(ormas), legal_basis("skt", "220/1/2026", until))
        with closing(Others(self.deployment)) as others:
            others.hear()
        self.notifications.bring_days(day)
        with sending(self.deployment) as (sender, _):
            send_all(sender)
        catch_up(self.follower)

    def letter(self):
        """The one that is to be printed."""
        queued = (read_row(row) for row in self.notifications.rows_of(MessageQueued.TOPIC))
        (found,) = (each for each in queued if each.message_channel == "letter")
        assert found.recipient == f"ormas:{stream(2)}"
        return found.originator_id


@pytest.fixture(scope="module")
def scored_office(tmp_path_factory):
    office = FramedOffice(tmp_path_factory.mktemp("framed") / "data")
    yield office
    office.close()


def test_a_frame_is_written_tried_and_stands_around_mail_and_letter(person, scored_office):
    head, day = person("kabid.satu", "division_head"), scored_office.shifted(2)
    behaviour = Behaviour()
    with listening(behaviour) as port:
        switch_on(scored_office.notifications, port)
        head.open("/bingkai-pesan")
        head.sees("bawaan program")
        head.follow("Surel")
        refuses_poison(head)
        shows_how_it_reads(head)
        head.does("Catat", {"Berlaku sejak": day}, "Ubah bingkai")
        head.sees("Rencana mulai", "Berlaku: bawaan program")
        said = {"Bingkai": "mulai", "Alamat surel": TRIED}
        head.send("Kirim contoh", said, "Kirim contoh ke sebuah alamat")
        head.sees("diterima server (jawaban 250)")
        head.open("/bingkai-pesan/letter")
        said = {"Salam": "Salam hormat, {name},", "Berlaku sejak": day, "Dasar": GROUND}
        head.does("Catat", said, "Ubah bingkai")
        scored_office.lets_come(day)
    tried, sent = behaviour.taken
    assert (tried["To"], sent["To"]) == (TRIED, ADDRESS)
    assert body(tried).startswith("Salam, pengurus Sanggar Contoh Lestari.")
    assert body(sent).startswith("Salam, pengurus Forum Bersurel Contoh.")
    assert sent["Subject"] == "Masa berlaku SKT dari Bakesbangpol Kota Contoh"
    head.open(f"/pengingat/surat/cetak?pesan={scored_office.letter()}")
    head.sees("Salam hormat, Sanggar Contoh,", "SKT Sanggar Contoh sampai")
    head.sees_not("Dengan hormat,")


def refuses_poison(head):
    said = {"Salam": "Halo {0.__class__}", "Penutup": "<b>Segera</b>", "Dasar": GROUND}
    head.send("Catat", said, "Ubah bingkai")
    head.sees(
        "Salam: Kurung kurawal hanya untuk isian yang ada di sini", "Penutup: Baris 1: Tulis tanpa tanda"
    )


def shows_how_it_reads(head):
    said = {
        "Salam": "Salam, pengurus {name}.",
        "Penutup": "Terima kasih.",
        "Perihal": "{about} dari {office}",
    }
    head.send("Lihat dahulu", said, "Ubah bingkai")
    head.sees("Terbaca begini, belum dicatat", "Salam, pengurus Sanggar Contoh Lestari.")


def body(mail):
    return next(mail.iter_parts()).get_content()
