"""What holds for every page that a colleague works on: labels, keyboard, contrast, weight, paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.browser.looks import CONTRAST
from tests.browser.visiting import NARROW, fits, fold_menu, menu, sign_in
from tests.portal.colleagues import open_account
from tests.portal.told.ormas import stream
from tests.portal.told.oversight import supervision

ENTRY, REPORTING, MANAGER = f"/ormas/{stream(2)}", f"/ormas/{stream(41)}", "pengelola.contoh"
WORKED_ON = {
    "today": "/hari-ini",
    "register": "/?per=100",
    "record": ENTRY,
    "boards": f"{REPORTING}/kepengurusan",
    "filing": f"{ENTRY}/kepengurusan/ganti",
    "placement": f"{ENTRY}/klaster",
    "reports": f"{REPORTING}/laporan-perubahan",
    "report": f"{REPORTING}/laporan-perubahan/8",
    "new-name": f"{REPORTING}/laporan-perubahan/catat/nama",
    "new-address": f"{REPORTING}/laporan-perubahan/catat/alamat",
    "new-bylaws": f"{REPORTING}/laporan-perubahan/catat/ad-art",
    "sanctions": f"{ENTRY}/sanksi",
    "oversight-plan": "/pengawasan",
    "supervision": f"/pengawasan/{supervision(1)}",
    "planned-supervision": f"/pengawasan/{supervision(2)}",
    "new-supervision": f"/pengawasan/rencanakan/{stream(1)}",
    "complaints": "/pengaduan",
    "oversight-teams": "/pengawasan/tim",
    "new-oversight-team": "/pengawasan/tim/baru",
    "oversight-team": "/pengawasan/tim/T1",
    "document-kinds": "/dokumen",
    "new-document-kind": "/dokumen/baru",
    "document-kind": "/dokumen/jenis/K02",
    "documents": f"/ormas/{stream(37)}/dokumen",
    "one-document": f"/ormas/{stream(37)}/dokumen/K02",
    "map": "/klaster/pendidikan/bidang",
    "map-problems": "/klaster/pendidikan/bidang?arah=masuk",
    "map-effect": "/klaster/pendidikan/bidang?arah=masuk&bidang=Ekonomi&mulai=2026-12-01&dasar=Surat+7",
    "pairs": "/tinjau",
    "pair": f"/tinjau/{stream(2)}/{stream(1)}",
    "accounts": "/akun",
    "new-account": "/akun/baru",
    "own-account": "/akun-saya",
    "calendar": "/kalender/2026",
    "download": "/unduh",
    "upload": "/unggah",
}
PRINTED = {
    "today": "/hari-ini",
    "register": "/?per=100",
    "record": ENTRY,
    "boards": f"{REPORTING}/kepengurusan",
    "cluster": "/klaster/pendidikan",
}
PAPER = {"A4": (210, 297), "F4": (215, 330)}
"""In millimetres, upright."""
LIGHT = 150_000
UNLABELLED = """[...document.querySelectorAll('input:not([type=hidden]):not(.unseen), select, textarea')]
    .filter(e => !e.labels.length || !e.labels[0].textContent.trim()).map(e => e.outerHTML)"""
CONTROLS = """[...document.querySelectorAll('a[href], input, select, textarea, button, summary')]
    .filter(e => e.type !== 'hidden' && e.tabIndex >= 0 && e.checkVisibility())
    .filter(e => e.type !== 'radio' || e.checked || (
        ![...document.getElementsByName(e.name)].some(other => other.checked) &&
        ![...document.getElementsByName(e.name)].indexOf(e)))"""
"""Of radios of one name, the one that Tab stops at: the chosen one, else the first."""
NOTE_WHAT_IS_REACHED = f"""window.left = new Set({CONTROLS});
    document.addEventListener('focusin', event => window.left.delete(event.target))"""


@pytest.fixture(scope="module")
def session(chromium: Browser, portal: str, shown_office) -> StorageState:
    """Of who may open all of them."""
    open_account(shown_office.accounts, MANAGER, "Pengelola Contoh", ("tenant_admin",))
    with chromium.new_context() as context:
        sign_in(context.new_page(), portal, MANAGER)
        return context.storage_state()


@pytest.fixture
def desk(page: Page, session: StorageState) -> Page:
    """Without JavaScript, on both screens, signed in."""
    page.context.add_cookies(session["cookies"])
    return page


@pytest.fixture
def watched(chromium: Browser, session: StorageState) -> Iterator[Page]:
    """Signed in, where a check may look around."""
    with chromium.new_context(
        viewport={"width": 1366, "height": 768}, bypass_csp=True, storage_state=session
    ) as context:
        yield context.new_page()


def test_a_colleague_starts_the_day_with_what_waits(page: Page, portal: str, session: StorageState):
    sign_in(page, portal, MANAGER)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hari ini")
    expect(menu(page).get_by_role("link", name="Hari ini")).to_have_attribute("aria-current", "page")
    fold_menu(page)
    expect(page.get_by_role("heading", name="Keraguan (5)")).to_be_visible()
    page.get_by_role("link", name="Sahabat Sungai Umpama 14").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jawab keraguan: Sahabat Sungai Umpama 14")


def test_on_a_telephone_the_menu_is_folded_away_and_unfolds_without_script(desk: Page, portal: str):
    desk.goto(f"{portal}/hari-ini")
    narrow = desk.viewport_size["width"] < NARROW
    head, list_ = desk.locator("header"), desk.get_by_role("navigation", name="Menu utama")
    assert head.bounding_box()["height"] < (100 if narrow else 130)  # the menu of a manager takes two lines
    if not narrow:
        expect(list_).to_be_visible()
        expect(desk.get_by_role("button", name="Menu", exact=True)).to_be_hidden()
        return
    expect(list_).to_be_hidden()
    desk.get_by_role("button", name="Menu", exact=True).press("Enter")
    expect(list_.get_by_role("link", name="Wilayah")).to_be_visible()
    assert fits(desk)
    desk.get_by_role("button", name="Tutup menu").press("Enter")
    expect(list_).to_be_hidden()


@pytest.mark.parametrize("path", WORKED_ON.values(), ids=WORKED_ON)
def test_a_page_fits_has_one_title_and_a_label_for_every_field(desk: Page, portal: str, path: str):
    answer = desk.goto(portal + path)
    assert answer is not None
    assert answer.status == 200
    assert len(answer.body()) <= LIGHT
    expect(desk.locator("h1")).to_have_count(1)
    expect(desk.locator("link[rel=stylesheet]")).to_have_count(1)
    assert desk.evaluate(UNLABELLED) == []
    assert fits(desk)
    assert not re.search(r"<script|\sstyle=|\son\w+=", desk.content())


@pytest.mark.parametrize("path", WORKED_ON.values(), ids=WORKED_ON)
def test_text_and_marks_stand_out_from_their_ground(watched: Page, portal: str, path: str):
    watched.goto(portal + path)
    assert watched.evaluate(CONTRAST) == []


@pytest.mark.parametrize("path", WORKED_ON.values(), ids=WORKED_ON)
def test_the_keyboard_reaches_every_control_and_shows_where_it_is(watched: Page, portal: str, path: str):
    watched.goto(portal + path)
    watched.evaluate(NOTE_WHAT_IS_REACHED)
    for _ in range(watched.evaluate("window.left.size") + 40):
        watched.keyboard.press("Tab")
    assert watched.evaluate("[...window.left].map(e => e.outerHTML)") == []


def test_a_problem_has_the_focus_leads_to_its_field_and_is_said_beside_it(desk: Page, portal: str):
    desk.goto(f"{portal}/klaster/pendidikan/bidang?arah=masuk&bidang=Ekonomi&mulai=&dasar=Surat+7")
    assert desk.title().startswith("Kesalahan: ")
    expect(desk.locator(".govuk-error-summary")).to_be_focused()
    desk.keyboard.press("Tab")
    expect(desk.get_by_role("link", name="Isi tanggal mulai, tahun-bulan-hari.")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(re.compile("#masuk-mulai$"))
    field = desk.locator("#masuk-mulai")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("Isi tanggal mulai"))


def test_the_stylesheet_is_fetched_once_and_kept(watched: Page, portal: str):
    sizes = "performance.getEntriesByType('resource').filter(e => e.name.endsWith('.css'))"
    watched.goto(f"{portal}/hari-ini")
    for path in ("/klaster", "/tinjau"):
        watched.goto(portal + path)
        assert watched.evaluate(f"{sizes}.map(e => e.transferSize)") == [0]


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("path", PRINTED.values(), ids=PRINTED)
def test_a_page_is_printed_on_the_paper_that_was_chosen(watched: Page, portal: str, path: str, paper: str):
    watched.goto(portal + path)
    if paper == "F4":
        watched.get_by_role("link", name="pakai F4").click()
        expect(watched.get_by_role("link", name="pakai A4")).to_be_visible()
        watched.wait_for_load_state()
    sizes = set(re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", watched.pdf(prefer_css_page_size=True)))
    wanted = [round(side / 25.4 * 72) for side in PAPER[paper]]
    assert [[round(float(side)) for side in size] for size in sizes] == [wanted]


@pytest.mark.parametrize("path", PRINTED.values(), ids=PRINTED)
def test_paper_says_when_it_was_printed_and_carries_no_menus_forms_or_colours(
    watched: Page, portal: str, path: str
):
    watched.goto(portal + path)
    watched.emulate_media(media="print")
    for gone in ("nav", "form", ".govuk-back-link", ".who", ".screen", "a.govuk-button"):
        assert watched.locator(f"{gone}:visible").count() == 0
    expect(watched.locator("footer")).to_contain_text(re.compile(r"Data per .*Dicetak \d+ \w+ \d{4}"))
    expect(watched.locator(".paper", has_text="Dicetak")).to_be_visible()
    colours = "[...new Set([...document.querySelectorAll('body *')].map(e => getComputedStyle(e).color))]"
    assert watched.evaluate(colours) == ["rgb(0, 0, 0)"]
    heads = "[...document.querySelectorAll('thead')].map(e => getComputedStyle(e).display)"
    assert set(watched.evaluate(heads)) <= {"table-header-group"}


@pytest.mark.parametrize("width", [1024, 1280])
def test_the_header_and_the_footer_keep_their_distance_from_the_edge(
    chromium: Browser, portal: str, width: int
):
    with chromium.new_context(viewport={"width": width, "height": 600}) as context:
        page = context.new_page()
        page.goto(portal)
        for part in (".top .govuk-width-container", ".govuk-footer .govuk-width-container", "#isi"):
            place = page.locator(part).bounding_box()
            assert place["x"] >= 10, part
            assert place["x"] + place["width"] <= width - 10, part
