"""When others record something, we react exactly once: twice, late, killed in between, poisoned."""

import subprocess
import sys
import threading
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from signal import SIGKILL
from uuid import uuid4

import pytest

from shared.database import DatabaseBusy
from shared.deployment import Deployment
from shared.ledger import Cause, link
from shared.reaction import GapInSource, Parked
from tests.shared.shop import REACTIONS, Shelf, Store, Till, on_sold, reactor_of
from tests.sources import LedgerPages

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=["sqlite", "postgres"])
def office(request, tmp_path):
    url = request.getfixturevalue("postgres_url") if request.param == "postgres" else ""
    return Deployment.found(tmp_path / "kantor", "32.71", "Kantor Contoh", "Asia/Jakarta", url)


@pytest.fixture
def till(office):
    till = Till(office)
    yield till
    till.close()


@pytest.fixture
def store(office):
    store = Store(office)
    yield store
    store.close()


def sales_in(till):
    return [row.stream for row in till.ledger.page(0, 100_000) if row.topic == "till.Sold"]


def receipts_in(store):
    with store.ledger.database.read() as t:
        return t.one("SELECT COUNT(*) FROM commands")[0]


def assert_every_sale_has_one_effect(store, till):
    taken = store.taken()
    assert [fact.sale for fact in taken] == sales_in(till)
    assert receipts_in(store) == len(taken)
    for shelf in {fact.originator_id for fact in taken}:
        left = [fact.left for fact in taken if fact.originator_id == shelf]
        assert left == list(range(-1, -len(left) - 1, -1))


def test_nothing_heard_is_nothing_done(store, till):
    reactor = reactor_of(store, till)
    assert reactor.step() == 0
    assert (store.taken(), reactor.position()) == ([], 0)


def test_each_event_has_one_effect_with_its_cause(store, till):
    till.sell("buku", "pena")
    assert reactor_of(store, till).step() == 2
    assert_every_sale_has_one_effect(store, till)
    rows = store.ledger.page(0)
    assert [row.causation for row in rows] == ["1 till 1", "1 till 2"]
    assert {(row.actor, row.correlation) for row in rows} == {("reaction/store", "c")}


def test_a_second_step_and_a_second_reactor_repeat_nothing(store, till):
    till.sell("buku", "buku", "pena")
    reactor_of(store, till).step()
    assert reactor_of(store, till).step() == 0
    assert_every_sale_has_one_effect(store, till)


def test_a_position_that_was_lost_repeats_nothing(store, till):
    till.sell("buku", "buku")
    reactor_of(store, till).step()
    with store.ledger.database.write() as t:
        t.run("DELETE FROM tracking")
    till.sell("buku")
    assert reactor_of(store, till).step() == 3
    assert_every_sale_has_one_effect(store, till)


def test_thousands_of_events_on_one_shelf_are_written_in_few_transactions(store, till):
    for _ in range(6):
        till.sell(*["buku"] * 190)
    writes = counted_writes(store)
    reactor = reactor_of(store, till)
    while reactor.step():
        pass
    assert_every_sale_has_one_effect(store, till)
    together = Counter(row.recorded_at for row in store.ledger.page(0, 100_000))
    assert max(together.values()) <= 200
    assert writes() <= 9


def test_events_that_interest_nobody_move_the_position_once_a_page(store, till):
    for _ in range(10):
        till.sell(*[None] * 190)
    writes = counted_writes(store)
    reactor = reactor_of(store, till)
    assert (reactor.step(), reactor.step(), reactor.step()) == (1000, 900, 0)
    assert (store.taken(), receipts_in(store), reactor.position()) == ([], 0, 1900)
    assert writes() <= 3


def counted_writes(store):
    """Transactions that the ledger's database takes from now on."""
    database = store.ledger.database
    real, count = database.write, []

    def counting(*args, **kwargs):
        count.append(args)
        return real(*args, **kwargs)

    database.write = counting
    return lambda: len(count)


def test_a_reaction_starts_now_and_not_with_history(store, till):
    till.sell("buku")
    assert reactor_of(store, till, start="now").step() == 0
    till.sell("pena")
    assert reactor_of(store, till, start="now").step() == 1
    assert [fact.originator_id for fact in store.taken()] == ["shelf-pena"]


def test_now_is_remembered_from_the_very_first_start(store, till):
    reactor_of(store, till, start="now").step()
    till.sell("pena")
    assert reactor_of(store, till, start="now").step() == 1


def test_a_reaction_may_start_behind_a_stated_position(store, till):
    till.sell("buku", "buku", "pena")
    reactor_of(store, till, start=2).step()
    assert [fact.sale for fact in store.taken()] == sales_in(till)[2:]


def test_two_reactors_have_positions_of_their_own(store, till):
    till.sell("buku")
    reactor_of(store, till, {}, name="store.other").step()
    reactor_of(store, till).step()
    assert_every_sale_has_one_effect(store, till)


def test_an_event_without_effect_leaves_neither_event_nor_receipt(store, till):
    till.sell("buku")
    reactor = reactor_of(store, till, {"till.Sold": lambda row, desk: None})
    assert (reactor.step(), receipts_in(store), reactor.position()) == (1, 0, 1)


def test_a_poison_event_stops_its_stream_alone(store, till):
    till.sell("buku", "rusak", "pena", "buku", streams=["sale-a", "sale-b", "sale-b", "sale-c"])
    reactor = reactor_of(store, till)
    reactor.step()
    assert [fact.sale for fact in store.taken()] == ["sale-a", "sale-c"]
    assert [(p.position, p.behind, p.reason) for p in reactor.parked.all()] == [
        (2, 0, "LookupError: no such shelf"),
        (3, 2, "Menunggu peristiwa sebelumnya dari catatan yang sama."),
    ]
    status = {"reactor": "store.till", "source": "till", "position": 4, "head": 4, "parked": 1, "waiting": 1}
    assert reactor.status() == status


def test_what_a_poisoned_reaction_had_begun_is_not_written_with_the_next(store, till):
    till.sell("rusak", "rusak", "buku")
    reactor_of(store, till).step()
    assert [(fact.originator_id, fact.left) for fact in store.taken()] == [("shelf-buku", -1)]


def test_a_stream_still_waits_after_a_restart(store, till):
    till.sell("rusak", streams=["sale-b"])
    reactor_of(store, till).step()
    till.sell("pena", "buku", streams=["sale-b", "sale-c"])
    reactor = reactor_of(store, till)
    reactor.step()
    assert [fact.sale for fact in store.taken()] == ["sale-c"]
    assert [p.behind for p in reactor.parked.all()] == [0, 1]


def test_what_was_parked_is_done_once_when_it_is_retried_with_its_stream(store, till):
    till.sell("rusak", "pena", "buku", streams=["sale-b", "sale-b", "sale-c"])
    reactor_of(store, till).step()
    mended = reactor_of(store, till, {"till.Sold": mended_on_sold})
    assert (mended.retry(), mended.retry()) == (2, 0)
    assert [fact.sale for fact in store.taken()] == ["sale-c", "sale-b", "sale-b"]
    assert mended.parked.all() == []


def test_a_retry_that_fails_again_keeps_the_stream_waiting(store, till):
    till.sell("rusak", "pena", streams=["sale-b", "sale-b"])
    reactor = reactor_of(store, till)
    reactor.step()
    assert reactor.retry() == 0
    assert (store.taken(), len(reactor.parked.all())) == ([], 2)


def test_a_retry_that_was_killed_before_it_was_crossed_out_does_nothing_twice(store, till):
    till.sell("rusak", streams=["sale-b"])
    reactor = reactor_of(store, till)
    reactor.step()
    parked = reactor.parked.all()
    mended = reactor_of(store, till, {"till.Sold": mended_on_sold})
    mended.retry()
    set_aside(store, reactor, parked)
    assert mended.retry() == 1
    assert len(store.taken()) == 1


def test_an_event_that_was_parked_when_the_process_was_killed_is_not_carried_out(store, till):
    till.sell("buku", "pena", streams=["sale-a", "sale-a"])
    reactor = reactor_of(store, till)
    set_aside(store, reactor, [Parked.of(till.ledger.page(0)[0], "LookupError")])
    reactor.step()
    assert store.taken() == []
    assert [(p.position, p.behind, p.reason[:11]) for p in reactor.parked.all()] == [
        (1, 0, "LookupError"),
        (2, 1, "Menunggu pe"),
    ]


def set_aside(store, reactor, parked):
    with store.ledger.database.write("append") as t:
        reactor.parked.add(t, parked)


def test_what_another_of_our_name_has_done_is_not_parked_by_the_slower_one(store, till):
    """The other one is faster while we fail."""
    till.sell("buku", "pena", "buku", streams=["sale-a", "sale-a", "sale-b"])
    faster = reactor_of(store, till)

    def on_sold_of_an_older_program(row, desk):
        if row.position == 1 and faster.step():
            raise ValueError("unknown here")
        on_sold(row, desk)

    on_sold_of_an_older_program.__name__ = on_sold.__name__
    slower = reactor_of(store, till, {"till.Sold": on_sold_of_an_older_program})
    slower.step()
    assert_every_sale_has_one_effect(store, till)
    assert slower.parked.all() == []
    till.sell("buku", streams=["sale-a"])
    assert (slower.step(), faster.step()) == (1, 0)
    assert_every_sale_has_one_effect(store, till)


def mended_on_sold(row, desk):
    desk.load_or_new(Shelf, "shelf-mended").take(sale=row.stream)


mended_on_sold.__name__ = on_sold.__name__


@pytest.mark.parametrize(("depth", "parked"), [(7, False), (8, True), (9, True)])
def test_reactions_to_reactions_end_at_depth_eight(store, till, depth, parked):
    till.sell("buku", causation=f"{depth} other 1")
    reactor = reactor_of(store, till)
    reactor.step()
    assert bool(reactor.parked.all()) is parked
    assert len(store.taken()) == (0 if parked else 1)


def test_a_database_that_is_busy_parks_nothing(store, till):
    def on_sold_while_busy(row, desk):
        raise DatabaseBusy

    till.sell("buku")
    with pytest.raises(DatabaseBusy):
        reactor_of(store, till, {"till.Sold": on_sold_while_busy}).step()
    reactor = reactor_of(store, till)
    assert (reactor.parked.all(), reactor.step()) == ([], 1)


def test_a_conflict_is_decided_anew_from_what_is_there(store, till):
    """Somebody takes a piece from the same shelf between our load and our append."""
    till.sell("buku", "buku")
    sold_over_the_counter = []

    def on_sold_with_a_rival(row, desk):
        on_sold(row, desk)
        if len(sold_over_the_counter) < 2:
            sold_over_the_counter.append(take_over_the_counter(store))

    on_sold_with_a_rival.__name__ = on_sold.__name__
    reactor = reactor_of(store, till, {"till.Sold": on_sold_with_a_rival})
    assert reactor.step() == 2
    assert [fact.left for fact in store.taken()] == [-1, -2, -3, -4]
    assert [fact.sale for fact in store.taken()][2:] == sales_in(till)


def test_a_reaction_that_collides_every_time_does_not_hold_up_the_others(store, till):
    till.sell("buku", "pena")

    def on_sold_always_second(row, desk):
        on_sold(row, desk)
        if row.position == 1:
            take_over_the_counter(store)

    on_sold_always_second.__name__ = on_sold.__name__
    reactor = reactor_of(store, till, {"till.Sold": on_sold_always_second})
    assert reactor.step() == 2
    assert [(p.position, p.reason) for p in reactor.parked.all()] == [
        (1, "Selalu berbenturan dengan catatan yang sudah ada.")
    ]
    assert [fact.sale for fact in store.taken() if fact.sale != "counter"] == sales_in(till)[1:]


def take_over_the_counter(store):
    shelf = store.load_or_new(Shelf, "shelf-buku")
    shelf.take(sale="counter")
    return store.record(
        shelf, cause=Cause(str(uuid4()), "penjaga/1", "store.take", b"", "d", "0 store.take 1")
    )


def test_two_reactors_of_one_name_at_once_give_one_effect(store, till, office):
    for _ in range(5):
        till.sell(*["buku", "pena"] * 50)
    rival = Store(office)
    mine = reactor_of(store, till)
    with running(mine), running(reactor_of(rival, till)):
        until(lambda: mine.position() == 500)
    rival.close()
    assert_every_sale_has_one_effect(store, till)


def test_a_running_reactor_goes_on_after_a_failure(store, till):
    failures = [DatabaseBusy(), ValueError("torn page")]

    class Torn(LedgerPages):
        def page(self, source, after, limit):
            if failures:
                raise failures.pop()
            return super().page(source, after, limit)

    reactor = reactor_of(store, till)
    reactor.pages = Torn(till=till.ledger)
    with running(reactor):
        till.sell("buku")
        until(lambda: reactor.position() == 1)
    assert_every_sale_has_one_effect(store, till)


@contextmanager
def running(reactor):
    stop = threading.Event()
    thread = threading.Thread(target=reactor.run, args=(stop,))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def until(condition):
    waiting = threading.Event()
    for _ in range(2000):
        if condition():
            return
        waiting.wait(0.01)
    raise AssertionError("it never came")


def test_a_gap_stops_the_reaction_and_is_not_skipped(store, till):
    till.sell("buku", "pena")

    class Gappy(LedgerPages):
        def page(self, source, after, limit):
            return super().page(source, after, limit)[1:]

    reactor = reactor_of(store, till)
    reactor.pages = Gappy(till=till.ledger)
    with pytest.raises(GapInSource):
        reactor.step()
    assert (reactor.position(), store.taken()) == (0, [])


@pytest.mark.parametrize("deaths", [[1], [199, 60], [201], [260, 30]])
def test_kill_9_in_the_middle_leaves_one_effect_and_one_receipt(store, till, office, deaths):
    till.sell(*["buku", "pena"] * 65)
    till.sell(*["buku", "pena"] * 65)
    for death in deaths:
        assert react_in_a_process(office, die_at=death) == -SIGKILL
    assert react_in_a_process(office, die_at=0) == 0
    assert_every_sale_has_one_effect(store, till)
    assert chain_is_whole(store)


def react_in_a_process(office, die_at):
    command = [sys.executable, "-m", "tests.shared.shop", str(office.directory), str(die_at)]
    return subprocess.run(command, cwd=ROOT, timeout=60, stdout=subprocess.DEVNULL).returncode


def chain_is_whole(store):
    previous = store.ledger.identity.genesis()
    for row in store.ledger.page(0, 100_000):
        previous = link(previous, row.public(), row.sealed_digest())
        if previous != row.hash:
            return False
    return True


def test_a_changed_source_is_another_command(store, till):
    """A restored ledger has other hashes: its events are not taken for those that were there before."""
    till.sell("buku")
    reactor_of(store, till).step()

    class Restored(LedgerPages):
        def page(self, source, after, limit):
            return [row._replace(hash=b"x" * 32) for row in super().page(source, after, limit)]

    reactor = reactor_of(store, till, REACTIONS, name="store.till.2")
    reactor.pages = Restored(till=till.ledger)
    reactor.step()
    assert len(store.taken()) == 2
