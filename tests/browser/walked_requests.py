"""People who walk through an office that answers in this process, each in a browser of their own."""

import threading
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from services.portal.app import create_app
from services.requests.application import Requests
from tests.browser.visiting import complaints_of, fits, sign_in
from tests.frontend import frontend
from tests.portal.colleagues import open_account
from tests.portal.office import catch_up
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.served_here import ServedHere
from tests.requests.known import hear_the_register
from tests.scenarios.living import LivingOffice

DONE = "Sudah dicatat."
TELEPHONE = ViewportSize(width=390, height=844)
OLD_PC = ViewportSize(width=1366, height=768)
PDF = b"%PDF-1.4\n% rekaan\n%%EOF\n"


def paper(text: str = "", name: str = "pindaian.pdf", media: str = "application/pdf") -> dict[str, Any]:
    """A file to choose; another text makes it another one."""
    return {"name": name, "mimeType": media, "buffer": PDF + text.encode()}


class WalkedOffice(LivingOffice):
    """What somebody sends is carried out, heard and shown before the next page comes."""

    def __init__(self, directory: Path, later: ExitStack) -> None:
        super().__init__(directory, later)
        self.served = ServedHere(self.deployment)
        later.callback(self.served.close)
        self._one_at_a_time = threading.Lock()

    @property
    def today(self) -> str:
        return str(self.requests._today())

    def ahead(self, days: int) -> str:
        return date.fromordinal(date.fromisoformat(self.today).toordinal() + days).isoformat()

    def newest(self, topic: str) -> str:
        """The stream in which this happened last."""
        served: Requests = self.served.applications[0]
        return list(served.rows_of(topic))[-1].stream

    def call(self, service: str, method: str, *, token: str = "", payload: dict[str, Any]) -> Any:
        with self._one_at_a_time:
            answer = self.served.call(service, method, token=token, payload=payload)
            self.hear()
        return answer

    def hear(self) -> None:
        hear_the_register(*self.served.applications)
        catch_up(self.projector)

    def app(self) -> Flask:
        found = self.deployment
        return create_app(
            self.views, self, found.office, found.directory, signer=found.signer(), patience=0,
            accounts=self.accounts, today=lambda: date.fromisoformat(self.today), frontend=frontend(),
        )  # fmt: skip


class Walker:
    """Somebody in front of a page; whatever comes is no wider than the screen."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def opens(self, path: str) -> None:
        self.page.goto(f"{self.address}{path}")
        self.looks()

    def follows(self, link: str) -> None:
        """The first link of this name on the page itself."""
        wanted = self.page.locator("main").get_by_role("link", name=link, exact=True).first
        with self.page.expect_navigation():
            wanted.press("Enter")
        self.looks()

    def looks(self) -> None:
        assert fits(self.page)

    def sees(self, *sentences: str) -> None:
        for each in sentences:
            expect(self.page.locator("main")).to_contain_text(each)

    def sees_no(self, *sentences: str) -> None:
        for each in sentences:
            expect(self.page.locator("main")).not_to_contain_text(each)

    def does(self, step: str, **said: Any) -> None:
        """Unfold and fill in the form of a step, and send it: it is recorded."""
        self._sends(step, said)
        self.sees(DONE)

    def tries(self, step: str, **said: Any) -> None:
        """A test, of which the page says its answer."""
        self._sends(step, said)
        self.sees("Sudah dicoba.")

    def is_refused(self, step: str, *sentences: str, **said: Any) -> None:
        """The same, and why not is said at the head of the page."""
        self._sends(step, said)
        for each in sentences:
            expect(self.page.locator(".govuk-error-summary")).to_contain_text(each)

    def reads_again(self) -> None:
        self.page.reload()
        self.looks()

    @property
    def path(self) -> str:
        """Where it stands."""
        return self.page.url.removeprefix(self.address)

    def _sends(self, step: str, said: dict[str, Any]) -> None:
        sent_to = f":is([action$='/{step}'], [action*='/{step}?'])"
        form = self.page.locator(f"main form[method=post]{sent_to}")
        folded = form.locator("xpath=ancestor::details[not(@open)]")
        if folded.count():
            folded.locator("summary").press("Enter")
        for name, answer in said.items():
            _fill(form, name, answer)
        with self.page.expect_navigation():
            form.locator("button:not([name=lihat])").first.press("Enter")
        self.looks()


def _fill(form: Locator, name: str, answer: Any) -> None:
    """A field in the way of its kind; of boxes and circles, those that are to be ticked."""
    fields = form.locator(f"[name='{name}']")
    kind = fields.first.get_attribute("type")
    if kind in ("checkbox", "radio"):
        for each in answer if isinstance(answer, list) else [answer]:
            form.locator(f"[name='{name}'][value='{each}']").check()
    elif kind == "file":
        fields.set_input_files(answer)
    elif fields.evaluate("each => each.tagName") == "SELECT":
        fields.select_option(answer)
    else:
        fields.fill(answer)


class People:
    """Everybody of a story; an ormas has a telephone, the office an old PC."""

    def __init__(self, office: WalkedOffice, address: str, chromium: Browser, later: ExitStack) -> None:
        self.office, self.address, self.chromium, self.later = office, address, chromium, later
        self.complaints: list[list[str]] = []

    def of_the_ormas(self, ormas: str, login: str) -> Walker:
        open_ormas_account(self.office.accounts, login, ormas)
        return self._enters(login, TELEPHONE)

    def colleague(self, role: str) -> Walker:
        login = f"rekan.{role}"
        if self.office.accounts.store.find(login) is None:
            open_account(self.office.accounts, login, "Rekan Rekaan", (role,))
        return self._enters(login, OLD_PC)

    def _enters(self, login: str, screen: ViewportSize) -> Walker:
        context = self.chromium.new_context(viewport=screen, java_script_enabled=False, locale="id-ID")
        page = self.later.enter_context(context).new_page()
        self.complaints.append(complaints_of(page))
        sign_in(page, self.address, login)
        return Walker(page, self.address)
