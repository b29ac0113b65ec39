"""For which ormas alone whoever sent a command may speak, and of which day."""

from collections.abc import Collection
from typing import NamedTuple

from contracts.roles import ORMAS_ACCOUNT
from shared.rules import Rule
from shared.tokens import Actor


def own_ormas(actor: Actor) -> frozenset[str] | None:
    """The entries to which an account of an ormas is bound; None for everybody else, who speaks for any."""
    return frozenset(actor.bound_to) if actor.role == ORMAS_ACCOUNT else None


class OwnAlone(NamedTuple):
    """Who keeps an account of an ormas from every other ormas, and from every day but the one on which it
    sends: a service's own rules, as it names them.
    """

    others: Rule
    other_days: Rule | None = None

    def broken(self, own: Collection[str] | None, ormas: str, day: str = "", today: str = "") -> Rule | None:
        """The rule that this would break; None for a colleague. ``own``: the entries of the account; ``day``:
        the legal day that is told, "" where none is.
        """
        if own is None:
            return None
        if ormas not in own:
            return self.others
        return None if day in ("", today) else self.other_days
