"""A test run leaves nothing, not even when it is killed."""

import subprocess
import sys
from pathlib import Path

from deploy import processes
from tests import run_directory

KILLED_RUN = """
import os
from deploy import processes
from tests import run_directory
run = run_directory.create()
(run / "broker").mkdir()
pid = processes.spawn(["/usr/bin/tail", "-f", "/dev/null"], owner=run / "broker", env={}, log=run / "log")
print(run, pid, flush=True)
os._exit(9)
"""


def test_the_next_run_ends_what_a_killed_one_left_and_spares_those_that_live(run_path: Path):
    killed = subprocess.run([sys.executable, "-c", KILLED_RUN], stdout=subprocess.PIPE, text=True)
    left, pid = Path(killed.stdout.split()[0]), int(killed.stdout.split()[1])
    assert processes.is_owned(pid, left / "broker") or processes.wait_for_exit(pid, 0)
    run_directory.sweep()
    assert not left.exists()
    assert processes.owned(left / "broker") == []
    assert run_path.exists()
