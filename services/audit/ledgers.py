"""The ledgers of an office, opened for reading."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Final

from shared.deployment import Deployment
from shared.founding import write_private
from shared.ledger import Ledger
from shared.ledger.factory import LedgerFactory
from shared.ledger.schema import is_made

SERVICES: Final = ("registry", "clusters", "requests", "scoring", "notifications", "audit", "portal")
"""The services that keep a ledger."""
ADDED_LATER: Final = frozenset(("requests", "scoring", "notifications", "audit", "portal"))
"""An office that was founded before has none of these until its first start with this program."""
_BEGUN: Final = "ledgers.json"


@contextmanager
def open_ledger(deployment: Deployment, service: str) -> Iterator[Ledger]:
    """The ledger of one service, closed at the end. Its tables are not changed, and made only for a
    service that came later than the office.
    """
    factory = LedgerFactory.construct(deployment.ledger_environment(service))
    ledger = factory.ledger if never_begun(deployment, service) else factory.opened()
    try:
        yield ledger
    finally:
        ledger.close()


def never_begun(deployment: Deployment, service: str) -> bool:
    """This office never had this ledger, so it lacks nothing. A ledger that was lost is another thing."""
    if service not in ADDED_LATER or service in _begun(deployment):
        return False
    if deployment.database_url:
        factory = LedgerFactory.construct(deployment.ledger_environment(service))
        with closing(factory.open_database().reading_only()) as database:
            return not is_made(database)
    return deployment.lacks_ledger(service)


def remember_begun(deployment: Deployment, service: str) -> None:
    """From now on this ledger is missed when it is not there. Written before its first event."""
    begun = _begun(deployment)
    if service not in begun:
        text = json.dumps(sorted({*begun, service}))
        write_private(deployment.directory / _BEGUN, text.encode())


def _begun(deployment: Deployment) -> list[str]:
    try:
        found: list[str] = json.loads((deployment.directory / _BEGUN).read_text())
    except FileNotFoundError:
        return []
    return found
