"""An officer adopts the days of a year and finds a due day in Chromium: by keyboard, no JavaScript."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from services.requests.domain import OfficeCalendar
from tests.browser.keyboard import Keyboard
from tests.browser.visiting import fits, sign_in
from tests.portal.judging import JudgingOffice, judging_office


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    directory = tmp_path_factory.mktemp("calendar") / "data"
    with judging_office(directory, module_amqp, "requests") as office, office.projecting():
        yield office


def test_the_days_of_a_year_are_adopted_from_the_proposal_and_a_term_is_counted(page: Page, office, address):
    hands, decree = Keyboard(page), f"SKB Tiga Menteri Contoh {uuid4().hex[:6]}"
    sign_in(page, address)
    hands.open("Kantor", "Kalender")
    page.goto(f"{address}/kalender/2025")
    assert fits(page)
    hands.follow("Isi kotak dengan usulan untuk 2025")
    expect(page.get_by_text("Kotak di bawah berisi usulan untuk 2025")).to_be_visible()
    assert fits(page)
    hands.write(keputusan=decree, dasar="Salinan keputusan dalam map 3")
    hands.date(diketahui="10-10-2024")
    hands.send("Catat keputusan")
    expect(page.get_by_text(f": {decree}. 17 libur nasional, 11 cuti bersama")).to_be_visible()
    expect(page.get_by_text("7 April 2025: Cuti Bersama Hari Raya Idul Fitri")).to_be_visible()
    assert fits(page)
    hands.follow("Hitung tenggat")
    page.goto(f"{address}/kalender/tenggat?mulai=2025-03-24&hari=7")
    expect(page.get_by_text("berakhir pada 11 April 2025")).to_be_visible()
    assert fits(page)
    recorded = office.requests.load(OfficeCalendar, OfficeCalendar.STREAM).standing.values()
    assert all(len(each.days) == 28 for each in recorded)
