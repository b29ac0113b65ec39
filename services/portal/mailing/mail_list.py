"""What the read models say of e-mail."""

from collections.abc import Sequence
from typing import Any, Final

from services.portal.projection import gateway, mailing
from services.portal.projection.carriers import STANDS
from services.portal.web.rows import dicts
from shared.database import Transaction

_WAY: Final = (
    "message", "message_channel", "recipient", "organisation", "way_state", "attempts", "failure",
    "server_code", "next_try_at", "changed_at",
)  # fmt: skip
CARRIERS: Final = {"email": mailing.TABLE, "gateway": gateway.TABLE}
"""By channel the table of the server that carries its messages."""
OPEN: Final = ("queued", "sending", "waiting", "uncertain")
"""States in which something is still to come of a message."""


def carrier(t: Transaction, table: str, names: Sequence[str]) -> dict[str, Any] | None:
    """The server that carries messages, as it was set last; None before."""
    asked = (*names, *STANDS)
    found = dicts(t, asked, f"SELECT {', '.join(asked)} FROM {table}")
    return found[0] if found else None


def failing(t: Transaction) -> dict[str, str]:
    """By channel the last word of a server that serves this office no more."""
    found = ((channel, carrier(t, table, ())) for channel, table in CARRIERS.items())
    return {channel: each["failure"] for channel, each in found if each and each["failing"]}


def counts(t: Transaction, channel: str) -> dict[str, int]:
    """How many messages of a channel are in which state."""
    sql = (
        "SELECT way_state, COUNT(*) FROM message_way WHERE message_channel = ? "
        "GROUP BY way_state ORDER BY way_state"
    )
    return dict(t.all(sql, (channel,)))


def ways(t: Transaction, channel: str, state: str, size: int) -> list[dict[str, Any]]:
    """Messages of a channel in a state, the oldest first, each with the name of its ormas."""
    sql = (
        f"SELECT {', '.join(f'w.{name}' for name in _WAY)}, COALESCE(r.name, '') FROM message_way w "
        "LEFT JOIN register r ON r.id = w.organisation WHERE w.message_channel = ? AND w.way_state = ? "
        "ORDER BY w.position LIMIT ?"
    )
    return dicts(t, (*_WAY, "name"), sql, channel, state, size)


def way_of(t: Transaction, message: str) -> dict[str, Any] | None:
    """Of one message; None for one that no server carries."""
    sql = f"SELECT {', '.join(_WAY)} FROM message_way WHERE message = ?"
    found = dicts(t, _WAY, sql, message)
    return found[0] if found else None


_FAILED: Final = (
    "FROM failed_address f JOIN register r ON r.id = f.organisation WHERE r.withdrawn = 0 "
    "AND f.failure NOT IN ('no_address', 'no_number') AND NOT EXISTS "
    "(SELECT 1 FROM history h WHERE h.stream = f.organisation AND h.version > f.said_at "
    "AND h.topic IN ('registry.ContactRecorded', 'registry.ContactCorrected'))"
)
"""Nobody told since how else the ormas is reached. Who told no address or number has none that failed."""


def failed_addresses(t: Transaction, size: int, before: int = 0) -> list[dict[str, Any]]:
    """Every ormas that cannot be reached by some channel, the longest first."""
    sql = (
        f"SELECT r.id, r.name, f.message_channel, f.failure, f.failed_at {_FAILED} "
        "ORDER BY f.failed_at, r.id, f.message_channel LIMIT ? OFFSET ?"
    )
    return dicts(t, ("id", "name", "message_channel", "failure", "failed_at"), sql, size, before)


def how_many_failed(t: Transaction) -> int:
    row = t.one(f"SELECT COUNT(*) {_FAILED}", ())
    return int(row[0]) if row else 0


def failed_address(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """The channels by which an ormas cannot be reached, until it is told how else."""
    names = ("message_channel", "failure", "failed_at")
    sql = f"SELECT f.message_channel, f.failure, f.failed_at {_FAILED} AND r.id = ? ORDER BY 1"
    return dicts(t, names, sql, ormas)
