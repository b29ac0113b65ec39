"""Record an operator's decision about parked events, and see what comes of it while the office runs."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any, Final

from marshmallow import Schema, ValidationError

from deploy.cli.office import sign
from deploy.supervisor import running
from services.audit.application import Audit
from services.audit.schemas import DiscardParked, RetryParked
from services.audit.works import carried_out, set_aside
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.errors import InputWrong
from shared.invalid import input_wrong
from shared.ledger import Receipt

WAIT: Final = 10.0
"""Seconds that a command waits for what it recorded to be carried out."""
_SCHEMAS: Final[dict[str, type[Schema]]] = {"retry_parked": RetryParked, "discard_parked": DiscardParked}
_WORDS: Final = {
    "done": "berhasil.",
    "still-parked": "masih gagal: {reason}",
    "refused": "ditolak: {reason}",
    "at-next-start": "tercatat; berlaku ketika sistem dijalankan lagi (./ormas up).",
    "not-yet": "tercatat, tetapi belum dijalankan setelah 10 detik. Lihat ./ormas status.",
}


@dataclass(frozen=True)
class Outcome:
    """What came of one decision; ``outcome``: done, still-parked, refused, at-next-start or not-yet."""

    work: str
    source: str
    position: int
    outcome: str
    reason: str = ""
    rule: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Stable keys for ``--json``."""
        return asdict(self)

    def words(self) -> str:
        """One sentence."""
        return _WORDS[self.outcome].format(reason=self.reason)


def decide_and_wait(
    deployment: Deployment, command: str, places: Sequence[tuple[str, str, int]], reason: str
) -> list[Outcome]:
    """Record the same decision about each of these events, then wait for them together."""
    with auditing(deployment) as audit:
        receipts = [(place, _record(audit, command, place, reason)) for place in places]
    deadline = time.monotonic() + WAIT
    return [_outcome(deployment, place, receipt, deadline) for place, receipt in receipts]


def record_acceptance(deployment: Deployment, **said: Any) -> Receipt:
    """An operator takes a rebuilt read model that differs. Errors: InputWrong when a rule says no."""
    with auditing(deployment) as audit:
        warrant = sign(deployment, "audit.accept_difference")
        receipt = audit.accept_difference(cause_of_command(warrant, said, audit.digester), **said)
    if receipt.refused:
        raise InputWrong(receipt.refused.message)
    return receipt


@contextmanager
def auditing(deployment: Deployment) -> Iterator[Audit]:
    """The audit of this office, closed at the end."""
    audit = Audit(deployment)
    try:
        yield audit
    finally:
        audit.close()


def checked(schema: Schema, payload: dict[str, Any]) -> dict[str, Any]:
    """What the schema makes of it. Errors: InputWrong."""
    try:
        loaded: dict[str, Any] = schema.load(payload)
    except ValidationError as wrong:
        raise input_wrong(wrong) from None
    return loaded


def _record(audit: Audit, command: str, place: tuple[str, str, int], reason: str) -> Receipt:
    work, source, position = place
    said = {"work": work, "source": source, "position": position, "reason": reason}
    payload = checked(_SCHEMAS[command](), said)
    warrant = sign(audit.deployment, f"audit.{command}")
    decide = audit.retry_parked if command == "retry_parked" else audit.discard_parked
    return decide(cause_of_command(warrant, payload, audit.digester), **payload)


def _outcome(
    deployment: Deployment, place: tuple[str, str, int], receipt: Receipt, deadline: float
) -> Outcome:
    if receipt.refused:
        return Outcome(*place, "refused", receipt.refused.message, receipt.refused.rule)
    decided = receipt.events[-1].position
    while carried_out(deployment, place[0]) < decided:
        if running(deployment.directory) is None:
            return Outcome(*place, "at-next-start")
        if time.monotonic() > deadline:
            return Outcome(*place, "not-yet")
        time.sleep(0.05)
    parked = set_aside(deployment, *place)
    return Outcome(*place, "still-parked", parked.reason) if parked else Outcome(*place, "done")
