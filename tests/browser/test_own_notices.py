"""A colleague gives an address for mail in Chromium, confirms it, chooses a summary, takes it away."""

import re

import pytest

from tests.browser.scored_office import ScoredOffice
from tests.notifications.mail_server import Behaviour, listening
from tests.notifications.test_mail_of_a_day import switch_on
from tests.portal.notified_here import NotifiedHere
from tests.portal.office import catch_up

ADDRESS, PAGE = "petugas@kota.example", "/akun-saya/pemberitahuan"


class MailedOffice(ScoredOffice):
    """Its notifications answer here instead."""

    def __init__(self, directory):
        super().__init__(directory)
        self.here.close()
        self.here = NotifiedHere(self.deployment)


@pytest.fixture(scope="module")
def scored_office(tmp_path_factory):
    office = MailedOffice(tmp_path_factory.mktemp("notices") / "data")
    yield office
    office.close()


def test_an_address_is_given_confirmed_used_for_a_summary_and_taken_away(person, scored_office):
    officer, behaviour = person("loket.satu", "case_officer"), Behaviour()
    with listening(behaviour) as port:
        switch_on(scored_office.here.service.notifications, port)
        catch_up(scored_office.follower)
        officer.open(PAGE)
        officer.sees("Belum ada yang dikonfirmasi")
        officer.does("Kirim kode", {"Alamat surel": ADDRESS}, "Beri alamat surel")
        officer.sees("menunggu kodenya sampai")
        [mail] = behaviour.taken
        code = re.search(r"[0-9]{6}", mail.get_content())[0]
        officer.send("Konfirmasi", {"Kode dari surel": f"{(int(code) + 1) % 10**6:06d}"})
        officer.sees("Kode yang diketik tidak cocok.")
        officer.does("Konfirmasi", {"Kode dari surel": code})
        officer.sees("Dikonfirmasi")
        assert ADDRESS not in officer.page.content()
        officer.does(
            "Simpan", {"Setiap hari": True, "Jam tenang mulai": "17:00", "Jam tenang sampai": "06:30"}
        )
        officer.sees("Setiap hari", "17.00 sampai 06.30")
        officer.does("Hapus alamat", {}, "Hapus alamat surel")
        officer.sees("Belum ada yang dikonfirmasi")
