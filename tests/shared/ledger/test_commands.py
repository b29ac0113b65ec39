"""One command, one effect, one receipt."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
import pytest
from eventsourcing.persistence import IntegrityError, Tracking
from psycopg import sql

from shared.database import PostgresDatabase
from shared.errors import CommandIdReused
from shared.ledger import AlreadyDone, Entry, EventReceipt, Ledger, Receipt, RefusedBy, verify
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import cause, entry, event, new_stream


def test_a_repeated_command_gets_its_receipt_and_no_new_event(ledger: Ledger):
    command = entry(versions=range(1, 4))
    first = ledger.append([command])
    assert ledger.append([command]) == first
    assert ledger.receipt(command.cause) == first[0]
    assert ledger.head().position == 3
    with pytest.raises(AlreadyDone) as again:
        ledger.insert_events(command.events, cause=command.cause)
    assert again.value.receipt == first[0]


def test_a_receipt_says_where_each_event_stands(ledger: Ledger):
    ledger.append([entry()])
    stream = new_stream()
    command = entry(stream, range(1, 3))
    [receipt] = ledger.append([command])
    assert receipt == Receipt(
        command.cause.command_id,
        tuple(EventReceipt("registry.Noted", stream, version, version + 1) for version in (1, 2)),
    )


def test_a_refused_command_is_answered_the_same_way_again(ledger: Ledger):
    rule = RefusedBy("maker-is-not-checker", "Pembuat tidak boleh memeriksa sendiri.")
    command = Entry([event()], cause(), rule)
    [first] = ledger.append([command])
    assert first.refused == rule
    assert ledger.append([command]) == [first]


def test_a_command_without_an_event_is_remembered_too(ledger: Ledger):
    command = Entry([], cause())
    [first] = ledger.append([command])
    assert first.events == ()
    assert ledger.append([command]) == [first]
    assert ledger.head().position == 0


def test_twenty_identical_commands_at_once_have_one_effect(ledger: Ledger):
    stream, once, gate = new_stream(), cause(), Barrier(20)

    def command(_: int) -> Receipt:
        gate.wait(timeout=60)
        try:
            positions = ledger.insert_events([event(stream)], cause=once)
        except AlreadyDone as done:
            return done.receipt
        return Receipt(once.command_id, (EventReceipt("registry.Noted", stream, 1, positions[0]),))

    with ThreadPoolExecutor(20) as pool:
        receipts = list(pool.map(command, range(20)))
    assert len(set(receipts)) == 1
    assert [row.stream for row in ledger.page(0)] == [stream]


def test_writers_take_turns_whatever_isolation_the_owner_of_postgresql_chose(postgres_url: str):
    with psycopg.connect(postgres_url, autocommit=True) as owner:
        name = sql.Identifier(owner.info.dbname)
        owner.execute(
            sql.SQL("ALTER DATABASE {} SET default_transaction_isolation = 'serializable'").format(name)
        )
    ledger = Ledger(PostgresDatabase(postgres_url, "registry"), IDENTITY)
    ledger.create()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: ledger.append([entry()]), range(40)))
    assert verify(ledger, IDENTITY).positions == 40
    ledger.close()


def test_another_command_under_the_same_id_is_refused(ledger: Ledger):
    ledger.append([Entry([event()], cause("satu", b"this"))])
    other = Entry([event()], cause("satu", b"that"))
    with pytest.raises(CommandIdReused):
        ledger.append([entry(), other])
    with pytest.raises(CommandIdReused):
        ledger.insert_events(other.events, cause=other.cause)
    with pytest.raises(CommandIdReused):
        ledger.receipt(other.cause)
    assert ledger.head().position == 1


def test_a_batch_writes_only_what_is_not_there_yet(ledger: Ledger):
    commands = [entry(command_id=f"baris-{number}") for number in range(6)]
    some = ledger.append(commands[1:4:2])
    receipts = ledger.append(commands)
    assert [receipts[1], receipts[3]] == some
    assert [r.command_id for r in receipts] == [c.cause.command_id for c in commands]
    assert [r.events[0].position for r in receipts] == [3, 1, 4, 2, 5, 6]
    assert ledger.append(commands) == receipts
    assert ledger.head().position == 6


def test_a_command_twice_in_one_batch_is_one_command(ledger: Ledger):
    once = entry()
    first, again = ledger.append([once, once])
    assert first == again
    assert ledger.head().position == 1


def test_two_commands_with_one_id_in_one_batch_are_refused(ledger: Ledger):
    with pytest.raises(CommandIdReused):
        ledger.append([Entry([event()], cause("satu", b"this")), Entry([event()], cause("satu", b"that"))])
    assert ledger.head().position == 0


def test_events_receipt_and_tracking_are_written_together_or_not_at_all(ledger: Ledger):
    stream = new_stream()
    ledger.append([entry(stream)], [Tracking("requests", 5)])
    late = entry()
    with pytest.raises(IntegrityError):
        ledger.append([late], [Tracking("clusters", 1), Tracking("requests", 5)])
    conflict = entry(stream)
    with pytest.raises(IntegrityError):
        ledger.append([entry(), conflict], [Tracking("requests", 6)])
    assert ledger.head().position == 1
    assert ledger.receipt(late.cause) is None
    assert ledger.receipt(conflict.cause) is None
    assert (ledger.max_tracking_id("requests"), ledger.max_tracking_id("clusters")) == (5, None)


def test_ten_thousand_commands_in_batches_have_ten_thousand_receipts(ledger: Ledger):
    commands = [entry(command_id=f"baris-{number}") for number in range(10_000)]
    for first in range(0, len(commands), 200):
        ledger.append(commands[first : first + 200])
    receipts = ledger.append(commands[:5_000])
    assert [r.events[0].position for r in receipts] == list(range(1, 5_001))
    assert ledger.head().position == 10_000
