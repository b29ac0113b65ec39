"""What can be said of docker-compose.yml and the Dockerfile without an engine."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.system.containers import COMPOSE, OURS, ROOT, env_example, interpolated

DOCKERFILE = ROOT / "deploy" / "Dockerfile"
SERVICES = COMPOSE["services"]


def instructions() -> list[tuple[str, str]]:
    text = re.sub(r"\\\n", " ", DOCKERFILE.read_text())
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in lines)]


def test_the_compose_file_keeps_to_the_specification():
    command = [Path(sys.executable).with_name("check-jsonschema"), "--builtin-schema", "vendor.compose-spec"]
    checked = subprocess.run([*command, ROOT / "docker-compose.yml"], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_check_itself_finds_what_is_no_compose_file(tmp_path: Path):
    wrong = tmp_path / "docker-compose.yml"
    wrong.write_text((ROOT / "docker-compose.yml").read_text().replace("healthcheck:", "helthcheck:"))
    command = [Path(sys.executable).with_name("check-jsonschema"), "--builtin-schema", "vendor.compose-spec"]
    assert subprocess.run([*command, wrong], capture_output=True).returncode == 1


@pytest.mark.parametrize("name", SERVICES)
def test_every_container_is_an_ordinary_user_on_a_read_only_system_with_limits(name: str):
    service = SERVICES[name]
    assert int(service["user"].partition(":")[0]) > 0
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert {"mem_limit", "cpus", "pids_limit", "logging"} <= set(service)
    assert "privileged" not in service


@pytest.mark.parametrize("name", SERVICES)
def test_every_lasting_container_is_watched_and_waits_for_what_it_needs(name: str):
    service = SERVICES[name]
    if name == "prepare":
        assert service["restart"] == "no"
        return
    assert service["restart"] == "unless-stopped"
    assert service["healthcheck"]["test"][0] == "CMD"
    if name in OURS:
        assert service["depends_on"]["prepare"] == {"condition": "service_completed_successfully"}


def test_images_are_named_by_a_tag_that_does_not_wander():
    others = [SERVICES[name]["image"] for name in SERVICES if name not in OURS]
    bases = [rest.split()[0] for word, rest in instructions() if word == "FROM"]
    assert all(re.search(r":\d+\.?\d*", image) for image in [*others, *bases])


def test_only_the_portal_is_published_and_on_loopback_unless_told():
    published = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert list(published) == ["portal"]
    assert interpolated(published["portal"][0], {}) == "127.0.0.1:8080:8080"
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert [n for n, s in SERVICES.items() if s["networks"] != ["inside"]] == ["portal"]


def test_no_password_is_written_down_and_every_secret_is_a_file_that_git_does_not_take():
    values = [str(v) for s in SERVICES.values() for v in s.get("environment", {}).values()]
    assert not [value for value in values if re.search(r"//[^/@]*:[^/@]+@", value)]
    assert all(
        value.startswith("/run/secrets/")
        for service in SERVICES.values()
        for key, value in service.get("environment", {}).items()
        if "PASSWORD" in key
    )
    assert not [name for name in env_example() if re.search("PASS|SECRET|KEY|TOKEN", name)]
    for secret in COMPOSE["secrets"].values():
        path = ROOT / secret["file"]
        assert subprocess.run(["git", "check-ignore", "-q", path], cwd=ROOT).returncode == 0
        assert path.name in (ROOT / "deploy" / "secrets" / "README.md").read_text()


def test_every_variable_is_explained_and_what_has_no_default_is_asked_for():
    text = (ROOT / "docker-compose.yml").read_text()
    assert set(re.findall(r"\$\{(\w+)", text)) == set(env_example())
    with pytest.raises(KeyError, match="kode wilayah"):
        interpolated(SERVICES["prepare"]["environment"]["ORMAS_WILAYAH"], {})


def test_the_broker_has_the_limits_of_the_private_one_and_no_management():
    from deploy.broker_files import CONFIGURATION

    ours = (ROOT / "deploy" / "rabbitmq" / "rabbitmq.conf").read_text().splitlines()
    for name in ("vm_memory_high_watermark.absolute", "raft.wal_max_size_bytes", "max_message_size"):
        assert next(line for line in CONFIGURATION.splitlines() if line.startswith(name)) in ours
    assert not [line for line in ours if line.startswith(("default_pass", "management"))]
    assert (ROOT / "deploy" / "rabbitmq" / "enabled_plugins").read_text() == "[].\n"


def test_the_brokers_password_comes_from_its_secret_and_is_readable_by_nobody_else(tmp_path: Path):
    """Its start script, with its directories elsewhere and the server replaced by a look at them."""
    script = (ROOT / "deploy" / "rabbitmq" / "start.sh").read_text()
    for there, here in (
        ("/run/secrets", tmp_path / "secrets"),
        ("/run/ormas", tmp_path / "run"),
        ("/etc/ormas", ROOT / "deploy" / "rabbitmq"),
        ("exec docker-entrypoint.sh rabbitmq-server", f"ls -l {tmp_path}/run"),
    ):
        script = script.replace(str(there), str(here))
    (tmp_path / "run").mkdir()
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "rabbitmq_password").write_text("rahasia-uji\n")
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True)
    assert "-rw-------" in done.stdout, done.stderr
    assert (tmp_path / "run" / "rabbitmq.conf").read_text().endswith("\ndefault_pass = rahasia-uji\n")
    (tmp_path / "secrets" / "rabbitmq_password").write_text("\n")
    assert subprocess.run(["sh", "-c", script], capture_output=True).returncode == 1


def test_the_image_copies_what_is_there_and_no_secret():
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    copied = [rest.split()[0] for word, rest in instructions() if word == "COPY" and "--from" not in rest]
    assert copied
    for source in copied:
        assert (ROOT / source).exists()
        assert f"!{source}" in ignored
    assert ignored[1] == "*"
    assert "deploy/secrets" in ignored
    arguments = [rest for word, rest in instructions() if word in ("ARG", "ENV")]
    assert not [rest for rest in arguments if re.search("PASS|SECRET|TOKEN|_KEY", rest)]


def test_the_image_runs_as_an_ordinary_user_from_the_lock():
    users = [rest for word, rest in instructions() if word == "USER"]
    assert users
    assert int(users[-1].partition(":")[0]) >= 1000
    assert {users[-1]} == {SERVICES[name]["user"] for name in OURS}
    runs = [shlex.split(rest) for word, rest in instructions() if word == "RUN"]
    installs = [run for run in runs if "install" in run and any(word.endswith("/pip") for word in run)]
    assert installs
    assert all("--require-hashes" in run and "/tmp/requirements.lock" in run for run in installs)


def test_every_library_in_the_lock_has_its_hashes():
    lock = (ROOT / "requirements.lock").read_text()
    pinned = re.findall(r"^(\S+==\S+) \\\n    --hash=sha256:", lock, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^[a-z0-9]\S*==", lock, re.MULTILINE | re.IGNORECASE)) > 30
