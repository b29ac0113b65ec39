"""Names, legal bases, forms, fields of activity, places, terms and remarks."""

import pytest

from services.registry.sheet.activity_fields import activity_field
from services.registry.sheet.legal import read_legal_number, stated_kind
from services.registry.sheet.names import read_name
from services.registry.sheet.row_fields import status_in, term
from services.registry.sheet.units import unit_of
from tests.registry.sheet.books import TODAY, codes, one


@pytest.mark.parametrize(
    ("typed", "name", "short", "remark"),
    [
        ("  Forum   Contoh  ", "Forum Contoh", None, None),
        ("Forum Anak Contoh (FAC)", "Forum Anak Contoh", "FAC", None),
        ("FORUM ANAK CONTOH - FAC", "FORUM ANAK CONTOH", "FAC", None),
        ("YAYASAN CONTOH (DOBEL?)", "YAYASAN CONTOH", None, "DOBEL?"),
        ("Yayasan Contoh (tidak aktif)", "Yayasan Contoh", None, "tidak aktif"),
        ("Forum Contoh (d/h Forum Lama)", "Forum Contoh (d/h Forum Lama)", None, None),
        ("Forum\u00a0Contoh\u200b", "Forum Contoh", None, None),
    ],
)
def test_what_stands_beside_a_name_is_taken_apart(typed, name, short, remark):
    reading = read_name(typed)
    assert (reading.name, reading.abbreviation, reading.remark) == (name, short, remark)


@pytest.mark.parametrize(
    ("typed", "value", "kind", "form", "rest"),
    [
        ("AHU-01.AH.01.07.TAHUN 2018", "AHU-01.AH.01.07.TAHUN 2018", "ahu", "perkumpulan", ""),
        ("ahu-0091970.ah.01.04.tahun 2017", "AHU-0091970.AH.01.04.TAHUN 2017", "ahu", "yayasan", ""),
        ("AHU-88.AH.01.07.Tahun 2010", "AHU-88.AH.01.07.TAHUN 2010", "ahu", "perkumpulan", ""),
        ("AHU-1.AH.01.07 tanggal 2 Februari 2018", "AHU-1.AH.01.07", "ahu", "perkumpulan", "2 Februari 2018"),
        ("01-00-00/775/D.III.4/V/2017", "01-00-00/775/D.III.4/V/2017", "skt", None, ""),
        ("No. 220/45/Kesbangpol/IV/2015", "220/45/Kesbangpol/IV/2015", "skt_daerah", None, ""),
        ("Besluit 1914 No. 81", "Besluit 1914 No. 81", "staatsblad_1870_64", None, ""),
        ("123/SK/IX/2011", "123/SK/IX/2011", None, None, ""),
    ],
)  # fmt: skip
def test_a_number_says_what_document_it_is_of(typed, value, kind, form, rest):
    number = read_legal_number(typed)
    assert (number.value, number.kind, number.form, number.rest) == (value, kind, form, rest)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("KEMENKUMHAM RI", "ahu"),
        ("Badan Hukum", "ahu"),
        ("SKT Kemendagri", "skt"),
        ("SKT", "skt"),
        ("SKT Kesbangpol Kota Contoh", "skt_daerah"),
        ("belum berbadan hukum", "none"),
        ("belum", "none"),
        ("Ikut pusat", "badan_hukum_induk"),
        ("Undang-Undang No. 12 Tahun 2010", "undang_undang_sendiri"),
        ("dalam lemari", None),
    ],
)
def test_the_words_of_an_office_for_a_legal_basis(typed, kind):
    assert stated_kind(typed) == kind


AHU_07, SKT = "AHU-0000001.AH.01.07.TAHUN 2018", "01-00-00/1/D.III.4/V/2017"
HEADERS = ["Nama Ormas", "Legalitas", "Nomor SK/SKT"]


@pytest.mark.parametrize(
    ("name", "stated", "number", "kind", "form", "doubts"),
    [
        ("Forum Contoh", "Kemendagri", AHU_07, None, "perkumpulan", ["legal-kind-contradiction"]),
        ("Yayasan Contoh", "AHU", AHU_07, "ahu", "perkumpulan", ["legal-form-contradiction"]),
        ("Yayasan Contoh", "SKT", SKT, "skt", "tidak_berbadan_hukum", ["legal-form-contradiction"]),
        ("Forum Contoh", "SKT", "123/SK/IX/2011", None, "unknown", ["number-unusual", "skt-issuer-unclear"]),
        ("Forum Contoh", "Kemenkumham", "belum ada", "ahu", "unknown", ["legal-number-missing"]),
        ("Forum Contoh", "-", "belum ada", "none", "unknown", []),
        ("Forum Contoh", "-", "-", "unknown", "unknown", []),
        ("Forum Contoh", None, None, "unknown", "unknown", []),
        ("Forum Contoh", "belum", SKT, None, "unknown", ["legal-kind-contradiction"]),
    ],
)  # fmt: skip
def test_stated_kind_number_and_name_are_checked_against_each_other(name, stated, number, kind, form, doubts):
    row = one([*HEADERS, "Alamat"], [name, stated, number, "Jl. Contoh 1"])
    assert row.fields["legal_basis_kind"].value == kind
    assert row.fields["legal_form"].value == form
    assert codes(row) == doubts


def test_number_and_date_in_one_cell_are_both_read():
    row = one(
        ["Nama Ormas", "Nomor dan Tanggal SK"],
        ["Forum Contoh", "AHU-0000001.AH.01.07.TAHUN 2018 tgl 2 Pebruari 2018"],
    )
    assert row.fields["legal_number"].value == AHU_07
    assert row.fields["legal_date"].value == "2018-02-02"
    assert not row.doubts


def test_words_beside_a_number_that_are_no_date_are_a_doubt():
    row = one(
        ["Nama Ormas", "Nomor SK/SKT"], ["Forum Contoh", "AHU-0000001.AH.01.07.TAHUN 2018 ada perubahan"]
    )
    assert codes(row) == ["rest-not-read"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Agama", "Agama"),
        ("KEAGAMAAN", "Agama"),
        ("Bidang Pendidikan", "Pendidikan"),
        ("Bela Negara", "Pertahanan & Bela Negara"),
        ("Koperasi dan UKM", "Koperasi & UKM"),
        ("Seni", "Seni"),
        ("sosial dan agama", None),
        ("serba serbi", None),
    ],
)
def test_a_field_of_activity_is_matched_by_meaning(typed, meant):
    assert activity_field(typed) == meant


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Yayasan Contoh Cabang Menteng", ("cabang", "menteng")),
        ("DPC Contoh Kota Bogor", ("cabang", None)),
        ("PAC Contoh Menteng", ("anak_cabang", "menteng")),
        ("Forum Contoh Ranting Gudang", ("ranting", "gudang")),
        ("Forum Contoh Menteng", (None, "menteng")),
        ("Forum Contoh", (None, None)),
        ("Forum Contoh Kota Bogor", (None, None)),
        ("Persatuan Cabang Olahraga", (None, None)),
    ],
)
def test_a_name_says_which_unit_it_is(name, unit):
    assert unit_of(name, {"Menteng"}) == unit


def test_the_village_is_read_from_the_address_and_a_different_column_is_a_doubt():
    row = one(
        ["Nama Ormas", "Alamat", "Kelurahan"],
        ["Forum Contoh", "Jl. Contoh No. 2 RT 03/04 Kel. Kedung Badak Kec. Tanah Sareal", "Kel. Menteng"],
    )
    assert row.fields["village"].value == "Menteng"
    assert row.fields["district"].value == "Tanah Sareal"
    assert codes(row) == ["village-differs"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2020-2025", {"from": "2020", "until": "2025"}),
        ("2020 s/d 2025", {"from": "2020", "until": "2025"}),
        ("1 Mei 2020 - 1 Mei 2025", {"from": "2020-05-01", "until": "2025-05-01"}),
        ("s/d 2025", {"from": None, "until": "2025"}),
        ("2025-2020", None),
        ("5 tahun", None),
        ("10/01/2020 - 10/01/2025", None),
    ],
)
def test_a_term_of_office(typed, meant):
    assert term(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("aktif", ("aktif", True)),
        ("Tidak Aktif", ("tidak_aktif", True)),
        ("pindah alamat, tidak aktif", ("tidak_aktif", True)),
        ("ketua tidak aktif lagi", ("tidak_aktif", False)),
        ("aktif/tidak aktif", (None, False)),
        ("pindah alamat", (None, False)),
    ],
)
def test_a_status_is_certain_only_when_it_stands_alone(typed, meant):
    status, certain = status_in(typed)
    assert certain == meant[1]
    if certain:
        assert status == meant[0]


def test_a_remark_that_says_bubar_asks_for_its_ground():
    row = one(["Nama Ormas", "Keterangan", "Alamat"], ["Forum Contoh", "bubar", "Jl. Contoh"])
    assert row.fields["activity_status"].value == "bubar"
    assert codes(row) == ["dissolution-without-ground"]


def test_skt_habis_must_fit_the_document_of_the_row():
    headers = ["Nama Ormas", "Nomor SK/SKT", "Tanggal", "Berlaku s/d", "Ket"]
    number = SKT
    assert not one(headers, ["Forum Contoh", number, "2 Mei 2017", "2 Mei 2022", "SKT habis"]).doubts
    later = one(
        headers, ["Forum Contoh", number.replace("2017", "2024"), "2 Mei 2024", "2 Mei 2029", "SKT habis"]
    )
    assert codes(later) == ["expiry-contradiction"]
