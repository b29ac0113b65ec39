"""A disk that is full and a process that has ended: the office is there again as soon as there is room."""

import subprocess
import sys

from tests.chaos.disk import on_small_disk
from tests.system.office_process import ROOT


def test_what_cannot_be_started_again_on_a_full_disk_is_said_once_and_started_when_there_is_room(tmp_path):
    program = on_small_disk(tmp_path, [sys.executable, "-m", "tests.system.full_disk", str(tmp_path)])
    ended = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert ended.returncode == 0, ended.stdout + ended.stderr
