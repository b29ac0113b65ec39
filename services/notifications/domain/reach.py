"""By which channels a recipient can be told."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from services.notifications.domain.happening import Happening
from services.notifications.domain.obligation import ORMAS

PORTAL: Final = "portal"
EMAIL: Final = "email"
GATEWAY: Final = "gateway"
LETTER: Final = "letter"
ENTRUSTED: Final = "portal.OrmasEntrusted"
TAKEN_BACK: Final = "portal.OrmasTakenBack"
CLOSED: Final = "portal.AccountClosed"
REOPENED: Final = "portal.AccountReopened"
CONTACTS: Final = ("registry.ContactRecorded", "registry.ContactCorrected")
TOPICS: Final = (ENTRUSTED, TAKEN_BACK, CLOSED, REOPENED, *CONTACTS)


@dataclass
class Reach:
    """``entrusted``: which account acts for which ormas; ``closed``: accounts that nobody can use;
    ``contacts``: of which event (its version) an ormas is known to be reached by.
    """

    entrusted: set[tuple[str, str]] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    contacts: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Iterable[Happening]) -> "Reach":
        """Of what portal and register told, each in its order; a closed account that is reopened has what it
        had.
        """
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
            else:
                reach.contacts[each.stream] = each.version
        return reach

    def in_portal(self, stands_for: Callable[[str], str]) -> set[str]:
        """Every ormas for which somebody can sign in."""
        return {stands_for(ormas) for account, ormas in self.entrusted if account not in self.closed}

    def told_since(self, bounced: Mapping[str, int]) -> set[str]:
        """Every ormas that told a contact since one bounced; ``bounced``: by which telling it was known.
        Whether a mail address or a telephone is in it only its owner can say.
        """
        return {ormas for ormas, version in self.contacts.items() if version > bounced.get(ormas, 0)}


def channels_of(
    recipient: str, in_portal: Collection[str], carried: Mapping[str, Collection[str]]
) -> tuple[str, ...]:
    """The office is told in the portal; an ormas there, by e-mail and by telephone, as far as it can be, else
    by letter. ``carried``: by channel, whom a server of others can reach.
    """
    kind, _, whose = recipient.partition(":")
    if kind != ORMAS:
        return (PORTAL,)
    ways = ((PORTAL, in_portal), *((way, carried.get(way, ())) for way in (EMAIL, GATEWAY)))
    return tuple(way for way, reached in ways if whose in reached) or (LETTER,)
