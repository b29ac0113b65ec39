"""A line to one mail server, as far as one message: what the server answered, and whether we can know."""

import smtplib
import ssl
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from services.notifications.events import EmailServerSet
from services.notifications.outgoing.answer import Answer, ServerUnusable

_LOST: Final = (smtplib.SMTPServerDisconnected, OSError)


class MailLine:
    """Signed in and ready for one message; every answer has so many seconds."""

    def __init__(
        self, told: EmailServerSet, password: str, timeout: float, authorities: Path | None = None
    ) -> None:
        self._told, self._password, self._timeout = told, password, timeout
        self._trust = ssl.create_default_context()
        if authorities is not None:
            self._trust.load_verify_locations(authorities)
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        try:
            self._smtp = self._open()
        except (smtplib.SMTPNotSupportedError, ssl.SSLError):
            raise ServerUnusable("not_secure") from None
        except smtplib.SMTPAuthenticationError as error:
            raise ServerUnusable("not_admitted", error.smtp_code) from None
        except smtplib.SMTPResponseException as error:
            raise ServerUnusable("unreachable", error.smtp_code) from None
        except TimeoutError:
            raise ServerUnusable("timeout") from None
        except (smtplib.SMTPException, OSError):
            raise ServerUnusable("unreachable") from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Hung up without a word: whatever was said is answered, and a slow goodbye delays the next."""
        if self._smtp is not None:
            self._smtp.close()

    def _open(self) -> smtplib.SMTP:
        told = self._told
        if told.security == "tls":
            opened: smtplib.SMTP = smtplib.SMTP_SSL(
                told.host, told.port, timeout=self._timeout, context=self._trust
            )
        else:
            opened = smtplib.SMTP(told.host, told.port, timeout=self._timeout)
        try:
            opened.ehlo()
            if told.security == "starttls":
                opened.starttls(context=self._trust)
                opened.ehlo()
            if told.signs_in_as:
                opened.login(told.signs_in_as, self._password)
        except BaseException:
            opened.close()
            raise
        return opened

    def hand_over(self, made: bytes, to: str) -> Answer:
        """What came of it. ``to`` was looked at before: one address that a server can be given."""
        assert self._smtp is not None
        try:
            code, said = self._smtp.mail(self._told.from_address)
            if code >= 400:
                return Answer("not_admitted", str(code))
            code, said = self._smtp.rcpt(to)
            if code >= 400:
                return _of_recipient(code)
            code, said = self._smtp.docmd("DATA")
            if code != 354:
                return _of_content(code, said)
        except TimeoutError:
            return Answer("timeout", "")
        except (*_LOST, ValueError):  # what SMTP cannot say: nothing was handed over
            return Answer("cut", "")
        return self._data(made)

    def _data(self, written: bytes) -> Answer:
        """From here on a broken line tells nothing."""
        assert self._smtp is not None
        try:
            self._smtp.send(written + b".\r\n")
            code, said = self._smtp.getreply()
        except _LOST:
            return Answer("", "", uncertain=True)
        if not 200 <= code < 600:  # what nobody can read says nothing either
            return Answer("", "", uncertain=True)
        return Answer("", str(code)) if 200 <= code < 300 else _of_content(code, said)


def _of_recipient(code: int) -> Answer:
    if code < 500:
        return Answer("busy", str(code))
    return Answer("no_such_address", str(code), final=True, address=True)


def _of_content(code: int, said: bytes) -> Answer:
    """``5.1.x``: it was the address after all (RFC 3463)."""
    if code < 500:
        return Answer("busy", str(code))
    if said.startswith(b"5.1."):
        return Answer("no_such_address", str(code), final=True, address=True)
    return Answer("refused", str(code), final=True)
