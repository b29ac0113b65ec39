"""An officer receives an ormas, keeps a promise and publishes an answer in Chromium: the keyboard alone."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from services.clusters.domain import Audience
from services.registry.domain import Ormas
from tests.browser.visiting import fits, sign_in
from tests.offices import cause_in
from tests.portal.judging import ENTRY, JudgingOffice, judging_office


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    directory = tmp_path_factory.mktemp("guests") / "data"
    with judging_office(directory, module_amqp, "clusters") as office, office.projecting():
        yield office


@pytest.fixture
def ormas(office: JudgingOffice) -> Ormas:
    ormas = Ormas.register(name=f"Sanggar {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return ormas


def press(page: Page, role: str, name: str) -> None:
    page.get_by_role(role, name=name).focus()
    page.keyboard.press("Enter")


def test_an_ormas_is_received_and_what_was_promised_is_kept(page: Page, office, address, ormas):
    sign_in(page, address)
    page.goto(f"{address}/ormas/{ormas.id}")
    press(page, "link", "Catat audiensi")
    matter = f"Izin pakai aula {uuid4().hex[:6]}"
    for label, text in {
        "Tanggal": "2026-04-07",
        "Berapa orang": "3",
        "Pokok pembicaraan": matter,
        "Masukan untuk perangkat daerah": "Jalan menuju sanggar gelap.",
        "Yang dijanjikan kantor": "Daftar aula dikirim.",
        "Unit yang berjanji": "Bidang Ormas",
        "Ditepati sampai": "2026-04-21",
        "Dasar": "Buku tamu halaman 12",
    }.items():
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_label("Ketua", exact=True).focus()
    page.keyboard.press("Space")
    assert fits(page)
    press(page, "button", "Catat tamu")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    assert fits(page)

    page.goto(f"{address}/hari-ini")
    press(page, "link", "Daftar aula dikirim.")
    expect(page.get_by_role("heading", name=matter)).to_be_visible()
    assert fits(page)
    page.get_by_text("Catat bahwa janji ditepati").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Apa yang dilakukan").fill("Daftarnya dikirim.")
    press(page, "button", "Janji ditepati")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    expect(page.get_by_text("Hasil: Daftarnya dikirim.")).to_be_visible()
    assert fits(page)
    assert office.clusters.load(Audience, page.url.rpartition("/")[2]).promise == "fulfilled"


def answered(office: JudgingOffice, ormas: Ormas) -> str:
    audience = Audience.new()
    audience.receive(
        day="2026-04-07",
        today="2026-04-07",
        withdrawn=False,
        organisation=ormas.id,
        guest="",
        represented_by="chair",
        people=3,
        matter="Jalan menuju sanggar",
        input="Jalan menuju sanggar gelap.",
        promise="",
        promised_by="",
        due="",
        ground="Buku tamu halaman 12",
    )
    audience.pass_on_input(agency="Dinas Contoh", reference="Surat 15/2026")
    audience.answer_input(answer="Lampu dipasang.")
    office.clusters.record(audience, cause=cause_in(office.clusters, "clusters.receive_audience"))
    office.catch_up()
    return audience.id


def test_an_answer_is_public_once_the_ormas_and_the_office_agreed(page: Page, office, address, ormas):
    sign_in(page, address)
    page.goto(f"{address}/buku-tamu/{answered(office, ormas)}")
    for side, told in ((ormas.name, "Ormas setuju"), ("Kantor", "Kantor setuju")):
        page.get_by_text("Catat persetujuan").first.focus()
        page.keyboard.press("Enter")
        page.get_by_role("radio", name=side).focus()
        page.keyboard.press("Space")
        page.get_by_label("Surat persetujuan").fill("Surat 21/2026")
        press(page, "button", "Catat persetujuan")
        expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
        expect(page.get_by_text(f"{told}: Surat 21/2026")).to_be_visible()
        assert fits(page)
    page.context.clear_cookies()
    page.goto(f"{address}/ormas/{ormas.id}")
    expect(page.get_by_role("heading", name="Masukan yang dijawab")).to_be_visible()
    expect(page.get_by_text("gelap. Jawaban Dinas Contoh: Lampu dipasang.")).to_be_visible()
    assert fits(page)
