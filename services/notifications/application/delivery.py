"""What one can ask about a message on its way."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Final
from uuid import UUID, uuid5

from eventsourcing.persistence import IntegrityError

from services.notifications.domain import Delivery, Message
from services.notifications.domain.delivery import MAY_ARRIVE
from services.notifications.domain.reach import EMAIL, GATEWAY
from services.notifications.events import MessageQueued
from shared.application import RETRIES, EventSourced
from shared.errors import Conflict
from shared.ledger import Cause, Receipt

BY_SERVER: Final = (EMAIL, GATEWAY)
"""Channels of which a server says whether it took a message."""


class Deliveries(EventSourced):
    """What a person decides of a sending, and what a sender records of it."""

    def settle_sending(self, cause: Cause, *, sending: str, settled_as: str, ground: str) -> Receipt:
        """Nobody knows whether it arrived: it did, or it goes again. Error: NotFound."""
        return self.change(
            Delivery, sending, cause, lambda each: each.settle(settled_as=settled_as, ground=ground)
        )

    def deliver(self, cause: Cause, stream: str, decide: Callable[[Delivery], Delivery | None]) -> Receipt:
        """For a sender, who is the only one of its channel: the message, and in the same step the letter
        instead of it. None while the same may still arrive by another server, whose sender writes it when
        that fails as well; nor a second one. Error: Conflict.
        """
        with self._turns.of(stream):
            for _ in range(RETRIES):
                delivery = self.load(Delivery, stream)
                letter = decide(delivery)
                is_left = letter is not None and self._arrives_otherwise(delivery)
                if letter is not None and (is_left or self.ledger.history(letter.id)):
                    letter = None
                try:
                    receipt = self.record(*filter(None, (delivery, letter)), cause=cause)
                except IntegrityError:
                    continue
                if is_left:
                    self._write_if_nothing_arrives(cause, stream)
                return receipt
        raise Conflict

    def _arrives_otherwise(self, delivery: Delivery) -> bool:
        """Whether another server took the same, or may still take it."""
        what = delivery.what
        if not isinstance(what, MessageQueued):
            return False
        others = (
            Message.stream_of(what.day, what.recipient, channel, what.part)
            for channel in BY_SERVER
            if channel != what.message_channel
        )
        return any(
            self.load(Delivery, each).state in MAY_ARRIVE for each in others if self.ledger.history(each)
        )

    def _write_if_nothing_arrives(self, cause: Cause, stream: str) -> None:
        """The other one failed at the same moment, and left the letter to this one."""
        delivery = self.load(Delivery, stream)
        if self._arrives_otherwise(delivery):
            return
        letter = delivery.unopened()
        if not self.ledger.history(letter.id):
            again = replace(cause, command_id=str(uuid5(UUID(cause.command_id), "letter")))
            with suppress(IntegrityError):  # it is there
                self.record(letter, cause=again)
