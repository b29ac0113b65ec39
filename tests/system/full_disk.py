"""An office whose disk fills up while `up` has something to start again; to be run on a small disk."""

import os
import signal
import sys
from pathlib import Path

from shared.errors import TryAgain
from tests.chaos.disk import disk_at
from tests.system.office_process import OFFICER, OfficeProcess
from tests.waiting import until

VICTIMS = {"broker", "pump"}


def main(directory: Path) -> int:
    """Prints what `up` said; 0 when it did what it should."""
    office = OfficeProcess(directory / "data", "--wilayah", "32.71").start()
    disk = disk_at(directory)
    try:
        before = office.run_file()["processes"]
        disk.fill([office.process.pid, *before.values()])
        for name in VICTIMS:
            os.kill(before[name], signal.SIGKILL)
        until(lambda: said(office, "Antrean pesan berhenti dan dijalankan lagi.") >= 3, within=150)
        assert said(office, "mencoba lagi dengan sendirinya") == 1
        assert office.process.poll() is None
        disk.free()
        until(lambda: restarted(office, before) >= VICTIMS, within=150)
        until(lambda: answers(office), within=90)
    finally:
        disk.free()
        code = office.stop()
        print("\n".join(office.lines))
    return code


def said(office: OfficeProcess, words: str) -> int:
    """How often."""
    return sum(words in line for line in office.lines)


def restarted(office: OfficeProcess, before: dict[str, int]) -> set[str]:
    """The processes that `up` has started again and told of."""
    return {name for name, pid in office.run_file()["processes"].items() if pid != before[name]}


def answers(office: OfficeProcess) -> bool:
    """Whether an officer can work."""
    token = office.signer().issue(OFFICER, "registry.register_ormas", seconds=300)
    payload = {"name": "Forum Rekaan", "ground": "uji coba"}
    try:
        return bool(office.client().call("registry", "register_ormas", token=token, payload=payload))
    except TryAgain:
        return False


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
