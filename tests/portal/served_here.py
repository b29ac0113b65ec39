"""Commands of the portal carried out by the real services, in this process and without a broker."""

from typing import Any

from marshmallow import ValidationError

from services.registry.application import Registry
from services.registry.service import RegistryService
from services.requests.application import Requests
from services.requests.service import RequestsService
from shared.deployment import Deployment
from shared.invalid import input_wrong
from shared.rpc.hidden import refuse_hidden


class ServedHere:
    """The requests and the register. The token is checked as behind a broker."""

    def __init__(self, deployment: Deployment) -> None:
        self.verifier = deployment.verifier()
        requests, registry = RequestsService(), RegistryService()
        requests.requests, registry.registry = Requests(deployment), Registry(deployment)
        self.services = {"requests": requests, "registry": registry}
        self.applications = (requests.requests, registry.registry)

    def call(self, service: str, method: str, *, token: str = "", payload: dict[str, Any]) -> Any:
        """A query comes without a token."""
        refuse_hidden(payload)
        asked = {"warrant": self.verifier.check(token, f"{service}.{method}")} if token else {}
        try:
            answer = getattr(self.services[service], method)(payload=payload, **asked)
        except ValidationError as error:
            raise input_wrong(error) from error
        return answer

    def close(self) -> None:
        for each in self.applications:
            each.close()
