"""An office whose scoring answers in this process, and people who each have a browser of their own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from services.portal.app import create_app
from tests.browser.serving import served
from tests.browser.visiting import fits
from tests.frontend import frontend
from tests.portal.colleagues import open_account
from tests.portal.office import OfficeUnderTest, catch_up
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.scored_here import ScoredHere
from tests.portal.told.ormas import registered, stream

KIND_OF = "each => each.tagName === 'SELECT' ? 'select' : each.type"


class ScoredOffice(OfficeUnderTest):
    """Two ormas, of which the first has an account; what a command did is shown before it is answered."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        for number, name in ((1, "Forum Contoh"), (2, "Sanggar Contoh")):
            self.tell(stream(number), registered(name))
        open_ormas_account(self.accounts, "forum.contoh", stream(1))
        self.here, self.follower = ScoredHere(self.deployment), self.projector()
        catch_up(self.follower)

    @property
    def scoring(self) -> Any:
        return self.here.service.scoring

    def call(self, service: str, method: str, **asked: Any) -> Any:
        answer = self.here.call(service, method, **asked)
        if "token" in asked:
            catch_up(self.follower)
        return answer

    def colleague(self, login: str, role: str) -> str:
        """The name with which somebody of this role signs in."""
        if self.accounts.store.find(login) is None:
            open_account(self.accounts, login, login.replace(".", " ").title(), (role,))
        return login

    @contextmanager
    def portal(self) -> Iterator[str]:
        """Its address."""
        deployment = self.deployment
        app = create_app(
            self.views, self, deployment.office, deployment.directory,
            signer=deployment.signer(), accounts=self.accounts, frontend=frontend(),
        )  # fmt: skip
        with served(app) as address:
            yield address

    def close(self) -> None:
        self.here.close()
        super().close()


class Person:
    """Somebody before a screen: after each step nothing is wider than it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    @property
    def path(self) -> str:
        """Of the page that is open."""
        return self.page.url.removeprefix(self.address).partition("?")[0]

    def open(self, path: str) -> None:
        self.page.goto(f"{self.address}{path}")
        assert fits(self.page)

    def follow(self, link: str) -> None:
        self._press(self.page.get_by_role("main").get_by_role("link", name=link, exact=True).first)

    def download(self, link: str) -> bytes:
        """The file that a link gives, as it lies on the disk of whoever follows it."""
        with self.page.expect_download() as coming:
            self.page.get_by_role("link", name=link, exact=True).press("Enter")
        return Path(coming.value.path()).read_bytes()

    def sees(self, *words: str) -> None:
        """On the page that is open, however it is broken into lines."""
        for each in words:
            expect(self.page.get_by_role("main")).to_contain_text(each)

    def sees_not(self, *words: str) -> None:
        for each in words:
            expect(self.page.get_by_role("main")).not_to_contain_text(each)

    def send(self, button: str, said: dict[str, str], heading: str = "") -> None:
        """A form by the labels on it; ``heading``: under which it is folded."""
        form = self._unfolded(heading) if heading else self.page.get_by_role("main")
        for label, value in said.items():
            fill(form.locator(label) if label[0] == "#" else form.get_by_label(label, exact=True), value)
        assert fits(self.page)
        self._press(form.get_by_role("button", name=button, exact=True))

    def does(self, button: str, said: dict[str, str], heading: str = "") -> None:
        """A step that is recorded."""
        self.send(button, said, heading)
        expect(self.page.get_by_text("Sudah dicatat.")).to_be_visible()

    def _unfolded(self, heading: str) -> Locator:
        summary = self.page.locator("summary", has_text=re.compile(f"^{re.escape(heading)}$"))
        form = self.page.locator("details", has=summary)
        if form.get_attribute("open") is None:
            summary.press("Enter")
        return form

    def _press(self, control: Locator) -> None:
        with self.page.expect_navigation():
            control.press("Enter")
        assert fits(self.page)


def fill(control: Locator, value: str) -> None:
    """A field by typing, a list by what its option reads, a file by its text, a box by choosing it."""
    kind = control.evaluate(KIND_OF)
    if kind == "select":
        control.select_option(control.locator("option", has_text=value).first.get_attribute("value"))
    elif kind == "file":
        control.set_input_files({"name": "contoh.yaml", "mimeType": "text/yaml", "buffer": value.encode()})
    elif kind in ("checkbox", "radio"):
        control.check()
    else:
        control.fill(value)
