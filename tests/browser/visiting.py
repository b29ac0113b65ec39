"""What every visitor does."""

from re import Pattern

from playwright.sync_api import Locator, Page, expect

from tests.portal.colleagues import LOGIN, PASSWORD

NARROW = 720
"""Pixels, as 45rem are on the pages: below it the main menu is folded away."""
LEFT = "net::ERR_ABORTED"
"""The page was left before its icon had come."""


def sign_in(page: Page, address: str, login: str = LOGIN) -> None:
    """By default as the colleague whom every office under test has."""
    page.goto(f"{address}/masuk")
    page.get_by_label("Nama masuk").fill(login)
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Keluar")).to_be_visible()


def menu(page: Page) -> Locator:
    """The main menu, unfolded where the screen is narrow."""
    if page.viewport_size["width"] < NARROW:
        page.get_by_role("button", name="Menu", exact=True).press("Enter")
    return page.get_by_role("navigation", name="Menu utama")


def fold_menu(page: Page) -> None:
    """It lies over the page while it is unfolded."""
    if page.viewport_size["width"] < NARROW:
        page.get_by_role("button", name="Tutup menu").press("Enter")


def go_to(page: Page, section: str, name: str | Pattern[str]) -> None:
    """Through the menu, with the keyboard: a section and then one of its pages."""
    if page.viewport_size["width"] < NARROW:
        menu(page).get_by_role("link", name=name, exact=True).last.press("Enter")
        return
    menu(page).get_by_role("link", name=section, exact=True).press("Enter")
    pages = page.get_by_role("navigation", name="Menu bagian")
    pages.get_by_role("link", name=name, exact=True).press("Enter")


def fits(page: Page) -> bool:
    """Nothing is wider than the screen."""
    wide: bool = page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    return wide


def complaints_of(page: Page) -> list[str]:
    """Grows with every warning of the console and every request that failed; a page that says no is none."""
    complaints: list[str] = []
    page.on("console", lambda message: "status of 4" in message.text or complaints.append(message.text))
    page.on("requestfailed", lambda request: request.failure == LEFT or complaints.append(request.url))
    return complaints
