"""What was published and not yet confirmed, and up to where everything is."""

from collections import deque

from shared.bus.cursor import Place


class Window:
    """Delivery tags of one channel, each with the place in the ledger that it confirms."""

    def __init__(self, start: Place) -> None:
        self.published = start
        self.confirmed = start
        self._tag = 0
        self._waiting: deque[tuple[int, Place]] = deque()
        self._early: set[int] = set()

    def __len__(self) -> int:
        return len(self._waiting)

    def publish(self, place: Place) -> None:
        """The channel gave the next delivery tag to the message of this place."""
        self._tag += 1
        self.published = place
        self._waiting.append((self._tag, place))

    def confirm(self, tag: int, multiple: bool) -> None:
        """The broker has it. ``confirmed`` moves only over a stretch without a hole."""
        if not multiple:
            self._early.add(tag)
        waiting, early = self._waiting, self._early
        while waiting and ((multiple and waiting[0][0] <= tag) or waiting[0][0] in early):
            done, self.confirmed = waiting.popleft()
            early.discard(done)
