"""A reported change from the letter into the register in Chromium, with the keyboard alone."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

from services.registry.domain import Ormas
from tests.browser.visiting import fits, go_to, sign_in
from tests.offices import cause_in
from tests.portal.judging import ENTRY, JudgingOffice
from tests.registry.boards import filing

DAY = "02022026"
"""The second of February, in whatever order a browser asks for day and month."""
MOST_TABS = 150


@pytest.fixture
def ormas(office: JudgingOffice) -> str:
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    found.replace_board(**filing())
    receipt = office.registry.record(found, cause=cause_in(office.registry, "registry.import_sheet"))
    return receipt.events[0].stream


def tab_to(page: Page, wanted: Locator) -> None:
    """Go on with the keyboard until it is reached."""
    for _ in range(MOST_TABS):
        if wanted.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"nobody gets to {wanted} with the keyboard")


def follow(page: Page, name: str, heading: str) -> None:
    """Through a link to the page that it promises, which fits."""
    tab_to(page, page.get_by_role("link", name=name).first)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
    assert fits(page)


def type_into(page: Page, label: str, text: str) -> None:
    tab_to(page, page.get_by_label(label).first)
    page.keyboard.type(text)


def record_a_new_name(page: Page, ormas: str, name: str) -> None:
    follow(page, "Belum ada laporan", "Laporan perubahan:")
    follow(page, "Nama", "Catat perubahan nama")
    type_into(page, "Nama baru", name)
    for label in ("Tanggal diputuskan", "Tanggal surat diterima"):
        type_into(page, label, DAY)
    for office in ("Ketua", "Sekretaris"):
        tab_to(page, page.get_by_label(office, exact=True))
        page.keyboard.press("Space")
    type_into(page, "Nomor dan tanggal surat", "Surat 12/2026")
    type_into(page, "Bukti", "Akta 5/2026, map 12")
    assert fits(page)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Laporan sudah dicatat.")).to_be_visible()
    assert fits(page)


def test_a_new_name_is_recorded_by_one_officer_and_verified_by_another(page: Page, office, address, ormas):
    name = f"Forum Teladan {uuid4().hex[:6]}"
    sign_in(page, address)
    page.goto(f"{address}/ormas/{ormas}")
    old = office.registry.load_ormas(ormas).name
    record_a_new_name(page, ormas, name)
    page.context.clear_cookies()
    sign_in(page, address, office.login_of("verifier"))
    go_to(page, "Register", re.compile(r"Laporan perubahan \(\d+\)"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Laporan perubahan")
    follow(page, old, "Laporan ke-1: perubahan nama")
    expect(page.get_by_role("definition").get_by_text(name)).to_be_visible()
    type_into(page, "Yang Anda periksa", "Dibandingkan dengan akta asli")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    expect(page.get_by_role("button", name="Verifikasi dan ubah register")).to_have_count(0)
    assert fits(page)
    assert office.registry.load_ormas(ormas).name == name
