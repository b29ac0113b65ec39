"""Reads the tables of states in the README of a service."""

from collections.abc import Iterator
from pathlib import Path

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


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
