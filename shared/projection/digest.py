"""One number for everything a read model says: equal numbers, equal rows, on either database."""

from collections.abc import Iterable
from hashlib import sha256

from shared.database import Database, Row, Transaction
from shared.projection.contract import Projection
from shared.projection.tables import table_names

_SIZE = 2**256


def digest(views: Database, projection: type[Projection] | Projection) -> str:
    """The digest of a read model as it stands now."""
    with views.read() as t:
        return digest_in(t, projection)


def digest_in(t: Transaction, projection: type[Projection] | Projection) -> str:
    """The same, in a transaction that sees one state.

    Rows are hashed one by one and added up (mod 2^256), so that neither their order nor their number
    costs memory. It shows differences that happen; it is no proof against somebody who looks for one.
    """
    running = sha256()
    for name in table_names(projection):
        running.update(f"{name} {digest_of(t.each(f'SELECT * FROM {name}')):064x}\n".encode())
    return running.hexdigest()


def digest_of(rows: Iterable[Row]) -> int:
    """The sum of the rows' hashes, each row as often as it is there."""
    total = 0
    for row in rows:
        total += int.from_bytes(sha256(repr(row).encode()).digest(), "big")
    return total % _SIZE
