"""A ledger by the page: what a source answers when a consumer asks for what it missed."""

import json
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Annotated, Any, Final

import msgspec

from shared.bus.fields import Undecodable, digest_of
from shared.bus.message import Message, Source, checked
from shared.errors import InputWrong
from shared.ledger import Ledger, LedgerRow
from shared.rpc.client import RpcClient

MAX_PAGE_BYTES: Final = 128 * 1024
MAX_ROWS: Final = 500
_OPEN: Final = LedgerRow._fields[:10]

Fetch = Callable[[str, int, int], Mapping[str, Any]]
"""``fetch(source, after, limit)`` answers a page of that service's ledger, or raises when it is away."""

Number = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


class _Wanted(msgspec.Struct):
    after: Number
    limit: Annotated[int, msgspec.Meta(ge=1)] = MAX_ROWS


class _Row(msgspec.Struct):
    position: Number
    stream: str
    version: Number
    topic: str
    schema_version: Number
    recorded_at: str
    actor: str
    correlation: str
    causation: str
    state: str
    sealed_digest: str
    previous: str
    hash: str


class _Page(msgspec.Struct):
    source: str
    rows: list[_Row]


def fetch_by_rpc(client: RpcClient) -> Fetch:
    """The :data:`Fetch` that asks the services themselves."""

    def fetch(source: str, after: int, limit: int) -> Mapping[str, Any]:
        page: Mapping[str, Any] = client.call(source, "ledger_page", payload={"after": after, "limit": limit})
        return page

    return fetch


def ledger_page(ledger: Ledger, payload: Mapping[str, Any]) -> dict[str, Any]:
    """What the RPC ``ledger_page`` answers to ``{"after", "limit"}``; InputWrong for anything else."""
    try:
        wanted = msgspec.convert(payload, _Wanted)
    except msgspec.ValidationError as error:
        raise InputWrong("Minta halaman dengan “after” (0 atau lebih) dan “limit” (1 atau lebih).") from error
    return page_after(ledger, wanted.after, wanted.limit)


def page_after(ledger: Ledger, after: int, limit: int = MAX_ROWS) -> dict[str, Any]:
    """The rows behind ``after``, at most ``limit`` and 128 KiB as JSON (but one row at least).

    Without the sealed part. An empty page: there is nothing behind ``after``.
    """
    rows: list[dict[str, Any]] = []
    room = MAX_PAGE_BYTES - 200
    found = ledger.page(after, min(limit, MAX_ROWS))
    previous = hash_at(ledger, after) if found else b""
    for row in found:
        encoded = _encoded(row, previous)
        # Escaped as the most careful encoder would: what is counted is never less than what is sent.
        room -= len(json.dumps(encoded)) + 2
        if rows and room < 0:
            break
        rows.append(encoded)
        previous = row.hash
    return {"source": str(Source.of(ledger.identity)), "rows": rows}


def hash_at(ledger: Ledger, position: int) -> bytes:
    """The hash of a row that is there, or of position 0."""
    return ledger.page(position - 1, 1)[0].hash if position else ledger.identity.genesis()


def decode_page(page: Mapping[str, Any]) -> list[Message]:
    """The messages of a page, each hash recomputed and each link checked; else Undecodable."""
    try:
        read = msgspec.convert(page, _Page)
    except msgspec.ValidationError as error:
        raise Undecodable(f"not a page: {error}") from error
    source = Source.parse(read.source)
    messages = [_message(source, row) for row in read.rows]
    for before, after in pairwise(messages):
        if after.previous != before.row.hash or after.row.position != before.row.position + 1:
            raise Undecodable(f"position {after.row.position} does not follow the row before it")
    return messages


def _encoded(row: LedgerRow, previous: bytes) -> dict[str, Any]:
    digests = {
        "sealed_digest": row.sealed_digest().hex(),
        "previous": previous.hex(),
        "hash": row.hash.hex(),
    }
    return dict(zip(_OPEN, row, strict=False)) | digests


def _message(source: Source, row: _Row) -> Message:
    values = [getattr(row, name) for name in _OPEN]
    copied = LedgerRow._make((*values, b"", digest_of(row.hash, "hash")))
    previous, sealed = digest_of(row.previous, "previous"), digest_of(row.sealed_digest, "sealed_digest")
    return checked(Message(source, copied, previous, sealed))
