"""An officer files boards and the end of their dispute in Chromium, without JavaScript."""

import threading
from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.colleagues import LOGIN, PASSWORD
from tests.portal.judging import ENTRY, JudgingOffice, judging_office


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    with (
        judging_office(tmp_path_factory.mktemp("leading") / "data", module_amqp) as office,
        office.projecting(),
    ):
        yield office


@pytest.fixture(scope="module")
def address(office: JudgingOffice) -> Iterator[str]:
    """The portal of the office; it waits until a write is shown."""
    server = make_server("127.0.0.1", 0, office.app(), threaded=True)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    serving.join()
    server.server_close()


@pytest.fixture
def ormas(office: JudgingOffice) -> str:
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    receipt = office.registry.record(found, cause=cause_in(office.registry, "registry.import_sheet"))
    return receipt.events[0].stream


def fits(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def type_next(page: Page, *texts: str) -> None:
    """Go on to the next control, and type; an empty text passes it."""
    for text in texts:
        page.keyboard.press("Tab")
        page.keyboard.type(text)


def file_board(page: Page, address: str, ormas: str, decree: str) -> None:
    """Choose by label, then the keyboard alone from the first person to the button."""
    page.goto(f"{address}/ormas/{ormas}/kepengurusan/ganti")
    page.get_by_label("Tidak disebut").check()
    page.get_by_label("Nomor SK").fill(decree)
    page.get_by_label("Tanggal SK").fill("2026-01-05")
    page.get_by_label("Mulai menjabat").fill("2026-01-10")
    page.get_by_label("Sampai dengan").fill("2031-01-09")
    first = page.get_by_role("group", name="Orang ke-1")
    first.get_by_label("Jabatan").focus()
    page.keyboard.type("Ketua")
    type_next(page, "Ketua Umum", "", "H. Rekaan Contoh, S.Pd.", "Sekre", "Sekretaris", "", "Umpama")
    assert fits(page)
    page.get_by_label("Dasar pencatatan").fill("Surat pemberitahuan 12/2026")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    assert fits(page)


def test_two_rival_boards_become_a_dispute_that_ends_with_a_ruling(page: Page, office, address, ormas):
    page.goto(f"{address}/masuk")
    page.get_by_label("Nama masuk").fill(LOGIN)
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Keluar")).to_be_visible()
    file_board(page, address, ormas, "1/SK/2026")
    row = page.get_by_role("row", name="Sekretaris Sekretaris")
    expect(row).to_be_visible()
    file_board(page, address, ormas, "2/SK/2026")
    expect(page.get_by_text("sedang disengketakan")).to_be_visible()
    ending = page.locator("form[action$='/selesai']")
    ending.get_by_label("Putusan pengadilan yang berkekuatan hukum tetap").check()
    ending.get_by_label("Tanggal penyelesaian").fill("2026-09-01")
    ending.get_by_label("Kepengurusan ke-2, SK 2/SK/2026").check()
    ending.get_by_label("Dasar").fill("Putusan 7/Contoh/2026")
    ending.get_by_role("button", name="Catat penyelesaian").click()
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    expect(page.get_by_text("sedang disengketakan")).to_have_count(0)
    assert office.registry.load_ormas(ormas).board_that_signs("2026-09-02").number == 2
    assert fits(page)
