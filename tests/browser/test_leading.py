"""An officer files boards and the end of their dispute in Chromium, without JavaScript."""

from playwright.sync_api import Page, expect

from tests.browser.visiting import fits, sign_in


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
    sign_in(page, address)
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
