"""The published hash vectors: our program and a second implementation, made from the README, agree."""

import hashlib
import json
import struct
from pathlib import Path

import pytest

from shared.ledger import Identity, Ledger, LedgerRow, link
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import fill

CONTRACT = Path(__file__).parents[3] / "contracts" / "ledger"
VECTORS = json.loads((CONTRACT / "vectors.json").read_text())
COLUMNS = [
    "position", "stream", "version", "topic", "schema_version",
    "recorded_at", "actor", "correlation", "causation", "state",
]  # fmt: skip

genesis_vectors = pytest.mark.parametrize("vector", VECTORS["genesis"], ids=lambda v: repr(v["deployment"]))
row_vectors = pytest.mark.parametrize("vector", VECTORS["rows"], ids=lambda v: v["note"])


# The second implementation: contracts/ledger/README.md and nothing else.


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def packed(values: list) -> bytes:
    fields = [str(value).encode("utf-8") for value in values]
    return b"".join(struct.pack(">I", len(field)) + field for field in fields)


def second_hash(previous: bytes, columns: list, sealed: bytes) -> bytes:
    return sha256(previous + sha256(packed(columns)) + sha256(sealed))


@genesis_vectors
def test_a_second_implementation_finds_the_genesis(vector):
    names = [vector["deployment"], vector["service"], vector["incarnation"]]
    assert sha256(packed(names)).hex() == vector["hash"]


@row_vectors
def test_a_second_implementation_finds_every_value_on_the_way(vector):
    columns, sealed = [vector[name] for name in COLUMNS], bytes.fromhex(vector["sealed"])
    assert packed(columns).hex() == vector["public"]
    assert sha256(packed(columns)).hex() == vector["public_sha256"]
    assert sha256(sealed).hex() == vector["sealed_sha256"]
    assert second_hash(bytes.fromhex(vector["previous"]), columns, sealed).hex() == vector["hash"]


@genesis_vectors
def test_our_program_finds_the_genesis(vector):
    identity = Identity(vector["deployment"], vector["service"], vector["incarnation"])
    assert identity.genesis().hex() == vector["hash"]


@row_vectors
def test_our_program_finds_every_value_on_the_way(vector):
    row = LedgerRow(*(vector[name] for name in COLUMNS), bytes.fromhex(vector["sealed"]), b"")
    assert row.public().hex() == vector["public"]
    assert row.sealed_digest().hex() == vector["sealed_sha256"]
    hashed = link(bytes.fromhex(vector["previous"]), row.public(), row.sealed_digest())
    assert hashed.hex() == vector["hash"]


def test_the_vectors_are_one_chain():
    links = [VECTORS["genesis"][0]["hash"], *(row["hash"] for row in VECTORS["rows"])]
    assert [row["previous"] for row in VECTORS["rows"]] == links[:-1]
    assert len(set(links)) == len(links)


def test_a_second_implementation_follows_a_real_ledger_by_plain_sql(ledger: Ledger, raw):
    fill(ledger)
    previous = sha256(packed([IDENTITY.deployment, IDENTITY.service, IDENTITY.incarnation]))
    rows = raw.run(f"SELECT {', '.join(COLUMNS)}, sealed, hash FROM ledger ORDER BY position")
    assert len(rows) == 6
    for *columns, sealed, hashed in rows:
        previous = second_hash(previous, columns, sealed)
        assert previous == hashed
