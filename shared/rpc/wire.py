"""nameko's wire format, in strict JSON: what caller and service agree on."""

import json
from typing import Any, NoReturn

EXCHANGE = "nameko-rpc"
JSON_TYPE = "application/json"
DEADLINE = "deadline"
"""Header: milliseconds since the epoch after which nobody waits for the answer any more."""

LARGEST = 260_000
"""Bytes of one message; the broker closes the channel of whoever sends more than 262,144."""


def queue_of(service: str) -> str:
    """The queue that the processes of a service share."""
    return f"rpc-{service}"


def encode(value: Any) -> bytes:
    """UTF-8 JSON; TypeError or ValueError for what has no place in it (NaN, lone surrogates, objects)."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def decode(body: bytes | str) -> Any:
    """The value; ValueError for everything that is not strict UTF-8 JSON, however deep."""
    text = body.decode() if isinstance(body, bytes) else body
    try:
        value = json.loads(text, parse_constant=_no_constant)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if "\\u" in text:
        encode(value)  # an escaped lone surrogate would break whoever stores the text
    return value


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
