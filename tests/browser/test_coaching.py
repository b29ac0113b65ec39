"""An officer with a meeting and a request of an agency in Chromium: the keyboard alone, no JavaScript."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from services.clusters.domain import AttendedMeeting
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded
from tests.browser.visiting import fits, sign_in
from tests.offices import cause_in
from tests.portal.judging import ENTRY, JudgingOffice, judging_office

YESTERDAY = (date.today() - timedelta(2)).isoformat()
SOON = (date.today() + timedelta(30)).isoformat()


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    with judging_office(tmp_path_factory.mktemp("coaching") / "data", module_amqp, "clusters") as office:
        office.clusters.seed_clusters(cause_in(office.clusters, "clusters.seed_clusters"))
        with office.projecting():
            yield office


@pytest.fixture
def three(office: JudgingOffice) -> list[str]:
    """Names of three ormas of one field, of which one has a name of its own kind."""
    unique = uuid4().hex[:6]
    names = [f"Sanggar {unique} {last}" for last in ("Anggrek", "Bakung", "Cempaka")]
    found = []
    for name in names:
        ormas = Ormas.register(name=name, abbreviation="", **ENTRY, ground="baris 7")
        ormas.note(ActivityFieldRecorded, activity_field="Seni", text="seni", ground="baris 7")
        found.append(ormas)
    office.registry.record(*found, cause=cause_in(office.registry, "registry.import_sheet"))
    return names


def test_a_meeting_is_planned_invited_to_held_and_ticked_in(page: Page, office, address, three):
    sign_in(page, address)
    page.goto(f"{address}/pembinaan/program-baru")
    page.get_by_label("Nama program").fill("Bina ormas contoh")
    page.get_by_label("Tujuan").fill("Ormas mengenal dirinya.")
    page.get_by_label("Kepemimpinan").focus()
    page.keyboard.press("Space")
    page.get_by_label("Dasar").fill("DPA Contoh")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    assert fits(page)

    title = f"Bina {three[0]}"
    page.goto(f"{address}/pembinaan/pertemuan-baru")
    page.get_by_label("Program", exact=True).select_option(index=1)
    page.get_by_label("Pokok pertemuan").fill(title)
    page.get_by_label("Tanggal").fill(YESTERDAY)
    page.get_by_label("Tempat").fill("Aula Contoh")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    expect(page.get_by_role("heading", name=title)).to_be_visible()

    page.get_by_role("link", name="Undang ormas").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Nama atau nomor").fill(three[0].rpartition(" ")[0])
    page.keyboard.press("Enter")
    for name in three:
        expect(page.get_by_label(name)).to_be_checked()
    assert fits(page)
    page.get_by_role("button", name="Undang yang dicentang").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("3 diundang.")).to_be_visible()

    page.get_by_text("Catat bahwa pertemuan berlangsung").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Sudah berlangsung").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Catat kehadiran").focus()
    page.keyboard.press("Enter")
    page.get_by_label(f"Ketua {three[0]}").focus()
    for key in ("Space", "Tab", "Space", "Tab", "Tab", "2"):
        page.keyboard.press(key)
    page.get_by_label(f"Izin {three[1]}").focus()
    page.keyboard.press("Space")
    page.get_by_label("Yang lain pada halaman ini tidak hadir tanpa kabar").focus()
    page.keyboard.press("Space")
    assert fits(page)
    page.get_by_role("button", name="Catat kehadiran").focus()
    page.keyboard.press("Enter")
    expect(
        page.get_by_text("4 orang: ketua 1, sekretaris 1, bendahara 0, divisi 2, anggota 0.")
    ).to_be_visible()
    assert fits(page)
    stream = page.url.rpartition("/")[2]
    assert sorted(office.clusters.load(AttendedMeeting, stream).presence.values()) == [
        "absent", "excused", "present",
    ]  # fmt: skip
    for what in ("surat", "undangan", "daftar-hadir", "label", "laporan"):
        page.goto(f"{address}/pembinaan/{stream}/cetak/{what}?kertas=f4")
        expect(page.get_by_text("Cetak dengan Ctrl+P.")).to_be_visible()
        assert fits(page)


def test_an_agency_gets_a_proposal_with_reasons_and_an_ormas_is_asked(page: Page, office, address, three):
    sign_in(page, address)
    page.goto(f"{address}/pelibatan/baru")
    activity = f"Pentas {uuid4().hex[:6]}"
    for label, text in {
        "Perangkat daerah (OPD)": "Dinas Contoh Budaya",
        "Unit penghubung": "Bidang Seni",
        "Kegiatan": activity,
        "Tanggal kegiatan": SOON,
        "Tempat": "Balai Contoh",
        "Berapa ormas dicari": "3",
        "Dasar": "Surat 9/2026",
    }.items():
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_label("Seni", exact=True).focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Catat permintaan").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Sudah dicatat.")).to_be_visible()
    assert fits(page)
    expect(page.get_by_text("Ormas yang belum melapor pun diusulkan.")).to_be_visible()
    expect(page.get_by_text("Bidangnya Seni, seperti yang diminta.").first).to_be_visible()
    page.get_by_label(three[0]).focus()
    page.keyboard.press("Space")
    assert fits(page)
    page.get_by_role("button", name="Minta yang dicentang").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Yang diminta (1)")).to_be_visible()
    assert fits(page)
