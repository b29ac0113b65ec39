"""Any page size, any crash point, several projectors, poison: effects and position always agree."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from shared.database import DatabaseBusy
from shared.projection import Projector, Rebuild
from tests.machines import Machine, explore
from tests.shared.projection.cash import SOURCES, Cash, Receipts, Told, folded, shown
from tests.shared.projection.crashing import crashing_at
from tests.shared.projection.dying import a_short_history

ROOT = Path(__file__).parents[3]
PROJECTORS = 2
projectors = st.integers(0, PROJECTORS - 1)
sizes = st.integers(1, 6)
events = st.tuples(
    st.sampled_from(SOURCES),
    st.sampled_from(["a", "b", "c", "d"]),
    st.sampled_from([1, 2, 3, 4, 5, 6, 7, "poison", None]),
)


class Killed(BaseException):
    """The process ends here; nothing of it may go on."""


class ProjectorMachine(Machine):
    """Whatever happened, each source shows exactly the fold of its events up to the position."""

    def __init__(self, place: str, directory: Path) -> None:
        super().__init__()
        self.directory = directory / uuid4().hex
        self.views = crashing_at(place)
        self.told = Told(before_reading=self.views.step)
        self.projectors = [self.new() for _ in range(PROJECTORS)]
        self.reached = dict.fromkeys(SOURCES, 0)

    def new(self) -> Projector:
        return Projector(self.views, self.told, [Cash(), Receipts()])

    def rebuild(self) -> Rebuild:
        return Rebuild(self.views, self.told, Cash(), self.directory)

    @rule(told=st.lists(events, min_size=1, max_size=8))
    def others_record(self, told: list[tuple[str, str, object]]) -> None:
        for source, stream, amount in told:
            self.told.tell(source, stream, amount, "Paid" if amount else "SomethingElse")
        self.did["events"] += len(told)

    @rule(projector=projectors, size=sizes)
    def one_steps(self, projector: int, size: int) -> None:
        self.told.size = size
        self.projectors[projector].step()

    @rule(sizes=st.tuples(sizes, sizes))
    def two_step_at_once(self, sizes: tuple[int, int]) -> None:
        self.told.size = min(sizes)
        with ThreadPoolExecutor(PROJECTORS) as pool:
            for done in [pool.submit(each.step) for each in self.projectors]:
                done.result(60)

    @rule(projector=projectors, size=sizes, step=st.integers(0, 24))
    def one_is_killed(self, projector: int, size: int, step: int) -> None:
        """Another of its kind comes in its place."""
        self.fails(self.projectors[projector].step, size, step, Killed())
        self.projectors[projector] = self.new()

    @rule(
        projector=projectors,
        size=sizes,
        step=st.integers(0, 24),
        failure=st.sampled_from([OSError("disk"), DatabaseBusy(), MemoryError()]),
    )
    def the_machine_fails_one(self, projector: int, size: int, step: int, failure: Exception) -> None:
        """It lives and goes on with what it remembers."""
        self.fails(self.projectors[projector].step, size, step, failure)

    @rule(size=sizes)
    def it_is_built_again(self, size: int) -> None:
        self.told.size = size
        with suppress(DatabaseBusy):  # somebody else reads in this server for too long: try another time
            assert self.rebuild().run().equal is not False
            self.did["rebuilds"] += 1

    @rule(step=st.integers(0, 40))
    def building_it_again_is_interrupted(self, step: int) -> None:
        self.fails(self.rebuild().run, 3, step, Killed())

    @rule(projector=projectors)
    def one_starts_again(self, projector: int) -> None:
        self.projectors[projector] = self.new()

    @invariant()
    def each_source_shows_exactly_what_was_applied(self) -> None:
        for source in SOURCES:
            position = self.projectors[0].position("cash", source)
            assert position >= self.reached[source]
            self.reached[source] = position
            assert shown(self.views, source) == folded(self.told.rows[source][:position])

    @invariant()
    def the_other_read_model_goes_its_own_way(self) -> None:
        rows = self.told.rows["shop"][: self.projectors[0].position("receipts", "shop")]
        counted: dict[str, int] = {}
        for row in rows:
            if row.topic == "shop.Paid":
                counted[row.stream] = counted.get(row.stream, 0) + 1
        with self.views.read() as t:
            assert dict(t.all("SELECT stream, amount FROM receipts")) == counted

    def fails(self, work: Callable[[], object], size: int, step: int, failure: BaseException) -> None:
        def crash() -> None:
            raise failure

        self.told.size, self.views.crash, self.views.crash_at = size, crash, step
        try:
            work()
        except (type(failure), DatabaseBusy) as stopped:
            self.did[f"stopped by {type(stopped).__name__}"] += 1
        self.views.crash_at = None

    def teardown(self) -> None:
        try:
            catch_up(self.projectors[-1])
            self.each_source_shows_exactly_what_was_applied()
            assert self.reached == {source: len(rows) for source, rows in self.told.rows.items()}
        finally:
            self.views.remove()


def catch_up(projector: Projector) -> None:
    while projector.step():
        pass


def test_whatever_happens_a_read_model_shows_exactly_what_was_applied(place, tmp_path):
    explore(lambda: ProjectorMachine(place(), tmp_path), examples=10, steps=25)


def test_a_projector_killed_at_any_step_applies_everything_once(place: Callable[[], str]):
    told = a_short_history()
    with mortals() as child_ends:
        for step in count():
            where = place()
            ended = child_ends(step, where)
            views = crashing_at(where)
            projector = Projector(views, told, [Cash(), Receipts()])
            for source in SOURCES:
                reached = told.rows[source][: projector.position("cash", source)]
                assert shown(views, source) == folded(reached), step
            catch_up(projector)
            for source in SOURCES:
                assert shown(views, source) == folded(told.rows[source]), step
            views.remove()
            if ended == 0:
                break
            assert ended == -9
    assert step > 20
    print(f"killed at each of {step} steps")


@contextmanager
def mortals() -> Iterator[Callable[[int, str], int]]:
    """Children that project in a place and are dead at a step; how each ended."""
    command = [sys.executable, "-m", "tests.shared.projection.dying"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:

        def child_ends(step: int, where: str) -> int:
            parent.stdin.write(f"{step} {where}\n")
            parent.stdin.flush()
            return int(parent.stdout.readline())

        try:
            yield child_ends
        finally:
            parent.stdin.close()
            assert parent.wait(30) == 0
