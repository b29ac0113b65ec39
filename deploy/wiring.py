"""Who moves what in the pump: one relay a ledger, one inbox a consumer, projectors and reactors."""

import threading
from typing import Any, Final, Protocol

from services.clusters.application import Clusters
from services.clusters.reactions import clusters_reactor
from services.portal.projection import portal_projections
from services.registry.application import Registry
from shared.bus.heard import Heard
from shared.bus.inbox import Inbox
from shared.bus.pages import fetch_by_rpc
from shared.bus.relay import Relay
from shared.bus.topology import Topology
from shared.deployment import Deployment
from shared.projection import Projector
from shared.rpc.client import RpcClient

CONSUMERS: Final = {"portal": ("registry", "clusters"), "clusters": ("registry",)}


class Works(Protocol):
    """A thread of the pump."""

    def run(self, stop: threading.Event) -> None:
        """Work until told to stop."""


def topology_of(deployment: Deployment) -> Topology:
    """What is declared on this office's broker."""
    return Topology(CONSUMERS, deployment.office.kode_wilayah)


def pump_works(deployment: Deployment, amqp: str) -> dict[str, Any]:
    """Every thread of the pump by name."""
    raise NotImplementedError("wired below once the parts are there")
