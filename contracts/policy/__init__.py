"""Who may do what: one line for every command of every service. Services and portal read the same table.

The division of labour is the office's own policy, not law; what is generated from it is docs/hak-akses.md.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from contracts.policy import audit, clusters, notifications, portal, registry, requests, scoring
from contracts.policy.right import Right as Right

RIGHTS: Final = (
    *registry.RIGHTS,
    *clusters.RIGHTS,
    *requests.RIGHTS,
    *scoring.RIGHTS,
    *notifications.RIGHTS,
    *audit.RIGHTS,
    *portal.RIGHTS,
)
POLICY: Final[Mapping[str, tuple[str, ...]]] = {right.command: right.roles for right in RIGHTS}

SENTENCES: Final[Mapping[str, str]] = {right.command: right.sentence for right in RIGHTS}
"""What each command does, in words."""


def role_for(command: str, roles: Iterable[str]) -> str | None:
    """The role in which somebody with these roles does it; None when nobody of them may."""
    held = frozenset(roles)
    return next((role for role in POLICY[command] if role in held), None)
