"""A portal on a free port, and Chromium in front of it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from uuid import uuid4
from zlib import crc32

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from services.portal.app import create_app
from services.registry.domain import Ormas
from tests.browser.scored_office import Person, ScoredOffice
from tests.browser.serving import served
from tests.browser.visiting import complaints_of, sign_in
from tests.browser.walked_requests import People, WalkedOffice
from tests.browser.walking import Person as Walker
from tests.frontend import frontend
from tests.offices import cause_in
from tests.portal.colleagues import open_account
from tests.portal.judging import ENTRY, JudgingOffice, judging_office
from tests.portal.office import OfficeUnderTest
from tests.portal.registry_answers import RegistryAnswers
from tests.portal.told.pages import tell_every_page
from tests.programs import chromium_path

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
)  # fmt: skip
SCREENS = {"old-pc": (1366, 768), "telephone": (390, 844)}
ON_BOTH = ("test_frame", "test_pages", "test_search", "test_accounts")
"""What every page stands in, and what everybody does first."""


@pytest.fixture(scope="module")
def shown_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeUnderTest]:
    """An office with forty invented ormas, one that reports changes and a round of visits and documents."""
    office = OfficeUnderTest(tmp_path_factory.mktemp("office") / "data")
    tell_every_page(office)
    office.catch_up()
    open_account(office.accounts)
    yield office
    office.close()


@pytest.fixture(scope="module")
def portal(shown_office: OfficeUnderTest) -> Iterator[str]:
    """The address of its portal."""
    deployment = shown_office.deployment
    app = create_app(
        shown_office.views,
        RegistryAnswers(shown_office),
        deployment.office,
        deployment.directory,
        signer=deployment.signer(),
        accounts=shown_office.accounts,
        today=lambda: date(2026, 11, 22),
        frontend=frontend(),
    )
    with served(app) as address:
        yield address


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    with (
        judging_office(tmp_path_factory.mktemp("writing") / "data", module_amqp) as office,
        office.projecting(),
    ):
        yield office


@pytest.fixture(scope="module")
def address(office: JudgingOffice) -> Iterator[str]:
    """The portal of the office; it waits until a write is shown."""
    with served(office.app()) as address:
        yield address


@pytest.fixture
def ormas(office: JudgingOffice) -> str:
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    receipt = office.registry.record(found, cause=cause_in(office.registry, "registry.import_sheet"))
    return receipt.events[0].stream


@pytest.fixture(scope="module")
def scored_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScoredOffice]:
    office = ScoredOffice(tmp_path_factory.mktemp("scored") / "data")
    yield office
    office.close()


@pytest.fixture(scope="module")
def scored_portal(scored_office: ScoredOffice) -> Iterator[str]:
    with scored_office.portal() as address:
        yield address


@pytest.fixture
def person(page: Page, scored_office: ScoredOffice, scored_portal: str) -> Iterator[Callable[..., Person]]:
    """Somebody of a role, signed in; without one the account of the ormas, and without a name the public."""
    contexts, complaints = [], []

    def of(login: str = "", role: str = "") -> Person:
        if not login:
            return Person(page, scored_portal)
        if role:
            scored_office.colleague(login, role)
        contexts.append(
            page.context.browser.new_context(
                viewport=page.viewport_size, java_script_enabled=False, locale="id-ID"
            )
        )
        here = contexts[-1].new_page()
        complaints.append(complaints_of(here))
        sign_in(here, scored_portal, login)
        return Person(here, scored_portal)

    yield of
    for each in contexts:
        each.close()
    assert not any(complaints)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, without anything that calls home."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WalkedOffice]:
    """An office for the story of a module, with its catalogue of documents."""
    with ExitStack() as later:
        office = WalkedOffice(tmp_path_factory.mktemp("story") / "data", later)
        office.ask("registry.adopt_document_kinds", ground="Rapat kantor contoh")
        office.hear()
        yield office


@pytest.fixture
def crowd(walked: WalkedOffice, chromium: Browser) -> Iterator[People]:
    """Who walks through it; what a page of theirs complains about fails the test."""
    with served(walked.app()) as address, ExitStack() as later:
        people = People(walked, address, chromium, later)
        yield people
    assert not any(people.complaints)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A journey is walked on one screen, half of them on each; test_every_page.py looks at all on both."""
    if "page" in metafunc.fixturenames and not _given(metafunc):
        both = metafunc.module.__name__.rpartition(".")[2] in ON_BOTH
        name = [*SCREENS][crc32(metafunc.function.__name__.encode()) % 2]
        chosen = [*SCREENS] if both else [name]
        metafunc.parametrize("page", [SCREENS[each] for each in chosen], ids=chosen, indirect=True)


def _given(metafunc: pytest.Metafunc) -> bool:
    """Whether the test says itself on which screen it is walked."""
    marks = metafunc.definition.iter_markers("parametrize")
    return any("page" in str(mark.args[0]).split(",") for mark in marks)


@pytest.fixture
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page without JavaScript; what it complains about fails the test."""
    width, height = request.param
    with chromium.new_context(
        viewport={"width": width, "height": height}, java_script_enabled=False, locale="id-ID"
    ) as context:
        page = context.new_page()
        complaints = complaints_of(page)
        yield page
    assert complaints == []


@pytest.fixture
def checked_page(chromium: Browser) -> Iterator[Page]:
    """A page in which a check may look at computed styles."""
    with chromium.new_context(viewport={"width": 1366, "height": 768}, bypass_csp=True) as context:
        yield context.new_page()


@pytest.fixture
def people(chromium: Browser, address: str) -> Iterator[Callable[..., Walker]]:
    """Whoever comes, signed in with a login or not at all; what a screen of theirs complains about fails."""
    complaints: list[list[str]] = []
    with ExitStack() as later:

        def come(login: str = "", screen: str = "old-pc") -> Walker:
            width, height = SCREENS[screen]
            context = chromium.new_context(
                viewport={"width": width, "height": height}, java_script_enabled=False, locale="id-ID"
            )
            page = later.enter_context(context).new_page()
            complaints.append(complaints_of(page))
            if login:
                sign_in(page, address, login)
            return Walker(page, address)

        yield come
    assert [each for each in complaints if each] == []
