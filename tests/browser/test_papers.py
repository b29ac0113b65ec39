"""Paper in Chromium: a reader of QR codes finds the way back, and each ormas has its page."""

import re
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.keyboard import Keyboard
from tests.browser.visiting import fits, sign_in
from tests.portal.boards import file_board
from tests.portal.told.coaching import meeting
from tests.portal.told.ormas import registered, stream
from tests.portal.told.visits import added, opened
from tests.registry.boards import officer
from tests.registry.visiting import ROUND

ANOTHER = f"{ROUND[:-1]}7"
SHEETS = [stream(n) for n in (60, 2, 3)]


@pytest.fixture(scope="module")
def round_of_three(shown_office, portal) -> str:
    """The address of a round with three ormas to visit, one of whom has many leaders."""
    leaders = [
        officer("ketua_divisi", f"Pengurus Rekaan Yang Bernama Panjang {n}", "Ketua Divisi", "Seni", f"p{n}")
        for n in range(12)
    ]
    shown_office.tell(
        SHEETS[0], registered("Perkumpulan Rekaan Dengan Nama Yang Sangat Panjang Sekali", "PR")
    )
    file_board(shown_office, SHEETS[0], "", "1/SK/2026", "2026-01-01", officers=leaders)
    shown_office.tell(ANOTHER, opened(), *(added(each) for each in SHEETS))
    shown_office.catch_up()
    return f"{portal}/kunjungan/{ANOTHER}"


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_a_reader_of_codes_finds_the_page_on_which_the_visit_is_recorded(page: Page, portal, round_of_three):
    sign_in(page, portal)
    page.goto(round_of_three)
    Keyboard(page).follow("Lembar kunjungan untuk yang belum dikunjungi, kertas A4")
    codes = page.get_by_role("img", name="Kode QR ke halaman untuk mencatat kunjungan ini")
    expect(codes).to_have_count(len(SHEETS))
    assert fits(page)
    read = [Image.open(BytesIO(code.screenshot())) for code in codes.all()]
    found = [each.text for picture in read for each in zxingcpp.read_barcodes(picture)]
    assert sorted(found) == [f"{round_of_three}/{each}" for each in sorted(SHEETS)]
    page.goto(found[0])
    expect(page.get_by_role("button", name="Catat kunjungan")).to_be_visible()


@pytest.mark.parametrize("paper", ["a4", "f4"])
def test_each_ormas_is_one_page_of_paper(page: Page, portal, round_of_three, paper):
    sign_in(page, portal)
    page.goto(f"{round_of_three}/lembar?kertas={paper}&pribadi=ya")
    expect(page.get_by_role("heading", name="Lembar kunjungan lapangan")).to_have_count(len(SHEETS))
    expect(page.get_by_text("Dan 7 jabatan lain.")).to_be_visible()
    assert pages_of(page.pdf(prefer_css_page_size=True)) == len(SHEETS)


@pytest.mark.parametrize("paper", ["a4", "f4"])
def test_each_invitation_is_one_page_of_paper(page: Page, portal, paper):
    sign_in(page, portal)
    page.goto(f"{portal}/pembinaan/{meeting(1)}/cetak/surat?kertas={paper}")
    letters = page.get_by_role("article")
    expect(letters).to_have_count(3)
    assert fits(page)
    assert pages_of(page.pdf(prefer_css_page_size=True)) == 3
