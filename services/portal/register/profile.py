"""The profile of one ormas, as the pages show it."""

from dataclasses import dataclass, field
from typing import Any, Final

from services.portal.projection.profile import COUNTS
from services.portal.web.rows import dicts
from shared.database import Transaction

_TOLD: Final = ("told_on", *COUNTS, "ground")


@dataclass(frozen=True)
class ProfileShown:
    """``traits`` is None where nobody told any; ``counts``: the newest day first, unknown numbers empty."""

    names: list[dict[str, Any]] = field(default_factory=list)
    channels: list[dict[str, Any]] = field(default_factory=list)
    traits: list[str] | None = None
    counts: list[dict[str, Any]] = field(default_factory=list)


def profile_of(t: Transaction, ormas: str) -> ProfileShown:
    """What stands today."""
    names = ("name", "name_kind", "ground")
    channels = ("channel", "address", "ground")
    traits = t.one("SELECT traits FROM traits WHERE ormas = ?", (ormas,))
    of_ormas = "WHERE ormas = ? AND stands = 1"
    return ProfileShown(
        dicts(t, names, f"SELECT {', '.join(names)} FROM other_name {of_ormas} ORDER BY version", ormas),
        dicts(t, channels, f"SELECT {', '.join(channels)} FROM channel {of_ormas} ORDER BY version", ormas),
        None if traits is None else [code for code in traits[0].split("\n") if code],
        dicts(
            t,
            _TOLD,
            f"SELECT {', '.join(_TOLD)} FROM members_told WHERE ormas = ? "
            "ORDER BY told_on DESC, version DESC",
            ormas,
        ),
    )
