"""The parts of a message, one at a time: what is not exactly as we write it is refused."""

from collections.abc import Mapping
from typing import Any, Final

from shared.ledger.entry import MAX_EVENT_BYTES

PREFIX: Final = "cloudEvents:"
MAX_TEXT: Final = 16_384
"""UTF-8 bytes of one header; all of them together fit into one AMQP frame."""
MAX_NUMBER: Final = 2**63 - 1
"""What both databases can keep."""


class Undecodable(Exception):
    """This message is not an event of ours; the reason says why."""


def check_sizes(headers: Mapping[str, Any], body: bytes) -> None:
    """Undecodable when a part is larger than any of ours can be."""
    if len(body) > MAX_EVENT_BYTES:
        raise Undecodable("the body is larger than an event may be")
    for name, value in headers.items():
        # Four bytes is the most that UTF-8 takes for a character: the short ones need no encoding.
        if isinstance(value, str) and len(value) > MAX_TEXT // 4 and len(value.encode()) > MAX_TEXT:
            raise Undecodable(f"{name} is too long")


def text_of(headers: Mapping[str, Any], name: str) -> str:
    """A CloudEvents attribute that must be a text."""
    value = headers.get(PREFIX + name)
    if not isinstance(value, str):
        raise Undecodable(f"{name} is missing or not a text")
    return value


def refuse_nul(*texts: str) -> None:
    """PostgreSQL cannot keep it."""
    if any("\0" in text for text in texts):
        raise Undecodable("a text has a NUL character")


def number_of(headers: Mapping[str, Any], name: str) -> int:
    """A CloudEvents attribute that must be a whole number."""
    value = headers.get(PREFIX + name)
    if type(value) is not int:
        raise Undecodable(f"{name} is missing or not a number")
    if not 0 <= value <= MAX_NUMBER:
        raise Undecodable(f"{name} is out of range")
    return value


def digest_of(text: str, name: str) -> bytes:
    """32 bytes from their one hexadecimal form; Undecodable for anything else."""
    try:
        digest = bytes.fromhex(text)
    except ValueError:
        digest = b""
    if len(digest) != 32 or digest.hex() != text:
        raise Undecodable(f"{name} is not a SHA-256 in hexadecimal")
    return digest


def is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and not text.startswith("0") and len(text) < 10
