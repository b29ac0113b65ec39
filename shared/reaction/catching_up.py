"""A service that listens to one more topic: what its position passed by is heard once, in order."""

from collections.abc import Collection
from contextlib import suppress
from typing import Final, NamedTuple

from eventsourcing.persistence import IntegrityError, Tracking

from shared.ledger import Ledger

_CURSOR: Final = "{reactor}.since.{subject}"


class PassedBy(NamedTuple):
    """These topics of the source, under a ``subject`` that names the cursor: never change it."""

    subject: str
    topics: Collection[str]


class CatchingUp:
    """A cursor of its own behind the reactor's position; both meet before the reactor goes on.

    After a new start it goes over what the reactor heard since: what has a receipt is not done again.
    """

    def __init__(self, ledger: Ledger, reactor: str, passed_by: PassedBy) -> None:
        self._ledger = ledger
        self.topics = frozenset(passed_by.topics)
        self.name = _CURSOR.format(reactor=reactor, subject=passed_by.subject)
        self._met = False

    def behind(self, position: int) -> int | None:
        """Where to go on, or None when nothing before the reactor's position is left."""
        if not self._met:
            reached = self.reached()
            self._met = reached >= position
            return None if self._met else reached
        return None

    def reached(self) -> int:
        """The last position that was gone over."""
        if self._ledger.max_tracking_id(self.name) is None:
            with suppress(IntegrityError):  # another of our name was faster
                self._ledger.insert_tracking(Tracking(self.name, 0))
        return self._ledger.max_tracking_id(self.name) or 0
