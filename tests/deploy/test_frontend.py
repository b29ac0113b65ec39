"""govuk-frontend is fetched once, by npm, and refused when it is not what was pinned."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from deploy.cli.doctor import examine
from deploy.programs import ProgramMissing
from deploy.programs.frontend import FILE, PACKAGE, fetch_frontend, find_frontend, frontend_there
from deploy.programs.npm import find_npm
from tests.frontend import frontend
from tests.offices import found_office


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache/satu-ormas"


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine on which npm is the program that a test writes."""
    program = tmp_path / "bin/npm"
    program.parent.mkdir()
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return program


def write(program: Path, script: str) -> None:
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def test_what_npm_delivers_is_checked_kept_and_found_again_without_the_network(cache, npm, tmp_path):
    said: list[str] = []
    assert frontend_there(tmp_path) is None
    found = find_frontend(said.append, tmp_path)
    assert found == cache / FILE
    assert found.read_bytes() == frontend().read_bytes()
    assert said == [f"Tampilan halaman: mengambil {PACKAGE} …"]
    write(npm, "exit 1")
    assert find_frontend(pytest.fail, tmp_path) == found
    assert sorted(path.name for path in cache.iterdir()) == [FILE, "lock"]


def test_a_damaged_stylesheet_is_not_used_and_fetched_again(cache, npm, tmp_path):
    said: list[str] = []
    find_frontend(said.append, tmp_path)
    (cache / FILE).write_bytes(frontend().read_bytes()[:1000])
    assert frontend_there(tmp_path) is None
    assert find_frontend(said.append, tmp_path).read_bytes() == frontend().read_bytes()
    assert said[1:] == [f"Tampilan halaman: yang tersimpan rusak, mengambil lagi {PACKAGE} …"]


def test_a_damaged_stylesheet_that_cannot_be_fetched_again_is_said_and_not_used(cache, npm, tmp_path):
    cache.mkdir(parents=True)
    (cache / FILE).write_bytes(b"")
    write(npm, "exit 1")
    with pytest.raises(ProgramMissing, match="Halaman tetap dapat dipakai"):
        find_frontend(lambda sentence: None, tmp_path)
    assert frontend_there(tmp_path) is None


def test_a_package_that_is_not_the_pinned_one_is_refused_and_not_kept(cache, npm, tmp_path):
    write(npm, "echo lain > govuk-frontend-6.6.0.tgz")
    with pytest.raises(ProgramMissing, match="lain dari yang dikunci"):
        find_frontend(lambda sentence: None, tmp_path)
    assert frontend_there(tmp_path) is None


def test_without_a_network_it_is_said_what_is_missing_and_what_to_do(cache, npm, tmp_path):
    write(npm, "echo 'network request failed' >&2; exit 1")
    with pytest.raises(ProgramMissing) as missing:
        find_frontend(lambda sentence: None, tmp_path)
    assert "belum ada atau rusak, dan tidak dapat diambil. Kata npm: network request failed." in str(
        missing.value
    )
    assert "Periksa jaringan" in str(missing.value)


def test_a_machine_without_npm_takes_the_one_of_a_locked_wheel(cache, tmp_path, monkeypatch):
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("sh", "env"):
        (tools / name).symlink_to(shutil.which(name) or "")
    monkeypatch.setenv("PATH", f"{Path(sys.prefix) / 'bin'}:{tools}")
    assert find_npm(tmp_path, lambda sentence: None)[0] == str(tmp_path / "npm-venv/bin/python")
    assert fetch_frontend(lambda sentence: None, tmp_path).read_bytes() == frontend().read_bytes()


def test_the_doctor_says_that_the_look_is_missing_until_it_is_there(tmp_path, monkeypatch):
    fetched, cache = frontend().parent, tmp_path / "cache/satu-ormas"
    cache.mkdir(parents=True)
    for path in fetched.iterdir():
        if path.name not in (FILE, "lock"):
            (cache / path.name).symlink_to(path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    deployment = found_office(tmp_path / "data")

    def said() -> list[str]:
        return [each.seen for each in examine(deployment) if each.severity == "advice"]

    assert said() == [f"Tampilan halaman ({PACKAGE}) belum ada; halaman dipakai tanpa tata letaknya."]
    (cache / FILE).symlink_to(fetched / FILE)
    assert said() == []
