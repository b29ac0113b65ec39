"""A broker that another office uses already: nothing is started there."""

import subprocess
import sys
from pathlib import Path

import pytest
from pika.exceptions import ChannelClosedByBroker

from shared.bus.claim import claim
from tests.bus.queues import channel_to
from tests.offices import found_office
from tests.ports import free_port

ROOT = Path(__file__).parents[2]


def test_an_office_does_not_start_on_the_broker_of_another(amqp: str, tmp_path: Path):
    claim(amqp, "another-office")
    office = found_office(tmp_path / "data")
    where = ["--data", office.directory, "--amqp", amqp, "--port", str(free_port())]
    ended = subprocess.run(
        [sys.executable, "-m", "deploy.cli", "up", *where],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode == 3
    assert "sudah dipakai kantor lain. Pakai vhost lain" in ended.stderr
    assert not (office.directory / "run.json").exists()
    with channel_to(amqp) as channel, pytest.raises(ChannelClosedByBroker, match="NOT_FOUND"):
        channel.queue_declare("portal.inbox", passive=True)
