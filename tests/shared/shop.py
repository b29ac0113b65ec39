"""A till that sells and a store that reacts: two small services to try reactions on."""

import sys
from os import getpid, kill
from pathlib import Path
from signal import SIGKILL
from uuid import uuid4

from shared.aggregate import Aggregate
from shared.application import EventSourced
from shared.deployment import Deployment
from shared.events import Fact
from shared.ledger import Cause, Entry
from shared.reaction import Reactor
from tests.sources import LedgerPages


class Sold(Fact):
    """Something was sold."""

    TOPIC = "till.Sold"
    article: str


class Opened(Fact):
    """The till was opened."""

    TOPIC = "till.Opened"


class TakenFromShelf(Fact):
    """A sold piece left its shelf; ``left`` counts down from 0."""

    TOPIC = "store.TakenFromShelf"
    sale: str
    left: int


class Shelf(Aggregate):
    KIND = "shelf"

    def __init__(self, stream):
        super().__init__(stream)
        self.left = 0

    def take(self, *, sale):
        self.trigger_event(TakenFromShelf, sale=sale, left=self.left - 1)

    def when(self, fact):
        self.left = fact.left


class Till(EventSourced):
    name = service = "till"

    def sell(self, *articles, streams=None, causation="0 till.sell 1"):
        """One sale each, in a stream of its own unless streams are named; all in one transaction."""
        versions = {}
        entries = []
        for number, article in enumerate(articles):
            stream = streams[number] if streams else f"sale-{uuid4().hex}"
            versions[stream] = versions.get(stream, self._version_of(stream)) + 1
            told = {} if article is None else {"article": article}
            fact = (Sold if told else Opened)(
                originator_id=stream, originator_version=versions[stream], **told
            )
            cause = Cause(str(uuid4()), "kasir/1", "till.sell", b"", "c", causation)
            entries.append(Entry(self.mapper.to_stored_events([fact]), cause))
        self.ledger.append(entries)

    def _version_of(self, stream):
        return len(self.ledger.history(stream))


class Store(EventSourced):
    name = service = "store"

    def taken(self):
        return [self.mapper.to_domain_event(n) for n in self.ledger.select_notifications(1, 100_000)]


def on_sold(row, desk):
    """Takes the piece from its shelf; an article without a name cannot be found."""
    article = row.state.removeprefix('{"article":"').removesuffix('"}')
    shelf = desk.load_or_new(Shelf, f"shelf-{article}")
    shelf.take(sale=row.stream)
    if article == "rusak":
        raise LookupError("no such shelf")


REACTIONS = {"till.Sold": on_sold}


def reactor_of(store, till, reactions=REACTIONS, start=0, name="store.till"):
    return Reactor(store, LedgerPages(till=till.ledger), reactions, name, "till", start)


def die_at_sale(number):
    """The reaction of a process that is killed while it handles its nth sale."""
    seen = 0

    def on_sold_dying(row, desk):
        nonlocal seen
        seen += 1
        if seen == number:
            kill(getpid(), SIGKILL)
        on_sold(row, desk)

    on_sold_dying.__name__ = on_sold.__name__
    return on_sold_dying


if __name__ == "__main__":
    office = Deployment.open(Path(sys.argv[1]))
    store, till = Store(office), Till(office)
    reactor = reactor_of(store, till, {"till.Sold": die_at_sale(int(sys.argv[2]))})
    while reactor.step():
        pass
