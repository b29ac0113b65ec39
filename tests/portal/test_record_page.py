"""One ormas as a page: axes in plain words, the personal part, the history in sentences."""

import re
from datetime import date

import pytest

from services.portal.projection.register import BLANK
from services.portal.register.axes import axes_of
from services.portal.web.personal import AWAY, ERASED, PURPOSE, SEALED
from services.registry import events as r
from tests.portal.on_pages import read
from tests.portal.registry_answers import NobodyAnswers, RegistryAnswers
from tests.portal.told.clusters import assign, tell_clusters
from tests.portal.told.ormas import (
    GROUND,
    SAME_NUMBER,
    activity,
    chair,
    doubt,
    legal_basis,
    reading,
    registered,
    reviewed,
    secretariat,
    stream,
    suspected,
    withdrawn,
)
from tests.portal.told.register import tell_a_register

TODAY = date(2026, 11, 22)


def axis(title: str, **columns: str):
    return next(a for a in axes_of(BLANK | columns, TODAY) if a.title == title)


@pytest.mark.parametrize(
    ("basis", "valid_until", "said"),
    [
        ("ahu", "", "Tidak perlu"),
        ("staatsblad_1870_64", "", "Tidak perlu"),
        ("badan_hukum_induk", "", "Tidak perlu"),
        ("undang_undang_sendiri", "", "Tidak perlu"),
        ("skt", "2027-02-21", "Berlaku"),
        ("skt", "2027-02-20", "Akan habis"),
        ("skt", "2026-11-22", "Akan habis"),
        ("skt", "2026-11-21", "Kedaluwarsa"),
        ("skt_daerah", "2020-01-01", "Kedaluwarsa"),
        ("skt", "", "Tidak diketahui"),
        ("skt", "forever", "Tidak diketahui"),
        ("none", "", "Belum ada SKT"),
    ],
)
def test_the_validity_of_an_skt_is_read_today(basis, valid_until, said):
    assert axis("Masa berlaku SKT", basis=basis, valid_value=valid_until).value == said


@pytest.mark.parametrize(
    ("known_by", "observed_on", "said"),
    [
        ("sheet", "", "Sumber: daftar kantor; tanggal keadaannya tidak diketahui."),
        ("field_visit", "2026-03-02", "Sumber: kunjungan lapangan; keadaan 2 Maret 2026."),
        ("unknown", "", "Sumber: tidak diketahui; tanggal keadaannya tidak diketahui."),
    ],
)
def test_an_activity_says_how_it_is_known_and_of_which_day_it_is(known_by, observed_on, said):
    told = {"activity": "aktif", "activity_known_by": known_by, "activity_observed_on": observed_on}
    assert axis("Keaktifan", **told).note == said


def test_an_activity_that_nobody_stated_has_no_source():
    assert axis("Keaktifan")[:4] == ("Keaktifan", "Belum diketahui", "plain", "")


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ("none", "Belum melapor"),
        ("ahu", "Belum melapor"),
        ("badan_hukum_induk", "Belum melapor"),
        ("staatsblad_1870_64", "Diakui, tidak wajib mendaftar (Ps 83 huruf b)"),
        ("undang_undang_sendiri", "Tidak wajib melapor"),
    ],
)
def test_nobody_is_told_to_report_who_need_not(basis, said):
    assert axis("Pelaporan keberadaan", basis=basis).value == said


@pytest.mark.parametrize("basis", ["", "none", "ahu", "undang_undang_sendiri"])
def test_a_body_that_is_recorded_beside_the_ormas_is_asked_for_neither_an_skt_nor_a_report(basis):
    told = {"basis": basis, "legal_form": "lembaga_lain"}
    assert axis("Masa berlaku SKT", **told).value == "Tidak perlu"
    assert axis("Pelaporan keberadaan", **told).value == "Tidak wajib melapor"


def test_a_body_recognised_from_before_independence_is_named_as_the_law_does():
    assert (
        axis("Dasar hukum", basis="staatsblad_1870_64").value
        == "Diakui, tidak wajib mendaftar (Ps 83 huruf b)"
    )


def test_no_page_calls_an_ormas_illegal_or_uses_an_ambiguous_abbreviation(office, open_portal, signed_in):
    tell_a_register(office, 14)
    visitor = signed_in(open_portal())
    pages = [read(visitor, path) for path in ("/", "/klaster", "/tinjau", "/impor")]
    pages += [read(visitor, f"/ormas/{stream(n)}") for n in range(1, 15)]
    for page in pages:
        assert not re.search(r"ilegal|\bliar\b|\bSKM\b|\bIKO\b|premanisme|menertibkan", page, re.IGNORECASE)


def test_the_original_text_stands_beside_the_reading(office, open_portal):
    office.tell(
        stream(1), registered("Forum Contoh"), legal_basis("skt", "01-00-00/1", "2026-01-17", "17/01/2026")
    )
    assert "17 Januari 2026 tertulis: “17/01/2026”" in read(open_portal(), f"/ormas/{stream(1)}")


def test_a_reading_that_failed_is_shown_as_typed(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"), legal_basis("skt", "01-00-00/1", None, "habis 2024?"))
    assert "tertulis: “habis 2024?” – belum terbaca" in read(open_portal(), f"/ormas/{stream(1)}")


def test_the_history_says_who_when_and_on_what_ground_newest_first(office, open_portal):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh", row=7), actor="registry_clerk/contoh")
    assign(office, stream(1), "ekonomi", "Ekonomi")
    page = read(open_portal(), f"/ormas/{stream(1)}")
    history = page[page.index("Riwayat (2 peristiwa)") :]
    assert "“Forum Contoh” dicatat dalam register." in history
    assert "petugas kantor (contoh) · dasar: impor daftar-contoh.xlsx, tab DATA baris 7" in history
    assert "Ditetapkan petugas dalam klaster “Ekonomi” sejak 5 Januari 2026" in history
    assert "WIB" in history
    assert history.index("Ditetapkan petugas") < history.index("dicatat dalam register")


def test_a_verdict_on_a_pair_stands_in_the_history_of_both(office, open_portal, signed_in):
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell(stream(2), registered("Forum Contoh Rekaan"), suspected(stream(1), "Forum Contoh"))
    office.tell(stream(2), reviewed(stream(1), "Forum Contoh"))
    verdict = "Dugaan ganda dengan Forum Contoh ditinjau: organisasi yang berbeda. Ditelepon."
    visitor = signed_in(open_portal())
    first, second = read(visitor, f"/ormas/{stream(1)}"), read(visitor, f"/ormas/{stream(2)}")
    assert f"Pada catatan Forum Contoh Rekaan : {verdict}" in first
    assert "Riwayat (3 peristiwa)" in first
    assert verdict in second
    assert "Pada catatan" not in second


def test_the_cluster_and_its_agency_are_on_the_record(office, open_portal):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"))
    assign(office, stream(1), "pendidikan", "Pendidikan")
    page = read(open_portal(), f"/ormas/{stream(1)}")
    assert "Dinas Contoh Pendidikan (Disdik) usulan" in page


def test_doubts_and_suspected_duplicates_are_on_both_records(office, open_portal, signed_in):
    office.tell(
        stream(1), registered("Satu"), doubt("DATA!M7", "Sel M7 meragukan."), suspected(stream(2), "Dua")
    )
    office.tell(stream(2), registered("Dua"))
    visitor = signed_in(open_portal())
    one, two = read(visitor, f"/ormas/{stream(1)}"), read(visitor, f"/ormas/{stream(2)}")
    assert "Sel M7 meragukan." in one
    assert f"Dua : {SAME_NUMBER} belum ditinjau" in one
    assert f"Satu : {SAME_NUMBER} belum ditinjau" in two
    office.tell(stream(1), reviewed(stream(2), "Dua"))
    office.catch_up()
    assert "Sudah ditinjau: organisasi yang berbeda. Ditelepon." in read(visitor, f"/ormas/{stream(2)}")


@pytest.mark.parametrize("reasons", ["Namanya sama.", "Namanya sama"])
def test_a_reason_ends_with_one_full_stop(office, open_portal, signed_in, reasons):
    office.tell(stream(1), registered("Satu"), suspected(stream(2), "Dua", reasons))
    page = read(signed_in(open_portal()), f"/ormas/{stream(1)}")
    assert "Dua : Namanya sama. belum ditinjau" in page
    assert "Mungkin sama dengan catatan lain (Dua): Namanya sama" in page
    assert ".." not in page


def test_a_review_of_one_side_is_said_on_both_records(office, open_portal, signed_in):
    office.tell(stream(1), registered("Satu"), suspected(stream(2), "Dua"))
    office.tell(stream(2), registered("Dua"))
    office.tell(stream(2), reviewed(stream(1), "Satu", "sama"))
    visitor = signed_in(open_portal())
    for n in (1, 2):
        page = read(visitor, f"/ormas/{stream(n)}")
        assert f"{SAME_NUMBER} Sudah ditinjau: memang organisasi yang sama." in page
        assert "belum ditinjau" not in page


def test_a_pair_with_a_withdrawn_side_is_not_left_open_on_the_record(office, open_portal, signed_in):
    office.tell(stream(1), registered("Satu"), suspected(stream(2), "Dua"))
    office.tell(stream(2), registered("Dua"), withdrawn())
    visitor = signed_in(open_portal())
    for n in (1, 2):
        assert "Tidak perlu ditinjau lagi." in read(visitor, f"/ormas/{stream(n)}")


def test_the_record_gives_an_auditor_its_number_and_command(office, open_portal):
    office.tell(stream(1), registered("Satu"))
    page = read(open_portal(), f"/ormas/{stream(1)}")
    assert f"Nomor catatan ini: {stream(1)}." in page
    assert f"./ormas audit history {stream(1)}" in page


@pytest.mark.parametrize(
    ("own_title", "label"),
    [
        ("Pimpinan / HP", "Ketua (Pimpinan / HP)"),
        ("KETUA", "Ketua"),
        ("Nama Ketua / No. HP", "Ketua"),
        ("Ketua Umum", "Ketua (Ketua Umum)"),
        ("", "Ketua"),
    ],
)
def test_a_chair_is_called_by_its_role_and_by_its_own_title_when_that_says_more(
    office, open_portal, own_title, label
):
    office.tell(stream(1), registered("Satu"), chair("k1", "Ratna Umpama", own_title))
    page = read(open_portal(), f"/ormas/{stream(1)}")
    assert f"Data pribadi {label} {SEALED}" in page
    assert "Pengurus dicatat: ketua." in page


def test_a_term_of_office_that_nobody_recorded_is_one_dash(office, open_portal):
    office.tell(stream(1), registered("Satu"))
    assert "Masa bakti – NPWP" in read(open_portal(), f"/ormas/{stream(1)}")


@pytest.mark.parametrize(
    ("typed", "told", "shown"),
    [
        ("2370", "2.370", "2.370"),
        ("2.370", "2.370", "2.370"),
        ("±2370", "2.370 (tertulis “±2370”)", "2.370 tertulis: “±2370”"),
    ],
)
def test_a_count_is_written_alike_everywhere(office, open_portal, signed_in, typed, told, shown):
    members = {"members": reading(typed, {"count": 2370}), "ground": GROUND}
    office.tell(stream(1), registered("Satu"), (r.MemberCountRecorded, members), suspected(stream(2), "Dua"))
    office.tell(stream(2), registered("Dua"))
    page = read(open_portal(), f"/ormas/{stream(1)}")
    assert f"Jumlah anggota dicatat: {told}." in page
    assert page.count(f"nggota {shown} menurut daftar kantor yang dicatat ") == 2
    assert f"Anggota {shown} –" in read(signed_in(open_portal()), "/tinjau")


def test_a_withdrawn_record_says_so_and_keeps_its_history(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"), withdrawn("Impor dibatalkan."))
    page = read(open_portal(), f"/ormas/{stream(1)}")
    assert "Catatan ini sudah ditarik dari register. Alasan: Impor dibatalkan." in page
    assert "Riwayat (2 peristiwa)" in page


def people(office) -> str:
    office.tell(
        stream(1),
        registered("Forum Contoh"),
        chair("k1", "Ratna Umpama"),
        secretariat("Contoh", "s1"),
        activity("aktif"),
    )
    return f"/ormas/{stream(1)}"


def test_the_public_sees_that_personal_data_is_sealed(office, open_portal):
    answers = RegistryAnswers(office)
    path = people(office)
    page = read(open_portal(answers), path)
    assert page.count(SEALED) == 2
    assert "Ratna" not in page
    assert answers.calls == []


def test_an_officer_sees_it_and_the_owner_is_asked_once(office, open_portal, signed_in):
    path = people(office)
    answers = RegistryAnswers(office)
    page = read(signed_in(open_portal(answers)), path)
    assert "Ketua Ratna Umpama, 0899-0000-0001" in page
    assert "Alamat sekretariat Jl. Rekaan 1" in page
    payload = {"ormas": stream(1), "purpose": PURPOSE}
    [account] = office.accounts.roster().accounts
    assert answers.calls == [("registry.reveal", f"registry_clerk/{account}", payload)]
    assert len(office.services["registry"].reads.lines()) == 1


def test_a_name_with_markup_in_the_sealed_part_is_escaped_too(office, open_portal, signed_in):
    office.tell(stream(1), registered("Forum Contoh"), chair("k1", "<script>alert(1)</script>"))
    answer = signed_in(open_portal()).get(f"/ormas/{stream(1)}").get_data(as_text=True)
    assert "<script" not in answer
    assert "&lt;script&gt;" in answer


def test_when_the_owner_is_away_the_rest_of_the_page_is_there(office, open_portal, signed_in):
    path = people(office)
    page = read(signed_in(open_portal(NobodyAnswers())), path)
    assert page.count(f"{AWAY} ") >= 2
    assert "Aktif" in page
    assert "Ratna" not in page


@pytest.mark.parametrize("caller", [None, NobodyAnswers()])
def test_an_erased_person_is_said_to_be_erased_whether_the_owner_answers_or_not(
    office, open_portal, signed_in, caller
):
    path = people(office)
    office.services["registry"].keys.destroy("k1")
    office.tell(
        stream(1), (r.PersonalDataErased, {"subject_id": "k1", "role": "ketua", "reason": "Diminta."})
    )
    page = read(signed_in(open_portal(caller)), path)
    assert f"Ketua {ERASED}" in page
    assert "Data pribadi satu orang (ketua) dihapus untuk selamanya." in page
