"""The one shape of a measurement: JSON for programs, a table for people."""

import argparse
import logging
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from types import FrameType

from rich.table import Column, Table

from deploy.cli.output import console, print_json
from shared.rpc.logs import log_as_json

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
Run = Callable[[float], Sequence["Measurement"]]
"""Measure; the number says how much of the usual work, 1 being all of it."""


@dataclass(frozen=True)
class Measurement:
    """One measured thing beside its peer of the same run; without a peer, ``peer`` is empty."""

    name: str
    value: float
    unit: str
    peer: str = ""
    peer_value: float | None = None
    ratio: float | None = None


def alone(name: str, value: float, unit: str) -> Measurement:
    """With sensible digits."""
    return Measurement(name, _sensible(value), unit)


def beside(name: str, value: float, unit: str, peer: str, peer_value: float) -> Measurement:
    """With sensible digits; the ratio is of what was measured, not of what is printed."""
    return Measurement(
        name, _sensible(value), unit, peer, _sensible(peer_value), round(value / peer_value, 2)
    )


def part_of(count: int, scale: float) -> int:
    """As much of the usual number as asked for, at least one."""
    return max(1, round(count * scale))


def main(run: Run, description: str) -> None:
    """One benchmark by itself."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--scale", type=float, default=1.0, help="how much of the usual work")
    asked = parser.parse_args()
    stop_once()
    log_as_json(sys.stderr, logging.WARNING)
    try:
        measurements = run(asked.scale)
    except KeyboardInterrupt:
        sys.exit(130)
    show(measurements, as_json=asked.json)


def show(measurements: Sequence[Measurement], *, as_json: bool) -> None:
    """On standard output alone."""
    if as_json:
        print_json([asdict(each) for each in measurements])
        return
    table = Table(Column("Pengukuran", no_wrap=True), "Nilai", "Satuan", "Pembanding", "Nilainya", "Rasio")
    for each in measurements:
        table.add_row(*("" if value is None else str(value) for value in asdict(each).values()))
    console.print(table)


def stop_once() -> None:
    """The first request to stop raises KeyboardInterrupt; later ones must not disturb the tidying up."""

    def stop(_: int, __: FrameType | None) -> None:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    for number in SIGNALS:
        signal.signal(number, stop)


def _sensible(value: float) -> float:
    return round(value) if abs(value) >= 100 else round(value, 2)
