"""Killed between commit and answer, then started again twice: one command, one effect, one receipt."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

from deploy.settings import Settings
from services.registry.events import OrmasRegistered
from shared.rpc.client import RpcClient
from tests.offices import OFFICER, found_office, on_both_databases, registry_of

ROOT = Path(__file__).parents[2]
PATIENCE = 300
"""Seconds that a busy machine may take for three starts."""


def start(settings: Settings, deaths: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.system.dying_service", deaths],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    process.stdin.write(settings.dump() + "\n")
    process.stdin.close()
    return process


def wait_until_ready(process: subprocess.Popen[str]) -> None:
    with process.stdout as said:
        assert said.readline().strip() == "READY"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request) -> str:
    return on_both_databases(request)


def test_a_command_cut_off_twice_before_its_answer_has_one_effect(tmp_path, amqp, database_url):
    deployment = found_office(tmp_path / "data", database_url)
    settings, deaths = Settings(deployment.directory, amqp), tmp_path / "deaths"
    deaths.write_text("0")
    command_id = uuid4()
    token = deployment.signer().issue(
        OFFICER, "registry.register_ormas", command_id=command_id, seconds=2 * PATIENCE
    )
    client, payload = RpcClient(amqp, timeout=PATIENCE), {"name": "Forum Uji", "ground": "uji coba"}
    process, pool = start(settings, deaths), ThreadPoolExecutor(1)
    try:
        wait_until_ready(process)
        call = pool.submit(client.call, "registry", "register_ormas", token=token, payload=payload)
        for _ in range(2):
            process.wait(PATIENCE)
            process.stdout.close()
            assert process.returncode == -9
            process = start(settings, deaths)
        wait_until_ready(process)
        receipt = call.result(PATIENCE)
        again = client.call("registry", "register_ormas", token=token, payload=payload)
    finally:
        process.terminate()
        process.wait(PATIENCE)
    assert deaths.read_text() == "2"
    assert again == receipt
    assert receipt["command_id"] == str(command_id)
    with registry_of(deployment) as registry:
        assert len(list(registry.rows_of(OrmasRegistered.TOPIC))) == 1
        assert registry.ledger.head().position == 1
