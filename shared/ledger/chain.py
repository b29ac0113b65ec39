"""The hash chain: what exactly is hashed. Test vectors: contracts/ledger/vectors.json.

``hash = SHA-256(previous ‖ SHA-256(public) ‖ SHA-256(sealed))``. Bytes are hashed as stored.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Final, NamedTuple

_SIZES: Final = [size.to_bytes(4, "big") for size in range(512)]


@dataclass(frozen=True)
class Identity:
    """Whose ledger it is. A restored backup is a new incarnation."""

    deployment: str
    service: str
    incarnation: int = 1

    def genesis(self) -> bytes:
        """The hash of position 0."""
        return sha256(
            _prefixed(self.deployment.encode(), self.service.encode(), b"%d" % self.incarnation)
        ).digest()


class LedgerRow(NamedTuple):
    """One row as an auditor reads it. ``state`` is the stored text, ``sealed`` the ciphertext."""

    position: int
    stream: str
    version: int
    topic: str
    schema_version: int
    recorded_at: str
    actor: str
    correlation: str
    causation: str
    state: str
    sealed: bytes
    hash: bytes

    def public(self) -> bytes:
        """The open part as it is hashed: each field as UTF-8 text behind its length (4 bytes, big-endian)."""
        return public_bytes(*self[:10])

    def sealed_digest(self) -> bytes:
        """SHA-256 of the ciphertext; enough to check the chain without it."""
        return sha256(self.sealed).digest()


def public_bytes(
    position: int,
    stream: str,
    version: int,
    topic: str,
    schema_version: int,
    recorded_at: str,
    actor: str,
    correlation: str,
    causation: str,
    state: str,
) -> bytes:
    """The open part of a row in its one binary form. Written out: every append and every check runs it."""
    p, s, v, t = b"%d" % position, stream.encode(), b"%d" % version, topic.encode()
    n, r, a = b"%d" % schema_version, recorded_at.encode(), actor.encode()
    c, o, d = correlation.encode(), causation.encode(), state.encode()
    size = _SIZES
    try:
        return b"".join((
            size[len(p)], p, size[len(s)], s, size[len(v)], v, size[len(t)], t, size[len(n)], n,
            size[len(r)], r, size[len(a)], a, size[len(c)], c, size[len(o)], o, len(d).to_bytes(4, "big"), d,
        ))  # fmt: skip
    except IndexError:
        return _prefixed(p, s, v, t, n, r, a, c, o, d)


def link(previous: bytes, public: bytes, sealed_digest: bytes) -> bytes:
    """The hash of a row whose predecessor has the hash ``previous``."""
    return sha256(previous + sha256(public).digest() + sealed_digest).digest()


def _prefixed(*fields: bytes) -> bytes:
    return b"".join(part for field in fields for part in (len(field).to_bytes(4, "big"), field))
