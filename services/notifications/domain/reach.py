"""By which channels a recipient can be told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from services.notifications.domain.happening import Happening
from services.notifications.domain.obligation import ORMAS

PORTAL: Final = "portal"
LETTER: Final = "letter"
ENTRUSTED: Final = "portal.OrmasEntrusted"
TAKEN_BACK: Final = "portal.OrmasTakenBack"
CLOSED: Final = "portal.AccountClosed"
REOPENED: Final = "portal.AccountReopened"
TOPICS: Final = (ENTRUSTED, TAKEN_BACK, CLOSED, REOPENED)


@dataclass
class Reach:
    """``entrusted``: which account acts for which ormas; ``closed``: accounts that nobody can use."""

    entrusted: set[tuple[str, str]] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, told: Iterable[Happening]) -> "Reach":
        """Of what the portal told, in its order; a closed account that is reopened has what it had."""
        reach = cls()
        for each in told:
            account = str(each.value("account"))
            if each.topic == ENTRUSTED:
                reach.entrusted.add((account, str(each.value("ormas"))))
            elif each.topic == TAKEN_BACK:
                reach.entrusted.discard((account, str(each.value("ormas"))))
            elif each.topic == CLOSED:
                reach.closed.add(account)
            elif each.topic == REOPENED:
                reach.closed.discard(account)
        return reach

    def in_portal(self, stands_for: Callable[[str], str]) -> set[str]:
        """Every ormas for which somebody can sign in."""
        return {stands_for(ormas) for account, ormas in self.entrusted if account not in self.closed}


def channels_of(recipient: str, in_portal: set[str]) -> tuple[str, ...]:
    """The office is told in the portal; an ormas for which nobody can sign in gets a letter."""
    kind, _, whose = recipient.partition(":")
    return (PORTAL,) if kind != ORMAS or whose in in_portal else (LETTER,)
