"""What the read models say of other systems that listen."""

from typing import Any, Final

from services.portal.web.rows import dicts
from shared.database import Transaction

_NAMES: Final = (
    "id", "title", "webhook_address", "topics", "ground", "state", "secret", "shown", "asked", "checked",
    "answered", "reason", "by_itself",
)  # fmt: skip
_PARKED: Final = ("of_service", "position", "topic", "about", "attempts", "answered")


def subscriptions(t: Transaction, subscription: str = "") -> list[dict[str, Any]]:
    """The newest first; with ``waiting``: how many events wait for a decision."""
    waiting = "(SELECT COUNT(*) FROM subscription_parked p WHERE p.subscription = s.id)"
    sql = f"SELECT {', '.join(_NAMES)}, {waiting} FROM subscription s"
    order = " ORDER BY s.position DESC"
    if subscription:
        return dicts(t, (*_NAMES, "waiting"), f"{sql} WHERE s.id = ?{order}", subscription)
    return dicts(t, (*_NAMES, "waiting"), f"{sql}{order}")


def parked(t: Transaction, subscription: str) -> list[dict[str, Any]]:
    """What it did not take, in the order of each service."""
    sql = (
        f"SELECT {', '.join(_PARKED)} FROM subscription_parked WHERE subscription = ? "
        "ORDER BY of_service, position"
    )
    return dicts(t, _PARKED, sql, subscription)
