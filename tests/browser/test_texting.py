"""An administrator sets the provider of messages to telephones in Chromium, tries it, switches it on."""

import json
import re

import pytest

from tests.browser.scored_office import ScoredOffice
from tests.notifications.gateway import by_number, numbers
from tests.notifications.receiving import answers, receiver
from tests.portal.notified_here import NotifiedHere

PROVIDER = {"Dasar": "Perjanjian layanan pesan 4/2026"}


class TextingOffice(ScoredOffice):
    """Its notifications answer here instead."""

    def __init__(self, directory):
        super().__init__(directory)
        self.here.close()
        self.here = NotifiedHere(self.deployment)


@pytest.fixture(scope="module")
def scored_office(tmp_path_factory):
    office = TextingOffice(tmp_path_factory.mktemp("texting") / "data")
    yield office
    office.close()


def test_a_provider_is_set_tried_and_switched_on(person, scored_office):
    admin = person("pengelola.satu", "tenant_admin")
    with receiver(by_number(n9=answers(422))) as there:
        (scored_office.deployment.directory / "webhook-hosts.txt").write_text(f"{there.place}\n")
        admin.open("/pesan-telepon")
        admin.sees("Penyedia pesan telepon belum ditetapkan.")
        admin.send("Tetapkan", PROVIDER | {"Alamat penyedia": there.address})
        admin.sees(there.address, "Belum dicoba")
        admin.send("Tampilkan kunci tanda", {})
        admin.sees("Kunci ini tidak ditampilkan lagi.")
        assert re.search(r"whsec_\S{44}", admin.page.content())
        admin.open("/pesan-telepon")
        assert "whsec_" not in admin.page.content()
        trying = "Coba kirim kepada diri sendiri"
        admin.send("Kirim percobaan", {"Telepon Anda sendiri": "0812-3456-7899"}, trying)
        admin.sees("nomor itu tidak dapat dikirimi pesan menurut penyedianya (jawaban 422)")
        admin.send("Kirim percobaan", {"Telepon Anda sendiri": "0812-3456-7890"}, trying)
        admin.sees("diterima server (jawaban 202)")
        admin.does("Nyalakan", {"Dasar": "Sudah dicoba."}, "Nyalakan pengiriman")
        admin.sees("Menyala")
        assert numbers(there) == ["+6281234567899", "+6281234567890"]
        assert "Percobaan pesan telepon" in json.loads(there.got[-1].body)["text"]
