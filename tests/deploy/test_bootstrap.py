"""./ormas on a fresh checkout: one command, whatever the machine lacks or does in between."""

import ast
import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from deploy.programs.debian import Wanted, unpacked
from tests.deploy.checkout import ROOT, Checkout, answer
from tests.deploy.ordinary_user import as_ordinary_user, give, python
from tests.deploy.slow_index import SlowIndex


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_the_first_start_installs_and_the_second_only_runs(checkout: Checkout):
    first = checkout.run("up", "--demo")
    assert answer(first)["arguments"] == ["up", "--demo"]
    assert answer(first)["prefix"] == str(checkout.at / ".venv")
    assert "pustaka-kantor" in answer(first)["installed"]
    assert "Menyiapkan lingkungan Python" in first.stderr

    shutil.rmtree(checkout.wheels)
    second = checkout.run("status", "--json", cwd="/")
    assert answer(second)["arguments"] == ["status", "--json"]
    assert second.stderr == ""


def test_only_testing_installs_what_testing_needs(checkout: Checkout):
    assert "pustaka-uji" not in answer(checkout.run("status"))["installed"]
    assert "pustaka-uji" in answer(checkout.run("test", "-x"))["installed"]
    shutil.rmtree(checkout.wheels)
    assert checkout.run("test").stderr == ""
    assert checkout.run("status").stderr == ""


def test_a_changed_lock_gives_exactly_what_it_names(checkout: Checkout):
    checkout.run("status")
    checkout.lock("requirements.lock", "pustaka-baru")
    installed = answer(checkout.run("status"))["installed"]
    assert "pustaka-baru" in installed
    assert "pustaka-kantor" not in installed


def test_a_package_that_is_not_the_locked_one_is_refused(checkout: Checkout):
    lock = checkout.at / "requirements.lock"
    lock.write_text(lock.read_text()[:-9] + "00000000\n")
    done = checkout.run("status")
    assert (done.returncode, done.stdout) == (3, "")
    assert "lain dari yang dikunci" in done.stderr
    assert "Traceback" not in done.stderr


def test_killed_in_the_middle_the_next_start_waits_for_what_still_writes_and_begins_again(checkout: Checkout):
    with SlowIndex(checkout.wheels) as index:
        env = checkout.environment(PIP_FIND_LINKS=index.url)
        with subprocess.Popen(checkout.command("status"), env=env, stderr=subprocess.DEVNULL) as killed:
            assert index.asked.wait(60)
            killed.send_signal(signal.SIGKILL)
        # pip is still there: it has our folder open and waits for the index.
        with subprocess.Popen(
            checkout.command("status"), env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as second:
            assert second.stderr is not None
            assert second.stderr.readline().startswith("Menunggu ./ormas lain")
            index.go_on.set()
            out, err = second.communicate(timeout=60)
    assert "pustaka-kantor" in out, err
    assert "Menyiapkan" in err


@pytest.mark.parametrize("written", ["--database {}", "--database={}"])
def test_a_password_is_in_nobodys_sight_while_the_environment_is_made(checkout: Checkout, written: str):
    url = "postgresql://pemilik:sandi-yang-rahasia@db.invalid/kantor"
    words = written.format(url).split()
    with SlowIndex(checkout.wheels) as index:
        env = checkout.environment(PIP_FIND_LINKS=index.url)
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        with subprocess.Popen(checkout.command("up", *words, "--demo"), env=env, **pipes) as first:
            assert index.asked.wait(60)
            seen = [line for line in command_lines() if str(checkout.at) in line]
            index.go_on.set()
            out, err = first.communicate(timeout=60)
    assert any(line.endswith("ormas up --demo") for line in seen)
    assert not [line for line in seen if "sandi-yang-rahasia" in line]
    told = json.loads(out)
    assert (told["arguments"], told["database"]) == (["up", "--demo"], url), err


def test_two_starts_at_once_build_once_and_both_run(checkout: Checkout):
    with SlowIndex(checkout.wheels) as index:
        env = checkout.environment(PIP_FIND_LINKS=index.url)
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        with subprocess.Popen(checkout.command("status"), env=env, **pipes) as first:
            assert index.asked.wait(60)
            with subprocess.Popen(checkout.command("doctor"), env=env, **pipes) as second:
                assert second.stderr is not None
                assert second.stderr.readline().startswith("Menunggu ./ormas lain")
                index.go_on.set()
                told = [start.communicate(timeout=60) for start in (first, second)]
    assert ["status" in told[0][0], "doctor" in told[1][0]] == [True, True]
    assert ["Menyiapkan" in err for _, err in told] == [True, False]


def test_a_checkout_that_cannot_be_written_uses_the_cache(home: Path):
    checkout = Checkout(home)
    (home / "cache").mkdir()
    give(home / "cache")
    checkout.at.chmod(0o555)
    env = checkout.environment(XDG_CACHE_HOME=str(home / "cache"), PYTHONDONTWRITEBYTECODE="1")
    done = checkout.run("status", env=env, python=python(), **as_ordinary_user())
    assert answer(done)["prefix"].startswith(str(home / "cache/satu-ormas/venv-"))
    again = checkout.run("status", env=env, python=python(), **as_ordinary_user())
    assert (answer(again)["prefix"], again.stderr) == (answer(done)["prefix"], "")
    checkout.at.chmod(0o755)


def test_an_environment_that_somebody_else_made_is_left_alone(checkout: Checkout):
    (checkout.at / ".venv").mkdir()
    (checkout.at / ".venv/mine").touch()
    assert answer(checkout.run("status"))["prefix"].startswith(str(checkout.home))
    assert [path.name for path in (checkout.at / ".venv").iterdir()] == ["mine"]


def test_without_a_network_it_says_so_and_the_next_start_succeeds(checkout: Checkout):
    env = checkout.environment()
    offline = {name: env[name] for name in env if name not in ("PIP_NO_INDEX", "PIP_FIND_LINKS")}
    done = checkout.run("status", env=offline | {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "1"})
    assert (done.returncode, done.stdout) == (3, "")
    assert "Jaringan ke server paket Python tidak berfungsi" in done.stderr
    assert "Traceback" not in done.stderr
    assert "pustaka-kantor" in answer(checkout.run("status"))["installed"]


def test_debians_python_without_pip_and_ensurepip_is_enough(checkout: Checkout, tmp_path: Path):
    bare = bare_debian_python(tmp_path)
    lacking = "import importlib.util as u; print(u.find_spec('ensurepip'), u.find_spec('pip'))"
    assert subprocess.run([bare, "-c", lacking], capture_output=True, text=True).stdout == "None None\n"
    done = checkout.run("status", python=bare)
    assert "pustaka-kantor" in answer(done)["installed"]
    assert "pip: mengunduh paket 1 dari 1 (python3-pip-whl)" in done.stderr


def test_a_python_that_is_too_old_is_told_so(checkout: Checkout, tmp_path: Path):
    ast.parse((ROOT / "ormas").read_text(), feature_version=(3, 7))
    pretend = f"""
import runpy, sys
sys.version_info, sys.argv = (3, 9, 2, "final", 0), ["ormas", "up"]
runpy.run_path({str(checkout.at / "ormas")!r}, run_name="__main__")
"""
    done = subprocess.run(
        [sys.executable, "-c", pretend], env={"PATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.returncode == 3
    assert done.stderr.startswith("Python di mesin ini versi 3.9. Dibutuhkan Python 3.11 atau lebih baru.\n")


def test_no_lock_and_no_script_names_a_package_server():
    for name in ("ormas", "requirements.lock", "requirements-test.lock"):
        assert "://" not in (ROOT / name).read_text()


def command_lines() -> list[str]:
    """What ps shows of everybody."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it has ended meanwhile
            found.append(path.read_bytes().replace(b"\0", b" ").decode(errors="replace").strip())
    return found


def bare_debian_python(cache: Path) -> Path:
    """The interpreter as Debian installs it, unpacked: its venv and pip are packages of their own."""
    parts = ("python3.", "libpython3.")
    python = Wanted("Python", "python3", r"(lib)?python3.*", useful=lambda name: name.startswith(parts))
    root = unpacked(python, cache, print, lambda root: None)
    (bare,) = (path for path in root.glob("usr/bin/python3.*") if os.access(path, os.X_OK))
    return bare
