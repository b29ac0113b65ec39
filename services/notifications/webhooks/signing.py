"""How a message is signed: as Standard Webhooks 1.0 says, so that ready libraries can check it."""

import base64
import binascii
import hmac
import secrets
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

PREFIX: Final = "whsec_"
_BYTES: Final = 32


def new_secret() -> str:
    """A secret as it is shown to the receiver, once."""
    return PREFIX + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def key_of(secret: str) -> bytes:
    """The bytes that sign. Error: ValueError for what is no such secret."""
    try:
        return base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except binascii.Error as error:
        raise ValueError("no secret of a webhook") from error


def signed_headers(secret: str, message_id: str, moment: int, body: bytes) -> Mapping[str, str]:
    """Who gets it sees that nobody changed it, and when it was sent: an old one is no new one."""
    signed = b".".join((message_id.encode(), str(moment).encode(), body))
    signature = base64.b64encode(hmac.new(key_of(secret), signed, sha256).digest()).decode()
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(moment),
        "webhook-signature": f"v1,{signature}",
    }
