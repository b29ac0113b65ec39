"""Every page that only colleagues read, in Chromium without JavaScript, like the pages for everybody."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from contracts.roles import OFFICE_ROLES
from tests.browser.looks import faint, fits_and_has_its_landmarks, nameless
from tests.browser.visiting import sign_in
from tests.portal.colleagues import open_account
from tests.portal.office import OfficeUnderTest
from tests.portal.told.complaints import complaint
from tests.portal.told.facilitation import facilitation, offer
from tests.portal.told.guests import audience
from tests.portal.told.order import activity, case
from tests.portal.told.ormas import stream

EVERYTHING = "semua.contoh"
PAGES = {
    "record": f"/ormas/{stream(1)}",
    "facilitation": "/fasilitasi?tahun=2026",
    "facilitation-new": f"/fasilitasi/baru?ormas={stream(1)}",
    "facilitation-one": f"/fasilitasi/{facilitation(2)}",
    "offer": f"/tawaran/{offer(1)}",
    "offer-new": "/tawaran/baru",
    "agency": "/opd/dinkukmdagin",
    "order-activities": "/ketertiban?tahun=2026",
    "order-activity": f"/ketertiban/{activity(1)}",
    "order-activity-new": "/ketertiban/baru",
    "order-activity-join": f"/ketertiban/ikut?ormas={stream(3)}",
    "order-cases": "/kasus-ketertiban?tahun=2026",
    "order-case": f"/kasus-ketertiban/{case(2)}",
    "order-case-closed": f"/kasus-ketertiban/{case(1)}",
    "order-case-new": "/kasus-ketertiban/baru",
    "order-case-join": f"/kasus-ketertiban/pihak?ormas={stream(3)}",
    "complaints": "/pengaduan",
    "complaint": f"/pengaduan/{complaint(4)}?nama=contoh",
    "complaint-new": "/pengaduan/baru",
    "guests": "/buku-tamu",
    "guest": f"/buku-tamu/{audience(3)}",
    "guest-new": "/buku-tamu/baru",
    "involvement-new": "/pelibatan/baru",
    "pair": f"/tinjau/{stream(2)}/{stream(1)}",
    "merge": f"/tinjau/{stream(2)}/{stream(1)}/gabung",
    "separate": f"/ormas/{stream(2)}/pisahkan",
    "documents": f"/ormas/{stream(37)}/dokumen",
    "document": f"/ormas/{stream(37)}/dokumen/K01",
    "document-kind": "/dokumen/jenis/K01",
    "document-kind-new": "/dokumen/baru",
}


@pytest.fixture(scope="module")
def key(chromium: Browser, shown_office: OfficeUnderTest, portal: str) -> Iterator[list]:
    """The cookies of a colleague in every role, who signed in once."""
    open_account(shown_office.accounts, EVERYTHING, "Semua Contoh", tuple(OFFICE_ROLES))
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        sign_in(page, portal, EVERYTHING)
        yield context.cookies()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_for_colleagues_fits_the_screen_and_names_what_is_on_it(page: Page, portal, key, path: str):
    page.context.add_cookies(key)
    answer = page.goto(portal + path)
    assert answer.status == 200
    assert fits_and_has_its_landmarks(page)
    assert nameless(page) == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_text_for_colleagues_stands_out_from_its_ground(checked_page: Page, portal, key, path: str):
    checked_page.context.add_cookies(key)
    checked_page.goto(portal + path)
    assert faint(checked_page) == []
