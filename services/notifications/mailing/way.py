"""E-mail as one of the ways on which messages go out."""

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from contracts.telling.frames import EMAIL
from services.notifications.application import Notifications
from services.notifications.domain import Delivery, EmailServer
from services.notifications.mailing.address import usable
from services.notifications.mailing.line import MailLine
from services.notifications.mailing.own import digest_mail
from services.notifications.mailing.text import Told, reminder_mail
from services.notifications.outgoing.way import Contact


class ByEmail:
    """Through the office's own mail server."""

    channel = EMAIL
    carrier = EmailServer
    absent, unusable = "no_address", "address_unusable"

    def __init__(self, notifications: Notifications) -> None:
        self._notifications = notifications

    def usable(self, typed: str) -> str:
        return usable(typed)

    def made(
        self, server: EmailServer, delivery: Delivery, owner: Contact, told: Sequence[Told], now: datetime
    ) -> EmailMessage:
        """The same name each time: whoever gets it twice sees that it is one."""
        assert server.told is not None
        from_address, day = server.told.from_address, delivery.what.day
        office, frame = self._notifications.deployment.office.name, self._notifications.frame_on(EMAIL, day)
        if owner.own:
            mail = digest_mail(from_address, office, day, told, owner.own)
        else:
            mail = reminder_mail(from_address, office, owner.name, told, frame, day)
        mail["Message-ID"] = f"<{delivery.id}@{from_address.rpartition('@')[2]}>"
        mail["Date"] = format_datetime(now)
        return mail

    def line(self, server: EmailServer, timeout: float) -> MailLine:
        return self._notifications.email_line(server, timeout)
