"""An officer adopts the days of a year and finds a due day in Chromium: by keyboard, no JavaScript."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from services.requests.domain import OfficeCalendar
from tests.browser.keyboard import Keyboard
from tests.browser.visiting import fits, sign_in
from tests.portal.judging import JudgingOffice, judging_office


@pytest.fixture
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    """One for each screen: a decree is recorded once."""
    directory = tmp_path_factory.mktemp("calendar") / "data"
    with judging_office(directory, module_amqp, "requests") as office, office.projecting():
        yield office


def test_the_days_of_a_year_are_adopted_from_the_proposal_and_a_term_is_counted(page: Page, office, address):
    hands = Keyboard(page)
    sign_in(page, address)
    hands.follow("Kalender")
    page.goto(f"{address}/kalender/2025")
    expect(page.get_by_text("Kalender 2025 belum diisi.")).to_be_visible()
    assert fits(page)
    hands.follow("Isi kotak dengan usulan untuk 2025")
    expect(page.get_by_text("Kotak di bawah berisi usulan untuk 2025")).to_be_visible()
    assert fits(page)
    hands.write(keputusan="SKB Tiga Menteri Contoh 1/2024", dasar="Salinan keputusan dalam map 3")
    hands.date(diketahui="10-10-2024")
    hands.send("Catat keputusan")
    expect(page.get_by_text("7 April 2025: Cuti Bersama Hari Raya Idul Fitri")).to_be_visible()
    assert fits(page)
    hands.follow("Hitung tenggat")
    page.goto(f"{address}/kalender/tenggat?mulai=2025-03-24&hari=7")
    expect(page.get_by_text("berakhir pada 11 April 2025")).to_be_visible()
    assert fits(page)
    assert list(office.requests.load(OfficeCalendar, OfficeCalendar.STREAM).standing) == [1]
