"""Whom an ormas says to follow: a claim on both pages, and nothing of the other one. All is invented."""

import pytest

from tests.portal.judging import judging_office
from tests.portal.on_pages import read, send
from tests.portal.told.ormas import activity, claim_struck, claimed, registered, sanction, stream, withdrawn

OLD, NEW = "Forum Bubar Contoh", "Forum Baru Contoh"


@pytest.fixture
def told(office):
    office.tell(stream(1), registered(OLD), sanction(1, "pencabutan_badan_hukum", "2026-01-05"))
    office.tell(stream(1), activity("bubar"))
    office.tell(stream(2), registered(NEW), claimed(stream(1), OLD))
    return office


def test_both_pages_say_it_with_the_words_menurut_pengakuan_and_nothing_passes_over(told, open_portal):
    visitor = open_portal()
    new, old = read(visitor, f"/ormas/{stream(2)}"), read(visitor, f"/ormas/{stream(1)}")
    said = "menurut pengakuan pengurus ormas yang baru, surat 5/2026 tanggal 2 Maret 2026"
    assert f"Penerus dari {OLD} , yang sudah bubar, {said}" in new
    assert f"Diteruskan oleh {NEW} {said}" in old
    assert "Sanksi Tidak ada yang tercatat" in new
    assert "Keaktifan Bubar" in old
    assert f"Pada catatan {NEW} : Menurut pengakuan" in old


def test_nobody_is_called_dissolved_who_no_longer_is(told, open_portal):
    told.tell(stream(1), activity("aktif"))
    new = read(open_portal(), f"/ormas/{stream(2)}")
    assert f"Penerus dari {OLD} , yang sudah bubar" not in new
    assert "yang kini tidak tercatat bubar (periksa pengakuan ini), menurut pengakuan" in new


@pytest.mark.parametrize("end", ["struck", "withdrawn"])
def test_what_was_struck_or_said_by_a_withdrawn_entry_is_not_shown_on_the_other_page(told, open_portal, end):
    told.tell(stream(2), claim_struck(stream(1), OLD) if end == "struck" else withdrawn())
    assert "Diteruskan oleh" not in read(open_portal(), f"/ormas/{stream(1)}")


def test_an_officer_records_a_claim_is_refused_another_and_strikes_it(tmp_path, module_amqp):
    with judging_office(tmp_path / "data", module_amqp) as running:
        double, old = running.suspect(OLD)
        officer = running.officer(running.app(patience=0))
        page = f"/ormas/{double}/penerus"
        paper = {"menurut": "organ", "penerbit": "Musyawarah contoh", "surat": "9/2026"}
        paper |= {"tanggal": "2026-02-01", "dasar": "Surat"}
        ended = f"/ormas/{old}/bubar"
        assert send(officer, ended, f"{ended}/catat", paper).status_code == 303
        running.catch_up()
        claim = {"pendahulu": old, "menurut": "successor", "surat": "5/2026", "dasar": "Surat"}
        early = send(officer, page, f"{page}/catat", claim | {"tanggal": "2026-01-31"})
        assert "lebih tua daripada pembubaran" in early.get_data(as_text=True)
        assert send(officer, page, f"{page}/catat", claim | {"tanggal": "2026-02-02"}).status_code == 303
        running.catch_up()
        assert "menurut pengakuan pengurus ormas yang baru" in read(officer, f"/ormas/{old}")
        assert send(officer, page, f"{page}/coret", {"alasan": "Ditarik"}).status_code == 303
        running.catch_up()
        assert "Diteruskan oleh" not in read(officer, f"/ormas/{old}")
