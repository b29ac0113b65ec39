"""Commands of the portal carried out by the real register and the real requests, without a broker."""

from typing import Any

from tests.portal.served_here import ServedHere
from tests.requests.known import hear_the_register


class FiledHere(ServedHere):
    """Requests hear of the register when they are told to."""

    @property
    def service(self) -> Any:
        """The requests as they are served."""
        return self.services["requests"]

    @property
    def register(self) -> Any:
        """The register as it is served."""
        return self.services["registry"]

    def hear(self) -> None:
        """What the register told until now."""
        hear_the_register(*self.applications)
