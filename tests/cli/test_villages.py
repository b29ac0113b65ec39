"""``./ormas villages``: a sheet is compared, recorded once, and refused where it is of elsewhere."""

import json

import pytest

from deploy.cli.app import app
from deploy.cli.endings import run
from deploy.cli.running import DEMO_VILLAGES
from deploy.cli.villages import begin_demo_villages
from services.registry.application import Registry
from tests.offices import found_office

PAPER = ("--source", "Daftar contoh", "--ground", "Surat 12/2026")


@pytest.fixture
def office(tmp_path):
    return found_office(tmp_path / "data")


def listed_in(deployment) -> list[str]:
    registry = Registry(deployment)
    try:
        return [each.village for each in registry.listed_villages()]
    finally:
        registry.close()


def villages(office, *arguments) -> int:
    return run(app, ["villages", "--data", str(office.directory), *map(str, arguments)])


def test_a_sheet_is_compared_and_then_recorded_once(office, tmp_path, capsys):
    sheet = tmp_path / "daftar.csv"
    sheet.write_text("Kode;Kelurahan;Kecamatan\n3271011001;Contoh;Rekaan\n")
    assert villages(office, sheet, "--dry-run", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["code"] for each in told["added"]] == ["32.71.01.1001"]
    assert not told["recorded"]
    assert listed_in(office) == []
    assert villages(office, sheet, *PAPER) == 0
    assert "+ 32.71.01.1001 Contoh (Kec. Rekaan)" in capsys.readouterr().out
    assert listed_in(office) == ["Contoh"]
    assert villages(office, sheet, *PAPER) == 0
    assert "sama dengan yang berlaku" in capsys.readouterr().out


def test_a_sheet_of_elsewhere_and_one_without_ground_are_wrong_input(office, tmp_path, capsys):
    sheet = tmp_path / "daftar.csv"
    sheet.write_text("Kode;Kelurahan;Kecamatan\n3374011001;Contoh;Rekaan\n")
    assert villages(office, sheet) == 1
    assert villages(office, sheet, *PAPER) == 1
    assert "bukan kode wilayah kantor ini" in capsys.readouterr().out
    assert listed_in(office) == []


def test_the_demo_has_a_list_of_its_own_region_and_it_says_that_it_is_a_sample(office):
    for _ in range(2):
        begin_demo_villages(office, DEMO_VILLAGES)
    assert len(listed_in(office)) == 15
