"""Which programs of an office used the processors meanwhile."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Final

_TICK: Final = os.sysconf("SC_CLK_TCK")


class Shares:
    """How much of a processor each program of an office used while it was watched; ``callers`` is us."""

    def __init__(self, programs: Mapping[str, int]) -> None:
        """``programs``: their processes by name, as the office's run file tells them."""
        self.programs = programs
        self._seconds: dict[str, float] = defaultdict(float)
        self._watched = 0.0

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Meanwhile counts; several times add up."""
        before, began = self._spent(), perf_counter()
        yield
        self._watched += perf_counter() - began
        for program, seconds in self._spent().items():
            self._seconds[program] += seconds - before[program]

    def percent(self) -> dict[str, float]:
        """100 is one processor all the time."""
        return {program: spent / self._watched * 100 for program, spent in self._seconds.items()}

    def _spent(self) -> dict[str, float]:
        ours = {"callers": sum(os.times()[:2])}
        return {program: _seconds(pid) for program, pid in self.programs.items()} | ours


def _seconds(pid: int) -> float:
    """Of all its threads, in the program and in the system, since it began."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / _TICK
