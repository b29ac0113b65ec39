"""An officer records a sanction and its end in Chromium with the keyboard, without JavaScript.

Days are filled in: in which order Chromium asks for day and month depends on the machine.
"""

from playwright.sync_api import Page, expect

from tests.browser.visiting import fits, sign_in

KEYS = ("Tab", "Space", "ArrowDown", "Enter")


def press(page: Page, *keys: str) -> None:
    """One after the other; whatever is no key is typed."""
    for key in keys:
        if key in KEYS:
            page.keyboard.press(key)
        else:
            page.keyboard.type(key)


def test_a_letter_is_recorded_and_ended_with_the_keyboard(page: Page, office, address, ormas):
    sign_in(page, address)
    page.goto(f"{address}/ormas/{ormas}")
    page.get_by_role("link", name="Urus sanksi").focus()
    press(page, "Enter")
    expect(page.get_by_role("heading", name="Catat sebuah sanksi")).to_be_visible()
    page.get_by_label("Peringatan tertulis").focus()
    press(page, "Space", "Tab", "ArrowDown", "Tab", "200/1/2026")
    page.get_by_label("Tanggal surat").fill("2026-03-24")
    page.get_by_label("Batas waktu menurut surat").fill("2026-04-11")
    page.get_by_label("Dasar hukum menurut surat").focus()
    press(page, "UU 17/2013 jo. UU 16/2017", "Tab", "Tembusan surat, diterima 25 Maret 2026", "Enter")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    assert fits(page)
    [recorded] = office.registry.load_ormas(ormas).sanctions
    assert (recorded.kind, recorded.letter, recorded.decided_on) == (
        "peringatan_tertulis",
        "200/1/2026",
        "2026-03-24",
    )
    page.get_by_label("Dipatuhi").focus()
    press(page, "Space")
    page.get_by_label("Tanggal berakhir").fill("2026-04-02")
    page.locator("#bukti").focus()
    press(page, "Surat jawaban 5/2026", "Enter")
    expect(page.get_by_text("Berakhir 2 April 2026: dipatuhi.")).to_be_visible()
    assert office.registry.load_ormas(ormas).sanctions[0].ended_by == "complied"
    page.goto(f"{address}/ormas/{ormas}")
    assert fits(page)
