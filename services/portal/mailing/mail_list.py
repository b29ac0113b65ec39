"""What the read models say of e-mail."""

from typing import Any, Final

from services.portal.projection.mailing import SERVER
from services.portal.web.rows import dicts
from shared.database import Transaction

_SERVER: Final = (*SERVER, "is_on", "tested_at", "failure", "server_code", "failing")
_WAY: Final = (
    "message", "message_channel", "recipient", "organisation", "way_state", "attempts", "failure",
    "server_code", "next_try_at", "changed_at",
)  # fmt: skip
OPEN: Final = ("queued", "sending", "waiting", "uncertain")
"""States in which something is still to come of a message."""


def email_server(t: Transaction) -> dict[str, Any] | None:
    """As it was set last; None before."""
    found = dicts(t, _SERVER, f"SELECT {', '.join(_SERVER)} FROM email_server")
    return found[0] if found else None


def counts(t: Transaction) -> dict[str, int]:
    """How many messages are in which state."""
    return dict(t.all("SELECT way_state, COUNT(*) FROM message_way GROUP BY way_state ORDER BY way_state"))


def ways(t: Transaction, state: str, size: int) -> list[dict[str, Any]]:
    """Messages in a state, the oldest first, each with the name of its ormas."""
    sql = (
        f"SELECT {', '.join(f'w.{name}' for name in _WAY)}, COALESCE(r.name, '') FROM message_way w "
        "LEFT JOIN register r ON r.id = w.organisation WHERE w.way_state = ? ORDER BY w.position LIMIT ?"
    )
    return dicts(t, (*_WAY, "name"), sql, state, size)


def way_of(t: Transaction, message: str) -> dict[str, Any] | None:
    """Of one message; None for one that no server carries."""
    sql = f"SELECT {', '.join(_WAY)} FROM message_way WHERE message = ?"
    found = dicts(t, _WAY, sql, message)
    return found[0] if found else None


_FAILED: Final = (
    "FROM failed_address f JOIN register r ON r.id = f.organisation WHERE r.withdrawn = 0 AND NOT EXISTS "
    "(SELECT 1 FROM history h WHERE h.stream = f.organisation AND h.version > f.said_at "
    "AND h.topic IN ('registry.ContactRecorded', 'registry.ContactCorrected'))"
)
"""Nobody told since how else the ormas is reached."""


def failed_addresses(t: Transaction, size: int, before: int = 0) -> list[dict[str, Any]]:
    """Every ormas that cannot be reached by some channel, the longest first."""
    sql = f"SELECT r.id, r.name, f.failure, f.failed_at {_FAILED} ORDER BY f.failed_at, r.id LIMIT ? OFFSET ?"
    return dicts(t, ("id", "name", "failure", "failed_at"), sql, size, before)


def how_many_failed(t: Transaction) -> int:
    row = t.one(f"SELECT COUNT(*) {_FAILED}", ())
    return int(row[0]) if row else 0


def failed_address(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """The channels by which an ormas cannot be reached, until it is told how else."""
    names = ("message_channel", "failure", "failed_at")
    sql = f"SELECT f.message_channel, f.failure, f.failed_at {_FAILED} AND r.id = ? ORDER BY 1"
    return dicts(t, names, sql, ormas)
