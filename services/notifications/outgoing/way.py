"""What differs between the channels: who reaches whom, what is handed over, and by which line."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from services.notifications.domain import Delivery
from services.notifications.domain.carrier import Carrier
from services.notifications.mailing.own import Own
from services.notifications.outgoing.answer import Answer


class Contact(NamedTuple):
    """As its owner has it. ``said_at``: version of the event that told it, 0 when none did; ``own``: of
    whoever has an account, who gets a digest.
    """

    name: str
    typed: str
    said_at: int
    own: Own | None = None


Written = Callable[[Any, Contact, datetime], Any]
"""Of the server as it is set, whoever gets it, and the moment: what is handed over. Errors, where a template
is broken: ValueError, LookupError, TypeError.
"""


class Line(Protocol):
    """Ready for one message."""

    def hand_over(self, made: Any, to: str) -> Answer:
        """What came of it. ``to`` was looked at before."""


class Way(Protocol):
    """``absent`` and ``unusable``: how it is called that no address is known, or none that can be used."""

    channel: str
    absent: str
    unusable: str

    @property
    def carrier(self) -> type[Carrier[Any]]: ...

    def usable(self, typed: str) -> str:
        """As a server is given it; "" for none."""

    def written(self, delivery: Delivery) -> Written | str:
        """What it says, or why there is nothing to say any more."""

    def line(self, server: Any, timeout: float) -> AbstractContextManager[Line]:
        """Error, on entering: :class:`ServerUnusable`."""
