"""What an uploaded sheet says is kept for its owner alone, for a week, whatever happens to a file of it."""

import os
from threading import Thread

import pytest

from services.portal.sheets.back.keeping import FAILED, RECORDED, REFUSED, SHEETS, Outcome, Upload, Uploads
from services.portal.sheets.back.reading import SheetRow
from tests.portal.told.ormas import stream

KEY = f"{stream(1)}.nama"


@pytest.fixture
def uploads(tmp_path):
    return Uploads(tmp_path)


def upload(number: str = "a1", account: str = "petugas", received_at: str = "2026-03-02") -> Upload:
    rows = [SheetRow(5, stream(1), 2, {"nama": "Forum Contoh"})]
    return Upload(number, account, "register.xlsx", "0" * 64, received_at, rows, {"Tidak dipakai.": [7]})


def test_it_comes_back_as_it_was_to_its_owner_alone(uploads, tmp_path):
    uploads.keep(upload())
    assert uploads.find("a1", "petugas") == upload()
    assert uploads.find("a1", "rekan") is None
    assert uploads.find("../a1", "petugas") is None
    assert (tmp_path / SHEETS).stat().st_mode & 0o777 == 0o700
    assert (tmp_path / SHEETS / "a1.json").stat().st_mode & 0o777 == 0o600


def test_the_newest_of_a_colleague_comes_first(uploads):
    assert uploads.of("petugas") == []
    for number, account, day in (("a1", "petugas", "1"), ("a2", "petugas", "2"), ("a3", "rekan", "3")):
        uploads.keep(upload(number, account, day))
    assert [each.number for each in uploads.of("petugas")] == ["a2", "a1"]


def test_what_was_recorded_stays_so_and_anything_else_can_be_decided_again(uploads):
    uploads.keep(upload())
    for states in ((FAILED, RECORDED), (REFUSED, FAILED), (FAILED, REFUSED)):
        uploads.note(upload(), {"a": Outcome(states[0]), "b": Outcome(states[1])})
    found = uploads.find("a1", "petugas").outcomes
    assert {key: each.state for key, each in found.items()} == {"a": FAILED, "b": RECORDED}


def test_two_forms_that_are_decided_at_once_lose_nothing_of_each_other(uploads):
    uploads.keep(upload())
    both = [Thread(target=uploads.note, args=(upload(), {key: Outcome(REFUSED)})) for key in "abcdefgh"]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert sorted(uploads.find("a1", "petugas").outcomes) == list("abcdefgh")


def test_what_nobody_decided_about_for_a_week_goes_and_comes_back_when_it_is_decided(uploads, tmp_path):
    uploads.keep(upload())
    os.utime(tmp_path / SHEETS / "a1.json", (1_000_000_000, 1_000_000_000))
    uploads.keep(upload("a2"))
    assert uploads.find("a1", "petugas") is None
    uploads.note(upload(), {KEY: Outcome(RECORDED)})
    assert uploads.find("a1", "petugas").outcomes == {KEY: Outcome(RECORDED)}


@pytest.mark.parametrize("content", ["", "{", "{}", '{"rows": [], "outcomes": {}, "lain": 1}', "[]"])
def test_what_another_program_kept_is_not_there_instead_of_in_the_way(uploads, tmp_path, content):
    uploads.keep(upload())
    (tmp_path / SHEETS / "a2.json").write_text(content)
    assert uploads.find("a2", "petugas") is None
    assert [each.number for each in uploads.of("petugas")] == ["a1"]
