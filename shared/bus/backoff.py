"""How long to wait before the next attempt: longer each time, short again after a success."""

import random
from typing import Final

FIRST: Final = 0.1
LONGEST: Final = 5.0


class Backoff:
    """Seconds to wait, doubling up to five, a little different for each so that not all come at once."""

    def __init__(self, longest: float = LONGEST) -> None:
        self._longest = longest
        self._next = FIRST

    def pause(self) -> float:
        """The next wait."""
        pause, self._next = self._next, min(self._next * 2, self._longest)
        return pause * random.uniform(0.8, 1.0)  # noqa: S311 - spreads attempts, protects nothing

    def reset(self) -> None:
        """It worked."""
        self._next = FIRST
