"""Somebody without a mouse: what the Tab key does not reach cannot be used."""

import re

from playwright.sync_api import Locator, Page, expect

MORE_THAN_A_PAGE_HAS = 300
HAS_FOCUS = "each => each === document.activeElement"
IN_ITS_GROUP = "each => each.name !== '' && each.name === document.activeElement.name"


class Keyboard:
    """Works on a page with Tab, arrows, Space, Enter and letters; controls are named as they are read out."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def follow(self, link: str) -> None:
        """The first link of this name; on a narrow screen the main menu is unfolded for it."""
        if not self.page.get_by_role("link", name=link, exact=True).count():
            self._reach(self.page.get_by_role("button", name="Menu", exact=True))
            self.page.keyboard.press("Enter")
        self._reach(self.page.get_by_role("link", name=link, exact=True).first)
        self.enter()

    def open(self, section: str, page: str) -> None:
        """A page of the menu: from its section, or from the unfolded menu of a narrow screen."""
        if self.page.get_by_role("link", name=section, exact=True).count():
            self.follow(section)
        self.follow(page)

    def unfold(self, summary: str) -> None:
        self._reach(self.page.locator("summary", has_text=summary))
        self.page.keyboard.press("Enter")

    def send(self, button: str) -> None:
        self._reach(self.page.get_by_role("button", name=button, exact=True))
        self.enter()

    def enter(self) -> None:
        """And wait for the page that comes."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def write(self, **said: str) -> None:
        """By the id of the field; whatever stands there gives way."""
        for field, text in said.items():
            self._reach(self.page.locator(f"#{field.replace('_', '-')}"))
            self.page.keyboard.press("Control+A")
            self.page.keyboard.type(text)

    def date(self, **days: str) -> None:
        """``DD-MM-YYYY`` with one number for day and month, for which comes first depends on the machine."""
        for field, day in days.items():
            self._reach(self.page.locator(f"#{field}"))
            self.page.keyboard.type(day.replace("-", ""))

    def pick(self, label: str, within: str = "main") -> None:
        """An option of a group or a box; the first in that part of the page whose label begins so."""
        wanted = self.page.locator(within).get_by_label(re.compile(f"^{re.escape(label)}")).first
        for _ in range(MORE_THAN_A_PAGE_HAS):
            if wanted.evaluate(IN_ITS_GROUP):
                break
            self.page.keyboard.press("Tab")
        while not wanted.evaluate(HAS_FOCUS):
            self.page.keyboard.press("ArrowDown" if wanted.get_attribute("type") == "radio" else "Tab")
        self.page.keyboard.press("Space")
        expect(wanted).to_be_checked()

    def _reach(self, wanted: Locator) -> None:
        for _ in range(MORE_THAN_A_PAGE_HAS):
            if wanted.evaluate(HAS_FOCUS):
                break
            self.page.keyboard.press("Tab")
        expect(wanted).to_be_focused()
