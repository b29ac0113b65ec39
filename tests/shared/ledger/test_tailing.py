"""A reader that pages by ``after`` misses nothing, however many write and however often they fail."""

import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event

from eventsourcing.persistence import Tracking
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shared.ledger import Ledger, LedgerRow, link, verify
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import entry
from tests.shared.ledger.writer import SHARED, STEPS, place_of, play

ROOT = Path(__file__).parents[3]
plans = st.lists(st.lists(st.sampled_from(STEPS), min_size=1, max_size=6), min_size=3, max_size=5)


def test_a_tailing_reader_misses_nothing_under_concurrent_and_failing_writers(ledger: Ledger):
    ledger.append([entry(SHARED)], [Tracking("requests", 1)])

    @settings(max_examples=25, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
    @given(plans=plans, page=st.integers(1, 7))
    def holds(plans: list[list[str]], page: int) -> None:
        everybody_writes_while_one_reads(ledger, another, plans, page)

    with another_process(ledger) as another:
        holds()
    assert verify(ledger, IDENTITY).ok


def everybody_writes_while_one_reads(
    ledger: Ledger, another: subprocess.Popen, plans: list[list[str]], page: int
) -> None:
    """The first plan is for the other process, the rest are threads of this one."""
    start = ledger.head()
    done = Event()
    with ThreadPoolExecutor(len(plans)) as pool:
        reading = pool.submit(tail, ledger, start.position, page, done)
        try:
            written = elsewhere(another, plans[0], [pool.submit(play, ledger, plan) for plan in plans[1:]])
        finally:
            done.set()
        rows = reading.result(timeout=30)
    assert [row.position for row in rows] == list(range(start.position + 1, ledger.head().position + 1))
    assert written <= {start.position, *(row.position for row in rows)}
    assert written >= {row.position for row in rows}
    previous = start.hash
    for row in rows:
        previous = link(previous, row.public(), row.sealed_digest())
        assert previous == row.hash


def elsewhere(another: subprocess.Popen, plan: list[str], here: list[Future]) -> set[int]:
    """The positions that any writer was told of, once all are done."""
    another.stdin.write(json.dumps(plan) + "\n")
    another.stdin.flush()
    told = {event.position for future in here for r in future.result(timeout=30) for event in r.events}
    answer = another.stdout.readline()
    assert answer, "the other process failed: see its traceback"
    return told | set(json.loads(answer))


def tail(ledger: Ledger, after: int, page: int, done: Event) -> list[LedgerRow]:
    """What every relay and projector does."""
    rows: list[LedgerRow] = []
    while True:
        last_look = done.is_set()
        new = ledger.page(after, page)
        rows += new
        after = rows[-1].position if rows else after
        if not new and last_look:
            return rows
        if not new:
            done.wait(0.001)


@contextmanager
def another_process(ledger: Ledger) -> Iterator[subprocess.Popen]:
    """A writer of its own process, which takes a plan per line."""
    command = [sys.executable, "-m", "tests.shared.ledger.writer", "as-told", place_of(ledger.database)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.stdin.close()
            assert process.wait(10) == 0
