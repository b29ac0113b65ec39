"""An officer enters an ormas, puts it right and takes a wrong click back, with the keyboard alone."""

from uuid import uuid4

from playwright.sync_api import Page, expect

from services.registry.events import ActivityStatusRecorded
from tests.browser.keyboard import Keyboard
from tests.browser.visiting import fits, sign_in
from tests.offices import cause_in


def test_an_ormas_is_entered_corrected_and_a_wrong_click_taken_back(page: Page, office, address):
    name = f"Sanggar {uuid4().hex[:12]}"
    sign_in(page, address)
    page.goto(address)
    page.get_by_role("link", name="Catat ormas baru").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Nama", exact=True).focus()
    page.keyboard.type(name)
    page.get_by_label("Dasar pencatatan").focus()
    page.keyboard.type("Surat pemberitahuan 12/2026")
    assert fits(page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    assert fits(page)
    ormas = page.url.rpartition("/")[2]
    page.get_by_role("link", name="Perbaiki Keaktifan").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Tidak aktif").focus()
    page.keyboard.press("Space")
    page.get_by_label("Kunjungan lapangan").focus()
    page.keyboard.press("Space")
    page.locator("#dasar").focus()
    page.keyboard.type("Berita acara 7/2026")
    assert fits(page)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Salah klik?")).to_be_visible()
    assert fits(page)
    page.get_by_role("button", name="Batalkan").focus()
    page.keyboard.press("Enter")
    told = page.locator(".history")
    expect(told.get_by_text("Dibatalkan oleh pencatatnya dalam 10 menit.")).to_be_visible()
    status = office.registry.ledger.history(ormas)[-1]
    assert '"status":"unknown"' in status.state


def test_an_ormas_is_entered_whole_and_a_misspelt_village_is_asked_about(page: Page, address):
    name, village = f"Sanggar {uuid4().hex[:12]}", f"Sukarekaan {uuid4().hex[:6]}"
    keys = Keyboard(page)
    sign_in(page, address)
    page.goto(f"{address}/catat-ormas")
    keys.write(nama=name, kelurahan=village, kecamatan="Umpama", jalan="Jl. Khayal 5", telepon="0251-8312345")
    keys.write(surel="surat@forum-ibu.example", dasar="Surat pemberitahuan 12/2026")
    assert fits(page)
    keys.send("Catat ormas baru")
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    expect(page.get_by_text("Jl. Khayal 5")).to_be_visible()
    keys.follow("Perbaiki alamat sekretariat")
    keys.write(kelurahan=village.replace("rekaan", "rekan"), jalan="Jl. Khayal 7", dasar="Surat domisili 3")
    keys.send("Catat perbaikan")
    expect(page.get_by_role("alert").get_by_text(f"Maksud Anda “{village} (Kec. Umpama)”?")).to_be_visible()
    assert fits(page)
    keys.pick("Ya, “Suka")
    keys.send("Catat perbaikan")
    expect(page.get_by_text("Salah tulis yang sudah dibetulkan")).to_be_visible()


def test_whoever_enters_what_is_there_already_sees_it_first(page: Page, office, address, ormas):
    office.catch_up()
    name = office.registry.load_ormas(ormas).name
    sign_in(page, address)
    page.goto(f"{address}/catat-ormas")
    page.get_by_label("Nama", exact=True).fill(name)
    page.get_by_label("Dasar pencatatan").fill("Surat 3/2026")
    page.get_by_role("button", name="Catat ormas baru").press("Enter")
    expect(page.get_by_role("link", name=name)).to_be_visible()
    assert fits(page)
    page.get_by_label("Saya sudah melihatnya").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Catat ormas baru").press("Enter")
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    page.get_by_role("link", name="Tarik catatan ini").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Alasan").focus()
    page.keyboard.type("Tercatat dua kali")
    assert fits(page)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Catatan ini sudah ditarik dari register.")).to_be_visible()


def test_an_older_letter_is_asked_about_before_it_wins(page: Page, office, address, ormas):
    found = office.registry.load_ormas(ormas)
    seen = {"status": "tidak_ditemukan", "known_by": "field_visit", "observed_on": "2026-05-05"}
    found.note(ActivityStatusRecorded, **seen, ground="Lembar 7")
    office.registry.record(found, cause=cause_in(office.registry, "registry.record_visit"))
    office.catch_up()
    sign_in(page, address)
    page.goto(f"{address}/ormas/{ormas}/perbaiki/keaktifan")
    page.get_by_label("Aktif", exact=True).focus()
    page.keyboard.press("Space")
    page.get_by_label("Pernyataan ormas").focus()
    page.keyboard.press("Space")
    page.get_by_label("Keadaan tanggal").fill("2026-03-02")
    page.locator("#dasar").focus()
    page.keyboard.type("Surat ormas 3/2026")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Keterangan 2 Maret 2026 lebih lama")).to_be_visible()
    assert fits(page)
    page.get_by_label("Tetap berlaku, walaupun lebih lama").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Salah klik?")).to_be_visible()
