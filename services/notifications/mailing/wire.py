"""A mail as its server gets it: headers are what was meant, each one line, and nothing else becomes one."""

import re
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any, Final

from contracts.telling.frames import one_line

_ENCODED: Final = re.compile(r"=(?=\?)")
_DOTS: Final = re.compile(rb"^\.", re.MULTILINE)


class _AsSent(EmailPolicy):
    """An address in a header is one word: folded, no program would find it. The name of a sender is written
    here: where Python folds it, it loses its quotes.
    """

    def fold_binary(self, name: str, value: Any) -> bytes:
        if name == "List-Unsubscribe":
            return f"{name}: {value}{self.linesep}".encode("ascii")
        if name == "From":
            [sender] = value.addresses
            said = _phrase(sender.display_name, self.linesep)
            return f"{name}: {said} <{sender.addr_spec}>{self.linesep}".encode("ascii")
        return super().fold_binary(name, value)


_AS_SENT: Final = _AsSent(linesep="\r\n")


def new_mail(from_address: str, unit: str, subject: str) -> EmailMessage:
    """Written by a machine, in the name of ``unit``."""
    mail = EmailMessage()
    mail["From"] = Address(header_text(unit), addr_spec=from_address)
    mail["Subject"] = header_text(subject)
    mail["Auto-Submitted"] = "auto-generated"
    return mail


def header_text(text: str) -> str:
    """One line that is no encoded word (RFC 2047): Python decodes ``=?…?=`` in whatever it is given, and a
    line break in it would begin a header of its own.
    """
    return _ENCODED.sub("= ", one_line(text))


def _phrase(name: str, linesep: str) -> str:
    if not name.isascii():
        return Header(name, "utf-8").encode(linesep=linesep)
    escaped = name.replace("\\", r"\\").replace('"', r"\"")
    return f'"{escaped}"'


def wire_of(mail: EmailMessage, to: str) -> bytes:
    """To one address that a server can be given. Error: ValueError, whatever the library stumbles over."""
    try:
        mail["To"] = to
        return _DOTS.sub(b"..", mail.as_bytes(policy=_AS_SENT))
    except Exception as error:
        raise ValueError("a mail that cannot be written") from error


def unsubscribe_at(mail: EmailMessage, address: str) -> None:
    """Where whoever reads it ends it: what would begin an encoded word is written as such addresses do."""
    mail["List-Unsubscribe"] = f"<{address.replace('=?', '=%3F')}>"
