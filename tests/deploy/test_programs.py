"""Programs of Debian without root: really downloaded, really run, and said in words when it fails."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

import deploy
from deploy import processes
from deploy.broker import Broker
from deploy.programs import ProgramMissing
from deploy.programs.apt import AptFailed, PrivateApt
from deploy.programs.cache import cache_directory
from deploy.programs.debian import Wanted, unpacked
from deploy.programs.rabbitmq import fetched_rabbitmq
from tests.deploy.ordinary_user import as_ordinary_user, give, python

FETCH = """
import sys
from pathlib import Path
from deploy.programs.rabbitmq import fetched_rabbitmq
print(fetched_rabbitmq(lambda sentence: print(sentence, file=sys.stderr), Path(sys.argv[1])).server)
"""
# Small (2 MB), and on no list of what a machine must have.
SMALL = Wanted(
    title="Roda pip",
    package="python3-pip-whl",
    family="python3-pip-whl",
    useful=lambda name: name == "python3-pip-whl",
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_an_ordinary_user_fetches_rabbitmq_and_it_runs(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    shutil.copytree(Path(deploy.__file__).parent, home / "deploy")
    fetched = subprocess.run(
        [python(), "-c", FETCH, home / "data"],
        cwd=give(home),
        env=os.environ | {"HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        timeout=300,
        **as_ordinary_user(),
    )
    assert "RabbitMQ: mengunduh paket 1 dari " in fetched.stderr
    assert fetched.stdout.strip().startswith(str(home)), fetched.stderr

    # Found again without the network, and run: not the installed one.
    broker = Broker(tmp_path / "data/broker", find=lambda say, data: fetched_rabbitmq(pytest.fail, data))
    try:
        broker.start()
        machine = Path(f"/proc/{broker.pid}/exe").readlink()
        assert machine.is_relative_to(home)
    finally:
        broker.stop()
    assert processes.owned(broker.directory) == []


def test_package_lists_are_fetched_into_our_own_folder_where_the_system_has_none(tmp_path: Path):
    (tmp_path / "no lists").mkdir()
    apt = PrivateApt(tmp_path / "apt", lists=tmp_path / "no lists")
    with pytest.raises(AptFailed, match="rabbitmq-server"):
        apt.needed_for("rabbitmq-server", "erlang-.*")
    apt.update()
    needed = apt.needed_for("rabbitmq-server", "rabbitmq-server|erlang-.*")
    assert {"rabbitmq-server", "erlang-base", "erlang-crypto"} <= set(needed)


def test_what_a_killed_download_left_is_thrown_away(tmp_path: Path):
    for leftover in ("python3-pip-whl/half", "python3-pip-whl.part/half"):
        (tmp_path / leftover).parent.mkdir()
        (tmp_path / leftover).touch()
    root = unpacked(SMALL, tmp_path, print, lambda root: None)
    assert list(root.glob("usr/share/python-wheels/pip-*.whl"))
    assert not (root / "half").exists()
    assert not (tmp_path / "python3-pip-whl.part").exists()


def test_what_was_downloaded_but_does_not_run_is_not_taken_for_finished(tmp_path: Path):
    def refuse(root: Path) -> None:
        raise ProgramMissing("tidak berjalan")

    with pytest.raises(ProgramMissing, match="tidak berjalan"):
        unpacked(SMALL, tmp_path, print, refuse)
    said: list[str] = []
    unpacked(SMALL, tmp_path, said.append, lambda root: None)
    assert said, "it was fetched again"
    unpacked(SMALL, tmp_path, pytest.fail, refuse)


def test_without_a_network_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with pytest.raises(ProgramMissing, match=r"Periksa jaringan .* apt-get install python3-pip-whl$"):
        unpacked(SMALL, tmp_path, print, lambda root: None)
    assert list(tmp_path.glob("*.part")) == []


def test_without_apt_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ProgramMissing, match=r"tidak memiliki apt-get.* apt-get install rabbitmq-server"):
        fetched_rabbitmq(print, tmp_path)


def test_where_the_home_directory_cannot_be_written_the_data_directory_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", "relative/is/ignored")
    monkeypatch.setenv("HOME", "/dev/null")
    assert cache_directory(tmp_path) == tmp_path / "cache"
