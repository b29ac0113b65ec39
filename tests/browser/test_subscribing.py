"""Another system is registered in Chromium, checked, told, and has its last word. Everything is invented."""

import re

import pytest

from services.notifications.webhooks.own_hosts import OWN_HOSTS
from tests.browser.scored_office import ScoredOffice
from tests.notifications.receiving import receiver
from tests.notifications.subscribed import Listened, deliver, names_of, willing
from tests.portal.notified_here import NotifiedHere
from tests.portal.office import catch_up

GROUND = "Perjanjian pertukaran data 3/2026"


class SubscribedOffice(ScoredOffice):
    """Its notifications answer here instead, and a courier is sent by hand."""

    def __init__(self, directory):
        super().__init__(directory)
        self.here.close()
        self.here = NotifiedHere(self.deployment)

    def deliver(self, stream, there):
        listened = Listened(self.deployment)
        listened.own.add(there.place)
        listened.hear()
        deliver(listened.courier(stream))
        listened.close()
        catch_up(self.follower)


@pytest.fixture(scope="module")
def scored_office(tmp_path_factory):
    office = SubscribedOffice(tmp_path_factory.mktemp("subscribed") / "data")
    yield office
    office.close()


def test_a_system_is_registered_checked_and_told(person, scored_office):
    admin = person("pengelola.satu", "tenant_admin")
    with receiver(willing()) as there:
        admin.open("/langganan-sistem")
        admin.sees("Belum ada sistem yang berlangganan.")
        said = {"Nama sistem": "Dasbor Contoh", "Alamat penerima": there.address, "Register": True}
        said |= {"Semua sejak awal": True, "Dasar": GROUND}
        admin.send("Daftarkan", said, "Daftarkan sistem")
        admin.sees("Tanpa https hanya ke program di komputer ini")
        (scored_office.deployment.directory / OWN_HOSTS).write_text(f"{there.place}\n")
        admin.open("/langganan-sistem")
        admin.does("Daftarkan", said, "Daftarkan sistem")
        admin.sees("Alamat belum diperiksa")
        page = admin.path
        admin.send("Tampilkan kunci tanda", {})
        admin.sees("Kunci ini tidak ditampilkan lagi.")
        assert re.search(r"whsec_\S{44}", admin.page.content())
        admin.open(page)
        assert "whsec_" not in admin.page.content()
        admin.does("Periksa", {}, "Periksa alamat dengan kiriman percobaan")
        admin.sees("Sedang diperiksa")
        scored_office.deliver(page.rpartition("/")[2], there)
        admin.open(page)
        admin.sees("Berjalan", "Diterima (204).")
        assert names_of(there) == ["Forum Contoh", "Sanggar Contoh"]
        admin.does("Akhiri", {"Alasan": "Tidak dipakai lagi."}, "Akhiri langganan")
        admin.sees("Diakhiri. Tidak dipakai lagi.")
