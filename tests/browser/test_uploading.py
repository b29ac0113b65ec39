"""An officer edits a downloaded sheet and uploads it again, with the keyboard alone."""

from uuid import uuid4

from playwright.sync_api import Page, expect

from tests.browser.visiting import fits, sign_in
from tests.portal.sheets import EditedSheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def edited(office, ormas: str, name: str) -> dict:
    sheet = EditedSheet(office.app().test_client()).write(ormas, "Nama", name)
    sheet.write(ormas, "Keaktifan", "entah").page.append([99, "Forum Baru"])
    return {"name": "register.xlsx", "mimeType": XLSX, "buffer": sheet.content()}


def test_a_sheet_comes_back_and_what_was_accepted_stands_in_the_register(page: Page, office, address, ormas):
    office.catch_up()
    name = f"Sanggar {uuid4().hex[:12]}"
    sign_in(page, address)
    page.goto(f"{address}/unduh")
    page.get_by_role("link", name="Unggah hasil suntingan").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Unggah hasil suntingan")).to_be_visible()
    assert fits(page)
    page.get_by_label("Berkas hasil suntingan").set_input_files(edited(office, ormas, name))
    page.get_by_role("button", name="Bandingkan dengan register").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Perbedaan dengan register")).to_be_visible()
    expect(page.get_by_label("Terima")).to_be_checked()
    expect(page.get_by_role("heading", name="Belum terbaca: 1")).to_be_visible()
    assert fits(page)
    page.get_by_label("Dasar perbaikan").focus()
    page.keyboard.type("Rapat pencocokan data 3/2026")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 perbedaan sudah dicatat.")).to_be_visible()
    expect(page.get_by_text("Tidak ada yang perlu diputuskan.")).to_be_visible()
    assert fits(page)
    assert office.registry.load_ormas(ormas).name == name


def test_a_file_that_is_no_sheet_is_told_at_its_field(page: Page, office, address):
    sign_in(page, address)
    page.goto(f"{address}/unggah")
    pdf = {"name": "daftar.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
    page.get_by_label("Berkas hasil suntingan").set_input_files(pdf)
    page.get_by_role("button", name="Bandingkan dengan register").press("Enter")
    expect(page.get_by_role("link", name="Ini berkas PDF.")).to_be_visible()
    assert fits(page)
