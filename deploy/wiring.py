"""Who moves what in the pump: a relay for each ledger, an inbox for each consumer, projector and reactor."""

import threading
from collections.abc import Mapping
from typing import Final, Protocol

from contracts.telling.known import why_unknown
from deploy.decisions import DECISIONS
from deploy.rebuilding import Rebuilder
from services.audit.ledgers import SERVICES
from services.clusters.application import Clusters
from services.clusters.reactions import REACTIONS
from services.portal.projection import PROJECTIONS
from shared.bus.heard import Heard
from shared.bus.inbox import Inbox
from shared.bus.pages import fetch_by_rpc
from shared.bus.relay import Relay
from shared.bus.topology import Topology
from shared.deployment import Deployment
from shared.ledger.factory import LedgerFactory
from shared.projection import Projector
from shared.reaction import Reactor
from shared.rpc.client import RpcClient

CONSUMERS: Final = {
    "portal": ("registry", "clusters", "requests", "audit"),
    "clusters": ("registry", "audit"),
}
"""Who hears whom."""
REACTOR: Final = "clusters"
"""The name of the reactor's position; never changed."""


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
    projector, reactor = portal_projector(deployment), clusters_reactor(deployment, Clusters(deployment))
    follower = {"portal": projector.rest, "clusters": reactor.rest}
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
            on_heard=follower[consumer].ring,
        )
    works["portal.projector"] = projector
    works["portal.rebuilder"] = Rebuilder(deployment, "portal", heard_by(deployment, "portal"))
    works["clusters.reactor"] = reactor
    return works


def heard_by(deployment: Deployment, consumer: str) -> Heard:
    """The consumer's own copy of what others recorded."""
    heard = Heard(deployment.views(consumer))
    heard.create()
    return heard


def portal_projector(deployment: Deployment) -> Projector:
    """What fills the portal's read models."""
    return Projector(
        deployment.views("portal"),
        heard_by(deployment, "portal"),
        [p() for p in PROJECTIONS],
        known=why_unknown,
        decisions=("portal", DECISIONS),
    )


def clusters_reactor(deployment: Deployment, clusters: Clusters) -> Reactor:
    """Ormas are assigned from the first registration on: the register may be older than the clusters."""
    heard, decided = heard_by(deployment, "clusters"), ("clusters.reactor", DECISIONS)
    return Reactor(clusters, heard, REACTIONS, REACTOR, "registry", start=0, decisions=decided)


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
