"""A day with accounts in Chromium, without JavaScript, with the keyboard alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from services.portal.application import LINK_LASTS
from tests.browser.looks import CONTRAST
from tests.browser.serving import served
from tests.browser.visiting import go_to
from tests.portal.account_office import AccountOffice, account_office
from tests.portal.colleagues import LOGIN, PASSWORD, open_account

NEW = "gajah biru rekaan"


@pytest.fixture
def office(tmp_path, amqp) -> Iterator[AccountOffice]:
    with account_office(tmp_path / "data", amqp) as office:
        yield office


@pytest.fixture
def address(office: AccountOffice) -> Iterator[str]:
    with served(office.app()) as address:
        yield address


def fits(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def reach(page: Page, role: str, name: str) -> None:
    """Go there with the Tab key; what cannot be reached so does not exist for some people."""
    wanted = page.locator("#isi").get_by_role(role, name=name, exact=True)
    for _ in range(60):
        if wanted.evaluate("each => each === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(wanted).to_be_focused()


def write(page: Page, label: str, text: str) -> None:
    field = page.get_by_label(label, exact=True)
    for _ in range(60):
        if field.evaluate("each => each === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(field).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def choose_password(page: Page, button: str) -> None:
    write(page, "Kata sandi baru", NEW)
    write(page, "Ketik lagi kata sandi baru", NEW)
    reach(page, "button", button)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Akun saya")


def test_the_first_administrator_opens_an_account_for_a_colleague_who_then_signs_in(
    page: Page, office, address
):
    office.accounts.store.offer_set_up("kode", LINK_LASTS)
    page.goto(f"{address}/masuk/tautan?kode=kode")
    write(page, "Nama Anda", "Admin Pertama Rekaan")
    write(page, "Nama masuk", "admin.pertama")
    choose_password(page, "Buka akun")
    go_to(page, "Kantor", "Akun")
    reach(page, "link", "Buka akun baru")
    page.keyboard.press("Enter")
    write(page, "Nama", "Rekan Baru Rekaan")
    write(page, "Nama masuk", "Rekan Baru")
    reach(page, "checkbox", "Verifikator")
    page.keyboard.press("Space")
    reach(page, "button", "Buka akun")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Akun belum dibuka")
    assert fits(page)
    page.get_by_role("alert").get_by_role("link").focus()
    page.keyboard.press("Enter")
    write(page, "Nama masuk", "rekan.baru")
    expect(page.get_by_label("Verifikator")).to_be_checked()
    reach(page, "button", "Buka akun")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Serahkan tautan ini langsung")).to_be_visible()
    assert fits(page)
    link = page.locator(".command code").inner_text()
    page.goto(f"{address}/keluar")
    assert fits(page)
    reach(page, "button", "Keluar")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Masuk petugas")).to_be_visible()
    page.goto(link)
    choose_password(page, "Simpan kata sandi")
    expect(page.locator("dl div", has_text="Peran")).to_contain_text("Verifikator")
    expect(page.get_by_role("link", name="Akun", exact=True)).to_have_count(0)
    assert fits(page)


def test_a_wrong_password_is_said_plainly_and_the_right_one_leads_on(page: Page, office, address):
    open_account(office.accounts)
    page.goto(f"{address}/akun-saya")
    for password in ("salah sama sekali", PASSWORD):
        write(page, "Nama masuk", LOGIN)
        write(page, "Kata sandi", password)
        page.keyboard.press("Enter")
        if password != PASSWORD:
            expect(page.get_by_role("alert")).to_contain_text("tidak cocok")
            expect(page.get_by_label("Nama masuk")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("heading", level=1)).to_have_text("Akun saya")
    assert fits(page)


def test_text_on_the_pages_about_accounts_stands_out_from_its_ground(checked_page: Page, office, address):
    account = open_account(office.accounts, roles=("tenant_admin",))
    checked_page.goto(f"{address}/masuk")
    checked_page.get_by_label("Nama masuk").fill(LOGIN)
    checked_page.get_by_label("Kata sandi").fill("salah")
    checked_page.get_by_role("button", name="Masuk").click()
    assert checked_page.evaluate(CONTRAST) == []
    checked_page.get_by_label("Kata sandi").fill(PASSWORD)
    checked_page.get_by_role("button", name="Masuk").click()
    for path in ("/akun", "/akun/baru", f"/akun/{account}", "/akun-saya"):
        checked_page.goto(address + path)
        assert checked_page.evaluate(CONTRAST) == [], path
