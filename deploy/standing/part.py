"""One mover of events: how far it is, what it accounts for, and what it is doing."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import reduce
from typing import Any


class State(StrEnum):
    """Stable words for machines; ``words.py`` has those for people."""

    IDLE = "idle"
    WORKING = "working"
    STALLED = "stalled"
    WAITING = "waiting"
    FORKED = "forked"
    PARKED = "parked"
    DOWN = "down"
    STANDBY = "standby"


@dataclass(frozen=True)
class Account:
    """Every recorded event is applied, parked or discarded, or else it is missing.

    ``lag`` of the missing ones lie ahead and will come. The rest is a ``hole``: gone by, never taken.
    """

    recorded: int = 0
    applied: int = 0
    parked: int = 0
    discarded: int = 0
    lag: int = 0

    @property
    def missing(self) -> int:
        """What was recorded and is nowhere in this account."""
        return self.recorded - self.applied - self.parked - self.discarded

    @property
    def hole(self) -> int:
        """What is missing and does not lie ahead."""
        return self.missing - self.lag

    def __add__(self, other: "Account") -> "Account":
        mine, theirs = asdict(self), asdict(other)
        return Account(**{name: mine[name] + theirs[name] for name in mine})

    def as_dict(self) -> dict[str, int]:
        """Stable keys for ``--json``."""
        return asdict(self) | {"missing": self.missing, "hole": self.hole}


def total(accounts: Iterable[Account]) -> Account:
    """One account of many."""
    return reduce(Account.__add__, accounts, Account())


@dataclass(frozen=True)
class Part:
    """One mover of events: its position in a source whose ledger ends at ``head``.

    ``within_reach``: how far it could be by now, given what is upstream of it (``upstream``; none: the
    ledger itself). ``applied``: see :mod:`deploy.standing.reading` for what this number proves.
    ``waiting``: how many of the parked are no cause; ``parked_since``: the oldest waits since then.
    ``outdated``: a read model of another version, shown as it is until a rebuild has replaced it.
    ``waits_for``: a part, ``broker``, ``broker-alarm`` or ``rebuild``. ``since``: it stands still since
    then. ``reason``: what its process said last, or why its source forked.
    """

    name: str
    source: str
    position: int
    head: int
    applied: int
    within_reach: int
    upstream: str = ""
    parked: int = 0
    waiting: int = 0
    parked_since: str = ""
    discarded: int = 0
    next_at: str = ""
    forked: bool = False
    outdated: bool = False
    lag_seconds: float = 0.0
    state: State = State.IDLE
    waits_for: str = ""
    since: str = ""
    reason: str = ""

    @property
    def key(self) -> str:
        """Its name in files."""
        return f"{self.name} {self.source}"

    @property
    def lag(self) -> int:
        """How many events it has not seen."""
        return self.head - self.position

    @property
    def behind(self) -> bool:
        """Whether it has something to do."""
        return self.position < self.within_reach

    @property
    def account(self) -> Account:
        """What became of everything that was recorded."""
        return Account(self.head, self.applied, self.parked, self.discarded, self.lag)

    def as_dict(self) -> dict[str, Any]:
        """Stable keys for ``--json``."""
        return asdict(self) | self.account.as_dict()
