"""`./ormas bench`: what it prints for people and programs, and that it leaves nothing behind."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from benchmarks.__main__ import BENCHMARKS
from deploy import processes
from tests.waiting import until

ROOT = Path(__file__).parents[2]
KEYS = ["name", "value", "unit", "peer", "peer_value", "ratio"]


def bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "benchmarks", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)


def test_the_list_names_every_benchmark_there_is():
    ended = bench("--list")
    assert ended.returncode == 0
    assert [line.split()[0] for line in ended.stdout.splitlines()] == list(BENCHMARKS)
    runnable = {
        path.stem for path in (ROOT / "benchmarks").glob("*.py") if "def run(scale: float" in path.read_text()
    }
    assert runnable == set(BENCHMARKS)


def test_an_unknown_name_is_refused_in_words_that_name_the_known_ones():
    ended = bench("verify", "kecepatan")
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert "“kecepatan” tidak ada" in ended.stderr
    assert "latency" in ended.stderr


def test_json_has_the_same_keys_for_every_measurement_on_standard_output_alone():
    ended = bench("growth", "--json", "--scale", "0.01")
    assert ended.returncode == 0, ended.stderr
    measurements = json.loads(ended.stdout)
    assert len(measurements) == 4
    for each in measurements:
        assert list(each) == KEYS
        assert each["value"] > 0
        assert abs(each["ratio"] - each["value"] / each["peer_value"]) <= 0.02 * each["ratio"] + 0.01


def test_a_benchmark_that_is_interrupted_stops_its_broker_and_removes_its_files(tmp_path):
    command = [sys.executable, "-m", "benchmarks", "relay"]
    process = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "TMPDIR": str(tmp_path)}, stderr=subprocess.PIPE, text=True
    )
    broker = until(lambda: next(iter(tmp_path.glob("*/broker")), None))
    until(lambda: processes.owned(broker, "beam"))
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in said
    assert processes.owned(broker) == []
    assert list(tmp_path.iterdir()) == []
