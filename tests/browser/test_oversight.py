"""A colleague adopts teams, plans a supervision and closes its finding in Chromium: the keyboard alone."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from services.registry.domain import Ormas
from tests.browser.visiting import fits, sign_in
from tests.offices import cause_in
from tests.portal.judging import ENTRY, JudgingOffice, judging_office


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    directory = tmp_path_factory.mktemp("oversight") / "data"
    with judging_office(directory, module_amqp) as office, office.projecting():
        yield office


@pytest.fixture
def ormas(office: JudgingOffice) -> Ormas:
    ormas = Ormas.register(name=f"Sanggar {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return ormas


def press(page: Page, role: str, name: str, key: str = "Enter") -> None:
    page.get_by_role(role, name=name, exact=True).focus()
    page.keyboard.press(key)


def unfold(page: Page, heading: str) -> None:
    page.locator("summary", has_text=heading).focus()
    page.keyboard.press("Enter")


def recorded(page: Page) -> None:
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    assert fits(page)


def test_a_supervision_is_planned_carried_out_and_its_finding_closed(page: Page, office, address, ormas):
    sign_in(page, address, office.login_of("case_officer"))
    page.goto(f"{address}/pengawasan/tim")
    if page.get_by_role("button", name="Pakai tim yang diusulkan").is_visible():
        page.get_by_label("Dasar", exact=True).fill("Rapat kantor contoh")
        press(page, "button", "Pakai tim yang diusulkan")
        recorded(page)

    page.goto(f"{address}/ormas/{ormas.id}")
    press(page, "link", "Rencanakan pengawasan")
    expect(page.get_by_role("heading", name="Rencanakan pengawasan")).to_be_visible()
    page.get_by_label("Tim", exact=True).select_option("T1")
    page.get_by_label("Dilakukan paling lambat").fill("2026-05-31")
    press(page, "radio", "Rutin, menurut rencana tahunan", "Space")
    page.get_by_label("Dasar", exact=True).fill("Rencana pengawasan 2026")
    assert fits(page)
    press(page, "button", "Masukkan ke rencana")
    recorded(page)

    press(page, "link", ormas.name)
    expect(page.get_by_role("heading", name=f"Pengawasan {ormas.name}")).to_be_visible()
    unfold(page, "Catat bahwa pengawasan dilakukan")
    page.get_by_label("Tanggal pengawasan").fill("2026-05-12")
    page.get_by_label("Dasar", exact=True).fill("Berita acara 9/2026")
    press(page, "button", "Pengawasan dilakukan")
    recorded(page)

    unfold(page, "Catat temuan")
    press(page, "radio", "Alamat tidak sesuai atau pindah", "Space")
    page.get_by_label("Yang ditemukan").fill("Ditempati usaha lain, kata Warga Rekaan.")
    press(page, "button", "Catat temuan ini")
    recorded(page)

    unfold(page, "Tetapkan tindak lanjut")
    page.locator("#temuan_tindak").select_option("1")
    page.get_by_label("Apa yang dilakukan").fill("Meminta laporan alamat baru.")
    page.get_by_label("Oleh siapa").fill("Bidang Poldagri")
    page.locator("#tenggat").fill("2026-06-30")
    press(page, "button", "Tetapkan tindak lanjut ini")
    recorded(page)

    unfold(page, "Tutup temuan")
    page.locator("#temuan_tutup").select_option("1")
    press(page, "radio", "Selesai ditindaklanjuti", "Space")
    page.get_by_label("Hasil", exact=True).fill("Alamat baru sudah dilaporkan.")
    press(page, "button", "Tutup dengan hasil ini")
    recorded(page)
    expect(page.get_by_text("ditutup, selesai ditindaklanjuti. Alamat baru")).to_be_visible()
    assert office.registry.load(Ormas, ormas.id).version == ormas.version
