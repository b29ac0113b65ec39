"""The clusters an office begins with: complete, marked honestly, and found by the words offices write."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest
import yaml
from marshmallow import ValidationError

from services.clusters.seed import FILE, FOUND, PROPOSAL, cluster_of, load_seed, parse_seed
from services.clusters.seed.fields import activity_fields, resolve_activity_field

BOGOR = "32.71"


def raw():
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))


def parse(seed):
    return parse_seed(yaml.safe_dump(seed, allow_unicode=True))


def agencies():
    return [agency for cluster in load_seed() for agency in cluster.agencies]


def test_every_bidang_is_in_exactly_one_cluster():
    placed = [field for cluster in load_seed() for field in cluster.activity_fields]
    assert sorted(placed) == sorted(activity_fields())
    assert len(set(placed)) == 54


def test_the_four_pairs_of_bogor_are_found_and_only_they():
    found = {(agency.abbreviation, agency.name) for agency in agencies() if agency.mark == FOUND}
    assert found == {
        ("DP3A", "Dinas Pemberdayaan Perempuan dan Anak"),
        ("DinKUKMdagin", "Dinas Koperasi, UKM, Perdagangan dan Perindustrian"),
        ("Disparbud", "Dinas Pariwisata dan Kebudayaan"),
        ("DLH", "Dinas Lingkungan Hidup"),
    }
    assert {agency.mark for agency in agencies()} == {FOUND, PROPOSAL}


def test_what_was_found_names_its_source_its_day_and_no_invented_start():
    for agency in agencies():
        if agency.mark == FOUND:
            assert agency.source == "Artikel pers tentang Bakesbangpol Kota Bogor, 25 Juli 2022"
            assert (agency.observed_on, agency.region) == (date(2022, 7, 25), BOGOR)
        assert (agency.valid_from, agency.valid_until) == (None, None)


def test_a_proposal_says_that_nobody_checked_it():
    sources = {agency.source for agency in agencies() if agency.mark == PROPOSAL}
    assert sources == {"Pengetahuan umum, belum diperiksa"}
    assert {partner.mark for cluster in load_seed() for partner in cluster.partners} == {PROPOSAL}


@pytest.mark.parametrize(
    ("region", "field", "mark"),
    [
        (BOGOR, "Lingkungan Hidup", FOUND),
        (BOGOR, "Kehutanan", PROPOSAL),
        ("64.71", "Lingkungan Hidup", PROPOSAL),
        (BOGOR, "Kesehatan", PROPOSAL),
    ],
)
def test_a_pair_is_found_only_in_its_city_and_for_the_bidang_the_source_names(region, field, mark):
    agency = cluster_of(field).agencies[0]
    assert agency.mark_for(region=region, activity_field=field) == mark


def test_cluster_codes_are_unique():
    codes = [cluster.code for cluster in load_seed()]
    assert len(set(codes)) == len(codes) == 26


@pytest.mark.parametrize("text", [None, "", "Belum diisi", "Hukum & HAM"])
def test_a_bidang_of_no_cluster_goes_to_bakesbangpol_under_lainnya(text):
    cluster = cluster_of(text)
    assert cluster.title == "Lainnya"
    assert [agency.abbreviation for agency in cluster.agencies] == ["Bakesbangpol"]


@pytest.mark.parametrize(
    ("written", "title"),
    [("Olahraga", "Pemuda & olahraga"), ("Bela Negara", "Bela negara & politik"), ("Hukum", "Hukum & HAM")],
)
def test_a_cluster_is_found_by_the_word_in_the_sheet(written, title):
    assert cluster_of(written).title == title


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Agama", "Agama"),
        ("Pendidikan", "Pendidikan"),
        ("Sosial", "Sosial"),
        ("Pemberdayaan Perempuan dan Perlindungan Anak", "Pemberdayaan Perempuan dan Perlindungan Anak"),
        ("Budaya", "Budaya"),
        ("Lingkungan Hidup", "Lingkungan Hidup"),
        ("Ekonomi", "Ekonomi"),
        ("Kesehatan", "Kesehatan"),
        ("Kebencanaan", "Kebencanaan"),
        ("Bela Negara", "Pertahanan & Bela Negara"),
        ("Kepemudaan", "Kepemudaan, Olahraga, Bela Diri"),
        ("Olahraga", "Kepemudaan, Olahraga, Bela Diri"),
        ("Pertanian", "Pertanian"),
        ("Kepercayaan kepada Tuhan YME", "Kepercayaan kepada Tuhan YME"),
        ("Jurnalistik", "Jurnalistik"),
        ("Ketenagakerjaan", "Ketenagakerjaan"),
        ("Hukum", "Hukum"),
    ],
)
def test_every_bidang_of_the_sample_register_is_recognised(written, meant):
    assert resolve_activity_field(written) == meant


@pytest.mark.parametrize(
    "written", ["  LINGKUNGAN   hidup ", "lingkungan\thidup", "Ｌingkungan Hidup", "Lingkungan"]
)
def test_case_and_spacing_do_not_change_a_bidang(written):
    assert resolve_activity_field(written) == "Lingkungan Hidup"


@pytest.mark.parametrize(
    "written", [None, "", " ", "-", "sda", "Pendidkan", "Sosial Keagamaan", "Agama, Pendidikan", "x" * 10_000]
)
def test_what_only_resembles_a_bidang_is_not_guessed(written):
    assert resolve_activity_field(written) is None


def test_every_name_is_its_own_spelling():
    assert [resolve_activity_field(name) for name in activity_fields()] == activity_fields()


def test_a_seed_cannot_be_changed_by_who_reads_it():
    load_seed().clear()
    with pytest.raises(FrozenInstanceError):
        load_seed()[0].title = "Lain"


def test_a_bidang_in_two_clusters_is_refused():
    seed = raw()
    seed["clusters"][1]["activity_fields"].append("Kesehatan")
    with pytest.raises(ValueError, match="bidang more than once: Kesehatan"):
        parse(seed)


def test_a_bidang_in_no_cluster_is_refused():
    seed = raw()
    seed["clusters"][1]["activity_fields"].remove("Industri")
    with pytest.raises(ValueError, match="in no cluster: Industri"):
        parse(seed)


def test_a_cluster_code_used_twice_is_refused():
    seed = raw()
    seed["clusters"][1]["code"] = seed["clusters"][0]["code"]
    with pytest.raises(ValueError, match="cluster code more than once: perempuan-anak"):
        parse(seed)


def test_one_agency_under_two_names_is_refused():
    seed = raw()
    seed["clusters"][-1]["agencies"][0]["name"] = "Kantor Kesbangpol"
    with pytest.raises(ValueError, match="agency bakesbangpol has two names"):
        parse(seed)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("mark", "law"),
        ("mark", "found"),
        ("code", "Dinas Sosial"),
        ("name", ""),
        ("valid_from", "2022"),
        ("source", "Kata orang"),
        ("found_for", ["Kesehatan"]),
        ("telephone", "1"),
    ],
)
def test_an_agency_that_does_not_fit_is_refused_with_its_place(key, value):
    seed = raw()
    seed["clusters"][4]["agencies"][0][key] = value
    with pytest.raises(ValidationError) as refusal:
        parse(seed)
    assert list(refusal.value.messages["clusters"]) == [4]


def test_a_bidang_spelled_otherwise_than_in_the_contract_is_refused():
    seed = raw()
    seed["clusters"][0]["activity_fields"] = ["pemberdayaan perempuan"]
    with pytest.raises(ValidationError, match="not spelled as in contracts/activity_fields"):
        parse(seed)


def test_evidence_for_a_bidang_of_another_cluster_is_refused():
    seed = raw()
    seed["clusters"][3]["agencies"][0]["found_for"] = ["Ekonomi"]
    with pytest.raises(ValidationError, match="found for a bidang of another cluster"):
        parse(seed)
