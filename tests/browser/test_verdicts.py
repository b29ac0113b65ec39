"""An officer judges a pair in Chromium, without JavaScript, with the keyboard alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.serving import served
from tests.portal.colleagues import LOGIN, PASSWORD
from tests.portal.judging import JudgingOffice, judging_office


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    with judging_office(tmp_path_factory.mktemp("judging") / "data", module_amqp) as office:
        yield office


@pytest.fixture(scope="module", params=[60, 0], ids=["patient", "impatient"])
def address(office: JudgingOffice, request: pytest.FixtureRequest) -> Iterator[str]:
    """The portal, one that waits until a write is shown and one that does not wait at all."""
    with served(office.app(patience=request.param)) as address:
        yield address


def tab_to(page: Page, wanted: Locator) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("each => each === document.activeElement"):
            break
    expect(wanted).to_be_focused()


def fill_in(page: Page, address: str, office: JudgingOffice, name: str) -> tuple[str, str]:
    """Sign in, find the pair in the list, choose and type; focus is on the button."""
    pair = office.suspect(name)
    page.goto(f"{address}/masuk?ke=/tinjau")
    page.get_by_label("Nama masuk").fill(LOGIN)
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.keyboard.press("Enter")
    tab_to(page, page.locator(f"a.govuk-button[href='/tinjau/{pair[0]}/{pair[1]}']"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Apakah keduanya organisasi yang sama?")
    tab_to(page, page.get_by_label("Organisasi yang sama"))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Organisasi yang berbeda")).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Alasan")).to_be_focused()
    page.keyboard.type("Ditelepon; pengurusnya lain.")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Catat putusan")).to_be_focused()
    return pair


def test_a_pair_is_judged_with_the_keyboard_and_the_next_page_shows_it(page: Page, office, address, request):
    waits = "impatient" not in request.node.name
    pair = fill_in(page, address, office, f"Forum {request.node.callspec.id}")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    seen = page.locator("form.form").aria_snapshot()
    for control in ('group "Putusan Anda"', 'radio "Organisasi yang sama"', 'textbox "Alasan"'):
        assert control in seen
    if waits:
        with office.projecting():
            page.keyboard.press("Enter")
            expect(page.get_by_text("Putusan Anda sudah dicatat: organisasi yang berbeda.")).to_be_visible()
    else:
        page.keyboard.press("Enter")
        expect(page.get_by_text("Sudah tercatat, belum tampil.")).to_be_in_viewport()
        expect(page.get_by_role("button", name="Catat putusan")).to_have_count(0)
        office.catch_up()
        page.get_by_role("link", name="Muat ulang halaman ini").click()
    expect(page.get_by_text("Putusan Anda sudah dicatat: organisasi yang berbeda.")).to_be_visible()
    expect(page.get_by_text("belum tampil")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert len(office.verdicts(pair[0])) == 1


def test_a_verdict_is_taken_back_with_the_keyboard_and_the_pair_waits_again(page: Page, office, address):
    fill_in(page, address, office, "Forum Keliru Contoh")
    with office.projecting():
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Catat putusan")).to_have_count(0)
    office.catch_up()
    page.goto(page.url)
    tab_to(page, page.get_by_label("Mengapa ditarik"))
    page.keyboard.type("Salah menekan.")
    tab_to(page, page.get_by_role("button", name="Tarik putusan"))
    with office.projecting():
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Tarik putusan")).to_have_count(0)
    office.catch_up()
    page.goto(page.url)
    expect(page.get_by_role("button", name="Catat putusan")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_a_reason_that_is_too_long_is_refused_in_words_and_nothing_of_it_is_cut(page: Page, office, address):
    pair = fill_in(page, address, office, "Forum Panjang Contoh")
    long = "Ditelepon; pengurusnya lain. " * 40
    page.get_by_label("Alasan").fill(long)
    page.get_by_role("button", name="Catat putusan").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("paling banyak 1000 huruf")
    expect(page.get_by_label("Alasan")).to_have_value(long.strip())
    expect(page.get_by_label("Organisasi yang berbeda")).to_be_checked()
    assert office.verdicts(pair[0]) == []
