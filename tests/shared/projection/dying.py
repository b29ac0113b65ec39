"""A process whose children project and kill themselves at a step: one line ``STEP PLACE`` for each child."""

import os
import signal
import sys

import structlog

from shared.projection import Projector
from tests.shared.projection.cash import Cash, Receipts, Told
from tests.shared.projection.crashing import crashing_at


def a_short_history() -> Told:
    """A page without fault, and one with a poison event and what waits behind it."""
    told = Told(size=2)
    for stream, amount in (("a", 1), ("b", 2), ("a", "poison"), ("a", 3)):
        told.tell("shop", stream, amount)
    return told


def project_and_die(place: str, step: int) -> None:
    """Ends in the middle of everything, unless there are not so many steps."""
    views, told = crashing_at(place), a_short_history()
    projector = Projector(views, told, [Cash(), Receipts()])
    views.crash = lambda: os.kill(os.getpid(), signal.SIGKILL)
    told.before_reading = views.step
    views.crash_at = step
    while projector.step():
        pass


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))  # stdout is for the endings
    for line in sys.stdin:
        number, _, where = line.strip().partition(" ")
        child = os.fork()
        if not child:
            project_and_die(where, int(number))
            os._exit(0)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
