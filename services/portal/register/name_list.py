"""A list of names that the office keeps, as it is now: offered, in its order, and offered no longer."""

from dataclasses import dataclass, field
from typing import Final

from services.portal.web.rows import dicts
from shared.database import Transaction

FAR: Final = "9999-12-31"
"""As a day: every rename that was recorded."""


@dataclass
class Gone:
    """A name that is offered no longer: what to choose instead, since when it is called so (renamed only)."""

    name: str
    instead: str
    since: str


@dataclass
class NameList:
    """``first`` come first, the others follow by the alphabet."""

    names: set[str]
    first: list[str] = field(default_factory=list)
    gone: dict[str, Gone] = field(default_factory=dict)

    @property
    def offered(self) -> list[str]:
        """As every form offers them."""
        first = [each for each in self.first if each in self.names]
        return first + sorted(self.names - set(first), key=str.casefold)

    def now(self, name: str) -> str:
        """What is chosen today instead of this name; itself while it is offered, "" where nothing is."""
        while name in self.gone:
            name = self.gone[name].instead
        return name

    def called(self, name: str, day: str = FAR) -> str:
        """What it is called on a day: a rename is followed, what replaced a retired one is not."""
        while name in self.gone and "" < self.gone[name].since <= day:
            name = self.gone[name].instead
        return name

    def written(self, name: str, day: str = FAR) -> list[str]:
        """Every name under which this very thing may stand in a record, its own among them."""
        known = self.called(name, day)
        return sorted({name, known, *(each for each in self.gone if self.called(each, day) == known)})

    def left_behind(self) -> list[str]:
        """Names in records that an officer has to look at: an old name of what is offered is none."""
        return [each for each in self.gone if self.called(each) not in self.names]

    def hear(self, topic: str, name: str, other: str, since: str) -> None:
        """One more change, in the order in which they were recorded."""
        if topic.endswith("Listed"):
            self.names.add(name)
        elif topic.endswith("Renamed"):
            self.first = [other if each == name else each for each in self.first]
            self.names = self.names - {name} | {other}
            self.gone[name] = Gone(name, other, since)
        elif topic.endswith("Retired"):
            self.names -= {name}
            self.gone[name] = Gone(name, other, "")
        elif topic.endswith("Ordered"):
            self.first = name.split("\n")

    def hear_all(self, t: Transaction, table: str) -> None:
        """Every change that was recorded."""
        columns = ("topic", "name", "other", "since")
        for each in dicts(t, columns, f"SELECT {', '.join(columns)} FROM {table} ORDER BY version"):
            self.hear(**each)
