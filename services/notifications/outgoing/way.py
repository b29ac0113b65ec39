"""What differs between the channels: who reaches whom, what is handed over, and by which line."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from services.notifications.domain import Delivery
from services.notifications.domain.carrier import Carrier
from services.notifications.mailing.own import Own
from services.notifications.mailing.text import Told
from services.notifications.outgoing.answer import Answer


class Contact(NamedTuple):
    """As its owner has it. ``said_at``: version of the event that told it, 0 when none did; ``own``: of
    whoever has an account, who gets a digest.
    """

    name: str
    typed: str
    said_at: int
    own: Own | None = None


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

    def made(
        self, server: Any, delivery: Delivery, owner: Contact, told: Sequence[Told], now: datetime
    ) -> Any:
        """What is handed over. Errors, where a template is broken: ValueError, LookupError, TypeError."""

    def line(self, server: Any, timeout: float) -> AbstractContextManager[Line]:
        """Error, on entering: :class:`ServerUnusable`."""
