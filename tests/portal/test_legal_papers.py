"""Papers that others issue and revoke, and bodies that the law recognised before there was a register."""

import re
from datetime import date

import pytest

from services.portal.projection.register import BLANK
from services.portal.register.axes import axes_of
from services.portal.register.sanctions import SanctionShown
from tests.portal.dated import Dated
from tests.portal.office import catch_up
from tests.portal.on_pages import read
from tests.portal.told.ormas import (
    legal_basis,
    merged_into,
    registered,
    sanction,
    sanction_ended,
    stream,
    withdrawn,
)
from tests.portal.told.profile import unit_of

TODAY = date(2026, 11, 22)
RECOGNISED = "Diakui, tidak wajib mendaftar (Ps 83 huruf b)"
REVOKED = "Dicabut gubernur, surat 7/2026 tanggal 24 Maret 2026. Ormas tetap tercatat."


def revocation(kind: str = "pencabutan_skt", ended_by: str = "") -> SanctionShown:
    ended_on = "2026-06-01" if ended_by else ""
    return SanctionShown(1, kind, "gubernur", "7/2026", "2026-03-24", "", "", "", ended_by, ended_on, "")


def axis(title: str, *sanctions: SanctionShown, **columns: str):
    axes = axes_of(BLANK | columns, TODAY, sanctions=sanctions)
    return next(each for each in axes if each.title == title)


@pytest.mark.parametrize("basis", ["skt", "skt_daerah", "none", ""])
def test_a_revoked_skt_is_a_value_of_its_own_with_decision_and_date(basis):
    found = axis("Masa berlaku SKT", revocation(), basis=basis, valid_value="2030-01-01")
    assert (found.value, found.note) == ("Dicabut", REVOKED)


@pytest.mark.parametrize(
    ("columns", "by", "said"),
    [
        ({"basis": "skt", "issued_value": "2026-03-24"}, revocation(), "Dicabut"),
        ({"basis": "skt", "issued_value": "2026-03-25"}, revocation(), "Berlaku"),
        ({"basis": "ahu"}, revocation(), "Tidak perlu"),
        ({"basis": "skt"}, revocation(ended_by="court_ruling"), "Berlaku"),
        ({"basis": "skt"}, revocation("pencabutan_badan_hukum"), "Berlaku"),
    ],
)
def test_only_the_paper_that_was_revoked_reads_so(columns, by, said):
    assert axis("Masa berlaku SKT", by, valid_value="2030-01-01", **columns).value == said


def test_the_legal_basis_says_that_it_was_revoked_too():
    assert axis("Dasar hukum", revocation(), basis="skt").value == "SKT Kemendagri, dicabut"
    of_an_entity = axis("Dasar hukum", revocation("pencabutan_badan_hukum"), basis="ahu")
    assert (of_an_entity.value.endswith("(AHU), dicabut"), of_an_entity.note) == (True, REVOKED)
    assert axis("Dasar hukum", revocation(), basis="none").value == "Belum ada"


@pytest.mark.parametrize(
    ("until", "said"), [("2027-06-01", "Berlaku"), ("2026-11-21", "Kedaluwarsa"), ("", "Tidak diketahui")]
)
def test_a_foreign_ormas_stands_on_its_permit_with_number_dates_and_end(until, said):
    told = {"basis": "izin_ormas_asing", "legal_form": "ormas_asing", "valid_value": until}
    assert axis("Masa berlaku izin", **told).value == said
    assert axis("Dasar hukum", **told).value == "Izin ormas asing (pemerintah pusat)"


def test_a_foreign_ormas_without_a_recorded_permit_is_not_asked_for_an_skt():
    found = axis("Masa berlaku izin", legal_form="ormas_asing")
    assert (found.value, found.tone) == ("Belum tercatat", "plain")


def told_in_january(office):
    """What is told of a day is what the register knew by its night."""
    projector = office.projector()
    projector.pages = Dated(office, lambda _, position: f"2026-01-{position:02}T03:00:00.000000Z")
    catch_up(projector)


def test_pages_show_a_revocation_in_the_list_and_as_of_a_day_and_never_call_it_illegal(office, open_portal):
    paper = legal_basis("skt", "1/2018", "2030-01-01")
    office.tell(stream(1), registered("Forum Contoh"), paper, sanction(1, "pencabutan_skt", "2026-03-24"))
    told_in_january(office)
    visitor = open_portal()
    pages = {path: read(visitor, path) for path in ("/", f"/ormas/{stream(1)}")}
    assert "dicabut" in pages["/"]
    assert REVOKED in pages[f"/ormas/{stream(1)}"]
    assert "Dicabut." in read(visitor, f"/ormas/{stream(1)}/pada?tanggal=2026-03-24")
    assert "Berlaku." in read(visitor, f"/ormas/{stream(1)}/pada?tanggal=2026-03-23")
    assert not any(re.search("ilegal|terlarang", page, re.IGNORECASE) for page in pages.values())


def test_a_ruling_that_ended_a_revocation_counts_from_its_day(office, open_portal):
    paper = legal_basis("skt", "1/2018", "2030-01-01")
    revoked = sanction(1, "pencabutan_skt", "2026-03-24"), sanction_ended(1, "court_ruling", "2026-06-01")
    office.tell(stream(1), registered("Forum Contoh"), paper, *revoked)
    told_in_january(office)
    visitor = open_portal()
    assert "Dicabut." in read(visitor, f"/ormas/{stream(1)}/pada?tanggal=2026-05-31")
    assert "Berlaku." in read(visitor, f"/ormas/{stream(1)}/pada?tanggal=2026-06-01")


@pytest.mark.parametrize("own", ["badan_hukum_induk", "none", None])
def test_a_unit_of_a_body_of_article_83_b_is_recognised_as_its_head_is(office, open_portal, own):
    office.tell(stream(1), registered("Persyarikatan Contoh"), legal_basis("staatsblad_1870_64", "81/1914"))
    office.tell(stream(2), registered("Cabang Contoh"), legal_basis("badan_hukum_induk"))
    office.tell(stream(2), unit_of(stream(1), "Persyarikatan Contoh"))
    basis = [legal_basis(own)] if own else []
    office.tell(stream(3), registered("Ranting Contoh"), *basis, unit_of(stream(2), "Cabang Contoh"))
    visitor = open_portal()
    for number in (2, 3):
        page = read(visitor, f"/ormas/{stream(number)}")
        assert f"Pelaporan keberadaan {RECOGNISED} Sebagai unit dari Persyarikatan Contoh." in page
        assert "Belum melapor" not in page
    assert f"Pelaporan keberadaan {RECOGNISED}" in read(visitor, f"/ormas/{stream(1)}")


def test_a_head_that_was_merged_is_read_as_the_entry_that_stands_for_it(office, open_portal):
    office.tell(stream(1), registered("Persyarikatan Contoh"), legal_basis("staatsblad_1870_64", "81/1914"))
    office.tell(stream(2), registered("Persyarikatan Conto"), merged_into(stream(1), "Persyarikatan Contoh"))
    office.tell(stream(3), registered("Cabang Contoh"), unit_of(stream(2), "Persyarikatan Conto"))
    assert RECOGNISED in read(open_portal(), f"/ormas/{stream(3)}")


def test_who_registered_for_itself_or_whose_head_is_unknown_or_withdrawn_is_not_recognised_by_it(
    office, open_portal
):
    office.tell(stream(1), registered("Persyarikatan Contoh"), legal_basis("staatsblad_1870_64", "81/1914"))
    office.tell(stream(2), registered("Yayasan Contoh"), legal_basis("ahu", "AHU-1"))
    office.tell(stream(2), unit_of(stream(1), "Persyarikatan Contoh"))
    office.tell(stream(3), registered("Cabang Rekaan"), legal_basis("badan_hukum_induk"))
    office.tell(stream(3), unit_of("", "Pusat Rekaan"))
    office.tell(stream(4), registered("Salah Catat"), legal_basis("staatsblad_1870_64", "1/1914"))
    office.tell(stream(5), registered("Cabang Umpama"), unit_of(stream(4), "Salah Catat"))
    office.tell(stream(4), withdrawn())
    visitor = open_portal()
    for number in (2, 3, 5):
        assert "Belum melapor" in read(visitor, f"/ormas/{stream(number)}")
