"""``python -m tests.chaos --faults 300 --seed N``: a fault run of its own, as long as one likes."""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import structlog

from tests.chaos.clock import clock_environment
from tests.chaos.disk import on_small_disk
from tests.chaos.run import Report, run_in
from tests.chaos.world import World

ROOT = Path(__file__).parents[2]
SEED = int(os.environ.get("ORMAS_CHAOS_SEED", "20261125"))


def main() -> int:
    """0: nothing is wrong; 2: something was forgotten, doubled or made up, or never recovered."""
    wanted = _arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that whatever was started is ended
    if not wanted.inside:
        with enclosed(sys.argv[1:]) as process:
            return process.wait()
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    say = (lambda line: print(line, file=sys.stderr, flush=True)) if not wanted.quiet else (lambda line: None)
    world = World(wanted.inside, wanted.database, wanted.longest)
    report = run_in(world, wanted.faults, wanted.seed, wanted.minutes * 60, say, wanted.only, wanted.logs)
    print(json.dumps(report.as_dict()) if wanted.json else sheet(report))
    return 2 if report.wrong else 0


@contextmanager
def enclosed(arguments: list[str], **how: Any) -> Iterator["subprocess.Popen[str]"]:
    """The same command in a directory of its own, with a small disk and a clock that can be switched."""
    directory = Path(tempfile.mkdtemp(prefix="ormas-chaos-"))
    try:
        directory.chmod(0o711)
        (directory / "small").mkdir(mode=0o711)
        command = [sys.executable, "-m", "tests.chaos", *arguments, "--inside", str(directory)]
        environment = os.environ | clock_environment(directory / "clock")
        command = on_small_disk(directory / "small", command)
        with subprocess.Popen(command, env=environment, cwd=ROOT, text=True, **how) as process:
            try:
                yield process
            finally:
                process.terminate()
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def sheet(report: Report) -> str:
    """The report for people."""
    counts = ", ".join(f"{kind} {count}" for kind, count in sorted(report.faults.items()))
    slow = ", ".join(
        f"{kind} {s}" for kind, s in sorted(report.recovery.items(), key=lambda each: -each[1])[:8]
    )
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in report.outcomes.items())
    lines = [
        f"seed {report.seed}, {report.database}: {report.faults.total()} faults in {report.seconds} s",
        f"faults: {counts}",
        f"disk full by {report.disk}",
        f"commands: {report.sent} sent ({report.repeats} repeats), {outcomes}; answers to repeat: "
        f"{dict(report.complaints)}",
        f"events: {report.events}; the office gave up and was started again {report.office_fell} times",
        f"slowest recovery {report.slowest} s ({slow})",
        *(f"WRONG: {each}" for each in report.wrong[:50]),
        f"{len(report.wrong)} things are wrong" if report.wrong else "nothing forgotten, nothing doubled",
    ]
    return "\n".join(lines)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--faults", type=int, default=300)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--longest", type=float, default=4.0, help="seconds that a fault may last")
    parser.add_argument("--only", default="", help="only kinds of fault with this word in their name")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--logs", type=Path, help="where to copy the logs of the office's processes")
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
