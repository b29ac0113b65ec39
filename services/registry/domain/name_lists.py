"""A list of names that the office keeps: begun as shipped, then added to, renamed, retired, ordered."""

from collections.abc import Sequence
from typing import ClassVar

from contracts.telling.activity_fields import as_compared
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact, Refusal
from shared.rules import Rule


class NameList(Aggregate):
    """``offered`` now, ``first`` those that come first; ``gone``: names offered no longer, with the one to
    choose, or "". What a later release ships or ships no longer changes nothing that was decided.

    A list says of what it is: ``NAMED`` is the field of its events that holds one name, ``ORDER`` several.
    """

    STREAM: ClassVar[str]
    SHIPPED: ClassVar[tuple[str, ...]]
    CODES: ClassVar[tuple[str, ...]] = ()
    """By which shipped names are recorded: as a name, one would be two things."""
    NAMED: ClassVar[str]
    ORDER: ClassVar[str]
    WORD: ClassVar[str]
    LISTED: ClassVar[type[Fact]]
    RENAMED: ClassVar[type[Fact]]
    RETIRED: ClassVar[type[Fact]]
    ORDERED: ClassVar[type[Fact]]
    REFUSED: ClassVar[type[Refusal]]
    USED_ONCE: ClassVar[Rule]
    ONLY_OFFERED: ClassVar[Rule]
    GIVES_WAY: ClassVar[Rule]

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.offered: list[str] = list(self.SHIPPED)
        self.first: list[str] = []
        self.gone: dict[str, str] = {}

    def now(self, name: str) -> str:
        """What is chosen today where this name was written, however; empty where nothing is."""
        written = {as_compared(each): each for each in (*self.gone, *self.offered)}
        found = written.get(as_compared(name), "")
        while found in self.gone:
            found = self.gone[found]
        return found

    def add(self, *, name: str, ground: str) -> None:
        """Offer one more."""
        if self._was_used(name):
            self._refuse(self.USED_ONCE, ground, name)
        else:
            self.trigger_event(self.LISTED, ground=ground, **{self.NAMED: name})

    def rename(self, *, name: str, new_name: str, valid_from: str, ground: str) -> None:
        """The same thing under another name; the old name still leads to it. Error: NotFound."""
        if not self._may_change(name, ground):
            return
        if self._was_used(new_name):
            self._refuse(self.USED_ONCE, ground, new_name)
        else:
            said = {self.NAMED: name, "new_name": new_name, "valid_from": valid_from}
            self.trigger_event(self.RENAMED, ground=ground, **said)

    def retire(self, *, name: str, replacement: str, ground: str) -> None:
        """Offer it no longer. Error: NotFound."""
        if not self._may_change(name, ground):
            return
        if replacement and (replacement not in self.offered or replacement == name):
            self._refuse(self.GIVES_WAY, ground, replacement)
        else:
            self.trigger_event(self.RETIRED, ground=ground, **{self.NAMED: name, "replacement": replacement})

    def order(self, *, names: Sequence[str], ground: str) -> None:
        """These first, in this order. The order it has already changes nothing. Error: NotFound."""
        for each in names:
            if each not in self.offered:
                raise NotFound(f"{self.WORD} “{each}” tidak ditawarkan dalam daftar ini.")
        if list(names) != self.first:
            self.trigger_event(self.ORDERED, ground=ground, **{self.ORDER: list(names)})

    def _was_used(self, name: str) -> bool:
        return as_compared(name) in {as_compared(each) for each in (*self.offered, *self.gone, *self.CODES)}

    def _may_change(self, name: str, ground: str) -> bool:
        if name in self.gone:
            self._refuse(self.ONLY_OFFERED, ground, name)
        elif name not in self.offered:
            raise NotFound(f"{self.WORD} “{name}” tidak ada dalam daftar ini.")
        return name in self.offered

    def _refuse(self, rule: Rule, ground: str, name: str) -> None:
        self.trigger_event(self.REFUSED, ground=ground, **rule.refusal(name=name))

    def _offer(self, name: str) -> None:
        if name not in self.offered:
            self.offered.append(name)

    def _offer_no_longer(self, name: str, instead: str) -> None:
        self.offered = [each for each in self.offered if each != name]
        self.gone[name] = instead

    def _is_renamed(self, name: str, new_name: str) -> None:
        self._offer_no_longer(name, new_name)
        self._offer(new_name)
        self.first = [new_name if each == name else each for each in self.first]
