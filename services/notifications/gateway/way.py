"""The telephone as one of the ways on which messages go out."""

from collections.abc import Sequence
from datetime import datetime

from contracts.telephones import mobile
from services.notifications.application import Notifications
from services.notifications.domain import Delivery, Gateway
from services.notifications.gateway.line import GatewayLine, Text
from services.notifications.mailing.text import Told, reminder_text


class ByGateway:
    """Through the gateway of a provider for WhatsApp or SMS."""

    channel = "gateway"
    carrier = Gateway
    absent, unusable = "no_number", "number_unusable"

    def __init__(self, notifications: Notifications) -> None:
        self._notifications = notifications

    def usable(self, typed: str) -> str:
        return mobile(typed)

    def made(self, server: Gateway, stream: str, name: str, told: Sequence[Told], now: datetime) -> Text:
        office = self._notifications.deployment.office.name
        day = self._notifications.load(Delivery, stream).what.day
        return Text(stream, reminder_text(office, name, told), day)

    def line(self, server: Gateway, timeout: float) -> GatewayLine:
        return self._notifications.gateway_line(server, timeout)
