"""Headers of any kind: read without an exception, and written down as text."""

import json
import struct
from collections.abc import Mapping
from typing import Any, Final

from pika import data

UNREADABLE: Final = "unreadable"
"""The one key of a table that could not be read; its value is the table's bytes."""

_pika_decode_table = data.decode_table


def decode_any_table(encoded: bytes, offset: int) -> tuple[dict[str | bytes, Any], int]:
    """As pika does; what it cannot read is kept as bytes."""
    try:
        table, end = _pika_decode_table(encoded, offset)
        return dict(table), end
    except Exception:
        start = offset + 4
        end = start + int(struct.unpack_from(">I", encoded, offset)[0])
        return {UNREADABLE: encoded[start:end]}, end


def accept_any_headers() -> None:
    """Let this process receive what pika fails on: the year 10000, tables a thousand deep.

    pika decodes headers before anybody sees the message: its exception ends the connection, and the
    message would be delivered again for ever.
    """
    data.decode_table = decode_any_table


def headers_text(headers: Mapping[Any, Any] | None) -> str:
    """As JSON, in ASCII, whatever the keys and values are."""
    try:
        return json.dumps(_plain(headers), default=repr, sort_keys=True)
    except Exception:  # too deep for JSON and for repr
        return json.dumps({UNREADABLE: sorted(map(repr, headers or ()))})


def _plain(value: Any) -> Any:
    """Keys of a JSON object are texts."""
    if isinstance(value, Mapping):
        return {key if isinstance(key, str) else repr(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list) else value
