"""What every visitor does."""

from playwright.sync_api import Page, expect

from tests.portal.colleagues import LOGIN, PASSWORD


def sign_in(page: Page, address: str, login: str = LOGIN) -> None:
    """By default as the colleague whom every office under test has."""
    page.goto(f"{address}/masuk")
    page.get_by_label("Nama masuk").fill(login)
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Keluar")).to_be_visible()


def fits(page: Page) -> bool:
    """Nothing is wider than the screen."""
    wide: bool = page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    return wide
