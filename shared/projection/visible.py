"""Reading one's own write: wait until what a receipt says is shown, in a process that has no projector."""

import time
from collections.abc import Iterable, Mapping
from typing import Final

from shared.database import Database, Transaction
from shared.errors import TryAgain
from shared.projection.contract import Projection

PAUSE: Final = 0.02

Projections = Iterable[type[Projection] | Projection]


class NotYetVisible(TryAgain):
    """Perubahan Anda sudah tercatat, tetapi belum tampil. Muat ulang halaman sebentar lagi."""

    code = "not-yet-visible"


def wait_until_visible(
    views: Database, projections: Projections, positions: Mapping[str, int], timeout: float
) -> None:
    """Return when every read model shows these positions (by source); seconds. Error: NotYetVisible.

    An event that was parked or discarded is never taken for shown. ``positions`` come from a receipt.
    """
    wanted = list(projections)
    deadline = time.monotonic() + timeout
    while not is_visible(views, wanted, positions):
        if time.monotonic() > deadline:
            raise NotYetVisible
        time.sleep(PAUSE)


def is_visible(views: Database, projections: Projections, positions: Mapping[str, int]) -> bool:
    """Whether every read model that is written from these sources shows them at these positions now."""
    with views.read() as t:
        return all(
            _shows(t, projection, source, position)
            for projection in projections
            for source, position in positions.items()
            if source in projection.sources
        )


def _shows(t: Transaction, projection: type[Projection] | Projection, source: str, position: int) -> bool:
    sql = "SELECT position FROM projection_positions WHERE projection = ? AND source = ?"
    reached = t.one(sql, (projection.name, source))
    if reached is None or int(reached[0]) < position:
        return False
    here, place = "projection = ? AND source = ? AND position = ?", (projection.name, source, position)
    asides = (f"SELECT 1 FROM {table} WHERE {here}" for table in ("parked", "discarded"))
    return all(t.one(sql, place) is None for sql in asides)
