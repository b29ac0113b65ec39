"""Who is mailed a digest on a day, and what it lists: a pure function of what is recorded and heard."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from services.notifications.domain.happening import Happening
from services.notifications.domain.message import MOST
from services.notifications.domain.obligation import ACCOUNT, ROLE
from services.notifications.domain.plan import Channels, Parcel, newest
from services.notifications.domain.reach import CLOSED, EMAIL, REOPENED
from services.notifications.domain.recorded import OpenReminder
from services.notifications.events import (
    AccountAddressConfirmed,
    AccountAddressErased,
    AccountNoticesSet,
    AddressBounced,
    EmailSwitchedOff,
    EmailSwitchedOn,
)
from shared.events import Fact

OF_READERS: Final = tuple(
    each.TOPIC
    for each in (
        AccountAddressConfirmed,
        AccountAddressErased,
        AccountNoticesSet,
        AddressBounced,
        EmailSwitchedOff,
        EmailSwitchedOn,
    )
)
GRANTED: Final = "portal.RoleGranted"
TAKEN: Final = "portal.RoleTaken"
OF_STANDING: Final = (GRANTED, TAKEN, CLOSED, REOPENED)
_MONDAY: Final = 0


@dataclass
class Readers:
    """``confirmed``: by account the subject of its address and which telling it is; ``every``: how often it
    wants a digest; ``bounced``: which telling of its address did not work.
    """

    is_on: bool = False
    confirmed: dict[str, tuple[str, int]] = field(default_factory=dict)
    every: dict[str, str] = field(default_factory=dict)
    bounced: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "Readers":
        """In the order of the ledger."""
        readers = cls()
        for fact in facts:
            readers.take(fact)
        return readers

    def take(self, fact: Fact) -> None:
        """The next one."""
        match fact:
            case EmailSwitchedOn() | EmailSwitchedOff():
                self.is_on = isinstance(fact, EmailSwitchedOn)
            case AccountAddressConfirmed():
                self.confirmed[fact.account] = (fact.subject_id, fact.said_at)
            case AccountAddressErased():
                if self.confirmed.get(fact.account, ("", 0))[0] == fact.subject_id:
                    del self.confirmed[fact.account]
            case AccountNoticesSet():
                self.every[fact.account] = fact.summary_every
            case AddressBounced():
                self.bounced[fact.recipient.removeprefix(ACCOUNT)] = fact.said_at

    def on(self, day: str) -> list[str]:
        """Accounts that want one on this day, at an address that works."""
        wanted = {"daily", "weekly"} if date.fromisoformat(day).weekday() == _MONDAY else {"daily"}
        return sorted(
            account
            for account, (_, said_at) in self.confirmed.items()
            if self.is_on and self.every.get(account) in wanted and said_at > self.bounced.get(account, 0)
        )


@dataclass
class Standing:
    """``roles``: of each account; ``closed``: accounts that nobody can use."""

    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    closed: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, told: Iterable[Happening]) -> "Standing":
        """Of what the portal told, in its order."""
        standing = cls()
        for each in told:
            account, role = str(each.value("account")), str(each.value("office_role"))
            if each.topic == GRANTED:
                standing.roles[account].add(role)
            elif each.topic == TAKEN:
                standing.roles[account].discard(role)
            elif each.topic == CLOSED:
                standing.closed.add(account)
            elif each.topic == REOPENED:
                standing.closed.discard(account)
        return standing

    def but_closed(self, channels: Channels) -> Channels:
        """Nobody reads for a closed account; whoever else has its role is told all the same."""
        closed = {f"{ACCOUNT}{each}" for each in self.closed}
        return lambda recipient: () if recipient in closed else channels(recipient)

    def whom(self, account: str) -> list[str]:
        """Under which recipients an account is told; none once it is closed."""
        if account in self.closed:
            return []
        return [f"{ACCOUNT}{account}", *(f"{ROLE}{role}" for role in sorted(self.roles.get(account, ())))]


def digests(
    accounts: Sequence[str], whom: Callable[[str], list[str]], waiting: Iterable[OpenReminder]
) -> Iterator[Parcel]:
    """For each account that is open: of one matter the newest reminder, the oldest first, in as many parts as
    it takes. One without any goes, too, for what else waits is asked at the moment of sending.
    """
    by_recipient: dict[str, list[OpenReminder]] = defaultdict(list)
    for each in waiting:
        by_recipient[each.recipient].append(each)
    for account in accounts:
        own, names = f"{ACCOUNT}{account}", whom(account)
        if not names:
            continue
        mine = [each for recipient in names for each in by_recipient.get(recipient, ())]
        found = sorted(newest(mine, lambda _: ""), key=lambda each: (each.day, each.stream))
        streams = tuple(each.stream for each in found)
        for part, start in enumerate(range(0, len(streams) or 1, MOST), start=1):
            yield Parcel(own, EMAIL, part, streams[start : start + MOST])
