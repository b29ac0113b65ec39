"""An officer plans a visit and records what was found in Chromium with the keyboard, without JavaScript.

Days are filled in: in which order Chromium asks for day and month depends on the machine.
"""

from playwright.sync_api import Page, expect

from tests.browser.test_sanctioning import press
from tests.browser.visiting import fits, menu, sign_in


def test_a_round_is_opened_and_a_visit_recorded_with_the_keyboard(page: Page, office, address, ormas):
    name = office.registry.load_ormas(ormas).name
    sign_in(page, address)
    menu(page).get_by_role("link", name="Kunjungan").focus()
    press(page, "Enter")
    page.get_by_label("Nama putaran").focus()
    press(page, f"Putaran {name}", "Tab", "094/7/2026", "Tab", "2")
    page.get_by_label("Mulai").fill("2026-03-01")
    page.get_by_label("Sampai").fill("2026-03-31")
    page.get_by_role("button", name="Buka putaran").focus()
    press(page, "Enter")
    expect(page.get_by_text("Putaran dibuka.")).to_be_visible()
    assert fits(page)
    page.get_by_role("link", name=f"Putaran {name}").focus()
    press(page, "Enter")
    page.get_by_label(name).focus()
    press(page, "Space")
    page.locator("#dasar").focus()
    press(page, "Surat tugas 094/7/2026", "Enter")
    expect(page.get_by_text("0 dari 1 ormas dikunjungi")).to_be_visible()
    assert fits(page)
    page.get_by_role("link", name=name, exact=True).focus()
    press(page, "Enter")
    page.get_by_label("Tanggal kunjungan").fill("2026-03-02")
    for seen in ("Sekretariat tidak dikenal di alamat itu", "Papan nama tidak ada", "Tetangga"):
        page.get_by_role("checkbox", name=seen).focus()
        press(page, "Space")
    page.locator("#dasar").focus()
    press(page, "Lembar kunjungan 2 Maret 2026", "Enter")
    expect(page.get_by_text("Yang ditemukan 2 Maret 2026")).to_be_visible()
    assert fits(page)
    found = office.registry.load_ormas(ormas)
    assert found.visits[0].findings == ("office_unknown", "board_missing")
    assert found.activity == ("tidak_ditemukan", "field_visit", "2026-03-02")
