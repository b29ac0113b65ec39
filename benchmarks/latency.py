"""From a command over RPC until another service shows it, also by way of a third one after an idle time, and
many at once, in a whole office on SQLite.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, nullcontext
from itertools import count
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from benchmarks.measure import Measurement, alone, beside, main, part_of
from benchmarks.processors import Shares
from benchmarks.surroundings import scratch
from shared.errors import Problem
from shared.rpc.client import RpcClient
from tests.system.office_process import OFFICER, OfficeProcess

COMMANDS = 300
PAUSES = (0.05, 0.15)
"""Seconds between commands: uneven, or one would meet the pauses of those who wait for it always alike."""
LETTERS = 12
IDLE = (10.5, 11.5)
"""Seconds in which nobody asks for anything: by then every follower rests its longest (shared/resting.py)."""
LOOK_EVERY = 0.001
AT_ONCE = 20
EACH = 6
ROUNDS = 5
_SEEN = (
    "SELECT EXISTS (SELECT 1 FROM heard WHERE source = 'registry' AND position = ?),"
    " EXISTS (SELECT 1 FROM register WHERE id = ?)"
)
_REPORTED = "SELECT EXISTS (SELECT 1 FROM presence WHERE ormas = ?)"
Call = tuple[str, str, dict[str, Any]]


class Caller:
    """An officer's desk in a running office."""

    def __init__(self, office: OfficeProcess, client: RpcClient) -> None:
        self.client, self.signer = client, office.signer()
        self.numbers = count(1)

    def registration(self) -> Call:
        """A new organisation."""
        return self._signed("register_ormas", {"name": f"Forum Contoh {next(self.numbers)}"})

    def correction(self, ormas: str) -> Call:
        """Another name for one that is there."""
        payload = {"ormas": ormas, "name": f"Forum Contoh {next(self.numbers)}", "reason": "pengukuran"}
        return self._signed("correct_name", payload)

    def letter(self, ormas: str) -> Call:
        """A letter of presence on paper, told to the requests."""
        paper = {"letter_number": f"220/{next(self.numbers)}", "letter_on": "2026-01-02"}
        return self._signed(
            "record_report_duty", paper | {"organisation": ormas, "ground": "pengukuran"}, "requests"
        )

    def call(self, call: Call) -> Any:
        """The receipt, or the problem."""
        service, method, said = call
        try:
            return self.client.call(service, method, **said)
        except Problem as problem:
            return problem

    def register(self) -> dict[str, Any]:
        """Where the new organisation is; a problem ends the benchmark."""
        receipt = self.call(self.registration())
        if isinstance(receipt, Problem):
            raise receipt
        place: dict[str, Any] = receipt["events"][0]
        return place

    def _signed(self, method: str, payload: dict[str, str], service: str = "registry") -> Call:
        token = self.signer.issue(OFFICER, f"{service}.{method}", seconds=600)
        if method == "register_ormas":
            payload = payload | {"ground": "pengukuran kecepatan"}
        return service, method, {"token": token, "payload": payload}


@contextmanager
def running_office(directory: Path) -> Iterator[OfficeProcess]:
    """The demo's office, started as an operator starts it."""
    office = OfficeProcess(directory / "data", "--demo")
    try:
        yield office.start()
    finally:
        office.stop()


def delays(caller: Caller, views: Path, commands: int) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds from the receipt until heard and until shown, and from the request until shown."""
    chance, pause = Random(commands), threading.Event()
    heard, shown, altogether = [], [], []
    with closing(sqlite3.connect(f"file:{views}?mode=ro", uri=True, isolation_level=None)) as portal:
        for _ in range(commands):
            asked = perf_counter()
            place = caller.register()
            accepted = perf_counter()
            was_heard, was_shown = until_seen(portal, place["position"], place["stream"])
            heard.append((was_heard - accepted) * 1000)
            shown.append((was_shown - accepted) * 1000)
            altogether.append((was_shown - asked) * 1000)
            pause.wait(chance.uniform(*PAUSES))
    return heard, shown, altogether


def letter_delays(caller: Caller, views: Path, letters: int) -> list[float]:
    """Milliseconds from the receipt of the requests until the portal shows what the register made of it: two
    followers in a row, who both had nothing to do for long.
    """
    chance, pause, shown = Random(letters), threading.Event(), list[float]()
    there = [caller.register()["stream"] for _ in range(letters)]
    with closing(sqlite3.connect(f"file:{views}?mode=ro", uri=True, isolation_level=None)) as portal:
        for ormas in there:
            pause.wait(chance.uniform(*IDLE))
            receipt = caller.call(caller.letter(ormas))
            if isinstance(receipt, Problem):
                raise receipt
            accepted, give_up = perf_counter(), perf_counter() + 60
            while not portal.execute(_REPORTED, (ormas,)).fetchone()[0]:
                if perf_counter() > give_up:
                    raise TimeoutError(f"the letter of {ormas} is not shown after 60 s")
                pause.wait(LOOK_EVERY)
            shown.append((perf_counter() - accepted) * 1000)
    return shown


def until_seen(portal: sqlite3.Connection, position: int, ormas: str) -> tuple[float, float]:
    """When the portal had heard of it, and when its register showed it."""
    was_heard, pause, give_up = 0.0, threading.Event(), perf_counter() + 60
    while perf_counter() < give_up:
        heard, shown = portal.execute(_SEEN, (position, ormas)).fetchone()
        now = perf_counter()
        was_heard = was_heard or (now if heard else 0.0)
        if shown:
            return was_heard, now
        pause.wait(LOOK_EVERY)
    raise TimeoutError(f"position {position} is not shown after 60 s")


def rate(caller: Caller, callers: int, calls: list[Call]) -> tuple[float, list[Problem]]:
    """Commands per second with so many callers who each wait for their answer, and what was not accepted."""
    with ThreadPoolExecutor(callers) as desks:
        begin = perf_counter()
        answers = list(desks.map(caller.call, calls))
        seconds = perf_counter() - begin
    return len(calls) / seconds, [answer for answer in answers if isinstance(answer, Problem)]


def at_once(caller: Caller, each: int, shares: Shares) -> list[Measurement]:
    """Twenty callers on twenty organisations, on one, and one caller: rounds that take turns.

    ``shares`` watches the rounds of the first kind.
    """
    found: dict[str, list[float]] = {"many": [], "one": [], "single": []}
    refused: dict[str, list[Problem]] = {"many": [], "one": [], "single": []}
    for _ in range(ROUNDS):
        many = [caller.register()["stream"] for _ in range(AT_ONCE)]
        one = caller.register()["stream"]
        kinds: dict[str, tuple[int, Callable[[int], str]]] = {
            "many": (AT_ONCE, lambda n, many=many: many[n % AT_ONCE]),  # type: ignore[misc]
            "one": (AT_ONCE, lambda n, one=one: one),  # type: ignore[misc]
            "single": (1, lambda n, many=many: many[n % AT_ONCE]),  # type: ignore[misc]
        }
        for kind, (callers, ormas) in kinds.items():
            calls = [caller.correction(ormas(n)) for n in range(AT_ONCE * each)]
            with shares.watched() if kind == "many" else nullcontext():
                speed, problems = rate(caller, callers, calls)
            found[kind].append(speed)
            refused[kind] += problems
    many_rate, one_rate, single_rate = (median(found[kind]) for kind in ("many", "one", "single"))
    return [
        beside("commands-20-on-20-ormas", many_rate, "commands/s", "one caller who waits", single_rate),
        beside("commands-20-on-one-ormas", one_rate, "commands/s", "20 on 20 ormas", many_rate),
        alone("commands-20-on-20-ormas-not-accepted", len(refused["many"]), "commands"),
        alone("commands-20-on-one-ormas-not-accepted", len(refused["one"]), "commands"),
        *(
            alone(f"commands-20-on-20-ormas-{program}", percent, "% of one processor")
            for program, percent in shares.percent().items()
        ),
    ]


def percentiles(name: str, times: list[float]) -> list[Measurement]:
    """The middle and the worst but one in a hundred."""
    cuts = quantiles(times, n=100, method="inclusive") if len(times) > 1 else times * 99
    return [alone(f"{name}-p50", median(times), "ms"), alone(f"{name}-p99", cuts[98], "ms")]


def run(scale: float = 1.0) -> list[Measurement]:
    """One office for both."""
    with scratch() as directory, running_office(directory) as office, office.client() as client:
        caller = Caller(office, client)
        delays(caller, office.directory / "portal.views.db", 10)
        heard, shown, altogether = delays(
            caller, office.directory / "portal.views.db", part_of(COMMANDS, scale)
        )
        by_letter = letter_delays(caller, office.directory / "portal.views.db", part_of(LETTERS, scale))
        return [
            *percentiles("letter-to-register-to-shown-after-idle", by_letter),
            *percentiles("accepted-to-heard", heard),
            *percentiles("accepted-to-shown", shown),
            *percentiles("asked-to-shown", altogether),
            *at_once(caller, part_of(EACH, scale), Shares(office.run_file()["processes"])),
        ]


if __name__ == "__main__":
    main(run, __doc__ or "")
