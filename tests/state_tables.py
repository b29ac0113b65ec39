"""Reads the tables of states in the README of a service."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from shared.errors import NotFound
from tests.scenario import Scenario

SERVICES = Path(__file__).parents[1] / "services"


def told(service: str, of: str = "State") -> Iterator[tuple[str, str, str]]:
    """Every cell of every table whose first column is ``of``: state, command, what happens."""
    lines = (SERVICES / service / "README.md").read_text(encoding="utf-8").splitlines()
    for at, line in enumerate(lines):
        if line.startswith(f"| {of} |"):
            _, *commands = _cells(line)
            for row in lines[at + 2 :]:
                if not row.startswith("|"):
                    break
                state, *outcomes = _cells(row)
                yield from ((state, *each) for each in zip(commands, outcomes, strict=True))


def assert_first(story: Scenario, outcome: str, ask: Any, **said: Any) -> None:
    """The first event of what is asked, or that nothing was there, is what a cell says."""
    try:
        story.when(ask, **said)
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
