"""Follows the register until nothing is left; killed at the nth event that concerns it."""

import sys
from os import getpid, kill
from pathlib import Path
from signal import SIGKILL

from services.clusters.application import Clusters
from services.clusters.reactions import REACTIONS
from services.registry.application import Registry
from shared.deployment import Deployment
from shared.reaction import Reactor
from tests.sources import LedgerPages


def dying(handler, countdown):
    """The same reaction in a process that does not survive it."""

    def on_event(row, desk):
        handler(row, desk)
        countdown.pop()
        if not countdown:
            kill(getpid(), SIGKILL)

    on_event.__name__ = handler.__name__
    return on_event


if __name__ == "__main__":
    office = Deployment.open(Path(sys.argv[1]))
    countdown = [None] * int(sys.argv[2])
    reactions = {topic: dying(handler, countdown) for topic, handler in REACTIONS.items()}
    registry, clusters = Registry(office), Clusters(office)
    pages = LedgerPages(registry=registry.ledger)
    reactor = Reactor(clusters, pages, reactions, "clusters", "registry", start=0)
    while reactor.step():
        pass
