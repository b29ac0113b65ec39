"""Break everything by hand: `python -m tests.breakages [NAME …]`, or `--write` the table of the docs."""

import sys
import tempfile
import time
from pathlib import Path

from deploy.broker import Broker
from deploy.cli.output import console
from tests import run_directory
from tests.breakages.breaking import ROOT, copied, noticed, run
from tests.breakages.table import BREAKAGES, Breakage, as_markdown
from tests.postgres import PostgresServer


def main(arguments: list[str]) -> int:
    """0 when every breakage was noticed by a test that passes without it."""
    if arguments == ["--write"]:
        (ROOT / "docs" / "breakages.md").write_text(as_markdown(), encoding="utf-8")
        return 0
    chosen = [each for each in BREAKAGES if each.name in arguments or not arguments]
    if unknown := set(arguments) - {each.name for each in chosen}:
        console.print(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(b.name for b in BREAKAGES)}")
        return 1
    going_on = run_directory.create()
    try:
        Broker(going_on / "broker").start(timeout=120)
        PostgresServer(going_on / "postgres").start()
        noticed_all = [_told(each, going_on) for each in chosen]
        return 0 if all(noticed_all) else 2
    finally:
        run_directory.remove(going_on)


def _told(breakage: Breakage, going_on: Path) -> bool:
    since = time.monotonic()
    with tempfile.TemporaryDirectory() as whole, tempfile.TemporaryDirectory() as broken:
        passes = all(each.how == "passed" for each in run(copied(Path(whole)), [breakage.test], going_on))
        good = passes and noticed(breakage, Path(broken), going_on)
    verdict = "noticed" if good else "NOT NOTICED" if passes else "FAILS UNBROKEN"
    console.print(f"{breakage.name:34} {verdict:14} {time.monotonic() - since:6.1f} s  {breakage.test}")
    return good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
