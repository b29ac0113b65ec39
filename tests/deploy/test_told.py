"""How processes are told what they need: secrets from files, nothing of it where others can read it."""

import os
import secrets
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.hiding import hidden
from deploy.pump import chosen
from deploy.settings import Settings
from deploy.told import told, url_told, without_secrets
from shared.errors import InputWrong
from tests.system.office_process import ROOT
from tests.waiting import until

AMQP = "amqp://ormas@rabbitmq:5672/ormas"


def test_a_setting_comes_from_a_file_without_its_last_line_break(tmp_path: Path):
    (tmp_path / "url").write_text(f"{AMQP}\n")
    assert told("ORMAS_AMQP_URL", {"ORMAS_AMQP_URL_FILE": str(tmp_path / "url")}) == AMQP
    assert told("ORMAS_AMQP_URL", {"ORMAS_AMQP_URL": AMQP}) == AMQP
    assert told("ORMAS_AMQP_URL", {}) == ""


def test_two_values_or_a_file_that_is_not_there_are_named(tmp_path: Path):
    with pytest.raises(InputWrong, match="keduanya"):
        told("ORMAS_AMQP_URL", {"ORMAS_AMQP_URL": AMQP, "ORMAS_AMQP_URL_FILE": "x"})
    with pytest.raises(InputWrong, match="ORMAS_AMQP_URL_FILE tidak dapat dibaca"):
        told("ORMAS_AMQP_URL", {"ORMAS_AMQP_URL_FILE": str(tmp_path / "tidak-ada")})


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        (AMQP, "amqp://ormas:a%2Fb%40c@rabbitmq:5672/ormas"),
        ("amqp://ormas:lain@rabbitmq/ormas", "amqp://ormas:lain@rabbitmq/ormas"),
        ("amqp://rabbitmq/ormas", "amqp://rabbitmq/ormas"),
    ],
)
def test_a_password_of_its_own_goes_into_an_address_that_has_none(url: str, whole: str):
    assert url_told("ORMAS_AMQP", {"ORMAS_AMQP_URL": url, "ORMAS_AMQP_PASSWORD": "a/b@c"}) == whole


def test_a_container_is_told_everything_by_its_environment():
    environment = {
        "ORMAS_DATA": "/data",
        "ORMAS_AMQP_URL": AMQP,
        "ORMAS_PORT": "81",
        "ORMAS_BIND": "0.0.0.0",
        "ORMAS_HOSTS": "Register.contoh.go.id, ,10.0.0.5",
        "ORMAS_PROXIES": "10.0.0.9, 172.18.0.0/16",
        "ORMAS_HEARTBEAT": "/tmp/alive",
    }
    hosts = ("register.contoh.go.id", "10.0.0.5")
    proxies = ("10.0.0.9/32", "172.18.0.0/16")
    told = {"bind": "0.0.0.0", "hosts": hosts, "proxies": proxies, "heartbeat": "/tmp/alive"}
    wanted = Settings(Path("/data"), AMQP, 81, **told)
    assert Settings.from_environment(environment) == wanted
    assert Settings.from_environment({"ORMAS_DATA": "/data", "ORMAS_AMQP_URL": AMQP}).bind == "127.0.0.1"


def test_a_proxy_that_is_no_address_is_refused_before_the_portal_starts():
    with pytest.raises(InputWrong, match="ORMAS_PROXIES"):
        Settings.from_environment(
            {"ORMAS_DATA": "/data", "ORMAS_AMQP_URL": AMQP, "ORMAS_PROXIES": "proksi.contoh"}
        )


@pytest.mark.parametrize("wrong", [{"ORMAS_DATA": ""}, {"ORMAS_AMQP_URL": ""}, {"ORMAS_PORT": "http"}])
def test_a_container_that_is_told_too_little_says_what(wrong: dict[str, str]):
    with pytest.raises(InputWrong, match=f"{next(iter(wrong))}.* harus"):
        Settings.from_environment({"ORMAS_DATA": "/data", "ORMAS_AMQP_URL": AMQP} | wrong)


@pytest.mark.parametrize("module", ["deploy.serve", "deploy.pump", "deploy.portal", "deploy.prepare"])
def test_an_entry_point_that_is_told_nothing_ends_with_a_sentence(module: str):
    ended = subprocess.run(
        [sys.executable, "-m", module],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 1
    assert "ORMAS_AMQP_URL" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_pump_takes_the_works_that_are_named():
    works = dict.fromkeys(("registry.relay", "portal.inbox", "portal.projector"))
    assert list(chosen(works, [])) == list(works)
    assert list(chosen(works, ["portal"])) == ["portal.inbox", "portal.projector"]
    assert list(chosen(works, ["portal.inbox", "registry"])) == ["registry.relay", "portal.inbox"]
    with pytest.raises(InputWrong, match="tidak mengenal lain"):
        chosen(works, ["portal", "lain"])


def test_children_inherit_no_secret():
    environment = {
        "PATH": "/bin",
        "ORMAS_DATA": "/data",
        "ORMAS_DATABASE_URL": "x",
        "ORMAS_AMQP_URL_FILE": "y",
    }
    assert without_secrets(environment) == {"PATH": "/bin", "ORMAS_DATA": "/data"}


@pytest.mark.parametrize(
    ("words", "kept", "taken"),
    [
        (["up", "--database", "u", "--demo"], ["up", "--demo"], {"ORMAS_DATABASE_URL": "u"}),
        (["up", "--amqp=a"], ["up"], {"ORMAS_AMQP_URL": "a"}),
        (["up", "--database-service", "s"], ["up"], {"ORMAS_DATABASE_SERVICE_URL": "s"}),
        (["up", "--database", ""], ["up", "--database", ""], {}),
        (["up", "--database"], ["up", "--database"], {}),
    ],
)
def test_addresses_leave_the_command_line(words: list[str], kept: list[str], taken: dict[str, str]):
    assert hidden(words) == (kept, taken)


def test_a_password_that_was_typed_is_not_in_the_list_of_processes(tmp_path: Path):
    """The server of this test takes the connection and never answers: the command waits for it."""
    secret = secrets.token_hex(16)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        url = f"postgresql://pemilik:{secret}@127.0.0.1:{server.getsockname()[1]}/ormas"
        words = ["up", "--data", str(tmp_path), "--wilayah", "32.71", "--database", url]
        with subprocess.Popen([sys.executable, "-m", "deploy.cli", *words], cwd=ROOT) as process:
            taken, _ = server.accept()
            listed = Path(f"/proc/{process.pid}/cmdline").read_bytes()
            taken.close()
            process.terminate()
            until(lambda: process.poll() is not None)
    assert b"--wilayah" in listed
    assert secret.encode() not in listed
