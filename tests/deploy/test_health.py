"""A pump that works, one that says nothing and one that does not move are told apart."""

import json
import os
import time
from pathlib import Path

import pytest

from deploy import health
from deploy.settings import Settings
from shared.errors import CallUs
from tests.offices import cause_in, found_office, registry_of


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An office in which one event waits for a pump."""
    deployment = found_office(tmp_path / "data")
    with registry_of(deployment) as registry:
        payload = {"name": "Forum Uji", "abbreviation": "", "legal_form": "unknown", "ground": "uji coba"}
        registry.register_ormas(cause_in(registry, "registry.register_ormas", payload), **payload)
    (tmp_path / "pump.alive").touch()
    return Settings(deployment.directory, "", heartbeat=str(tmp_path / "pump.alive"))


def last_seen(settings: Settings, *, ago: float = 0, ahead: int = 0) -> None:
    """As if the last check had been made so long ago, and the parts had been elsewhere then."""
    seen = Path(f"{settings.heartbeat}.seen")
    told = json.loads(seen.read_text())
    assert told
    changed = {name: [position + ahead, since - ago] for name, (position, since) in told.items()}
    seen.write_text(json.dumps(changed))


def test_a_pump_without_a_sign_of_life_is_ill(settings: Settings):
    os.utime(settings.heartbeat, (0, time.time() - 60))
    with pytest.raises(CallUs, match="tanda hidup selama"):
        health.pump(settings, [])
    Path(settings.heartbeat).unlink()
    with pytest.raises(CallUs, match="belum memberi tanda hidup"):
        health.pump(settings, [])


def test_a_pump_that_is_behind_is_ill_only_when_it_does_not_move(settings: Settings):
    health.pump(settings, [])
    last_seen(settings, ago=health.STALLED - 30)
    health.pump(settings, [])
    last_seen(settings, ago=60)
    with pytest.raises(CallUs, match=r"Tidak bergerak .*portal\.inbox registry"):
        health.pump(settings, [])
    with pytest.raises(CallUs, match=r": clusters\.inbox registry, clusters\.reactor registry\.$"):
        health.pump(settings, ["clusters.inbox", "clusters.reactor"])


def test_moving_on_heals(settings: Settings):
    health.pump(settings, [])
    last_seen(settings, ago=10 * health.STALLED, ahead=1)
    health.pump(settings, [])
