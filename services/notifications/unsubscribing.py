"""The link in a mail that ends a consent: it names a message and proves that this office wrote it."""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from typing import Final

from services.notifications.domain.message import Message

KEY: Final = "unsubscribe"
"""Names the key, which signs nothing else."""
_NAME, _PROOF = 16, 12
"""Bytes: of the message's number, and of what proves it."""


def token_of(key: bytes, message: str) -> str:
    """A few letters that tell nothing of whom or what they are about."""
    name = bytes.fromhex(message.removeprefix(f"{Message.KIND}-"))
    return urlsafe_b64encode(name + _proof(key, name)).rstrip(b"=").decode()


def message_of(key: bytes, token: str) -> str:
    """The message whose token this is; "" for whatever this office did not write."""
    try:
        found = urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except ValueError:
        return ""
    name, proof = found[:_NAME], found[_NAME:]
    is_ours = hmac.compare_digest(proof, _proof(key, name)) and token_of(key, name.hex()) == token
    return f"{Message.KIND}-{name.hex()}" if is_ours else ""


def _proof(key: bytes, name: bytes) -> bytes:
    return hmac.digest(key, b"unsubscribe " + name, sha256)[:_PROOF]
