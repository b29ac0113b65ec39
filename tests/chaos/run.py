"""One fault run: callers work, faults come one by one, after each the office recovers; then the oracle."""

import random
import shutil
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from services.clusters.seed import load_seed
from shared.deployment import Deployment
from shared.rpc.client import RpcClient
from tests.chaos.callers import Caller, Promise, until_answered
from tests.chaos.faults import drawn, kinds_on
from tests.chaos.oracle import what_is_wrong
from tests.chaos.standing import heads, looking
from tests.chaos.wishes import ASKED, Counterfoil
from tests.chaos.world import World

CALLERS = 4
PATIENCE = 120.0
"""Seconds after which an office that has not recovered never will."""
Say = Callable[[str], None]


@dataclass
class Report:
    """What was done and what came of it."""

    seed: int
    database: str
    disk: str = ""
    faults: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    sent: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    repeats: int = 0
    complaints: Counter[str] = field(default_factory=Counter)
    events: dict[str, int] = field(default_factory=dict)
    office_fell: int = 0
    recovery: dict[str, float] = field(default_factory=dict)
    """The slowest recovery after each kind of fault, in seconds."""
    wrong: list[str] = field(default_factory=list)

    @property
    def slowest(self) -> float:
        """Seconds from the end of a fault until what was asked after it was shown everywhere."""
        return max(self.recovery.values(), default=0.0)

    def as_dict(self) -> dict[str, Any]:
        """For ``--json``."""
        # Not asdict: it would make a Counter of the pairs of a Counter.
        told = {
            name: dict(value) if isinstance(value, Counter) else value for name, value in vars(self).items()
        }
        return told | {"faults_in_all": self.faults.total(), "slowest_recovery": self.slowest}


class Run:
    """Bounded in faults and in time."""

    def __init__(self, world: World, seed: int, say: Say) -> None:
        self.world, self.seed, self.say = world, seed, say
        self.chance = random.Random(seed)
        self.report = Report(seed, world.database, world.disk.how)
        self.callers: list[Caller] = []

    def carry_out(self, faults: int, seconds: float, only: str = "") -> Report:
        """Never raises for what the office did: that stands in ``report.wrong``."""
        began = time.monotonic()
        try:
            self._begin()
            kinds = (kind for kind in drawn(self.world.database, self.chance) if only in kind)
            while self.report.faults.total() < faults and time.monotonic() - began < seconds:
                self._fault(next(kinds))
            self._end()
        except (TimeoutError, AssertionError) as error:
            self.report.wrong.append(f"never recovered: {error}")
            self._count(self._promises(), {})
        finally:
            for caller in self.callers:
                caller.stop.set()
            self.report.seconds = round(time.monotonic() - began, 1)
        return self.report

    def _begin(self) -> None:
        deployment = self.world.deployment()
        foil = Counterfoil(*_clusters())
        for number in range(CALLERS):
            self.callers.append(Caller(f"{self.seed}.{number}", self.world.amqp, deployment.signer(), foil))
            self.callers[-1].start()
        self._recover(time.monotonic())

    def _fault(self, kind: str) -> None:
        number = self.report.faults.total() + 1
        chance = random.Random(f"{self.seed} {number} {kind}")
        with kinds_on(self.world.database)[kind](self.world, chance):
            self.report.faults[kind] += 1
            took = self._recover(time.monotonic())
        self.report.recovery[kind] = round(max(took, self.report.recovery.get(kind, 0)), 1)
        self.say(f"{number:4} {kind:20} recovered in {took:5.1f} s; {len(self._promises())} commands")

    def _recover(self, since: float) -> float:
        """Until a command sent after the fault is answered by each service and shown everywhere."""
        self._wait(lambda: self._unanswered(since), since)
        deployment = self.world.deployment()
        wanted = heads(deployment)
        with looking(deployment) as look:
            self._wait(lambda: look(wanted), since)
        return time.monotonic() - since

    def _wait(self, lacking: Callable[[], list[str]], since: float) -> None:
        while missing := lacking():
            if time.monotonic() - since > PATIENCE:
                raise TimeoutError("; ".join(missing))
            self.world.revive()
            threading.Event().wait(0.25)

    def _unanswered(self, since: float) -> list[str]:
        done = [
            p for p in self._promises()[-400:] if p.begun > since and p.outcome in ("accepted", "refused")
        ]
        services = {promise.wish.service for promise in done}
        broken = [each for caller in self.callers for each in caller.broken]
        return [f"no answer from {service}" for service in ASKED if service not in services] + broken

    def _promises(self) -> list[Promise]:
        return sorted((p for caller in self.callers for p in list(caller.promises)), key=lambda p: p.begun)

    def _end(self) -> None:
        """Callers finish, everything catches up, receipts are asked for again, then the oracle looks."""
        for caller in self.callers:
            caller.stop.set()
        for caller in self.callers:
            caller.join(PATIENCE)
            if caller.is_alive():
                self.report.wrong.append(f"{caller.name} waits for an answer for ever")
        deployment, promises = self.world.deployment(), self._promises()
        self.report.wrong += self._other_receipts(deployment, promises)
        since, wanted = time.monotonic(), heads(deployment)
        with looking(deployment) as look:
            self._wait(lambda: look(wanted), since)
        self.report.wrong += what_is_wrong(deployment, promises)
        self._count(promises, wanted)

    def _other_receipts(self, deployment: Deployment, promises: list[Promise]) -> list[str]:
        """Asked again, a command that was done is answered as before."""
        done = [promise for promise in promises if promise.receipt]
        asked = self.chance.sample(done, min(len(done), 300))
        with RpcClient(self.world.amqp) as client:
            again = [until_answered(client, deployment.signer(), promise) for promise in asked]
        return [
            f"another receipt for {p.id}: {got}"
            for p, got in zip(asked, again, strict=True)
            if got != p.receipt
        ]

    def _count(self, promises: list[Promise], events: dict[str, int]) -> None:
        report = self.report
        report.repeats = sum(promise.repeats for promise in promises)
        report.sent = len(promises) + report.repeats
        report.outcomes = Counter(promise.outcome for promise in promises)
        report.complaints = sum((caller.complaints for caller in self.callers), Counter())
        report.events, report.office_fell = events, self.world.fallen
        report.wrong += [f"a caller ended: {each}" for caller in self.callers for each in caller.broken]


def run_in(
    world: World,
    faults: int,
    seed: int,
    seconds: float,
    say: Say,
    only: str = "",
    logs: Path | None = None,
) -> Report:
    """A whole world for one run; afterwards nothing of it may be left running."""
    with world.running():
        say(f"seed {seed}, {world.database}, disk: {world.disk.how}")
        report = Run(world, seed, say).carry_out(faults, seconds, only)
        if logs is not None:
            shutil.copytree(world.data / "logs", logs, dirs_exist_ok=True)
            (logs / "up.log").write_text("\n".join(world.office.lines))
    report.wrong += [f"process {pid} is left over" for pid in world.left_over()]
    return report


def _clusters() -> tuple[list[str], list[str]]:
    """The clusters that this office was founded with, and their fields of activity."""
    seeds = load_seed()
    return [f"cluster-{s.code}" for s in seeds], [name for s in seeds for name in s.activity_fields]
