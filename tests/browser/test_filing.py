"""A catalogue is adopted, a document kept and accepted in Chromium by the keyboard, without JavaScript."""

from playwright.sync_api import Page, expect

from tests.browser.visiting import fits, sign_in

PDF = {"name": "surat rekaan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n% rekaan\n%%EOF\n"}


def test_a_document_is_kept_and_accepted_with_the_keyboard(page: Page, office, address, ormas):
    sign_in(page, address, office.login_of("tenant_admin"))
    page.goto(f"{address}/dokumen")
    assert fits(page)
    if page.get_by_role("button", name="Pakai katalog usulan").is_visible():
        page.get_by_label("Dasar").focus()
        page.keyboard.type("Rapat kantor contoh")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
        assert fits(page)
    page.goto(f"{address}/ormas/{ormas}")
    page.get_by_role("link", name="dokumen yang diminta").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Salin, lalu kirim kepada pengurus")).to_contain_text("Tujuan dan program kerja")
    assert fits(page)
    page.get_by_role("link", name="Tujuan dan program kerja").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Simpan dokumen")).to_be_visible()
    page.get_by_label("Berkas").set_input_files(PDF)
    page.locator("#dasar").focus()
    page.keyboard.type("Diserahkan di loket")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    expect(page.get_by_role("link", name="Unduh dokumen ke-1")).to_be_visible()
    assert fits(page)
    page.locator("#dasar_terima").focus()
    page.keyboard.type("Sesuai aslinya")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Diterima atas dasar: Sesuai aslinya.")).to_be_visible()
    [kept] = office.registry.load_ormas(ormas).documents
    assert (kept.kind, kept.judged) == ("D13", "registry.DocumentAccepted")
