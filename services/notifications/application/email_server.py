"""What one can ask about the office's e-mail."""

from collections.abc import Callable
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path
from typing import Any

from services.notifications.application.carriers import Carriers
from services.notifications.domain import EmailServer
from services.notifications.mailing.address import usable
from services.notifications.mailing.line import MailLine
from services.notifications.mailing.text import test_mail
from services.notifications.mailing.wire import wire_of
from services.notifications.outgoing.answer import Answer, ServerUnusable
from shared.founding import write_private
from shared.ledger import Cause, Receipt

TEST_TIMEOUT = 6.0
"""Seconds for each answer to a test: somebody waits for it in front of a page."""


class EmailSettings(Carriers):
    """Set the server, try it, use it."""

    @property
    def password_file(self) -> Path:
        """Where the password lies; only the owner of the data reads it."""
        return self.deployment.directory / "email.password"

    def set_email_server(self, cause: Cause, *, password: str, **said: Any) -> Receipt:
        """``password``: "" leaves the one there is."""
        receipt = self.of_carrier(EmailServer, cause, lambda server: server.set(**said))
        if password and not receipt.refused:
            write_private(self.password_file, password.encode())
        return receipt

    def switch_email_on(self, cause: Cause, *, ground: str) -> Receipt:
        """Messages go out."""
        return self.of_carrier(EmailServer, cause, lambda server: server.switch_on(ground=ground))

    def switch_email_off(self, cause: Cause, *, reason: str) -> Receipt:
        """Messages wait."""
        return self.of_carrier(EmailServer, cause, lambda server: server.switch_off(reason=reason))

    def test_email(self, cause: Cause, *, to: str) -> Receipt:
        """Send a test to an address that is not kept, and keep what the server said."""
        office = self.deployment.office.name
        return self.try_email(cause, to, lambda sender: test_mail(sender, office))

    def try_email(self, cause: Cause, to: str, mail: Callable[[str], EmailMessage]) -> Receipt:
        """``mail``: made for the address that sends it; it goes out once for a command."""
        return self.test_carrier(EmailServer, cause, lambda server: self._try(server, to, mail))

    def email_server(self) -> EmailServer:
        """As it stands."""
        return self.carrier(EmailServer)

    def email_line(self, server: EmailServer, timeout: float) -> MailLine:
        """A line to the server as it is set. Error: :class:`ServerUnusable`."""
        assert server.told is not None
        password = self.password_file.read_text() if self.password_file.exists() else ""
        authorities = self.deployment.directory / "email-ca.pem"
        return MailLine(server.told, password, timeout, authorities if authorities.exists() else None)

    def hand_over(self, server: EmailServer, mail: EmailMessage, to: str) -> Answer:
        """At once, for somebody who waits: what the server said."""
        assert server.told is not None
        mail["Message-ID"] = make_msgid(domain=server.told.from_address.rpartition("@")[2])
        mail["Date"] = format_datetime(self.ledger.clock())
        address = usable(to)
        try:
            written = wire_of(mail, address)
        except ValueError:
            return Answer("template", "", final=True)
        try:
            with self.email_line(server, TEST_TIMEOUT) as line:
                return line.hand_over(written, address)
        except ServerUnusable as error:
            return error.answer

    def _try(self, server: EmailServer, to: str, mail: Callable[[str], EmailMessage]) -> Answer:
        assert server.told is not None
        return self.hand_over(server, mail(server.told.from_address), to)
