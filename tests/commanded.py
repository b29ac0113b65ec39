"""A service whose commands are asked in any order, here and on a real ledger: every answer is looked at."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, TypeVar
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import RULE_MARKER

from contracts.policy import POLICY
from contracts.roles import PARTNER
from contracts.telling.sentences import sentence_of
from shared.aggregate import Aggregate
from shared.application import EventSourced
from shared.deployment import Deployment
from shared.errors import Conflict, InputWrong, NotFound
from shared.events import Refusal, fact_class
from shared.ledger import Cause, Receipt
from shared.ledger.verify import verify
from shared.rpc.server import Command
from shared.tokens import Actor, Warrant
from tests.machines import Machine

GROUND = "Surat contoh 7/2026"
SEALED = "Rekaan"
"""A word of every text that is sealed, and of none that is open."""
NEVER_SAID = ("ilegal", "illegal", "terlarang", "ormas liar", "premanisme")
NUMBERS = st.integers(0, 6)
SELDOM = st.integers(0, 9).map(lambda drawn: drawn == 7)
A = TypeVar("A", bound=Aggregate)
REALLY = st.integers(0, 2).map(lambda drawn: drawn == 1)
"""For what leaves little to do afterwards."""
PEOPLE = st.sampled_from(["staf-1", "staf-2"])


def commands_of(service: type) -> set[str]:
    """The names of what the network may ask of a service as a command."""
    found = ((name, getattr(each, "nameko_entrypoints", ())) for name, each in vars_of(service))
    return {name for name, entrypoints in found if any(isinstance(each, Command) for each in entrypoints)}


def vars_of(kind: type) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(kind, name)) for name in dir(kind) if not name.startswith("__"))


def rules_of(*machines: type[Machine]) -> set[str]:
    """The names of what these machines may do."""
    return {name for machine in machines for name, each in vars_of(machine) if hasattr(each, RULE_MARKER)}


def watched(application: type[EventSourced]) -> type[EventSourced]:
    """Whatever an aggregate decided is read back from the ledger at once: it must stand as it stood."""

    class Watched(application):  # type: ignore[misc,valid-type]
        """``seen`` is told of every aggregate that was saved, as it is read back."""

        def record(self, *aggregates: Aggregate, cause: Cause) -> Receipt:
            receipt = super().record(*aggregates, cause=cause)
            for each in aggregates:
                if each.version:
                    read = self.load(type(each), each.id)
                    assert _different(read, each) == {}
                    self.seen(read, cause.command.partition(".")[2], receipt)
            return receipt

    return Watched


def _different(one: Aggregate, other: Aggregate) -> dict[str, tuple[Any, Any]]:
    """What is not the same in both."""
    mine, its = vars(one), vars(other)
    return {name: (mine[name], its[name]) for name in mine if mine[name] != its[name]}


class Commanded(Machine):
    """A subclass names its SERVICE, under which name the APPLICATION is WIRED to it, and has one rule for
    each command, of the same name. ``head`` is the last position that was looked at.
    """

    SERVICE: ClassVar[type]
    APPLICATION: ClassVar[type[EventSourced]]
    WIRED: ClassVar[str]

    def __init__(self, template: Path) -> None:
        super().__init__()
        self.place = template.with_name(uuid4().hex)
        shutil.copytree(template, self.place)
        self.application = watched(self.APPLICATION)(Deployment.open(self.place))
        self.application.seen = self.seen
        self.service = self.SERVICE()
        setattr(self.service, self.WIRED, self.application)
        self.head = 0
        self.versions: dict[str, int] = {}
        self.known: dict[str, Aggregate] = {}

    def teardown(self) -> None:
        """No row was changed meanwhile, and what was sealed is in no table in the open."""
        ledger = self.application.ledger
        verdict = verify(ledger, ledger.identity)
        self.application.close()
        shutil.rmtree(self.place)
        assert verdict.ok, verdict

    def ask(
        self, command: str, person: str = "staf-1", bound_to: tuple[str, ...] | None = None, **payload: Any
    ) -> list[str]:
        """The streams that it wrote to, none when it was refused; now and then it is sent twice.

        ``bound_to``: asked by an account of these agencies.
        """
        warrant = self._warrant(command, person, "", bound_to)
        try:
            answer = getattr(self.service, command)(warrant=warrant, payload=payload)
        except (Conflict, InputWrong, NotFound) as problem:
            assert self.application.ledger.head().position == self.head
            self.did[f"{command}: {problem.code}"] += 1
            return []
        streams = self._look_at(command, answer)
        if self.did.total() % 5 == 0:
            shown_once = {name: "" for name in ("secret",) if name in answer}
            assert getattr(self.service, command)(warrant=warrant, payload=payload) == answer | shown_once
            assert self.application.ledger.head().position == self.head
        return streams

    def read(self, command: str, about: str, **payload: Any) -> Any:
        """What a command that only looks told; [] when there is nothing. It is noted; nothing is recorded."""
        looks = len(self.application.reads.lines())
        try:
            told = getattr(self.service, command)(
                warrant=self._warrant(command, "staf-1", about), payload=payload
            )
        except NotFound:
            told = []
        assert len(self.application.reads.lines()) == looks + bool(told)
        assert self.application.ledger.head().position == self.head
        self.did[f"{command}{'' if told else ' of nothing'}"] += 1
        return told

    def _look_at(self, command: str, answer: dict[str, Any]) -> list[str]:
        rows = self.application.ledger.page(self.head)
        assert [(r.topic, r.stream, r.version, r.position) for r in rows] == [
            (e["topic"], e["stream"], e["version"], e["position"]) for e in answer["events"]
        ]
        refusals = [row for row in rows if issubclass(fact_class(row.topic), Refusal)]
        assert bool(answer["refused"]) == bool(refusals)
        assert not refusals or len(rows) == 1
        for row in rows:
            self._look_at_row(row)
        self.did[f"{command}{' refused' if refusals else '' if rows else ' changed nothing'}"] += 1
        return [] if refusals else [row.stream for row in rows]

    def caught_up(self) -> None:
        """What was recorded without a command is looked at like the rest."""
        for row in self.application.ledger.page(self.head):
            self._look_at_row(row)

    def _look_at_row(self, row: Any) -> None:
        """Without a gap, told without a hole, nobody's data in the open, nobody called what nobody is."""
        self.versions[row.stream] = self.versions.get(row.stream, 0) + 1
        self.head += 1
        assert (row.version, row.position) == (self.versions[row.stream], self.head)
        assert SEALED not in row.state
        said = sentence_of(row)
        assert said
        assert not [word for word in NEVER_SAID if word in f"{said} {row.state}".casefold()]

    def seen(self, aggregate: Aggregate, command: str, receipt: Receipt) -> None:
        """How it stands now; a refusal changed nothing of it but its version."""
        before = self.known.get(aggregate.id)
        if receipt.refused and type(before) is type(aggregate):
            assert _different(before, aggregate).keys() <= {"version"}
        self.known[aggregate.id] = aggregate
        self.stands(aggregate, command)

    def now(self, kind: type[A], stream: str) -> A:
        """How it stands, as it was read back last; empty when nothing was recorded."""
        found = self.known.get(stream, kind(stream))
        assert isinstance(found, kind)
        return found

    def stands(self, aggregate: Aggregate, command: str) -> None:
        """What must hold of an aggregate after every command that was recorded for it."""

    def _warrant(
        self, command: str, person: str, about: str, bound_to: tuple[str, ...] | None = None
    ) -> Warrant:
        name = f"{self.application.service}.{command}"
        role = POLICY[name][0] if bound_to is None else PARTNER
        actor = Actor(person, role, bound_to or ())
        id, until = uuid4(), datetime.now(UTC) + timedelta(seconds=30)
        return Warrant(
            id, actor, self.application.deployment.office.deployment, name, about or str(id), until
        )
