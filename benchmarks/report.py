"""The one shape of a measurement: JSON for programs, a table for people."""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Line:
    """One measured thing beside its peer; without a peer, ``peer`` is empty."""

    name: str
    value: float
    unit: str
    peer: str = ""
    peer_value: float | None = None
    ratio: float | None = None


def beside(name: str, value: float, unit: str, peer: str, peer_value: float, ratio: float) -> Line:
    """A line with sensible digits."""
    return Line(name, round(value), unit, peer, round(peer_value), round(ratio, 2))


def run(measure: Callable[[], Sequence[Line]], description: str) -> None:
    """Measure and print; ``--json`` for programs."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true")
    as_json = parser.parse_args().json
    lines = [asdict(line) for line in measure()]
    if as_json:
        print(json.dumps(lines))
        return
    table = Table(*lines[0])
    for line in lines:
        table.add_row(*("" if value is None else str(value) for value in line.values()))
    Console().print(table)
