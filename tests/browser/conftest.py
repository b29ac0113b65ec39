"""A portal on a free port, and Chromium in front of it."""

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from services.portal.app import create_app
from services.registry.domain import Ormas
from tests.browser.serving import served
from tests.frontend import frontend
from tests.offices import cause_in
from tests.portal.colleagues import open_account
from tests.portal.judging import ENTRY, JudgingOffice, judging_office
from tests.portal.office import OfficeUnderTest
from tests.portal.registry_answers import RegistryAnswers
from tests.portal.told.calendar import tell_a_calendar
from tests.portal.told.cases import tell_service_cases
from tests.portal.told.coaching import tell_a_meeting, tell_involvements
from tests.portal.told.complaints import tell_complaints
from tests.portal.told.consultations import tell_consultations
from tests.portal.told.documents import tell_documents, tell_requirements
from tests.portal.told.facilitation import tell_facilitation
from tests.portal.told.grants import tell_grants
from tests.portal.told.guests import tell_guests
from tests.portal.told.letters import tell_letters
from tests.portal.told.order import tell_cases, tell_order
from tests.portal.told.ormas import stream
from tests.portal.told.oversight import tell_coordinations, tell_oversight_teams, tell_supervisions
from tests.portal.told.permits import tell_permits
from tests.portal.told.profile import tell_a_profile
from tests.portal.told.register import tell_a_register, tell_an_ormas_that_reports
from tests.portal.told.rpjmd import tell_rpjmd
from tests.portal.told.semester_reports import tell_semester_reports
from tests.portal.told.services import tell_services
from tests.portal.told.surveys import tell_surveys
from tests.portal.told.visits import tell_visits
from tests.programs import chromium_path

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
)  # fmt: skip
LEFT = "net::ERR_ABORTED"
"""The page was left before its icon had come."""


@pytest.fixture(scope="module")
def shown_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeUnderTest]:
    """An office with forty invented ormas, one that reports changes and a round of visits and documents."""
    office = OfficeUnderTest(tmp_path_factory.mktemp("office") / "data")
    tell_a_register(office)
    tell_an_ormas_that_reports(office, stream(41))
    tell_a_meeting(office)
    tell_involvements(office)
    tell_guests(office)
    tell_facilitation(office)
    tell_order(office)
    tell_cases(office)
    tell_complaints(office)
    tell_a_calendar(office)
    tell_letters(office)
    tell_grants(office)
    tell_rpjmd(office)
    tell_services(office)
    tell_service_cases(office, stream(1), stream(2))
    tell_semester_reports(office, stream(1), stream(2))
    tell_permits(office, stream(1), stream(2))
    tell_consultations(office, stream(1), stream(2))
    tell_surveys(office)
    tell_oversight_teams(office)
    tell_supervisions(office, stream(1))
    tell_coordinations(office)
    tell_visits(office, stream(39), stream(40))
    tell_requirements(office)
    tell_documents(office, stream(37))
    tell_a_profile(office, stream(3))
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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, without anything that calls home."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(params=[(1366, 768), (390, 844)], ids=["old-pc", "telephone"])
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


def complaints_of(page: Page) -> list[str]:
    """Grows with every warning of the console and every request that failed; a page that says no is none."""
    complaints: list[str] = []
    page.on("console", lambda message: "status of 4" in message.text or complaints.append(message.text))
    page.on("requestfailed", lambda request: request.failure == LEFT or complaints.append(request.url))
    return complaints
