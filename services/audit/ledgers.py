"""The ledgers of an office, opened for reading."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from shared.deployment import Deployment
from shared.ledger import Ledger
from shared.ledger.factory import LedgerFactory

SERVICES: Final = ("registry", "clusters")
"""The services that keep a ledger."""


@contextmanager
def open_ledger(deployment: Deployment, service: str) -> Iterator[Ledger]:
    """The ledger of one service, closed at the end. Its tables are not made and not changed."""
    factory = LedgerFactory.construct(deployment.ledger_environment(service))
    ledger = factory.opened()
    try:
        yield ledger
    finally:
        ledger.close()
