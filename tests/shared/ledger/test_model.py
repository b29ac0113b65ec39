"""Any sequence of commands, good and bad, against a model that is a plain list."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from eventsourcing.persistence import IntegrityError, Tracking
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from shared.database import Database
from shared.errors import ClockBehind, CommandIdReused, TooLarge
from shared.ledger import Cause, Entry, Ledger, Receipt, verify
from shared.ledger.clock import stamp
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import cause, event

streams = st.sampled_from(["ormas-1", "ormas-2", "ormas-3"])
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
sealed_parts = st.binary(max_size=40)


class LedgerModel(RuleBasedStateMachine):
    """``rows`` is what must be in the ledger; a rule that fails leaves it alone."""

    def __init__(self, fresh: Callable[[], Database]) -> None:
        super().__init__()
        self.now = datetime(2026, 3, 2, tzinfo=UTC)
        self.ledger = Ledger(fresh(), IDENTITY, clock=lambda: self.now)
        self.ledger.create()
        self.rows: list[tuple] = []
        self.receipts: list[tuple[Entry, Receipt]] = []
        self.tracked = 0

    def next_version(self, stream: str) -> int:
        return 1 + sum(row[1] == stream for row in self.rows)

    def fails(self, kind: type[Exception], entry: Entry, *tracking: Tracking) -> None:
        first = Entry([event()], cause())
        with pytest.raises(kind):
            self.ledger.append([first, entry], tracking)
        assert self.ledger.receipt(first.cause) is None

    @rule(stream=streams, texts=st.lists(texts, max_size=4), sealed=sealed_parts)
    def a_command_is_recorded(self, stream: str, texts: list[str], sealed: bytes) -> None:
        version = self.next_version(stream)
        events = [event(stream, version + n, state=t, sealed=sealed) for n, t in enumerate(texts)]
        entry = Entry(events, cause())
        [receipt] = self.ledger.append([entry])
        self.receipts.append((entry, receipt))
        floor = max([stamp(self.now), *(row[5] for row in self.rows)])
        for place, text in zip(receipt.events, texts, strict=True):
            position = len(self.rows) + 1
            assert (place.position, place.version) == (position, self.next_version(stream))
            self.rows.append((position, stream, place.version, text, sealed, floor))

    @precondition(lambda self: self.receipts)
    @rule(data=st.data())
    def a_command_is_repeated(self, data: st.DataObject) -> None:
        entry, receipt = data.draw(st.sampled_from(self.receipts))
        assert self.ledger.append([entry, entry]) == [receipt, receipt]

    @precondition(lambda self: self.receipts)
    @rule(data=st.data())
    def an_id_is_used_for_something_else(self, data: st.DataObject) -> None:
        entry, _ = data.draw(st.sampled_from(self.receipts))
        self.fails(CommandIdReused, Entry([event()], Cause(entry.cause.command_id, "", "", b"x", "", "")))

    @precondition(lambda self: self.rows)
    @rule(data=st.data())
    def a_version_is_taken(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from(self.rows))
        self.fails(IntegrityError, Entry([event(row[1], row[2])], cause()))

    @rule(stream=streams)
    def an_event_is_too_large(self, stream: str) -> None:
        self.fails(TooLarge, Entry([event(stream, self.next_version(stream), state="x" * 65_537)], cause()))

    @rule(step=st.integers(-2, 3))
    def a_reaction_moves_on(self, step: int) -> None:
        tracking = Tracking("requests", max(self.tracked + step, 0))
        if tracking.notification_id > self.tracked or self.ledger.max_tracking_id("requests") is None:
            self.ledger.append([], [tracking])
            self.tracked = tracking.notification_id
        else:
            self.fails(IntegrityError, Entry([event()], cause()), tracking)

    @rule(seconds=st.integers(-240, 600))
    def the_clock_moves(self, seconds: int) -> None:
        last = max([stamp(self.now), *(row[5] for row in self.rows)])
        moved = self.now + timedelta(seconds=seconds)
        self.now = max(moved, datetime.fromisoformat(last) - timedelta(minutes=5))

    @precondition(lambda self: self.rows)
    @rule()
    def the_clock_is_far_behind(self) -> None:
        right = self.now
        self.now = datetime.fromisoformat(self.rows[-1][5]) - timedelta(minutes=5, microseconds=1)
        self.fails(ClockBehind, Entry([event()], cause()))
        self.now = right

    @invariant()
    def the_ledger_holds_exactly_the_rows(self) -> None:
        there = [
            (r.position, r.stream, r.version, r.state, r.sealed, r.recorded_at) for r in self.ledger.page(0)
        ]
        assert there == self.rows

    def teardown(self) -> None:
        verdict = verify(self.ledger, IDENTITY)
        self.ledger.close()
        assert (verdict.ok, verdict.positions) == (True, len(self.rows))


def test_any_sequence_of_commands_leaves_what_a_plain_list_would_hold(fresh: Callable[[], Database]):
    run_state_machine_as_test(
        lambda: LedgerModel(fresh),
        settings=settings(max_examples=25, stateful_step_count=20, deadline=None, database=None),
    )
