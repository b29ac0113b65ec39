"""Pages of an exposé, from its plan to a direction that is done. Everything is invented."""

import pytest

from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import read, send, text
from tests.portal.scored_here import ScoredHere
from tests.portal.told.monev import EXPOSE, tell_an_expose
from tests.portal.told.ormas import registered, stream

HERE = f"/paparan/{EXPOSE}"


@pytest.fixture
def officer(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell(stream(2), registered("Yayasan Rekaan"))
    served = ScoredHere(office.deployment)
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    yield sign_in(open_portal(served), "rekan.satu")
    served.close()


def test_an_expose_is_walked_from_its_plan_to_a_direction_that_is_done(office, officer):
    page = "/paparan/tahun/2026"
    plan = {"hari": "2026-11-20", "tempat": "Ruang rapat", "dasar": "Undangan 88/2026"}
    assert send(officer, page, f"{page}/rencanakan", plan).status_code == 303
    catch_up(office.projector())
    with office.views.read() as t:
        [(expose,)] = t.all("SELECT id FROM expose", ())
    here = f"/paparan/{expose}"
    named = {"ormas": stream(1), "dasar_ormas": "Rapat persiapan 12/2026"}
    assert send(officer, here, f"{here}/ormas", named).status_code == 303
    catch_up(office.projector())
    said = {"dari": "police", "arahan": "Latih ormas mengenali hoaks.", "tenggat": "2026-11-21"}
    nobody = text(send(officer, here, f"{here}/arahan", said | {"dari": "Pak Contoh"}), 422)
    assert "Pilih salah satu." in nobody
    assert send(officer, here, f"{here}/arahan", said).status_code == 303
    catch_up(office.projector())
    waiting = read(officer, "/hari-ini")
    assert "Arahan Forkopimda (1)" in waiting
    assert "Kapolres: Latih ormas mengenali hoaks. sudah lewat: 21 November 2026" in waiting
    done = {"nomor_selesai": "1", "hasil": "Pelatihan sudah dilaksanakan."}
    assert send(officer, here, f"{here}/selesai", done).status_code == 303
    catch_up(office.projector())
    assert "Arahan Forkopimda (1)" not in read(officer, "/hari-ini")
    assert "Selesai: Pelatihan sudah dilaksanakan." in read(officer, here)
    again = {"nomor_buka": "1", "alasan": "Keliru dicatat selesai."}
    assert send(officer, here, f"{here}/buka", again).status_code == 303
    catch_up(office.projector())
    assert "Arahan Forkopimda (1)" in read(officer, "/hari-ini")


def test_each_presenting_ormas_has_a_sheet_without_a_score(office, officer, open_portal):
    tell_an_expose(office)
    catch_up(office.projector())
    sheet = read(officer, f"{HERE}/cetak")
    assert "Forum Contoh Paparan monev 2026, 20 November 2026, Ruang rapat" in sheet
    assert "Yayasan Rekaan" not in sheet
    assert "Nilai" not in sheet
    assert "Pertemuan pembinaan (0) Belum tercatat." in sheet
    assert "/masuk" in open_portal().get(HERE).headers["Location"]
