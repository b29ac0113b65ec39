"""Commands of the portal carried out by the real register and the real requests, without a broker."""

from typing import Any

from shared.deployment import Deployment
from tests.portal.served_here import ServedHere
from tests.requests.known import hear_the_register


class FiledHere(ServedHere):
    """Requests hear of the register when they are told to."""

    def __init__(self, deployment: Deployment) -> None:
        super().__init__(deployment)
        self.service: Any = self.services["requests"]
        self.register: Any = self.services["registry"]

    def hear(self) -> None:
        """What the register told until now."""
        hear_the_register(self.service.requests, self.register.registry)
