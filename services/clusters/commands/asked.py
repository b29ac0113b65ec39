"""What every group of commands needs."""

from collections.abc import Mapping
from typing import Any

from services.clusters.application import Clusters
from services.clusters.domain import Acting
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.ledger import Cause
from shared.rpc.server import Wired
from shared.tokens import Warrant


class Asked:
    """The clusters, the cause of what is asked of them, and for whom it is asked."""

    clusters: Clusters = Wired(lambda config: Clusters(Deployment.open(config["directory"])))

    def _cause(self, warrant: Warrant, payload: Mapping[str, Any]) -> Cause:
        return cause_of_command(warrant, payload, self.clusters.digester)

    def _acting(self, warrant: Warrant) -> Acting:
        """For which agencies the actor of this command may speak."""
        return self.clusters.acting(warrant.actor)
