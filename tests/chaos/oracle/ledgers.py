"""Ledgers: positions 1..n, every chain holds."""

from collections.abc import Iterator

from services.audit.ledgers import SERVICES, open_ledger
from services.audit.verification import verify_office
from shared.deployment import Deployment
from shared.ledger import Ledger, LedgerRow


def rows_of(ledger: Ledger) -> list[LedgerRow]:
    """All of it."""
    rows: list[LedgerRow] = []
    while page := ledger.page(rows[-1].position if rows else 0, 1000):
        rows += page
    return rows


def ledger_rows(deployment: Deployment, service: str) -> list[LedgerRow]:
    """All rows of one service's ledger."""
    with open_ledger(deployment, service) as ledger:
        return rows_of(ledger)


def broken_ledgers(deployment: Deployment) -> Iterator[str]:
    """Gaps and broken chains."""
    for service in SERVICES:
        positions = [row.position for row in ledger_rows(deployment, service)]
        if positions != list(range(1, len(positions) + 1)):
            yield f"{service}: positions are not 1..{len(positions)}"
    for finding in verify_office(deployment, lambda *_: None).ledgers:
        if finding.first_bad is not None:
            yield f"{finding.service}: chain broken at {finding.first_bad}: {finding.reason}"
