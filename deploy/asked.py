"""A signal that asks a process to stop, noticed by its main thread in its own time."""

import signal
from types import FrameType


class AskedToStop:
    """A handler must not set a ``threading.Event``: when the main thread is just inside the event's lock,
    it waits for itself, and with it every thread that looks at the event, for ever.
    """

    def __init__(self, *numbers: signal.Signals) -> None:
        self.asked = False
        for number in numbers:
            signal.signal(number, self._note)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.asked = True
