"""Any interleaving of writers that stop, fail and are cut off, of readers, and of those who check."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

import pytest
from eventsourcing.persistence import IntegrityError, Tracking
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from shared.database import Database, DatabaseBusy, PostgresDatabase
from shared.errors import ClockBehind, CommandIdReused, TooLarge
from shared.ledger import Cause, Entry, Ledger, LedgerRow, Receipt, link, verify
from shared.ledger.clock import stamp
from tests.machines import Machine, explore
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import cause, entry, event
from tests.shared.ledger.writers import Attempt, Killed, Writer
from tests.waiting import until

BEGIN = datetime(2026, 3, 2, tzinfo=UTC)
WRITERS = 3
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
streams = st.sampled_from(["ormas-1", "ormas-2"])
writers = st.integers(0, WRITERS - 1)
any_number = st.integers(0, 1_000)


class LedgerMachine(Machine):
    """What happened is known from the answers alone: ``accepted`` has the receipt of every command.

    Nothing is drawn depending on who was faster, so that what fails can be played again.
    """

    def __init__(self, another: Callable[[], Database]) -> None:
        super().__init__()
        self.another = another
        self.now = BEGIN
        self.reader = Ledger(another(), IDENTITY)
        self.reader.create()
        self.writers = [Writer(another()) for _ in range(WRITERS)]
        self.started: list[Entry] = []
        self.accepted: dict[str, tuple[Entry, Receipt, datetime | None]] = {}
        self.read: list[list[LedgerRow]] = [[], []]
        self.tracked = 0
        self.tracked_most = 0

    @rule(writer=writers, stream=streams, texts=st.lists(texts, max_size=3), sealed=st.binary(max_size=9))
    def a_command_begins(self, writer: int, stream: str, texts: list[str], sealed: bytes) -> None:
        version = len(self.reader.history(stream)) + 1
        events = [event(stream, version + n, state=t, sealed=sealed) for n, t in enumerate(texts)]
        self.begin(writer, Entry(events, cause()))

    @rule(writer=writers, stream=streams, number=any_number)
    def a_version_may_be_taken(self, writer: int, stream: str, number: int) -> None:
        version = 1 + number % (len(self.reader.history(stream)) + 1)
        self.begin(writer, Entry([event(), event(stream, version)], cause()))

    @rule(writer=writers, number=any_number)
    def a_command_is_tried_again(self, writer: int, number: int) -> None:
        if self.started:
            self.begin(writer, self.started[number % len(self.started)])

    @rule(writer=writers, number=any_number)
    def an_id_is_used_for_something_else(self, writer: int, number: int) -> None:
        if self.started:
            used = self.started[number % len(self.started)].cause.command_id
            self.begin(writer, Entry([event()], Cause(used, "", "", b"other", "", "")))

    @rule(writer=writers, step=st.integers(-2, 3), events=st.integers(0, 1))
    def a_reaction_moves_on(self, writer: int, step: int, events: int) -> None:
        place = max(self.tracked_most + step, 0)
        self.begin(writer, Entry([event()] * events, cause()), Tracking("requests", place))

    @rule(writer=writers)
    def an_event_is_too_large(self, writer: int) -> None:
        with pytest.raises(TooLarge):
            self.writers[writer].ledger.append([entry(), Entry([event(state="x" * 65_537)], cause())])

    @rule(
        how=st.sampled_from(["write", "write", "write", "fail", "killed", "cut"]),
        seconds=st.integers(-240, 600),
    )
    def the_one_inside_goes_on(self, how: str, seconds: int) -> None:
        for writer in self.writers:
            if writer.is_inside():
                self.clock_moves(seconds)
                if how == "cut":
                    writer.cut(self.now)
                else:
                    writer.go_on({"write": self.now, "fail": OSError("disk"), "killed": Killed()}[how])
                until(writer.attempt.receipt.done)
                return self.settle()
        return None

    @rule()
    def the_clock_of_the_one_inside_is_far_behind(self) -> None:
        rows = self.rows()
        for writer in self.writers:
            if rows and writer.is_inside():
                last = datetime.fromisoformat(rows[-1].recorded_at)
                writer.go_on(last - timedelta(minutes=5, microseconds=1))
                assert isinstance(writer.attempt.receipt.exception(30), ClockBehind)
                writer.attempt = None
                return self.settle()
        return None

    @rule(reader=st.integers(0, 1), limit=st.integers(1, 4))
    def somebody_reads_on(self, reader: int, limit: int) -> None:
        seen = self.read[reader]
        new = self.reader.page(len(seen), limit)
        assert [row.position for row in new] == list(range(len(seen) + 1, len(seen) + len(new) + 1))
        assert new or self.reader.head().position == len(seen)
        seen += new

    @rule(writer=writers)
    def a_writer_is_opened_anew(self, writer: int) -> None:
        if self.writers[writer].attempt is None:
            self.writers[writer].close()
            self.writers[writer] = Writer(self.another())
        if not any(each.attempt for each in self.writers):
            self.writers[writer].ledger.create()

    @rule()
    def somebody_checks_the_whole(self) -> None:
        verdict = verify(self.reader, IDENTITY)
        assert verdict.ok, verdict
        assert verdict.positions >= max(map(len, self.read))

    @invariant()
    def tracking_never_goes_back(self) -> None:
        tracked = self.reader.max_tracking_id("requests") or 0
        assert tracked >= self.tracked
        self.tracked = tracked

    @invariant()
    def the_ledger_holds_exactly_what_was_accepted(self) -> None:
        if any(writer.attempt for writer in self.writers):
            return
        rows, told = self.rows(), dict[int, tuple[object, ...]]()
        for command, receipt, moment in self.accepted.values():
            for given, place in zip(command.events, receipt.events, strict=True):
                assert place.position not in told
                told[place.position] = (
                    place.stream,
                    place.version,
                    given.state.decode(),
                    given.sealed,
                    moment,
                )
        assert [row.position for row in rows] == sorted(told)
        previous, floor = IDENTITY.genesis(), ""
        for row in rows:
            *content, moment = told[row.position]
            assert [row.stream, row.version, row.state, row.sealed] == content
            floor = max(floor, stamp(moment))
            previous = link(previous, row.public(), row.sealed_digest())
            assert (row.hash, row.recorded_at) == (previous, floor)
        for seen in self.read:
            assert seen == rows[: len(seen)]
        for command, receipt, _ in self.accepted.values():
            assert self.reader.receipt(command.cause) == receipt
        assert (self.reader.max_tracking_id("requests") or 0) == self.tracked_most

    def rows(self) -> list[LedgerRow]:
        return self.reader.page(0, 100_000)

    def clock_moves(self, seconds: int) -> None:
        rows = self.rows()
        last = datetime.fromisoformat(rows[-1].recorded_at) if rows else BEGIN
        self.now = max(self.now + timedelta(seconds=seconds), last - timedelta(minutes=5))

    def begin(self, number: int, command: Entry, *tracking: Tracking) -> None:
        if self.writers[number].attempt is not None:
            self.the_one_inside_goes_on("write", 1)
        else:
            self.started.append(command)
            self.writers[number].begin(command, tracking)
            self.settle()

    def settle(self) -> None:
        """Until nobody is on the way, or one is inside and the others wait for it."""
        while waiting := [writer for writer in self.writers if writer.attempt]:
            until(lambda: any(w.is_inside() or w.attempt.receipt.done() for w in waiting), every=0.001)
            if not any(writer.attempt.receipt.done() for writer in waiting):
                return
            for writer in waiting:
                if writer.attempt.receipt.done():
                    attempt, writer.attempt = writer.attempt, None
                    self.conclude(attempt)

    def conclude(self, attempt: Attempt) -> None:
        command_id = attempt.entry.cause.command_id
        failure = attempt.receipt.exception()
        self.did[type(failure).__name__ if failure else "answered"] += 1
        match failure:
            case None:
                receipt = attempt.receipt.result()
                first, answer, _ = self.accepted.get(command_id, (attempt.entry, receipt, None))
                assert receipt == answer
                assert attempt.entry.cause.digest == first.cause.digest
                if attempt.moment or command_id not in self.accepted:  # who asked the clock, wrote it
                    self.accepted[command_id] = attempt.entry, receipt, attempt.moment
                for each in attempt.tracking:
                    self.tracked_most = max(self.tracked_most, each.notification_id)
            case CommandIdReused():
                with pytest.raises(CommandIdReused):
                    self.reader.receipt(attempt.entry.cause)
            case IntegrityError():
                assert self.is_taken(attempt)
            case DatabaseBusy() | OSError() | Killed():
                pass  # that it left nothing is seen as soon as nobody is on the way
            case error:
                raise error

    def is_taken(self, attempt: Attempt) -> bool:
        late = any(
            each.notification_id <= (self.reader.max_tracking_id("requests") or 0)
            for each in attempt.tracking
        )
        there = {(row.stream, row.version) for row in self.rows()}
        return late or any((e.originator_id, e.originator_version) in there for e in attempt.entry.events)

    def teardown(self) -> None:
        """Everybody gets through; then nothing is open any more."""
        try:
            while any(writer.attempt for writer in self.writers):
                self.the_one_inside_goes_on("write", 0)
            self.the_ledger_holds_exactly_what_was_accepted()
            self.somebody_checks_the_whole()
        finally:
            self.close()

    def close(self) -> None:
        for writer in self.writers:
            if writer.is_inside():
                writer.go_on(Killed())
            writer.close()
        self.reader.database.remove()


@pytest.fixture
def places(fresh: Callable[[], Database]) -> Callable[[], Callable[[], Database]]:
    """Each call: a new place, and somebody who opens it as often as asked."""

    def place() -> Callable[[], Database]:
        first = fresh()
        if isinstance(first, PostgresDatabase):
            return lambda: PostgresDatabase(first.url, first.schema)
        return lambda: type(first)(first.path)

    return place


def test_any_interleaving_of_writers_leaves_one_ledger_that_all_readers_agree_on(places):
    explore(lambda: LedgerMachine(places()), examples=10, steps=25)


def test_a_reader_never_sees_a_position_before_the_ones_below_it(places):
    another = places()
    reader, slow, quick = Ledger(another(), IDENTITY), Writer(another()), Writer(another())
    reader.create()
    with closing_all(reader, slow, quick):
        first = slow.begin(entry())
        until(slow.is_inside)
        second = quick.begin(entry())
        with suppress(TimeoutError):  # it has to wait; whoever lets it through is found here
            until(lambda: quick.is_inside() or second.receipt.done(), within=1)
            quick.go_on(BEGIN)
            second.receipt.result(30)
        seen = reader.page(0)
        assert seen == []
        slow.go_on(BEGIN)
        until(quick.is_inside)
        quick.go_on(BEGIN)
        assert [
            first.receipt.result(30).events[0].position,
            second.receipt.result(30).events[0].position,
        ] == [1, 2]
        assert [row.position for row in reader.page(len(seen))] == [1, 2]


@contextmanager
def closing_all(reader: Ledger, *all_writers: Writer) -> Iterator[None]:
    try:
        yield
    finally:
        for writer in all_writers:
            if writer.is_inside():
                writer.go_on(Killed())
            writer.close()
        reader.close()
