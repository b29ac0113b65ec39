"""An officer merges two entries and separates them in Chromium, with the keyboard, without JavaScript."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import Keyboard
from tests.browser.serving import served
from tests.browser.visiting import fits, sign_in
from tests.portal.judging import JudgingOffice, judging_office


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    with judging_office(tmp_path_factory.mktemp("merging") / "data", module_amqp) as office:
        yield office


@pytest.fixture(scope="module")
def address(office: JudgingOffice) -> Iterator[str]:
    with served(office.app()) as address:
        yield address


def test_two_entries_are_judged_merged_and_separated_with_the_keyboard(page: Page, office, address):
    double, first = office.suspect("Sanggar Gabung Rekaan")
    keys = Keyboard(page)
    sign_in(page, address)
    with office.projecting():
        page.goto(f"{address}/tinjau/{double}/{first}")
        keys.pick("Organisasi yang sama")
        keys.write(alasan="Ditelepon; akta dan pengurusnya sama.")
        keys.send("Catat putusan")
        expect(page.get_by_text("Putusan Anda sudah dicatat")).to_be_visible()
        keys.follow("Gabungkan kedua catatan")
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "Gabungkan dua catatan dari satu organisasi"
        )
        assert fits(page)
        keys.pick("Sanggar Gabung Rekaan (")
        keys.write(alasan="Akta dan pengurusnya sama.")
        keys.send("Gabungkan kedua catatan")
        expect(page.get_by_role("heading", level=1)).to_have_text("Sanggar Gabung Rekaan")
        assert fits(page)
        keys.follow("Sanggar Gabung Rekaan Kota Contoh")
        expect(page.get_by_text("Catatan ini sudah digabungkan ke")).to_be_visible()
        assert fits(page)
        keys.follow("Pisahkan lagi")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Pisahkan lagi")
        assert fits(page)
        keys.write(alasan="Ternyata unit di kecamatan lain.")
        keys.send("Pisahkan lagi")
        expect(page.get_by_text("Catatan ini sudah digabungkan ke")).to_have_count(0)
    assert office.registry.load_ormas(double).merged_into == ""
    assert office.registry.load_ormas(first).taken_in == []
