"""An office in this process behind its pages, and several people at them, each at a screen of their own."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from services.portal.app import create_app
from services.registry.reactions import REACTIONS
from shared.reaction import Reactor
from tests.browser.serving import served
from tests.browser.visiting import fits
from tests.frontend import frontend
from tests.portal.filed_here import FiledHere
from tests.portal.office import catch_up
from tests.scenarios.living import LivingOffice
from tests.sources import LedgerPages

Said = Mapping[str, Any]


class ShownAtOnce(FiledHere):
    """What a command recorded is heard of and stands on the pages before its sender reads the answer."""

    def __init__(self, office: LivingOffice) -> None:
        super().__init__(office.deployment)
        self.office, self.one_at_a_time = office, threading.Lock()
        pages = LedgerPages(**{name: each.ledger for name, each in office.services.items()})
        self.reactor = Reactor(office.registry, pages, REACTIONS, "registry", "requests", start=0)

    def call(self, service: str, method: str, **asked: Any) -> Any:
        with self.one_at_a_time:
            answer = super().call(service, method, **asked)
            self.hear()
            while self.reactor.step():
                pass
            catch_up(self.office.projector)
        return answer


class Person:
    """Somebody at a screen; buttons and fields are named as they are read."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def opens(self, path: str) -> None:
        self.page.goto(self.address + path)
        self.stands()

    def follows(self, link: str, within: str = "main") -> None:
        with self.page.expect_navigation():
            self.page.locator(within).get_by_role("link", name=link, exact=True).first.press("Enter")
        self.stands()

    def does(self, button: str, said: Said | None = None) -> None:
        """Unfolds the form of this button where it is folded, fills it in by its labels, and sends it."""
        named = self.page.get_by_role("button", name=button, exact=True, include_hidden=True)
        form = self.page.locator("form").filter(has=named)
        folded = form.locator("xpath=ancestor::details[not(@open)]/summary")
        if folded.count():
            folded.press("Enter")
        for label, value in (said or {}).items():
            _tell(form.get_by_label(label, exact=True), value)
        with self.page.expect_navigation():
            form.get_by_role("button", name=button, exact=True).press("Enter")
        self.stands()

    def sees(self, *sentences: str) -> None:
        main = self.page.get_by_role("main")
        for each in sentences:
            expect(main).to_contain_text(each, use_inner_text=True)

    def sees_nothing_of(self, *sentences: str) -> None:
        main = self.page.get_by_role("main")
        for each in sentences:
            expect(main).not_to_contain_text(each)

    def is_shown_no(self, button: str) -> None:
        expect(self.page.get_by_role("button", name=button, exact=True, include_hidden=True)).to_have_count(0)

    def downloads(self, link: str) -> bytes:
        with self.page.expect_download() as coming:
            self.page.get_by_role("link", name=link, exact=True).press("Enter")
        return Path(coming.value.path()).read_bytes()

    def stands(self) -> None:
        assert fits(self.page), self.page.url


def _tell(control: Locator, value: Any) -> None:
    kind = control.evaluate("each => each.type")
    if kind == "file":
        control.set_input_files(value)
    elif kind == "select-one":
        control.select_option(**(value if isinstance(value, dict) else {"label": value}))
    elif kind in ("radio", "checkbox"):
        control.set_checked(value)
    else:
        control.fill(value)


@contextmanager
def walked(office: LivingOffice, today: Callable[[], str]) -> Iterator[str]:
    """The address of its portal."""
    found = office.deployment
    with closing(ShownAtOnce(office)) as caller:
        app = create_app(
            office.views, caller, found.office, found.directory, signer=found.signer(), patience=0,
            accounts=office.accounts, today=lambda: date.fromisoformat(today()), frontend=frontend(),
        )  # fmt: skip
        with served(app) as address:
            yield address
