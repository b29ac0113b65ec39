"""Searching in Chromium without JavaScript: what is typed with a slip, and what is not there."""

from playwright.sync_api import Page, expect


def asked_for(page: Page, portal: str, text: str) -> None:
    page.goto(portal + "/")
    page.get_by_label("Cari nama, singkatan, atau nomor").fill(text)
    page.keyboard.press("Enter")


def test_an_ormas_is_found_in_spite_of_a_slip_and_the_page_says_so(page: Page, portal: str):
    asked_for(page, portal, "sahabta sungai umpama 38")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.get_by_text("mirip", exact=True)).to_be_in_viewport(ratio=1)
    page.get_by_role("link", name="Sahabat Sungai Umpama 38").click()
    expect(page.locator("h1")).to_contain_text("Sahabat Sungai Umpama 38")


def test_the_serial_of_a_legal_number_leads_to_its_ormas_first(page: Page, portal: str):
    asked_for(page, portal, "0028001")
    expect(page.locator("tbody tr").first).to_contain_text("Forum Ibu Contoh 28")


def test_who_finds_nothing_can_follow_one_of_the_nearest_names(page: Page, portal: str):
    asked_for(page, portal, "koperasi nelayan")
    expect(page.get_by_text("Tidak ada ormas yang cocok.")).to_be_visible()
    page.get_by_role("link", name="Koperasi Pengrajin Rekaan 1", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Koperasi Pengrajin Rekaan 1")


def test_who_searched_behind_filters_can_take_them_away(page: Page, portal: str):
    page.goto(portal + "/?q=taman+baca&bidang=Ekonomi")
    page.get_by_role("link", name="ormas cocok bila saringan dihapus").click()
    expect(page.locator("tbody tr").first).to_contain_text("Taman Baca")
