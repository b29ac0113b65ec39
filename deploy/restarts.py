"""How often a process was started again, and when it may be the next time."""

import time
from typing import Final

STEADY: Final = 60.0
"""Seconds after which what went before is no longer counted against a process."""
LONGEST: Final = 15.0


class Restarts:
    """The first restart is at once, the next ones after longer and longer pauses."""

    def __init__(self) -> None:
        self.count = 0
        self._last = 0.0

    def is_due(self) -> bool:
        """Whether the pause is over."""
        return time.monotonic() - self._last >= self.pause()

    def pause(self) -> float:
        """Seconds after the last restart."""
        return min(0.5 * 2**self.count, LONGEST) if self.count else 0.0

    def note(self) -> None:
        """It is started again now."""
        now = time.monotonic()
        self.count = 1 if now - self._last > STEADY else self.count + 1
        self._last = now
