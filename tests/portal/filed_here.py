"""Commands of the portal carried out by the real register and the real requests, without a broker."""

from typing import Any

from marshmallow import ValidationError

from services.registry.application import Registry
from services.registry.service import RegistryService
from shared.deployment import Deployment
from shared.invalid import input_wrong
from tests.portal.served_here import ServedHere
from tests.requests.known import hear_the_register


class FiledHere(ServedHere):
    """The token is checked as behind a broker; requests hear of the register when they are told to."""

    def __init__(self, deployment: Deployment) -> None:
        super().__init__(deployment)
        self.register = RegistryService()
        self.register.registry = Registry(deployment)

    def call(self, service: str, method: str, *, token: str, payload: dict[str, Any]) -> dict[str, Any]:
        if service != "registry":
            return super().call(service, method, token=token, payload=payload)
        warrant = self.verifier.check(token, f"{service}.{method}")
        try:
            answer: dict[str, Any] = getattr(self.register, method)(warrant=warrant, payload=payload)
        except ValidationError as error:
            raise input_wrong(error) from error
        return answer

    def hear(self) -> None:
        """What the register told until now."""
        hear_the_register(self.service.requests, self.register.registry)

    def close(self) -> None:
        self.register.registry.close()
        super().close()
