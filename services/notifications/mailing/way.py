"""E-mail as one of the ways on which messages go out."""

from datetime import datetime
from email.utils import format_datetime
from functools import partial

from contracts.telling.frames import EMAIL
from services.notifications.application import Notifications
from services.notifications.domain import Delivery, EmailServer
from services.notifications.mailing.address import usable
from services.notifications.mailing.line import MailLine
from services.notifications.mailing.own import Today, nothing_else
from services.notifications.mailing.wire import wire_of
from services.notifications.mailing.written import Mail, mail_of
from services.notifications.outgoing.way import Contact, Written


class ByEmail:
    """Through the office's own mail server. ``today``: what else waits for whoever gets a digest."""

    channel = EMAIL
    carrier = EmailServer
    absent, unusable = "no_address", "address_unusable"

    def __init__(self, notifications: Notifications, today: Today = nothing_else) -> None:
        self._notifications, self._today = notifications, today

    def usable(self, typed: str) -> str:
        return usable(typed)

    def written(self, delivery: Delivery) -> Written | str:
        said = mail_of(self._notifications, delivery, self._today)
        return said if isinstance(said, str) else partial(self._made, delivery.id, said)

    def _made(self, message: str, said: Mail, server: EmailServer, owner: Contact, now: datetime) -> bytes:
        """The same name each time: whoever gets it twice sees that it is one."""
        assert server.told is not None
        from_address = server.told.from_address
        mail = said(from_address, self._notifications.deployment.office.name, owner)
        mail["Message-ID"] = f"<{message}@{from_address.rpartition('@')[2]}>"
        mail["Date"] = format_datetime(now)
        return wire_of(mail, usable(owner.typed))

    def line(self, server: EmailServer, timeout: float) -> MailLine:
        return self._notifications.email_line(server, timeout)
