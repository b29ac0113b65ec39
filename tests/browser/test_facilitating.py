"""An officer records an offer, help and its result in Chromium: the keyboard alone, no JavaScript."""

import re
from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from services.clusters.domain import Facilitation
from services.registry.domain import Ormas
from tests.browser.visiting import fits, go_to, sign_in
from tests.offices import cause_in
from tests.portal.judging import ENTRY, JudgingOffice, judging_office

DP3A = "Dinas Pemberdayaan Perempuan dan Anak"


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    directory = tmp_path_factory.mktemp("helping") / "data"
    with judging_office(directory, module_amqp, "clusters") as office, office.projecting():
        office.clusters.seed_clusters(cause_in(office.clusters, "clusters.seed_clusters"))
        office.catch_up()
        yield office


@pytest.fixture
def ormas(office: JudgingOffice) -> Ormas:
    ormas = Ormas.register(name=f"Sanggar {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(ormas, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return ormas


def press(page: Page, role: str, name: str) -> None:
    page.get_by_role(role, name=name, exact=True).focus()
    page.keyboard.press("Enter")


def unfold(page: Page, heading: str | re.Pattern[str]) -> None:
    page.get_by_text(heading).first.focus()
    page.keyboard.press("Enter")


def choose(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name).focus()
    page.keyboard.press("Space")


def fill(page: Page, said: dict[str, str]) -> None:
    for label, text in said.items():
        page.get_by_label(label, exact=True).fill(text)


def test_an_agency_offers_and_an_ormas_is_helped_with_a_result(page: Page, office, address, ormas):
    sign_in(page, address)
    hall = f"Aula {uuid4().hex[:6]}"
    go_to(page, "Klaster", "Fasilitasi")
    expect(page.get_by_role("heading", name="Tawaran OPD")).to_be_visible()
    assert fits(page)
    press(page, "link", "Catat tawaran OPD")
    expect(page.get_by_role("heading", name="Tawaran OPD kepada ormas")).to_be_visible()
    agency = page.get_by_label("Perangkat daerah (OPD)")
    agency.focus()
    page.keyboard.type(DP3A)
    expect(agency).to_have_value("dp3a")
    choose(page, "Tempat")
    fill(page, {"Apa yang ditawarkan": hall, "Banyaknya": "2", "Satuan": "ruang"})
    fill(page, {"Hari pertama": "2026-03-01", "Dasar": "Surat 31/2026"})
    assert fits(page)
    press(page, "button", "Catat tawaran")
    expect(page.get_by_role("heading", name=hall)).to_be_visible()
    assert fits(page)

    page.goto(f"{address}/ormas/{ormas.id}")
    press(page, "link", "Catat fasilitasi")
    expect(page.get_by_role("heading", name=f"Catat fasilitasi: {ormas.name}")).to_be_visible()
    offer = page.get_by_label("Menurut tawaran")
    offer.focus()
    page.keyboard.type(f"{DP3A}: {hall}")
    expect(offer).not_to_have_value("")
    what = f"Latihan tari {uuid4().hex[:6]}"
    fill(page, {"Hari": "2026-04-12", "Apa yang diberikan": what, "Dasar": "Surat 33/2026"})
    assert fits(page)
    press(page, "button", "Catat fasilitasi")
    expect(page.get_by_role("heading", name=what)).to_be_visible()
    assert fits(page)
    unfold(page, "Catat hasilnya")
    choose(page, "Tujuan tercapai")
    page.get_by_label("Apa yang terlihat").fill("Anak-anak tampil.")
    assert fits(page)
    press(page, "button", "Catat hasil")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    expect(page.get_by_text("tujuan tercapai Anak-anak tampil.")).to_be_visible()
    assert fits(page)
    assert office.clusters.load(Facilitation, page.url.rpartition("/")[2]).result[0] == "reached"


def test_the_page_of_an_agency_says_how_it_is_reached(page: Page, address):
    sign_in(page, address)
    page.goto(f"{address}/klaster/perempuan-anak")
    press(page, "link", DP3A)
    expect(page.get_by_role("heading", name=DP3A)).to_be_visible()
    unfold(page, re.compile("(Catat|ganti) penghubung"))  # one may stand there already
    unit = f"Bidang {uuid4().hex[:6]}"
    fill(page, {"Unit penghubung": unit, "Telepon kantor": "0251-8000000", "Dasar": "Surat 31/2026"})
    press(page, "button", "Catat penghubung")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    expect(page.get_by_text(f"{unit}, telepon kantor 0251-8000000").first).to_be_visible()
    assert fits(page)
