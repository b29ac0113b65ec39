"""Breaks a copy of the source and runs the test that has to notice."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from tests import run_directory
from tests.breakages.table import Breakage, Change

ROOT = Path(__file__).parents[2]
_SOURCE = ("shared", "services", "deploy", "contracts", "tests", "benchmarks", "docs")
_LEFT_OUT = shutil.ignore_patterns(".*", "*-pytest-*.pyc")
"""What Python compiled comes along, for the files keep their times: only what is broken is compiled anew.
What pytest compiled says where it was and would name the source instead of the copy.
"""


class PlaceGone(Exception):
    """The text that this breakage replaces is no longer there exactly once: rewrite the breakage."""


class Ended(NamedTuple):
    """How one test ended: ``passed``, ``failed`` in its own body, or ``error`` before or behind it."""

    name: str
    how: str
    said: str


def copied(directory: Path) -> Path:
    """The source as it is."""
    copy = directory / "source"
    for name in _SOURCE:
        shutil.copytree(ROOT / name, copy / name, ignore=_LEFT_OUT)
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def apply(copy: Path, changes: Sequence[Change]) -> None:
    """Errors: PlaceGone."""
    for change in changes:
        path = copy / change.file
        text = path.read_text(encoding="utf-8")
        if text.count(change.old) != 1:
            raise PlaceGone(
                f"{change.file}: {change.old!r} is there {text.count(change.old)} times, not once"
            )
        path.write_text(text.replace(change.old, change.new), encoding="utf-8")


def run(copy: Path, tests: Sequence[str], going_on: Path) -> list[Ended]:
    """Run tests of the copy on the broker and the database of the run that is going on."""
    report = copy / "report.xml"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={report}", *tests]
    given = {"PYTHONPATH": str(copy), run_directory.GIVEN: str(going_on)}
    dropped = (
        "ORMAS_EXAMPLES",
        "PYTEST_ADDOPTS",
        "PYTEST_XDIST_WORKER",
        "PYTEST_CURRENT_TEST",
        "PYTHONDONTWRITEBYTECODE",
    )
    env = {name: value for name, value in os.environ.items() if name not in dropped} | given
    done = subprocess.run(command, cwd=copy, env=env, capture_output=True, text=True, timeout=600)
    if not report.exists():
        raise RuntimeError(f"no test ran:\n{done.stdout}{done.stderr}")
    return [_ended(case) for case in ElementTree.parse(report).iter("testcase")]


def noticed(breakage: Breakage, directory: Path, going_on: Path) -> bool:
    """Whether the named test was run, failed in its own body, and says what is wrong."""
    copy = copied(directory)
    apply(copy, breakage.changes)
    ended = run(copy, [breakage.test], going_on)
    wanted = breakage.test.rpartition("::")[2]
    failed = [each for each in ended if each.how == "failed" and each.name.startswith(wanted)]
    if not any(re.search(breakage.says, each.said) for each in failed):
        print(*ended, sep="\n")
        return False
    return True


def _ended(case: ElementTree.Element) -> Ended:
    for how, tag in (("error", "error"), ("failed", "failure"), ("skipped", "skipped")):
        found = case.find(tag)
        if found is not None:
            return Ended(case.attrib["name"], how, f"{found.get('message')}\n{found.text}")
    return Ended(case.attrib["name"], "passed", "")
