"""The pages of the register in Chromium without JavaScript, on an old PC's screen and on a telephone."""

import re

from playwright.sync_api import Page, expect

from tests.portal.colleagues import LOGIN, PASSWORD
from tests.portal.told.ormas import stream


def test_the_state_of_an_import_is_in_sight(page: Page, portal: str):
    page.goto(portal + "/impor")
    state = page.get_by_text("Selesai", exact=True)
    expect(state).to_be_in_viewport(ratio=1)


def test_somebody_finds_an_ormas_and_reads_its_history_with_the_keyboard_alone(page: Page, portal: str):
    page.goto(portal + "/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Cari nama, singkatan, atau nomor")).to_be_focused()
    page.keyboard.type("sungai 38")
    page.keyboard.press("Enter")
    expect(page.locator("tbody tr")).to_have_count(1)
    link = page.get_by_role("link", name="Sahabat Sungai Umpama 38")
    for _ in range(40):
        page.keyboard.press("Tab")
        if link.evaluate("each => each === document.activeElement"):
            break
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sahabat Sungai Umpama 38")
    expect(page.locator(".history li").last).to_contain_text("dicatat dalam register")


def test_filters_narrow_the_list_and_can_be_taken_back(page: Page, portal: str):
    page.goto(portal + "/")
    expect(page.locator(".count strong")).to_have_text("41")
    page.get_by_text("Saring", exact=True).click()
    page.get_by_label("Bidang kegiatan").select_option("Ekonomi")
    page.get_by_role("button", name="Terapkan").click()
    expect(page.locator(".count strong")).to_have_text("10")
    page.get_by_role("link", name="Hapus saringan Bidang: Ekonomi").click()
    expect(page.locator(".count strong")).to_have_text("41")


def test_a_column_sorts_up_and_down(page: Page, portal: str):
    page.goto(portal + "/?per=100")
    for expected in ("descending", "ascending"):
        page.get_by_role("columnheader", name="Nama").get_by_role("link").click()
        expect(page.locator("th[aria-sort]")).to_have_attribute("aria-sort", expected)


def test_the_cluster_of_a_record_leads_to_its_agency_and_back(page: Page, portal: str):
    page.goto(f"{portal}/ormas/{stream(3)}")
    page.get_by_role("link", name="Pendidikan").click()
    expect(page.get_by_text("Dinas Contoh Pendidikan (Disdik)").first).to_be_visible()
    page.get_by_role("link", name="Taman Baca Khayal 3", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Taman Baca Khayal 3")


def test_an_officer_signs_in_comes_back_to_the_record_and_sees_personal_data(page: Page, portal: str):
    path = f"{portal}/ormas/{stream(5)}"
    page.goto(path)
    expect(page.get_by_text("tersegel – hanya terbaca oleh petugas yang berwenang").first).to_be_visible()
    page.get_by_role("link", name="Masuk petugas").click()
    page.get_by_label("Nama masuk").fill(LOGIN)
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.get_by_role("button", name="Masuk").click()
    expect(page).to_have_url(path)
    expect(page.get_by_text("Pengurus Rekaan 5")).to_be_visible()
    page.get_by_role("link", name="Keluar").click()
    page.get_by_role("button", name="Keluar").click()
    expect(page.get_by_role("link", name="Masuk petugas")).to_be_visible()
    page.goto(path)
    expect(page.get_by_text("Pengurus Rekaan 5")).to_have_count(0)


def test_a_history_can_be_printed_without_menus(page: Page, portal: str):
    page.goto(f"{portal}/ormas/{stream(2)}")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Menu utama")).to_be_hidden()
    expect(page.locator(".history li").first).to_be_visible()


def test_the_style_is_small_and_asks_nothing_from_elsewhere(page: Page, portal: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(portal + "/?per=100")
    assert all(url.startswith(portal) for url in asked)
    assert len(asked) <= 3
    assert not re.search(r"<script|\sstyle=|\son\w+=", page.content())
