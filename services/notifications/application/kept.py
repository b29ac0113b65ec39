"""What is reckoned from the own ledger up to a position; what was read before is kept."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from shared.application import EventSourced
from shared.events import Fact
from shared.mapper import read_row


class Takes(Protocol):
    """Takes facts in their order."""

    def take(self, fact: Fact) -> None:
        """The next one."""


T = TypeVar("T", bound=Takes)


class Kept(Generic[T]):
    """``make``: of what is empty; ``topics``: which facts it takes."""

    def __init__(self, make: Callable[[], T], topics: Sequence[str]) -> None:
        self._make, self._topics = make, topics
        self._known = (0, make())

    def until(self, application: EventSourced, position: int) -> T:
        """Only what came since the last time is read."""
        known, found = self._known
        if known > position:
            known, found = 0, self._make()
        self._known = (0, self._make())  # until all is read: a row that was taken twice would count twice
        for row in application.rows_of(*self._topics, after=known):
            if row.position > position:
                break
            found.take(read_row(row))
        self._known = (position, found)
        return found
