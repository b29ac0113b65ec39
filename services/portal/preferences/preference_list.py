"""What the read models say of how an account is written to."""

from typing import Any, Final

from services.portal.web.rows import dicts
from shared.database import Transaction

_NAMES: Final = (
    "pending", "expires_at", "failure", "tries_left", "confirmed", "confirmed_at", "summary_every",
    "quiet_from", "quiet_until",
)  # fmt: skip
NOTHING_SAID: Final = dict.fromkeys(_NAMES, "") | {"summary_every": "none", "bounced": "", "bounced_at": ""}


def stream_of(account: str) -> str:
    """Where the notifications keep it."""
    return f"preferences-{account}"


def preferences_of(t: Transaction, account: str) -> dict[str, Any]:
    """``bounced``: why mail to the confirmed address does not arrive, "" while it does."""
    columns = ", ".join(f"p.{name}" for name in _NAMES)
    sql = (
        f"SELECT {columns}, COALESCE(f.failure, ''), COALESCE(f.failed_at, '') FROM account_preferences p "
        "LEFT JOIN account_address_failed f ON f.account = ? AND f.said_at >= p.said_at "
        "AND p.confirmed <> '' WHERE p.id = ?"
    )
    names = (*_NAMES, "bounced", "bounced_at")
    found = dicts(t, names, sql, account, stream_of(account))
    return found[0] if found else NOTHING_SAID
