"""The telephone as one of the ways on which messages go out."""

from collections.abc import Sequence
from datetime import datetime

from contracts.telephones import mobile
from contracts.telling.frames import GATEWAY
from services.notifications.application import Notifications
from services.notifications.domain import Delivery, Gateway
from services.notifications.gateway.line import GatewayLine, Text
from services.notifications.mailing.text import Told, text_for
from services.notifications.outgoing.way import Contact


class ByGateway:
    """Through the gateway of a provider for WhatsApp or SMS."""

    channel = GATEWAY
    carrier = Gateway
    absent, unusable = "no_number", "number_unusable"

    def __init__(self, notifications: Notifications) -> None:
        self._notifications = notifications

    def usable(self, typed: str) -> str:
        return mobile(typed)

    def made(
        self, server: Gateway, delivery: Delivery, owner: Contact, told: Sequence[Told], now: datetime
    ) -> Text:
        office, day = self._notifications.deployment.office.name, delivery.what.day
        frame = self._notifications.frame_on(GATEWAY, day)
        return Text(delivery.id, text_for(GATEWAY, told, owner.name, office, frame, day), day)

    def line(self, server: Gateway, timeout: float) -> GatewayLine:
        return self._notifications.gateway_line(server, timeout)
