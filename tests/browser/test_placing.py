"""An officer decides the cluster of an ormas and takes it back in Chromium, without JavaScript."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from services.clusters.domain import Placement
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded
from tests.browser.visiting import fits, sign_in
from tests.offices import cause_in
from tests.portal.judging import ENTRY, JudgingOffice, judging_office


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    with judging_office(tmp_path_factory.mktemp("placing") / "data", module_amqp, "clusters") as office:
        office.clusters.seed_clusters(cause_in(office.clusters, "clusters.seed_clusters"))
        with office.projecting():
            yield office


@pytest.fixture
def ormas(office: JudgingOffice) -> str:
    found = Ormas.register(name="Sanggar Contoh", abbreviation="", **ENTRY, ground="baris 7")
    found.note(ActivityFieldRecorded, activity_field="Seni", text="seni", ground="baris 7")
    receipt = office.registry.record(found, cause=cause_in(office.registry, "registry.import_sheet"))
    return receipt.events[0].stream


def test_an_officer_decides_a_cluster_and_lets_the_ormas_follow_its_field_again(
    page: Page, office, address, ormas
):
    sign_in(page, address)
    page.goto(f"{address}/ormas/{ormas}/klaster")
    expect(page.get_by_text("Mengikuti bidang Seni")).to_be_visible()
    page.get_by_label("Klaster", exact=True).focus()
    page.keyboard.type("Pendi")
    page.get_by_label("Dasar").focus()
    page.keyboard.type("Surat 12/2026")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    expect(page.get_by_text("Ditetapkan petugas sejak")).to_be_visible()
    assert fits(page)
    back = page.locator("form[action$='/bidang']")
    back.get_by_label("Dasar").fill("Surat 31/2026")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Mengikuti bidang Seni")).to_be_visible()
    expect(page.get_by_role("heading", name="Kembali mengikuti bidang")).to_have_count(0)
    topics = [row.topic for row in office.clusters.ledger.history(Placement.stream_of(ormas))]
    assert topics == ["clusters.PlacementDecided", "clusters.PlacementLifted"]
    assert fits(page)
