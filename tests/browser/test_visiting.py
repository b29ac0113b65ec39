"""An officer plans a visit and records what was found in Chromium with the keyboard, without JavaScript.

Days are filled in: in which order Chromium asks for day and month depends on the machine.
"""

from playwright.sync_api import Page, expect

from services.portal.projection import PROJECTIONS
from shared.projection.visible import wait_until_visible
from tests.browser.test_sanctioning import press
from tests.browser.visiting import fits, go_to, sign_in
from tests.offices import cause_in


def test_a_round_is_opened_and_a_visit_recorded_with_the_keyboard(page: Page, office, address, ormas):
    name = office.registry.load_ormas(ormas).name
    sign_in(page, address)
    go_to(page, "Pembinaan", "Kunjungan")
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


def until_shown(office) -> None:
    """Whatever is in the register is on the pages."""
    recorded = {"registry": office.registry.ledger.head().position}
    wait_until_visible(office.views, PROJECTIONS, recorded, 60)


def test_who_was_overtaken_is_led_to_what_a_colleague_recorded_and_sends_again(
    page: Page, office, address, ormas
):
    sign_in(page, address)
    until_shown(office)
    page.goto(f"{address}/ormas/{ormas}/induk")
    page.locator("#induk_luar").focus()
    press(page, "Pusat Umpama")
    page.get_by_label("di luar register ini").check()
    page.get_by_label("Tingkat ormas ini").select_option("cabang")
    said = {"head": "", "head_name": "Pusat Rekaan", "level": "cabang", "ground": "SK pusat contoh"}
    office.registry.place_unit(cause_in(office.registry, "registry.place_unit"), ormas=ormas, **said)
    until_shown(office)
    page.locator("#dasar").focus()
    press(page, "SK pusat 7/2026", "Enter")
    expect(page.get_by_role("link", name="orang lain mencatat hal yang sama")).to_be_visible()
    expect(page.locator("#induk_luar")).to_have_value("Pusat Umpama")
    assert fits(page)
    page.get_by_role("link", name="orang lain mencatat hal yang sama").focus()
    press(page, "Enter")
    expect(page.locator("#sejak")).to_be_focused()
    expect(page.locator("main")).to_contain_text("Pusat Rekaan")
    page.locator("#dasar").focus()
    press(page, "Enter")
    expect(page.get_by_text("Unit dari Pusat Umpama")).to_be_visible()
    assert office.registry.load_ormas(ormas).place == ("", "Pusat Umpama", "cabang")
