"""Given what happened, when somebody asks for something, then this is what happened besides."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any, get_origin, get_type_hints

from shared.aggregate import Aggregate
from shared.events import Fact

_NOT_TOLD = frozenset(("originator_id", "originator_version", "recorded_at"))


class Told:
    """A fact of a story: what the story does not say is blank when given, and not compared afterwards."""

    def __init__(self, fact_class: type[Fact], **said: Any) -> None:
        unknown = said.keys() - {each.name for each in fields(fact_class)}
        assert not unknown, f"{fact_class.__name__} has no {', '.join(sorted(unknown))}"
        self.fact_class = fact_class
        self.said = said

    def complete(self, stream: str, version: int) -> Fact:
        """The fact as a ledger would give it back."""
        hints = get_type_hints(self.fact_class)
        blank = {
            each.name: (get_origin(hints[each.name]) or hints[each.name])()
            for each in fields(self.fact_class)
            if each.name not in _NOT_TOLD
        }
        return self.fact_class(**blank | self.said, originator_id=stream, originator_version=version)

    def of(self, fact: Fact) -> dict[str, Any]:
        """What the story says of a fact that happened."""
        return {name: getattr(fact, name) for name in self.said} if type(fact) is self.fact_class else {}

    def __repr__(self) -> str:
        return f"{self.fact_class.__name__}({self.said})"


fact = Told


class Scenario:
    """A story about one aggregate. ``then`` also proves that a replay leads to the same state."""

    def __init__(self, kind: type[Aggregate], stream: str = "") -> None:
        self.kind = kind
        self.aggregate = kind(stream) if stream else kind.new()
        self.history: list[Fact] = []
        self.happened: list[Fact] = []

    def given(self, *told: Told) -> "Scenario":
        """What is recorded already."""
        for each in told:
            recorded = each.complete(self.aggregate.id, self.aggregate.version + 1)
            self.aggregate.when(recorded)
            self.aggregate.version += 1
            self.history.append(recorded)
        return self

    def when(self, method: Callable[..., Any], **said: Any) -> "Scenario":
        """Ask for something: a method of the class, or a class method that begins a stream."""
        if hasattr(method, "__self__"):
            self.aggregate = method(**said)
        else:
            method(self.aggregate, **said)
        self.happened = list(self.aggregate.collect_events())
        self.history += self.happened
        return self

    def then(self, *told: Told) -> "Scenario":
        """Exactly these facts, in this order; without arguments: nothing happened."""
        got = [(type(each), wanted.of(each)) for each, wanted in zip(self.happened, told, strict=False)]
        expected = [(wanted.fact_class, wanted.said) for wanted in told]
        assert len(self.happened) == len(told), self.happened
        assert got == expected
        self._replays_to_the_same_state()
        return self

    def _replays_to_the_same_state(self) -> None:
        replayed = self.kind.replay(None, self.history) or self.kind(self.aggregate.id)
        assert vars(replayed) == vars(self.aggregate)
