"""For which ormas alone whoever sent a command may speak."""

from contracts.roles import ORMAS_ACCOUNT
from shared.tokens import Actor


def own_ormas(actor: Actor) -> frozenset[str] | None:
    """The entries to which an account of an ormas is bound; None for everybody else, who speaks for any."""
    return frozenset(actor.bound_to) if actor.role == ORMAS_ACCOUNT else None
