"""Who moves what in the pump: a relay for each ledger, an inbox for each consumer, projector and reactor."""

import threading
from collections.abc import Callable, Mapping
from typing import Final, Protocol

from contracts.telling.dates import zone_of
from contracts.telling.known import why_unknown
from deploy.decisions import DECISIONS
from deploy.gateway import gateway_sender
from deploy.mailing import mail_sender
from deploy.rebuilding import READ_MODELS, Rebuilder
from deploy.today import PageOfToday
from services.audit.ledgers import SERVICES, open_ledger
from services.clusters.application import Clusters
from services.clusters.reactions import REACTIONS as OF_CLUSTERS
from services.notifications.application import Notifications
from services.notifications.clock import DailyClock
from services.notifications.webhooks.deliverer import deliverer_of
from services.registry.application import Registry
from services.registry.reactions import ON_PAPER_LETTERS
from services.registry.reactions import REACTIONS as OF_REGISTRY
from shared.application import EventSourced
from shared.bus.alone import alone_with
from shared.bus.heard import Heard
from shared.bus.inbox import Inbox
from shared.bus.pages import fetch_by_rpc
from shared.bus.relay import Relay
from shared.bus.topology import Topology
from shared.deployment import Deployment
from shared.ledger.factory import LedgerFactory
from shared.projection import Projector
from shared.reaction import Handler, PassedBy, Reactor
from shared.rpc.client import RpcClient

CONSUMERS: Final = {
    "portal": ("registry", "clusters", "requests", "scoring", "notifications", "audit"),
    "clusters": ("registry", "audit"),
    "registry": ("requests", "audit"),
    "requests": ("registry", "audit"),
    "scoring": ("registry", "clusters", "requests"),
    "notifications": ("registry", "clusters", "requests", "scoring", "portal"),
}
"""Who hears whom."""
REACTORS: Final = {"clusters": "registry", "registry": "requests"}
"""Each reactor with the source it follows: its service, its consumer and its position have one name, which is
never changed.
"""


class Works(Protocol):
    """A thread of the pump."""

    def run(self, stop: threading.Event) -> None:
        """Work until told to stop."""


def topology_of(deployment: Deployment) -> Topology:
    """What is declared on this office's broker."""
    return Topology(CONSUMERS, deployment.office.kode_wilayah)


def pump_works(deployment: Deployment, amqp: str) -> Mapping[str, Works]:
    """Every thread of the pump by name."""
    works: dict[str, Works] = {}
    for service in SERVICES:
        works[f"{service}.relay"] = _relay(deployment, service, amqp)
    followers = _followers(deployment)
    fetch = fetch_by_rpc(RpcClient(amqp))
    for consumer, sources in CONSUMERS.items():
        heard = heard_by(deployment, consumer)
        works[f"{consumer}.inbox"] = Inbox(
            consumer,
            sources,
            amqp,
            heard,
            fetch,
            topology=topology_of(deployment),
            deployment=deployment.office.deployment,
            on_heard=_rings(followers, consumer),
        )
    for keeper in READ_MODELS:
        works[f"{keeper}.rebuilder"] = Rebuilder(deployment, keeper, heard_by(deployment, keeper))
    works["notifications.subscriptions"] = deliverer_of(
        deployment, Notifications(deployment), heard_by(deployment, "notifications")
    )
    works["notifications.clock"] = daily_clock(deployment)
    works["notifications.sender"] = mail_sender(
        deployment, Registry(deployment), PageOfToday(deployment, amqp)
    )
    works["notifications.gateway"] = gateway_sender(deployment, Registry(deployment))
    works.update(followers)
    return works


def _followers(deployment: Deployment) -> Mapping[str, Projector | Reactor]:
    """Whoever works on what an inbox heard, by name; the name begins with the consumer's."""
    found: dict[str, Projector | Reactor] = {
        f"{keeper}.projector": projector_of(deployment, keeper) for keeper in READ_MODELS
    }
    found["clusters.reactor"] = clusters_reactor(deployment, Clusters(deployment))
    found["registry.reactor"] = registry_reactor(deployment, Registry(deployment))
    return found


def _rings(followers: Mapping[str, Projector | Reactor], consumer: str) -> Callable[[], None]:
    """Wakes those who follow what this consumer hears."""
    rests = [each.rest for name, each in followers.items() if name.partition(".")[0] == consumer]

    def ring() -> None:
        for rest in rests:
            rest.ring()

    return ring


def heard_by(deployment: Deployment, consumer: str) -> Heard:
    """The consumer's own copy of what others recorded."""
    heard = Heard(deployment.views(consumer))
    heard.create()
    return heard


def portal_projector(deployment: Deployment) -> Projector:
    """What fills the portal's read models."""
    return projector_of(deployment, "portal")


def projector_of(deployment: Deployment, consumer: str) -> Projector:
    """What fills the read models of a consumer from its copy of what others recorded."""
    return Projector(
        deployment.views(consumer),
        heard_by(deployment, consumer),
        [p() for p in READ_MODELS[consumer]],
        known=why_unknown,
        decisions=(consumer, DECISIONS),
    )


def clusters_reactor(deployment: Deployment, clusters: Clusters) -> Reactor:
    """Ormas are assigned from the first registration on: the register may be older than the clusters."""
    return _reactor(deployment, clusters, OF_CLUSTERS)


def registry_reactor(deployment: Deployment, registry: Registry) -> Reactor:
    """What was handed over before the register listened is learned, too, where it says whose letter it is."""
    return _reactor(deployment, registry, OF_REGISTRY, ON_PAPER_LETTERS)


def daily_clock(deployment: Deployment) -> DailyClock:
    """What lets the days of the reminders come, in the time of the office; one of them works at a time."""
    lock = deployment.directory / "notifications.clock.lock"
    return DailyClock(
        Notifications(deployment),
        alone_with(deployment.views("notifications"), lock, "clock"),
        lambda: _recorded_until(deployment),
        zone_of(deployment.office.time_zone),
    )


def _recorded_until(deployment: Deployment) -> dict[str, int]:
    """The last position of everybody whom the notifications hear."""
    found = {}
    for source in CONSUMERS["notifications"]:
        with open_ledger(deployment, source) as ledger:
            found[source] = ledger.head().position
    return found


def _reactor(
    deployment: Deployment,
    application: EventSourced,
    reactions: Mapping[str, Handler],
    passed_by: PassedBy | None = None,
) -> Reactor:
    name = application.service
    heard, decided = heard_by(deployment, name), (f"{name}.reactor", DECISIONS)
    return Reactor(
        application, heard, reactions, name, REACTORS[name], 0, decisions=decided, passed_by=passed_by
    )


def _relay(deployment: Deployment, service: str, amqp: str) -> Relay:
    office = deployment.office
    factory = LedgerFactory.construct(deployment.ledger_environment(service))
    return Relay(
        factory.process_recorder(),
        amqp,
        office.kode_wilayah,
        office.deployment,
        deployment.views(service),
        service,
        lock_path=deployment.directory / f"{service}.relay.lock",
        topology=topology_of(deployment),
    )
