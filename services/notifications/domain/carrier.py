"""A server of others that carries messages: whether it is used, and whether it answers."""

from typing import ClassVar, Generic, NamedTuple, Protocol, TypeVar

from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class Settings(Protocol):
    """What every such server is told: when and how often it may be asked."""

    @property
    def quiet_from(self) -> str: ...
    @property
    def quiet_until(self) -> str: ...
    @property
    def attempts(self) -> int: ...
    @property
    def per_minute(self) -> int: ...
    @property
    def patience_hours(self) -> int: ...


class Happens(NamedTuple):
    """What is recorded of it; ``first``: the rule that it is set before it is used."""

    on: type[Fact]
    off: type[Fact]
    tested: type[Fact]
    failed: type[Fact]
    answered: type[Fact]
    refused: type[Fact]
    first: Rule


S = TypeVar("S", bound=Settings)


class Carrier(Aggregate, Generic[S]):
    """``told``: what was set last; ``fails``: it did not let us begin when it was asked last."""

    STREAM: ClassVar[str] = ""
    HAPPENS: ClassVar[Happens]

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.told: S | None = None
        self.on = False
        self.fails = False

    def switch_on(self, *, ground: str) -> None:
        """Refused before it was set; again: nothing."""
        if self.told is None:
            self.refuse(self.HAPPENS.first)
        elif not self.on:
            self.trigger_event(self.HAPPENS.on, ground=ground)

    def switch_off(self, *, reason: str) -> None:
        """Again: nothing."""
        if self.on:
            self.trigger_event(self.HAPPENS.off, reason=reason)

    def tested(self, *, failure: str, server_code: str) -> None:
        """What the server said to a test."""
        if self.told is None:
            self.refuse(self.HAPPENS.first)
        else:
            self.trigger_event(self.HAPPENS.tested, failure=failure, server_code=server_code)

    def failed(self, *, failure: str, server_code: str) -> None:
        """It did not let us begin; said once."""
        if not self.fails:
            self.trigger_event(self.HAPPENS.failed, failure=failure, server_code=server_code)

    def answered(self) -> None:
        """It lets us begin again."""
        if self.fails:
            self.trigger_event(self.HAPPENS.answered)

    def refuse(self, rule: Rule) -> None:
        self.trigger_event(self.HAPPENS.refused, **rule.refusal())

    def is_set(self, told: S) -> None:
        """A new beginning: what failed before says nothing of it."""
        self.told, self.fails = told, False

    def when(self, fact: Fact) -> None:
        happens = self.HAPPENS
        if isinstance(fact, happens.on):
            self.on = True
        elif isinstance(fact, happens.off):
            self.on = False
        elif isinstance(fact, happens.failed):
            self.fails = True
        elif isinstance(fact, happens.answered):
            self.fails = False
        elif not isinstance(fact, happens.tested | happens.refused):  # those are said, and nothing follows
            super().when(fact)
