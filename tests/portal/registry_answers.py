"""The registry as the portal meets it over RPC, without a broker between them."""

from contextlib import closing
from typing import Any

from services.requests.application import Requests
from shared.errors import Unavailable
from tests.portal.notified_here import NotifiedHere
from tests.portal.office import OfficeUnderTest
from tests.portal.scored_here import ScoredHere


class RegistryAnswers:
    """Checks the token and reveals, like the service; remembers who asked what for.

    A score is explained by the scoring itself, and criteria of a hibah by the requests.
    """

    def __init__(self, office: OfficeUnderTest) -> None:
        self.office = office
        self.calls: list[tuple[str, str, dict[str, Any]]] = []

    def call(self, service: str, method: str, **kwargs: Any) -> Any:
        if service == "scoring":
            with closing(ScoredHere(self.office.deployment)) as scoring:
                return scoring.call(service, method, **kwargs)
        if service == "notifications":
            with closing(NotifiedHere(self.office.deployment)) as notified:
                return notified.call(service, method, **kwargs)
        if method == "foresee_grant":
            with closing(Requests(self.office.deployment)) as requests:
                return requests.foresee_grant(**kwargs["payload"])
        warrant = self.office.deployment.verifier().check(kwargs["token"], f"{service}.{method}")
        payload = kwargs["payload"]
        self.calls.append((f"{service}.{method}", str(warrant.actor), payload))
        if method == "list_readings":
            asked = self.office.services[service].list_readings
            return asked(actor=str(warrant.actor), **payload)
        (stream,) = (value for name, value in payload.items() if name != "purpose")
        return self.office.services[service].reveal(stream, payload["purpose"], str(warrant.actor))


class NobodyAnswers:
    """The registry is away."""

    def call(self, service: str, method: str, **kwargs: Any) -> Any:
        raise Unavailable
