"""Files that no event names are told, and removed only when that is asked for. All invented."""

import json
import os

import pytest

from deploy.cli.app import app
from deploy.cli.endings import run
from tests.requests.lettering import Office
from tests.shared.pictures import png


@pytest.fixture
def letters(requests):
    return Office(requests)


def brought(letters, content):
    arrived = letters.requests.deployment.directory / "arrived"
    arrived.write_bytes(content)
    kept = letters.requests.letter_files.keep(arrived)
    return {"file": kept.digest, "size": kept.size}


def two_days_old(letters, name):
    path = letters.requests.letter_files.directory / name
    brought_at = path.stat().st_mtime - 2 * 24 * 60 * 60
    os.utime(path, (brought_at, brought_at))


def test_what_letters_and_logos_are_stays_and_what_nobody_recorded_goes(letters):
    first, second = (brought(letters, png(side, side)) for side in (40, 50))
    for logo in (first, second):
        letters.do("place_letter_logo", **logo, media_type="image/png", ground="Perda lambang daerah")
    letter = letters.numbered("417")
    scan = brought(letters, b"%PDF-1.7 pindaian")
    letters.sign(letter, **scan)
    left = brought(letters, b"%PDF-1.7 ditolak")["file"]
    named = {each.name for each in letters.requests.letter_files.directory.iterdir()} - {left}
    assert len(named) == 4
    assert letters.requests.leftover_files() == {"letters": [], "permits": []}
    two_days_old(letters, left)
    assert letters.requests.leftover_files() == {"letters": [left], "permits": []}
    assert letters.requests.sweep_leftovers() == {"letters": [left], "permits": []}
    assert {each.name for each in letters.requests.letter_files.directory.iterdir()} == named


def test_the_command_tells_and_removes_nothing_until_it_is_asked_to(letters, capsys):
    left = brought(letters, b"%PDF-1.7 ditolak")["file"]
    two_days_old(letters, left)
    data = ["--data", str(letters.requests.deployment.directory)]
    assert run(app, ["leftovers", *data]) == 0
    assert f"letters/{left}\n1 berkas tidak terpakai: dapat dihapus" in capsys.readouterr().out
    assert letters.requests.letter_files.has(left)
    assert run(app, ["leftovers", *data, "--remove", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"] == {"letters": [left], "permits": []}
    assert not letters.requests.letter_files.has(left)
