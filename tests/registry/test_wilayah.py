"""The codes of kabupaten and kota: complete, traceable to their source, found by code, name and day."""

import csv
import hashlib
import io
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml

from services.registry import wilayah
from services.registry.wilayah import UnknownRegion, find_by_name, find_region, provinces, regions
from services.registry.wilayah.derive import derive
from services.registry.wilayah.generate import refuse_another

FOLDER = Path(wilayah.__file__).parent
MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
VALIDITY = yaml.safe_load((FOLDER / "validity.yaml").read_text(encoding="utf-8"))


def digest(data):
    return hashlib.sha256(data).hexdigest()


def message(code, on=None):
    with pytest.raises(UnknownRegion) as refusal:
        find_region(code, on)
    return str(refusal.value)


def input_of_the_generator(file, columns):
    """The package's table, won back from ours: what we add are columns and the former codes."""
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if not row["valid_until"]]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def package_tables():
    return (
        input_of_the_generator("provinces.csv", ["code", "name"]),
        input_of_the_generator("regencies.csv", ["code", "province_code", "name"]),
    )


def test_indonesia_has_38_provinces_and_514_kabupaten_and_kota():
    assert len(provinces()) == 38
    assert len(regions()) == 514
    assert Counter(region.kind for region in regions()) == {"kabupaten": 416, "kota": 98}
    assert {region.province_name for region in regions()} == set(provinces().values())


@pytest.mark.parametrize(
    ("code", "name", "province"),
    [
        ("32.71", "Kota Bogor", "Jawa Barat"),
        ("32.16", "Kabupaten Bekasi", "Jawa Barat"),
        ("64.71", "Kota Balikpapan", "Kalimantan Timur"),
        ("33.26", "Kabupaten Pekalongan", "Jawa Tengah"),
        ("35.72", "Kota Blitar", "Jawa Timur"),
        ("35.05", "Kabupaten Blitar", "Jawa Timur"),
    ],
)
def test_the_offices_this_project_began_with_have_their_codes(code, name, province):
    region = find_region(code)
    assert (region.code, region.name, region.province_name) == (code, name, province)
    assert region.kind == name.split()[0].lower()


@pytest.mark.parametrize("written", ["32.71", "3271", " 32.71 ", "3271\n"])
def test_a_code_is_found_with_and_without_its_dot(written):
    assert find_region(written).name == "Kota Bogor"


@pytest.mark.parametrize("file", ["provinces.csv", "regencies.csv"])
def test_the_tables_are_those_the_generator_wrote(file):
    assert digest((FOLDER / file).read_bytes()) == MANIFEST["outputs"][file]


def test_the_dates_added_by_hand_are_those_the_generator_used():
    assert digest((FOLDER / "validity.yaml").read_bytes()) == MANIFEST["additions"]["validity.yaml"]


def test_our_tables_hold_every_line_of_the_package_unchanged():
    names = ("provinces.csv", "regencies.csv")
    won_back = {name: digest(table.encode()) for name, table in zip(names, package_tables(), strict=True)}
    assert won_back == MANIFEST["inputs"]


def test_the_generator_makes_the_committed_tables_from_the_packages():
    made = derive(*package_tables(), VALIDITY)
    assert made == tuple((FOLDER / name).read_text(encoding="utf-8") for name in MANIFEST["outputs"])


def test_the_generator_refuses_another_release_of_the_package():
    with pytest.raises(ValueError, match=r"not idn-area-data 4\.0\.1"):
        refuse_another(b"another archive")


def test_the_generator_refuses_a_code_that_appears_twice():
    twice = "code,province_code,name\n32.71,32,Kota Bogor\n32.71,32,Kota Bogor\n"
    with pytest.raises(ValueError, match=r"32\.71 appears twice"):
        derive("code,name\n32,Jawa Barat\n", twice, {"provinces": [], "former_regencies": []})


def test_the_generator_refuses_a_name_that_is_neither_kabupaten_nor_kota():
    with pytest.raises(ValueError, match="neither Kabupaten nor Kota"):
        derive("code,name\n", "code,province_code,name\n32.71,32,Bogor\n", VALIDITY)


def test_the_notice_names_the_source_and_its_licence():
    notice = (FOLDER / "NOTICE.md").read_text(encoding="utf-8")
    assert all(
        said in notice for said in ("idn-area-data 4.0.1", "ODbL", "opendatacommons.org", "share-alike")
    )


def test_merauke_kept_its_old_code_until_the_new_one_was_decreed():
    assert find_region("91.01", on=date(2022, 7, 24)).name == "Kabupaten Merauke"
    assert find_region("93.01").province_name == "Papua Selatan"
    assert "93.01 Kabupaten Merauke" in message("91.01")
    assert "91.01 Kabupaten Merauke" in message("93.01", on=date(2022, 7, 24))


def test_both_codes_of_merauke_are_accepted_while_the_code_changes():
    for day in (date(2022, 7, 25), date(2022, 12, 31)):
        assert find_region("91.01", on=day).name == find_region("93.01", on=day).name
    assert "91.01" in message("91.01", on=date(2023, 1, 1))


def test_a_code_is_never_older_than_its_province():
    assert find_region("96.71", on=date(2022, 12, 8)).name == "Kota Sorong"
    assert "tidak berlaku pada 2022-12-07" in message("96.71", on=date(2022, 12, 7))


def test_a_code_without_dates_is_taken_as_valid_on_any_day():
    assert find_region("32.71", on=date.min) == find_region("32.71", on=date.max)


@pytest.mark.parametrize("written", ["kota bogor", "KOTA  BOGOR", " Kota Bogor"])
def test_a_name_is_found_in_any_case_and_spacing(written):
    assert [region.code for region in find_by_name(written)] == ["32.71"]


def test_a_name_alone_finds_both_the_kabupaten_and_the_kota():
    assert [region.code for region in find_by_name("bogor")] == ["32.01", "32.71"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kab. Toli Toli", "Kabupaten Toli-Toli"),
        ("kab fakfak", "Kabupaten Fak Fak"),
        ("Kota Jakarta Pusat", "Kota Administrasi Jakarta Pusat"),
    ],
)
def test_usual_spellings_of_a_name_are_the_same_name(written, name):
    assert [region.name for region in find_by_name(written)] == [name]


@pytest.mark.parametrize("written", ["", "   ", "kota", "Kabupaten", "bogorr", "."])
def test_no_region_is_found_by_a_name_that_is_not_its_own(written):
    assert find_by_name(written) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("23.71", "32.71 Kota Bogor"),
        ("3270", "32.71 Kota Bogor"),
        ("kota bogor", "32.71 Kota Bogor"),
        ("Kab. Bekassi", "32.16 Kabupaten Bekasi"),
        ("32", "32.01 Kabupaten Bogor"),
    ],
)
def test_a_slip_is_answered_with_what_may_have_been_meant(written, meant):
    assert meant in message(written)


@pytest.mark.parametrize(
    "written", ["", "99.99", "327", "32.71.01", "٣٢٧١", "kota antah berantah", "x" * 10_000]
)
def test_what_resembles_nothing_is_answered_with_an_example_and_no_guess(written):
    answer = message(written)
    assert answer.endswith("Tuliskan kode seperti 32.71 atau nama seperti Kota Bogor.")
    assert len(answer) < 160


def test_control_characters_are_not_echoed_to_the_terminal():
    assert "\x1b" not in message("\x1b[2J32.99")
