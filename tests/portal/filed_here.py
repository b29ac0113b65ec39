"""Commands of the portal carried out by the real register and the real requests, without a broker."""

from services.requests.application import Requests
from tests.portal.served_here import ServedHere
from tests.requests.known import hear_the_register


class FiledHere(ServedHere):
    """Requests hear of the register when they are told to."""

    @property
    def requests(self) -> Requests:
        return self.applications[0]

    def hear(self) -> None:
        """What the register told until now."""
        hear_the_register(*self.applications)
