"""How long a follower of a ledger rests when it finds nothing there."""

import threading
import time
from collections.abc import Callable
from typing import Final

SHORTEST: Final = 0.005
LONGEST: Final = 0.1
SHARE: Final = 0.01
RUNG: Final = 0.25


class Rest:
    """The longer nothing came the longer it rests: a hundredth of that time, between 5 and 100 ms.

    While people work an event is found within milliseconds; an office asleep costs its old PC next to
    nothing. Seconds everywhere. Whoever knows that something came may :meth:`ring`, from any thread.
    Who was rung once is woken by each that comes, and rests 250 ms: somebody in another process may
    bring something, too, and rings nobody here.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._bell = threading.Event()
        self._came_at = clock()
        self._is_rung = False

    def came(self) -> None:
        """There was something: whatever follows it is looked for at once."""
        self._came_at = self._clock()

    def pause(self) -> float:
        """How long the next rest lasts."""
        if self._is_rung:
            return RUNG
        return min(LONGEST, max(SHORTEST, SHARE * (self._clock() - self._came_at)))

    def take(self) -> None:
        """Rest; a ring ends it, also one that was heard just before."""
        if self._bell.wait(self.pause()):
            self._bell.clear()

    def ring(self) -> None:
        """Something came: end the rest."""
        self._is_rung = True
        self._bell.set()
