"""The code on a slip of paper: short enough to be typed, and nobody guesses it."""

import base64
import hmac
import re
from hashlib import sha256
from typing import Final
from uuid import UUID

from flask import current_app

LETTERS: Final = 16
"""Eighty bits, of letters and the digits 2 to 7: no zero and no one to be mistaken."""
_TYPED: Final = re.compile(r"[A-Z2-7]{16}")


def slip_code_of(number: UUID) -> str:
    """The code that this command gives out: the same form shows the same code again."""
    secret: bytes = current_app.config["SECRET_KEY"]
    drawn = hmac.digest(secret, b"slip " + number.bytes, sha256)
    return base64.b32encode(drawn).decode()[:LETTERS]


def grouped(code: str) -> str:
    """In fours, as it is printed."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def as_given(typed: str) -> str:
    """A code that was typed from paper, without the signs between; anything else as it is."""
    plain = re.sub(r"[\s-]", "", typed).upper()
    return plain if _TYPED.fullmatch(plain) else typed
