"""Bodies with a law of their own, recorded beside the ormas: in every list, in no count of ormas."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from services.registry import events as r
from tests.portal.colleagues import open_account, sign_in
from tests.portal.dated import Dated
from tests.portal.office import catch_up
from tests.portal.on_pages import read
from tests.portal.told import facilitation, order
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.coaching import (
    PROGRAMME,
    asked,
    came,
    held,
    invited,
    involvement,
    meeting,
    planned,
    programme,
    requested,
    stayed_away,
)
from tests.portal.told.ormas import field, merged_into, registered, secretariat, stream
from tests.portal.told.visits import added, opened, visited
from tests.registry.visiting import ROUND

APART = "Di samping itu 1 lembaga lain (dicatat); tidak dihitung sebagai ormas."

MOVES = "arah=keluar&bidang=Ekonomi&mulai=2099-03-01&dasar=Keputusan"
COUNTS = (
    ("/", "2 ormas"),
    ("/", "Di samping itu 1 lembaga lain (dicatat)"),
    ("/?q=palang", "2 ormas"),
    ("/?q=palang", "Di samping itu 1 lembaga lain (dicatat)"),
    ("/?hukum=lembaga_lain", "0 ormas"),
    ("/?hukum=lembaga_lain", APART),
    ("/klaster", "2 dan 1 lembaga lain"),
    ("/klaster/ekonomi", f"Ormas (2) {APART}"),
    ("/wilayah", "2 dan 1 lembaga lain"),
    ("/wilayah", APART),
    ("/pembinaan?tahun=2021", "1 dari 2 ormas hadir paling sedikit satu kali."),
    ("/pembinaan?tahun=2021", "Di samping itu hadir 1 dari 1 lembaga lain (dicatat)"),
    (f"/pembinaan/{meeting(1)}", "2 diundang; 1 hadir"),
    (f"/pembinaan/{meeting(1)}", "tidak dihitung sebagai ormas: 1 diundang, 1 hadir."),
    (f"/pembinaan/{meeting(1)}/cetak/laporan", "Lembaga lain (dicatat) hadir 1"),
    (f"/pembinaan/{meeting(1)}/cetak/undangan", "Jumlah: 2 ormas dan 1 lembaga lain (dicatat)."),
    ("/fasilitasi?tahun=2026", f"Difasilitasi: 2 ormas, 3 kali {APART}"),
    ("/ketertiban?tahun=2026", f"2 ormas berperan. {APART}"),
    (f"/ketertiban/{order.activity(1)}", f"Ormas yang berperan (2) {APART}"),
    (f"/pelibatan/{involvement(1)}", f"Yang diminta (2) {APART}"),
    ("/unduh", "2 ormas dan 1 lembaga lain (dicatat)"),
    ("/klaster/ekonomi/bidang?" + MOVES, "2 ormas dan 1 lembaga lain (dicatat) keluar dari klaster"),
    (f"/pelibatan/{involvement(2)}", "Usulan (2 ormas dan 1 lembaga lain (dicatat) cocok)"),
    ("/kunjungan", "1 dari 2 dan 1 dari 1 lembaga lain"),
    (f"/kunjungan/{ROUND}", "1 dari 2 ormas dikunjungi; 1 tidak atau belum dikunjungi."),
    (f"/kunjungan/{ROUND}", "Di samping itu dikunjungi 1 dari 1 lembaga lain (dicatat)"),
)


@pytest.fixture
def visitor(office, open_portal):
    """Two ormas and a body that is recorded beside them, in one village, one cluster, one meeting."""
    tell_clusters(office)
    for number, form in ((1, "perkumpulan"), (2, "yayasan"), (3, "lembaga_lain")):
        name = f"Palang Contoh {number}"
        told = field("Ekonomi"), secretariat("Kampung Contoh", f"s{number}")
        office.tell(stream(number), registered(name, form=form), *told)
    everybody = [stream(number) for number in (1, 2, 3)]
    office.tell(PROGRAMME, programme())
    part = came(stream(1)), stayed_away(stream(2)), came(stream(3))
    office.tell(meeting(1), planned(), invited(*everybody), held(), *part)
    office.tell(involvement(1), requested(), *(asked(each) for each in everybody))
    office.tell(order.activity(1), order.took_place(), *(order.joined(each) for each in everybody))
    for number, each in enumerate(everybody, 1):
        office.tell(facilitation.facilitation(number), facilitation.helped(each))
    office.tell(involvement(2), requested(activity_fields=["Ekonomi"]))
    office.tell(ROUND, opened(), *(added(each) for each in everybody))
    office.tell(stream(1), visited("moved"))
    office.tell(stream(3), visited("moved"))
    open_account(office.accounts, roles=["case_officer", "tenant_admin"])
    return sign_in(open_portal())


def test_a_body_beside_the_ormas_is_counted_apart(visitor):
    pages = {path: read(visitor, path) for path in dict.fromkeys(path for path, _ in COUNTS)}
    assert [(path, said) for path, said in COUNTS if said not in pages[path]] == []


def test_it_is_in_every_list_all_the_same_and_its_sheet_says_how_many(visitor):
    for path in ("/", "/klaster/ekonomi", f"/pembinaan/{meeting(1)}", "/fasilitasi?tahun=2026"):
        assert "Palang Contoh 3" in read(visitor, path)
    page = load_workbook(BytesIO(visitor.get("/unduh/register.xlsx").data)).active
    assert page["A2"].value.endswith("2 ormas dan 1 lembaga lain (dicatat) dalam lembar ini")


def test_it_waits_for_no_cluster(office, open_portal):
    office.tell(stream(1), registered("Lembaga Contoh", form="lembaga_lain"))
    office.tell(stream(2), registered("Forum Contoh"))
    open_account(office.accounts)
    page = read(sign_in(open_portal()), "/hari-ini")
    assert "Ormas belum ada klasternya (1) Forum Contoh" in page


def test_on_an_earlier_day_it_is_counted_as_what_it_was_then(office, open_portal):
    tell_clusters(office)
    told = field("Ekonomi"), secretariat("Kampung Contoh")
    office.tell(stream(1), registered("Palang Contoh", form="lembaga_lain"), *told)
    office.tell(stream(1), (r.LegalFormRecorded, {"legal_form": "yayasan", "ground": "Salah pilih."}))
    projector = office.projector()
    projector.pages = Dated(
        office, lambda source, at: f"2026-01-{at if source == 'registry' else 1:02}T03:00:00.000000Z"
    )
    catch_up(projector)
    visitor = open_portal()
    for path in ("/klaster/ekonomi", "/wilayah"):
        then, now = (read(visitor, f"{path}?tanggal={day}") for day in ("2026-01-03", "2026-01-04"))
        assert (APART in then, APART in now) == (True, False)


def test_an_entry_that_is_put_right_as_one_is_no_ormas_any_more(office, open_portal):
    office.tell(stream(1), registered("Palang Contoh", form="perkumpulan"))
    office.tell(stream(1), (r.LegalFormRecorded, {"legal_form": "lembaga_lain", "ground": "UU 1/2018"}))
    visitor = open_portal()
    assert "Di samping itu 1 lembaga lain (dicatat)" in read(visitor, "/")
    page = read(visitor, f"/ormas/{stream(1)}")
    assert "Bentuk hukum Lembaga lain (dicatat)" in page
    assert "Pelaporan keberadaan Tidak wajib melapor" in page
    assert "Bentuk hukum dicatat: Lembaga lain (dicatat). " in page


def test_what_was_merged_into_one_counts_as_one(office, open_portal):
    office.tell(stream(1), registered("Palang Contoh", form="lembaga_lain"))
    office.tell(stream(2), registered("Palang Conto", form="unknown"))
    office.tell(facilitation.facilitation(1), facilitation.helped(stream(2)))
    office.tell(stream(2), merged_into(stream(1), "Palang Contoh"))
    open_account(office.accounts)
    seen = read(sign_in(open_portal()), "/fasilitasi?tahun=2026")
    assert f"Difasilitasi: 0 ormas, 1 kali {APART}" in seen
