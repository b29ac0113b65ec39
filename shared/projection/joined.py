"""A few new events applied to many read models in one transaction: the usual case while people work.

Whatever is unusual in it (an event that cannot be applied, a stream that is set aside, a busy database) is
left to the long way, one read model at a time, which says what is wrong and with whom.
"""

from collections.abc import Sequence
from typing import Final

import structlog

from shared.database import Database, Transaction
from shared.ledger import LedgerRow
from shared.projection.contract import Projection
from shared.projection.parking import Known, refuse_nul, refuse_unknown

FEW: Final = 50
"""More rows are applied one read model at a time: a writing transaction of SQLite stops all other writers."""

log = structlog.get_logger()


def apply_to_all(
    views: Database,
    projections: Sequence[Projection],
    source: str,
    rows: Sequence[LedgerRow],
    known: Known | None = None,
) -> frozenset[str]:
    """The names of those that are behind these rows now, with their effect; all others are as before.

    Left out: who stands elsewhere, and who has set aside or discarded anything of this source.
    """
    locks = [f"projection.{each.name}" for each in projections]
    try:
        if known is not None:
            refuse_unknown(rows, known)
        refuse_nul(rows)
        with views.write(*locks, together=True) as t:
            ready = _ready(t, source, rows[0].position - 1)
            moved = [each for each in projections if (each.name, each.version()) in ready]
            for each in moved:
                each.apply(t, rows)
            t.run_many(
                "UPDATE projection_positions SET position = ?, recorded_at = ? "
                "WHERE projection = ? AND source = ?",
                [(rows[-1].position, rows[-1].recorded_at, each.name, source) for each in moved],
            )
    except Exception as error:
        log.info("projection.one_by_one", source=source, reason=f"{type(error).__name__}: {error}"[:500])
        return frozenset()
    return frozenset(each.name for each in moved)


def _ready(t: Transaction, source: str, position: int) -> set[tuple[str, str]]:
    """Who stands there with nothing set aside: name and version."""
    found = t.all(
        "SELECT projection, version FROM projection_positions WHERE source = ? AND position = ? "
        "AND projection NOT IN (SELECT projection FROM parked WHERE source = ?) "
        "AND projection NOT IN (SELECT projection FROM discarded WHERE source = ?)",
        (source, position, source, source),
    )
    return set(found)
