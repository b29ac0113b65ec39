"""What every group of commands needs."""

from collections.abc import Mapping
from typing import Any

from services.notifications.application import Notifications
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.ledger import Cause
from shared.rpc.server import Wired
from shared.tokens import Warrant


class Asked:
    """The notifications, and the cause of what is asked of them."""

    notifications: Notifications = Wired(lambda config: Notifications(Deployment.open(config["directory"])))

    def _cause(self, warrant: Warrant, payload: Mapping[str, Any]) -> Cause:
        return cause_of_command(warrant, payload, self.notifications.digester)
