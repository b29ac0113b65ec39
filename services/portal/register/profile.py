"""The profile of one ormas, as the pages show it."""

from dataclasses import dataclass, field
from typing import Any, Final

from services.portal.projection.profile import COUNTS
from services.portal.web.rows import dicts
from shared.database import Transaction

_TOLD: Final = ("told_on", *COUNTS, "ground")


@dataclass(frozen=True)
class ProfileShown:
    """``traits`` and ``needs`` are None where nobody told any; ``counts``: the newest day first, unknown
    numbers empty.
    """

    names: list[dict[str, Any]] = field(default_factory=list)
    channels: list[dict[str, Any]] = field(default_factory=list)
    traits: list[str] | None = None
    needs: list[str] | None = None
    counts: list[dict[str, Any]] = field(default_factory=list)


def needs_of(t: Transaction, ormas: str) -> list[str] | None:
    """The accommodations it needs; None where nobody told."""
    row = t.one("SELECT needs FROM accommodations WHERE ormas = ?", (ormas,))
    return needs_in(row[0] if row else None)


def needs_in(kept: str | None) -> list[str] | None:
    """The same from its column; None where there is no row."""
    return None if kept is None else [code for code in kept.split("\n") if code]


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
        needs_of(t, ormas),
        dicts(
            t,
            _TOLD,
            f"SELECT {', '.join(_TOLD)} FROM members_told WHERE ormas = ? "
            "ORDER BY told_on DESC, version DESC",
            ormas,
        ),
    )
