"""The clock of an office under test, and what is left of it."""

import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.chaos.clock import Clock, clock_environment, sweep

AGO = timedelta(days=400)


def then() -> str:
    return (datetime.now(UTC) - AGO).date().isoformat()


def test_a_process_that_was_killed_under_another_clock_leaves_nothing_in_memory(tmp_path):
    file = tmp_path / "clock"
    environment = os.environ | clock_environment(file)
    Clock(file).set(-int(AGO.total_seconds()))
    told, earliest = "date -u +%F; read forever", then()
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(["sh", "-c", told], env=environment, text=True, **pipes) as believing:
        shown = believing.stdout.readline().strip()
        left = list(Path("/dev/shm").glob(f"*faketime_s*_{believing.pid}"))
        sweep()
        assert [each.exists() for each in left] == [True] * len(left)
        believing.kill()
    assert earliest <= shown <= then()
    assert left
    sweep()
    assert not [each for each in left if each.exists()]
