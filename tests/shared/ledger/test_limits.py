"""What the ledger refuses before it writes: a bad clock, too much, somebody else's book."""

from datetime import UTC, datetime, timedelta

import pytest

from shared.errors import ClockBehind, TooLarge
from shared.ledger import Entry, Identity, Ledger, WrongLedger, verify
from shared.ledger.clock import stamp
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import cause, entry, event

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LIMIT = 64 * 1024


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(ledger: Ledger) -> Clock:
    clock = ledger.clock = Clock()
    ledger.append([entry()])
    return clock


def stamps(ledger: Ledger) -> list[str]:
    return [row.recorded_at for row in ledger.page(0)]


def test_a_clock_a_little_behind_gives_the_last_moment_again(ledger: Ledger, clock: Clock):
    for minutes in (4, 5):
        clock.now = NOON - timedelta(minutes=minutes)
        ledger.append([entry()])
    clock.now = NOON + timedelta(microseconds=1)
    ledger.append([entry()])
    assert stamps(ledger) == [stamp(NOON)] * 3 + ["2026-03-02T12:00:00.000001Z"]


def test_a_clock_far_behind_refuses_and_writes_nothing(ledger: Ledger, clock: Clock):
    clock.now = NOON - timedelta(minutes=5, microseconds=1)
    command = entry()
    with pytest.raises(ClockBehind, match="Betulkan jam komputer"):
        ledger.append([command])
    with pytest.raises(ClockBehind):
        ledger.insert_events(command.events, cause=command.cause)
    assert ledger.head().position == 1
    assert ledger.receipt(command.cause) is None
    clock.now = NOON
    ledger.append([command])
    assert ledger.head().position == 2


def test_the_moment_is_utc_whatever_zone_the_clock_shows(ledger: Ledger, clock: Clock):
    jakarta = datetime.fromisoformat("2026-03-02T20:00:00+07:00")
    clock.now = jakarta
    ledger.append([entry()])
    assert stamps(ledger)[-1] == "2026-03-02T13:00:00.000000Z"


def test_an_event_of_exactly_the_limit_is_taken(ledger: Ledger):
    full = Entry([event(state="x" * (LIMIT - 10), sealed=b"s" * 10)], cause())
    ledger.append([full])
    assert len(ledger.page(0)[0].state) == LIMIT - 10


def test_a_full_batch_of_the_largest_events_is_taken(ledger: Ledger):
    ledger.append([Entry([event(state="x" * LIMIT) for _ in range(200)], cause())])
    assert verify(ledger, IDENTITY).positions == 200


@pytest.mark.parametrize(
    "large",
    [
        event(state="x" * (LIMIT + 1)),
        event(state="x" * LIMIT, sealed=b"s"),
        event(state="é" * (LIMIT // 2 + 1)),
    ],
    ids=["open", "sealed", "letters of two bytes"],
)
def test_a_larger_event_is_refused_before_anything_is_written(ledger: Ledger, large):
    command = Entry([event(), large], cause())
    with pytest.raises(TooLarge, match="bita"):
        ledger.append([entry(), command])
    with pytest.raises(TooLarge):
        ledger.insert_events(command.events, cause=command.cause)
    assert ledger.head().position == 0
    assert ledger.receipt(command.cause) is None


@pytest.mark.parametrize(
    "other",
    [
        Identity("kantor-lain", IDENTITY.service),
        Identity(IDENTITY.deployment, "requests"),
        Identity(IDENTITY.deployment, IDENTITY.service, 2),
    ],
)
def test_a_ledger_of_another_office_service_or_incarnation_is_refused(ledger: Ledger, other: Identity):
    with pytest.raises(WrongLedger, match="kantor-contoh / registry"):
        Ledger(ledger.database, other).create()
    ledger.create()


def test_a_ledger_of_a_newer_program_is_refused(ledger: Ledger, raw):
    raw.drop_guards()
    raw.run("UPDATE ledger_identity SET schema_version = 99")
    with pytest.raises(WrongLedger, match="versi program lain"):
        ledger.create()
