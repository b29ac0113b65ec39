"""Prove the ledgers of an office: every chain from its first hash to its last."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from services.audit.ledgers import SERVICES, never_begun, open_ledger
from shared.deployment import Deployment
from shared.ledger.verify import verify

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Finding:
    """One ledger: how many positions it has, its head, and the first bad position if there is one."""

    service: str
    positions: int
    head: str
    first_bad: int | None
    reason: str


@dataclass(frozen=True)
class Verification:
    """All ledgers of the office."""

    ledgers: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether every chain holds."""
        return all(finding.first_bad is None for finding in self.ledgers)

    def as_dict(self) -> dict[str, Any]:
        """Stable keys for ``--json``."""
        return {"ok": self.ok, "ledgers": [asdict(finding) for finding in self.ledgers]}


def verify_office(deployment: Deployment, progress: Progress) -> Verification:
    """Read every ledger again. Errors: DatabaseUnusable when one cannot be opened at all."""
    return Verification(tuple(_findings(deployment, progress)))


def _findings(deployment: Deployment, progress: Progress) -> Iterator[Finding]:
    for service in SERVICES:
        if never_begun(deployment, service):
            continue
        if deployment.lacks_ledger(service):
            yield Finding(service, 0, "", 0, "buku peristiwa ini tidak ada")
            continue
        with open_ledger(deployment, service) as ledger:
            verdict = verify(ledger, ledger.identity, lambda done, total, s=service: progress(s, done, total))  # type: ignore[misc]
            yield Finding(service, verdict.positions, verdict.head_hex, verdict.first_bad, verdict.reason)
