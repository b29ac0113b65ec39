"""An office does not give up: what ends is started again, also while something else is away."""

import os
import signal

from shared.errors import TryAgain
from tests.system.office_process import OFFICER, OfficeProcess
from tests.waiting import until


def test_a_process_that_is_killed_again_and_again_is_started_again(tmp_path):
    office = OfficeProcess(tmp_path / "data", "--wilayah", "32.71").start()
    try:
        killed = [office.kill("serve")]
        while len(killed) < 4:
            until(lambda: office.run_file()["processes"]["serve"] not in killed, within=90)
            killed.append(office.kill("serve"))
        until(lambda: office.run_file()["processes"]["serve"] not in killed, within=90)
        assert office.process.poll() is None
        assert any("Sudah 4 kali" in line for line in office.lines)
    finally:
        assert office.stop() == 0


def test_services_that_end_together_with_the_broker_come_back_with_it(tmp_path):
    office = OfficeProcess(tmp_path / "data", "--wilayah", "32.71").start()
    try:
        before = office.run_file()["processes"]
        for name in ("broker", "serve", "pump"):
            os.kill(before[name], signal.SIGKILL)
        names = ("broker", "serve", "pump")
        until(lambda: all(office.run_file()["processes"][n] != before[n] for n in names), within=150)
        token = office.signer().issue(OFFICER, "registry.register_ormas", seconds=300)
        payload = {"name": "Forum Uji", "ground": "uji coba"}
        receipt = until(lambda: registered(office, token, payload), within=60)
        assert receipt["events"][0]["position"] == 1
    finally:
        assert office.stop() == 0


def registered(office, token, payload):
    """The receipt, or None while nobody answers."""
    try:
        return office.client().call("registry", "register_ormas", token=token, payload=payload)
    except TryAgain:
        return None
