"""The telephone as one of the ways on which messages go out."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from contracts.telephones import mobile
from contracts.telling.frames import GATEWAY
from services.notifications.application import Notifications
from services.notifications.domain import Delivery, Gateway
from services.notifications.events import MessageQueued
from services.notifications.gateway.line import GatewayLine, Text
from services.notifications.mailing.content import SETTLED, content_of
from services.notifications.mailing.text import Told, text_for
from services.notifications.outgoing.way import Contact, Written


class ByGateway:
    """Through the gateway of a provider for WhatsApp or SMS."""

    channel = GATEWAY
    carrier = Gateway
    absent, unusable = "no_number", "number_unusable"

    def __init__(self, notifications: Notifications) -> None:
        self._notifications = notifications

    def usable(self, typed: str) -> str:
        return mobile(typed)

    def written(self, delivery: Delivery) -> Written | str:
        queued = delivery.what
        assert isinstance(queued, MessageQueued)
        told = content_of(self._notifications, queued)
        return partial(self._made, delivery.id, queued.day, told) if told else SETTLED

    def _made(
        self, message: str, day: str, told: Sequence[Told], server: Gateway, owner: Contact, now: datetime
    ) -> Text:
        office, frame = self._notifications.deployment.office.name, self._notifications.frame_on(GATEWAY, day)
        text = text_for(GATEWAY, told, owner.name, office, frame, day)
        text.encode()  # what cannot be written is found before it is begun
        return Text(message, text, day)

    def line(self, server: Gateway, timeout: float) -> GatewayLine:
        return self._notifications.gateway_line(server, timeout)
