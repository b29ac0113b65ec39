"""Thirty faults on whole offices, drawn from a seed: nothing is forgotten, doubled or made up."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests.chaos.__main__ import SEED, enclosed

LIMIT = 1500
"""Seconds after which a run that hangs is ended; on a quiet machine it takes about a hundred."""


def chaos(*arguments: str) -> dict[str, Any]:
    """The report of one run in a process of its own."""
    with enclosed([*arguments, "--seed", str(SEED), "--json"], stdout=subprocess.PIPE) as process:
        try:
            said, _ = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            process.terminate()
            raise
    return json.loads(said.splitlines()[-1])  # before it stands what our own connections complained of


def test_thirty_faults_of_all_kinds_lose_nothing_and_double_nothing():
    print(f"seed {SEED}; another one: ORMAS_CHAOS_SEED=… ({os.cpu_count()} processors)")
    with ThreadPoolExecutor() as both:
        on_files = both.submit(chaos, "--faults", "20", "--longest", "1.5")
        on_server = both.submit(
            chaos, "--faults", "10", "--longest", "1.5", "--database", "postgresql", "--only", "postgres"
        )
    reports = [on_files.result(), on_server.result()]
    print(json.dumps(reports, indent=1))
    assert [report["wrong"] for report in reports] == [[], []]
    assert [report["faults_in_all"] for report in reports] == [20, 10]
    assert len(reports[0]["faults"]) == 20
    assert all(report["outcomes"]["accepted"] > report["faults_in_all"] for report in reports)
