"""Ten thousand reminders due on one morning: how fast a day can be recorded on both databases, its memory,
and, at the pace that leaves others their turn, what calls by RPC feel of it in a whole office on SQLite.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import date, timedelta
from itertools import cycle, repeat
from multiprocessing import get_context
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import Final, NamedTuple

from benchmarks.importing import most_memory
from benchmarks.latency import Caller, percentiles, running_office
from benchmarks.measure import Measurement, alone, beside, main, part_of
from benchmarks.surroundings import scratch
from services.clusters.application import Clusters
from services.clusters.events import AudienceReceived
from services.notifications.application import Notifications
from services.notifications.application.days import OTHERS_TURN
from services.notifications.application.hearing import hearing, positions_of
from shared.deployment import Deployment
from shared.errors import Problem
from tests.notifications.lines import PROMISE, adopt
from tests.notifications.told import Others
from tests.offices import cause_in, found_office
from tests.portal.office import Told
from tests.postgres import fresh_database, postgres_server

REMINDERS: Final = 10_000
CALLS: Final = 300
CORRECTED: Final = 1000
"""Organisations whose names are corrected in turn: one corrected a thousand times takes long to load, and
that would be measured instead.
"""
AT_ONCE: Final = 200
PEER: Final = "before that morning"


class Morning(NamedTuple):
    """How one day went: its reminders, seconds, most memory in MB."""

    reminders: int
    seconds: float
    memory: float


def run(scale: float = 1.0) -> list[Measurement]:
    """The day alone, on each database; then in an office in which people work."""
    many = part_of(REMINDERS, scale)
    found: list[Measurement] = []
    with scratch() as directory, postgres_server(directory / "postgres") as server:
        found += _alone(directory / "sqlite", "", many)
        with fresh_database(server) as url:
            found += _alone(directory / "postgresql", url, many)
    return [*found, *_beside_work(many, part_of(CALLS, scale))]


def _alone(directory: Path, url: str, many: int) -> Iterator[Measurement]:
    day = "2026-03-12"
    office = found_office(directory, url)
    with closing(Others(office)) as others, closing(Notifications(office)) as notifications:
        others.promises_many(many, day)
        adopt(notifications, PROMISE)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as one:
        told = one.submit(bring, directory, day, others_turn=0.0).result()
    assert told.reminders == many
    name = f"reminders-{'postgresql' if url else 'sqlite'}"
    yield alone(name, told.reminders / told.seconds, "reminders/s")
    yield alone(f"{name}-memory", told.memory, "MB")


def bring(directory: Path, day: str, others_turn: float = OTHERS_TURN) -> Morning:
    """As the clock of the pump does, in a process of its own; ``others_turn``: as in the office, or none."""
    with closing(Notifications(Deployment.open(directory))) as notifications:
        notifications.others_turn = others_turn
        before = _reminders(notifications)
        begin = perf_counter()
        notifications.bring_days(day)
        seconds = perf_counter() - begin
        return Morning(_reminders(notifications) - before, seconds, most_memory())


def _reminders(notifications: Notifications) -> int:
    return sum(1 for _ in notifications.rows_of("notifications.ReminderDue"))


def _beside_work(many: int, calls: int) -> list[Measurement]:
    """Calls of an officer before the day and while it is recorded."""
    day = (date.today() + timedelta(days=1)).isoformat()
    with scratch() as directory, running_office(directory) as office, office.client() as client:
        caller = Caller(office, client)
        ormas = cycle([caller.register()["stream"] for _ in range(part_of(CORRECTED, calls / CALLS))])
        kinds: dict[str, Callable[[], object]] = {
            "query": lambda: client.call("registry", "ledger_page", payload={"after": 0, "limit": 1}),
            "command": lambda: caller.call(caller.correction(next(ormas))),
        }
        _promise(Deployment.open(office.directory), many, day)
        _in_turn(kinds, repeat(True, 20))
        calm = _in_turn(kinds, repeat(True, calls))
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as one:
            coming = one.submit(bring, office.directory, day)
            busy = _in_turn(kinds, iter(coming.done, True))
        told = coming.result()
    assert told.reminders >= many
    found = [alone("reminders-in-an-office", told.reminders / told.seconds, "reminders/s")]
    for name in kinds:
        before, during = percentiles("", calm[name]), percentiles("", busy[name])
        for quiet, loud in zip(before, during, strict=True):
            found.append(beside(f"rpc-{name}{loud.name}", loud.value, "ms", PEER, quiet.value))
    return found


def _promise(deployment: Deployment, many: int, day: str) -> None:
    """What the office owes guests that morning, recorded by the clusters and heard over the bus."""
    said = dict.fromkeys(AudienceReceived.__annotations__, "")
    said |= {"promise": "Mengirim jadwal", "due": day, "people": 2}  # type: ignore[dict-item]
    with closing(Clusters(deployment)) as clusters:
        for start in range(0, many, AT_ONCE):
            told = [Told(f"audience-{number:032x}") for number in range(start, min(start + AT_ONCE, many))]
            for each in told:
                each.trigger_event(AudienceReceived, **said)
            clusters.record(*told, cause=cause_in(clusters, "clusters.tell", {"start": start}))
        last = clusters.ledger.head().position
    pause, give_up = Event(), perf_counter() + 300
    while _heard(deployment) < last:
        if perf_counter() > give_up:
            raise TimeoutError(f"clusters {last} is not heard after 300 s")
        pause.wait(0.2)


def _heard(deployment: Deployment) -> int:
    with hearing(deployment, "notifications") as heard:
        return positions_of(heard).get("clusters", 0)


def _time(kind: Callable[[], object]) -> float:
    """Milliseconds. A problem ends the benchmark."""
    begin = perf_counter()
    if isinstance(answer := kind(), Problem):
        raise answer
    return (perf_counter() - begin) * 1000


def _in_turn(kinds: dict[str, Callable[[], object]], rounds: Iterable[object]) -> dict[str, list[float]]:
    """Milliseconds of each kind, one of each in every round."""
    found: dict[str, list[float]] = {name: [] for name in kinds}
    for _ in rounds:
        for name, kind in kinds.items():
            found[name].append(_time(kind))
    return found


if __name__ == "__main__":
    main(run, __doc__ or "")
