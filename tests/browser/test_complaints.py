"""A colleague records a complaint and closes it in Chromium: the keyboard alone, no JavaScript."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from services.registry.domain import Complaint, Ormas
from tests.browser.visiting import fits, sign_in
from tests.offices import cause_in
from tests.portal.judging import ENTRY, JudgingOffice, judging_office


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    directory = tmp_path_factory.mktemp("complaints") / "data"
    with judging_office(directory, module_amqp) as office, office.projecting():
        yield office


@pytest.fixture
def ormas(office: JudgingOffice) -> Ormas:
    ormas = Ormas.register(name=f"Sanggar {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return ormas


def press(page: Page, role: str, name: str, key: str = "Enter") -> None:
    page.get_by_role(role, name=name, exact=True).focus()
    page.keyboard.press(key)


def unfold(page: Page, heading: str) -> None:
    page.locator("summary", has_text=heading).focus()
    page.keyboard.press("Enter")


def test_a_complaint_is_recorded_linked_and_closed(page: Page, office, address, ormas):
    sign_in(page, address, office.login_of("case_officer"))
    page.goto(f"{address}/pengaduan")
    press(page, "link", "Catat pengaduan")
    expect(page.get_by_role("heading", name="Catat pengaduan")).to_be_visible()
    page.get_by_label("Tanggal diterima").fill("2026-03-02")
    press(page, "radio", "Surat", "Space")
    press(page, "radio", "Ketertiban di lingkungan", "Space")
    page.get_by_label("Yang disampaikan pelapor").fill("Pengeras suara sampai larut, kata Warga Rekaan.")
    assert fits(page)
    press(page, "button", "Catat pengaduan")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    assert fits(page)

    page.goto(f"{address}/hari-ini")
    press(page, "link", "Pengaduan 2 Maret 2026: ketertiban di lingkungan")
    expect(page.get_by_text("Belum dikaitkan dengan ormas mana pun.")).to_be_visible()
    page.get_by_label("Cari ormas untuk dikaitkan").fill(ormas.name)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Ormas", exact=True)).to_be_visible()
    page.get_by_label("Ormas", exact=True).select_option(ormas.id)
    press(page, "radio", "Disebut pelapor", "Space")
    page.get_by_label("Dari mana diketahui").fill("Disebut dalam surat.")
    assert fits(page)
    press(page, "button", "Catat kaitan")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    expect(page.get_by_role("link", name=ormas.name)).to_be_visible()

    unfold(page, "Tutup pengaduan")
    press(page, "radio", "Selesai ditangani", "Space")
    page.get_by_label("Hasil", exact=True).fill("Jam kegiatan disepakati.")
    press(page, "button", "Tutup dengan hasil ini")
    expect(page.get_by_text("Selesai ditangani. Jam kegiatan disepakati.")).to_be_visible()
    assert fits(page)
    assert office.registry.load(Complaint, page.url.rpartition("/")[2]).state == "closed"
