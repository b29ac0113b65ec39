"""A pack is frozen with the figures that were on the page; later ones stand beside them. All is invented."""

import io
import json
import re

import pytest
from openpyxl import load_workbook

from deploy.cli.app import app
from deploy.cli.endings import run
from services.clusters import events as c
from services.portal.monev.chapters import Told
from services.portal.monev.figure import Figure
from services.portal.monev.frozen import LATE, changed_since, chapters_of
from services.portal.monev.paper.on_paper import OnPaper
from services.portal.monev.sheet import pack_sheet
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import carried, read, send, text
from tests.portal.scored_here import ScoredHere
from tests.portal.told.monev import tell_monev
from tests.portal.told.ormas import registered, stream

PAGE = "/monev/2026"
ACTIVITY = {
    "theme": "tolerance", "title": "=SUM(A1) Doa bersama", "day": "2025-05-02", "place": "Balai warga",
    "village": "", "district": "", "held_by": "Kantor", "people": 40, "ground": "Laporan 5/2025",
}  # fmt: skip


@pytest.fixture
def head(office, open_portal):
    """A head who may freeze, before a scoring that answers."""
    office.tell(stream(1), registered("Forum Contoh"))
    served = ScoredHere(office.deployment)
    open_account(office.accounts, "rekan.kepala", "Rekan Rekaan", ("division_head", "case_officer"))
    yield sign_in(open_portal(served), "rekan.kepala")
    served.close()


def digest_on(visitor, page=PAGE):
    [found] = re.findall(r'name="sidik" value="([0-9a-f]{64})"', visitor.get(page).get_data(as_text=True))
    return found


def test_what_is_frozen_is_what_was_read_and_now_stands_beside_it(office, head):
    said = {"dasar": "Rapat persiapan 12/2026", "sidik": digest_on(head)}
    form = carried(head, PAGE, f"{PAGE}/bekukan") | said
    office.tell(stream(2), registered("Yayasan Rekaan"))
    catch_up(office.projector())
    overtaken = text(head.post(f"{PAGE}/bekukan", data=form), 422)
    assert "Angka berubah sejak halaman ini dibuka." in overtaken
    digest = digest_on(head)
    assert send(head, PAGE, f"{PAGE}/bekukan", said | {"sidik": digest}).status_code == 303
    catch_up(office.projector())
    seen = head.get(PAGE)
    assert "semua angka masih sama" in text(seen)
    assert "Berkas berikut edisi 1 yang dibekukan" in text(seen)
    assert f"{PAGE}/monev.pdf?edisi=1" in seen.text
    assert "sama dengan edisi 1 yang dibekukan" in read(head, f"{PAGE}/cetak")
    office.tell(stream(3), registered("Perkumpulan Rekaan"))
    catch_up(office.projector())
    assert "angka sementara, yang sudah lain dari edisi yang dibekukan" in read(head, PAGE)
    frozen = read(head, f"{PAGE}/edisi/1")
    assert "Ormas dalam register 2 ormas 3 ormas" in frozen
    assert f"Sidik: {digest}" in frozen
    assert "Lembaga lain (dicatat) 0 lembaga sama" in frozen
    again = said | {"sidik": digest_on(head)}
    assert "Tulis mengapa dibekukan lagi." in text(send(head, PAGE, f"{PAGE}/bekukan", again), 409)
    reason = again | {"alasan": "Satu ormas terlambat dicatat."}
    assert send(head, PAGE, f"{PAGE}/bekukan", reason).status_code == 303
    catch_up(office.projector())
    assert "Ormas dalam register 3 ormas sama" in read(head, f"{PAGE}/edisi/2")
    assert "Ormas dalam register 2 ormas" in read(head, f"{PAGE}/cetak?edisi=1")
    assert head.get(f"{PAGE}/edisi/3").status_code == 404


def test_the_next_pack_lists_what_came_late(office, head):
    tell_monev(office)
    office.tell(f"order_activity-{1:032x}", (c.OrderActivityRecorded, {**ACTIVITY, "day": "2025-05-01"}))
    catch_up(office.projector())
    late = read(head, PAGE)
    assert "Catatan terlambat untuk 2025" in late
    assert "Kegiatan 3 kegiatan 1 kegiatan" in late
    assert "1 Mei 2025" not in late
    office.tell(f"order_activity-{2:032x}", (c.OrderActivityRecorded, ACTIVITY))
    catch_up(office.projector())
    assert "Kegiatan ketertiban: =SUM(A1) Doa bersama , 2 Mei 2025 klaster no. 2" in read(head, PAGE)
    assert "Ormas dalam register 210 ormas" not in late
    printed = read(head, f"{PAGE}/cetak")
    assert "Catatan terlambat untuk 2025" in printed
    assert "Kegiatan (dibekukan: 3 kegiatan) 2 kegiatan tahun 2025" in printed
    assert "Kegiatan ketertiban: =SUM(A1) Doa bersama, 2 Mei 2025 peristiwa klaster no. 2" in printed


def test_what_came_late_is_frozen_with_the_pack_and_not_counted_late_again(office, head):
    tell_monev(office)
    for number, title in ((1, "Doa bersama"), (2, ("Doa " * 40).rstrip())):
        office.tell(f"order_activity-{number:032x}", (c.OrderActivityRecorded, ACTIVITY | {"title": title}))
    catch_up(office.projector())
    said = {"dasar": "Rapat persiapan 12/2026", "sidik": digest_on(head)}
    assert send(head, PAGE, f"{PAGE}/bekukan", said).status_code == 303
    for number in (3, 4):
        office.tell(f"order_activity-{number:032x}", (c.OrderActivityRecorded, ACTIVITY))
    catch_up(office.projector())
    frozen = read(head, f"{PAGE}/edisi/1")
    assert "Catatan terlambat untuk 2025" in frozen
    assert "Kegiatan (dibekukan: 3 kegiatan) 2 kegiatan 4 kegiatan tahun 2025" in frozen
    assert "Doa, 2 Mei 2025 peristiwa klaster no. 2 sama" in frozen
    with office.views.read() as t:
        told = chapters_of(t, "2026", 1)
        assert [each.code for each in told][-1] == LATE
        assert [line.then.code for line in changed_since(told, [])] != []
        assert not [line for line in changed_since(told, []) if line.then.code.startswith(LATE)]


def test_the_sheet_holds_every_figure_as_text(office, head):
    answer = head.get(f"{PAGE}/monev.xlsx")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="monev-2026.xlsx"'
    page = load_workbook(io.BytesIO(answer.data)).active
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert ["Register", "Ormas dalam register", "1", None, "ormas", "1 ormas", "per hari dihitung", None] in [
        [value or None for value in row] for row in rows
    ]
    assert any("belum dibekukan; sidik" in str(row[0]) for row in rows)


def test_no_title_becomes_a_formula():
    told = [Told("nilai", "IKO", [Figure("nilai.a", "=HYPERLINK(A1)", "5", "ormas")])]
    sheet = pack_sheet(OnPaper("=1+1", "2026", 0, "2026-11-22", "Angka sementara", "a" * 64, told))
    page = load_workbook(io.BytesIO(sheet)).active
    cells = [cell for row in page.iter_rows() for cell in row]
    assert "=HYPERLINK(A1)" in [cell.value for cell in cells]
    assert "f" not in {cell.data_type for cell in cells}


def test_the_press_reads_only_what_anybody_can_look_up(office, head, open_portal):
    sheet = read(head, f"{PAGE}/pers")
    assert "Ormas dalam register kurang dari 5" in sheet
    assert "Ketertiban" not in sheet
    assert "Hibah" not in sheet
    assert "Sumber: register dan catatan Bakesbangpol Kota Contoh" in sheet
    assert "/masuk" in open_portal().get(f"{PAGE}/pers").headers["Location"]


def test_the_console_says_the_same_figures_with_the_same_digest(office, head, capsys):
    data = ["--data", str(office.deployment.directory)]
    assert run(app, ["monev", "2026", *data, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["digest"] == digest_on(head)
    assert told["chapters"][0]["figures"][0]["value"] == "1"
    assert run(app, ["monev", "2026", *data]) == 0
    assert "Ormas dalam register: 1 ormas" in capsys.readouterr().out
    assert run(app, ["monev", "1999", *data]) != 0
