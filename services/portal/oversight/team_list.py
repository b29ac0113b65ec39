"""What the read models say of teams that oversee."""

from typing import Any, Final

from services.portal.web.rows import dicts
from shared.database import Transaction

_NAMES: Final = ("code", "team_name", "legal_basis", "mark", "institutions", "ended", "version")


def teams(t: Transaction) -> list[dict[str, Any]]:
    """Every team, those that ended last; ``institutions`` as a list, ``ended`` says why."""
    sql = (
        f"SELECT {', '.join(_NAMES)} FROM oversight_team "
        "ORDER BY CASE WHEN ended = '' THEN 0 ELSE 1 END, LENGTH(code), code"
    )
    found = dicts(t, _NAMES, sql)
    for each in found:
        each["institutions"] = each["institutions"].split("\n")
    return found
