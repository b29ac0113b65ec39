"""Every page in Chromium without JavaScript, on an old PC's screen and on a telephone; pictures where asked.

``./ormas test tests/browser/test_every_page.py --pictures DIR`` leaves two pictures of each page.
"""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest
from flask import Flask
from openpyxl import load_workbook
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect
from werkzeug.routing import Map

from contracts.roles import INSPECTOR, OFFICE_ROLES
from services.portal.parts import PARTS
from tests.browser.looks import faint, fits_and_has_its_landmarks, nameless
from tests.browser.page_list import COLLEAGUES, EVERYBODY, FILES, OWN, OWN_PAPERS, PRINTED
from tests.browser.visiting import complaints_of, sign_in
from tests.portal.colleagues import open_account
from tests.portal.office import OfficeUnderTest
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.sheets import sheet_address
from tests.portal.told.ormas import stream

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EVERYTHING = "semua.contoh"
OWNED = stream(1)
SIZES = {"old-pc": (1366, 768), "telephone": (390, 844)}
Check = Callable[[Page], None]
REDIRECTED = {"/kalender"}
"""Leads to the page of this year."""


def routes() -> Map:
    app = Flask("portal")
    for part in PARTS:
        app.register_blueprint(part.blueprint)
    return app.url_map


def test_every_page_of_the_portal_is_in_the_list():
    adapter = routes().bind("office")
    listed = {name: path for pages in (EVERYBODY, COLLEAGUES, OWN, PRINTED) for name, path in pages.items()}
    del listed["not-found"]
    paths = [path.partition("?")[0].format(account="1", upload="1", ormas=OWNED) for path in listed.values()]
    seen = {adapter.match(path, return_rule=True)[0].rule for path in paths}
    every = {rule.rule for rule in routes().iter_rules() if "GET" in (rule.methods or ())}
    assert every - seen - FILES - REDIRECTED == set()


class Reader(NamedTuple):
    """A page in which one address is opened after the other, and what it complained about."""

    page: Page
    complaints: list[str]


def reader_in(context: BrowserContext) -> Reader:
    page = context.new_page()
    return Reader(page, complaints_of(page))


@pytest.fixture(scope="module")
def visitor(chromium: Browser) -> Iterator[Reader]:
    with chromium.new_context(java_script_enabled=False, locale="id-ID") as context:
        yield reader_in(context)


class Colleague(NamedTuple):
    """Who may see everything, and what only this colleague has."""

    reader: Reader
    account: str
    upload: str


@pytest.fixture(scope="module")
def colleague(chromium: Browser, shown_office: OfficeUnderTest, portal: str) -> Iterator[Colleague]:
    roles = tuple(role for role in OFFICE_ROLES if role != INSPECTOR)
    account = open_account(shown_office.accounts, EVERYTHING, "Semua Contoh", roles)
    with chromium.new_context(java_script_enabled=False, locale="id-ID") as context:
        reader = reader_in(context)
        sign_in(reader.page, portal, EVERYTHING)
        yield Colleague(reader, account, number_of_upload(reader.page, portal))


@pytest.fixture(scope="module")
def holder(chromium: Browser, shown_office: OfficeUnderTest, portal: str) -> Iterator[Reader]:
    """Somebody of an ormas."""
    open_ormas_account(shown_office.accounts, "forum.contoh", OWNED)
    with chromium.new_context(java_script_enabled=False, locale="id-ID") as context:
        reader = reader_in(context)
        sign_in(reader.page, portal, "forum.contoh")
        yield reader


def number_of_upload(page: Page, portal: str) -> str:
    """An edited sheet whose differences wait for a decision."""
    book = load_workbook(BytesIO(page.request.get(portal + sheet_address()).body()))
    for cells in book.active.iter_rows():
        for cell in cells:
            if cell.value == "Ekonomi":
                cell.value = "Pendidikan"
    book.save(edited := BytesIO())
    page.goto(f"{portal}/unggah")
    sheet = FilePayload(name="register.xlsx", mimeType=XLSX, buffer=edited.getvalue())
    page.get_by_label("Berkas hasil suntingan").set_input_files(sheet)
    page.get_by_role("button", name="Bandingkan dengan register").click()
    expect(page.get_by_role("heading", level=1, name="Perbedaan dengan register")).to_be_visible()
    return page.url.rpartition("/")[2]


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_page_for_everybody_fits_its_screen_names_its_controls_and_can_be_read(
    visitor, portal: str, name: str, pytestconfig
):
    look_at(visitor, portal + EVERYBODY[name], name, pytestconfig.getoption("--pictures"))


@pytest.mark.parametrize("name", COLLEAGUES)
def test_a_page_for_colleagues_fits_its_screen_names_its_controls_and_can_be_read(
    colleague, portal: str, name: str, pytestconfig
):
    path = COLLEAGUES[name].format(account=colleague.account, upload=colleague.upload)
    answer = look_at(colleague.reader, portal + path, name, pytestconfig.getoption("--pictures"))
    assert answer == 200


@pytest.mark.parametrize("name", OWN)
def test_a_page_of_an_ormas_fits_its_screen_names_its_controls_and_can_be_read(
    holder, portal: str, name: str, pytestconfig
):
    pictures = pytestconfig.getoption("--pictures")
    check = paper_holds if name in OWN_PAPERS else None
    assert look_at(holder, portal + OWN[name].format(ormas=OWNED), name, pictures, check) == 200


@pytest.mark.parametrize("name", PRINTED)
def test_a_paper_names_its_controls_and_can_be_read(colleague, portal: str, name: str, pytestconfig):
    pictures = pytestconfig.getoption("--pictures")
    assert look_at(colleague.reader, portal + PRINTED[name], name, pictures, paper_holds) == 200


def look_at(
    reader: Reader, address: str, name: str, pictures: Path | None, check: Check | None = None
) -> int:
    """Both sizes of one page; the status of its answer."""
    page, complaints = reader
    complaints.clear()
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        answer = page.goto(address)
        if pictures:
            page.screenshot(path=pictures / f"{name}-{size}.png", full_page=True)
        (check or page_holds)(page)
    assert complaints == []
    return answer.status if answer else 0


def page_holds(page: Page) -> None:
    assert faint(page) == []
    assert fits_and_has_its_landmarks(page)
    assert nameless(page) == []


def paper_holds(page: Page) -> None:
    assert faint(page) == []
    assert page.locator("h1").count() >= 1
    assert nameless(page) == []
