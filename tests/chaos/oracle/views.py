"""Read models: what lived through everything says the same as what is built anew from the ledgers."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from services.audit.ledgers import SERVICES, open_ledger
from services.portal.projection import PROJECTIONS
from shared.database import SqliteDatabase
from shared.deployment import Deployment
from shared.projection import Projector, digest
from tests.sources import LedgerPages


def differing_views(deployment: Deployment) -> Iterator[str]:
    """A rebuild from zero into a fresh database, and the digests of both."""
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as stack:
        pages = LedgerPages(**{s: stack.enter_context(open_ledger(deployment, s)) for s in SERVICES})
        fresh, live = SqliteDatabase(Path(scratch) / "views.db"), deployment.views("portal")
        projector = Projector(fresh, pages, [projection() for projection in PROJECTIONS])
        while projector.step():
            pass
        for projection in PROJECTIONS:
            if digest(live, projection) != digest(fresh, projection):
                yield f"projection {projection.name} is not what its events say"
        fresh.close()
        live.close()
