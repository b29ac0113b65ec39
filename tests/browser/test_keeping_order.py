"""An officer records an activity and a case of public order in Chromium: by keyboard, no JavaScript."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from services.clusters.domain import OrderActivity, OrderCase
from services.registry.domain import Ormas
from tests.browser.visiting import fits, go_to, sign_in
from tests.offices import cause_in
from tests.portal.judging import ENTRY, JudgingOffice, judging_office


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    directory = tmp_path_factory.mktemp("order") / "data"
    with judging_office(directory, module_amqp, "clusters") as office, office.projecting():
        yield office


@pytest.fixture
def ormas(office: JudgingOffice) -> Ormas:
    ormas = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return ormas


def press(page: Page, role: str, name: str) -> None:
    page.get_by_role(role, name=name, exact=True).focus()
    page.keyboard.press("Enter")


def choose(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name).focus()
    page.keyboard.press("Space")


def fill(page: Page, said: dict[str, str]) -> None:
    for label, text in said.items():
        page.get_by_label(label, exact=True).fill(text)


def test_an_activity_is_counted_with_the_people_and_the_ormas_that_came(page: Page, office, address, ormas):
    sign_in(page, address)
    go_to(page, "Pembinaan", "Ketertiban")
    expect(page.get_by_role("heading", name="Kegiatan ketertiban")).to_be_visible()
    press(page, "link", "Catat kegiatan")
    expect(page.get_by_role("heading", name="Catat kegiatan ketertiban")).to_be_visible()
    title = f"Jalan santai rukun {uuid4().hex[:6]}"
    choose(page, "Toleransi dan kerukunan")
    fill(page, {"Nama kegiatan": title, "Tempat": "Lapangan Contoh", "Penyelenggara": "Bidang Ketahanan"})
    fill(page, {"Berapa orang hadir seluruhnya": "40", "Dasar": "Daftar hadir"})
    assert fits(page)
    press(page, "button", "Catat kegiatan")
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    assert fits(page)

    page.goto(f"{address}/ormas/{ormas.id}")
    press(page, "link", "Catat peran dalam kegiatan")
    expect(page.get_by_role("heading", name=f"Catat peran dalam kegiatan: {ormas.name}")).to_be_visible()
    activity = page.get_by_label("Kegiatan", exact=True)
    activity.focus()
    page.keyboard.type(title)
    expect(activity).not_to_have_value("")
    choose(page, "Penyelenggara")
    fill(page, {"Berapa orang dari ormas ini": "12"})
    assert fits(page)
    press(page, "button", "Catat peran")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    expect(page.get_by_text(f"{ormas.name}: penyelenggara, 12 orang")).to_be_visible()
    assert fits(page)
    recorded = office.clusters.load(OrderActivity, page.url.rpartition("/")[2])
    assert recorded.joined == {ormas.id: ("organiser", 12)}


def unfold(page: Page, heading: str) -> None:
    page.get_by_text(heading, exact=True).first.focus()
    page.keyboard.press("Enter")


def test_a_case_is_taken_up_followed_closed_with_its_result_and_reopened(page: Page, office, address):
    sign_in(page, address)
    page.goto(f"{address}/ketertiban")
    press(page, "link", "Kasus ketertiban: pencegahan konflik dan mediasi")
    expect(page.get_by_role("heading", name="Kasus ketertiban")).to_be_visible()
    press(page, "link", "Catat kasus")
    expect(page.get_by_role("heading", name="Catat kasus ketertiban")).to_be_visible()
    matter = f"Lahan parkir diperebutkan {uuid4().hex[:6]}"
    for name in ("Mediasi", "Biasa", "Ketegangan"):
        choose(page, name)
    fill(page, {"Pokok persoalan": matter, "Sejak": "2026-02-11", "Dasar": "Laporan kelurahan 7/2026"})
    assert fits(page)
    press(page, "button", "Catat kasus")
    expect(page.get_by_role("heading", name=matter)).to_be_visible()
    assert fits(page)
    unfold(page, "Tambah pihak yang bukan ormas")
    choose(page, "Perorangan")
    fill(page, {"Siapa": "Pemilik lahan", "Nama": "Nama Rekaan"})
    assert fits(page)
    press(page, "button", "Tambah pihak")
    expect(page.get_by_text("Perorangan: Pemilik lahan (nama tersegel)")).to_be_visible()
    unfold(page, "Tutup kasus")
    choose(page, "Selesai dengan kesepakatan")
    fill(page, {"Hari penutupan": "2026-03-01", "Uraian hasil": "Dipakai bergantian."})
    press(page, "button", "Tutup kasus")
    expect(page.get_by_text("Selesai dengan kesepakatan, 1 Maret 2026")).to_be_visible()
    assert fits(page)
    assert office.clusters.load(OrderCase, page.url.rpartition("/")[2]).state == "closed"
    unfold(page, "Buka kembali")
    fill(page, {"Alasan": "Warga bertengkar lagi."})
    assert fits(page)
    press(page, "button", "Buka kembali kasus")
    expect(page.get_by_text("Masih terbuka.")).to_be_visible()
    assert fits(page)
    assert office.clusters.load(OrderCase, page.url.rpartition("/")[2]).state == "open"
