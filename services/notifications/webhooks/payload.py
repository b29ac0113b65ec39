"""What another system gets: one event as CloudEvents 1.0 in JSON, its open part alone."""

import json
from typing import Any, Final

from shared.bus.message import Source
from shared.ledger import LedgerRow

CONTENT_TYPE: Final = "application/cloudevents+json"
CHECK: Final = "satu-ormas.webhook.check"
WITHHELD: Final = (
    "registry.Complaint", "registry.Reporter", "registry.Supervision", "registry.Finding",
    "registry.Coordination", "registry.Words", "clusters.OrderCase", "clusters.CaseStep",
    "clusters.PartyJoined", "clusters.PersonJoined", "requests.Tie", "requests.MatterHandedOver",
    "scoring.Panel", "scoring.JurorVoted", "notifications.Gateway", "notifications.Email",
    "notifications.Account",
)  # fmt: skip
"""How events begin that stay inside: who is complained of or overseen, who is tied to whom, who judged; where
the office's own messages go, and what a colleague chose.
"""
ACCOUNTS: Final = frozenset(("account", "assessor", "juror", "nominator", "officer", "reader", "typist"))
"""Fields that name a colleague."""
_TO_ACCOUNT: Final = "account:"
"""How a recipient begins that is a colleague: to whom it was is left out."""


def event_body(source: Source, row: LedgerRow) -> bytes:
    """Who it was is told by role alone: accounts of colleagues are nobody's business outside."""
    return _written(
        source,
        id=str(row.position),
        type=row.topic,
        subject=row.stream,
        time=row.recorded_at,
        position=row.position,
        version=row.version,
        schemaversion=row.schema_version,
        actorrole=row.actor.partition("/")[0],
        correlation=row.correlation,
        hash=row.hash.hex(),
        data={name: _open(value) for name, value in json.loads(row.state).items() if name not in ACCOUNTS},
    )


def _open(value: Any) -> Any:
    return _TO_ACCOUNT if isinstance(value, str) and value.startswith(_TO_ACCOUNT) else value


def check_body(source: Source, check: int, challenge: str, moment: str) -> bytes:
    """A challenge: the other side answers with it."""
    said = {"id": f"check-{check}", "type": CHECK, "time": moment, "data": {"challenge": challenge}}
    return _written(source, **said)


def answers_challenge(body: bytes, challenge: str) -> bool:
    """As ``{"challenge": "..."}``, or as the word alone."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return False
    try:
        said = json.loads(text)
    except ValueError:
        said = None
    return text.strip() == challenge or (isinstance(said, dict) and said.get("challenge") == challenge)


def _written(source: Source, **said: Any) -> bytes:
    about = {"specversion": "1.0", "source": str(source), "datacontenttype": "application/json"}
    return json.dumps(about | said, ensure_ascii=False, separators=(",", ":")).encode()
