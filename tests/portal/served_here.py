"""Commands of the portal carried out by the real requests, in this process and without a broker."""

from typing import Any

from marshmallow import ValidationError

from services.requests.application import Requests
from services.requests.service import RequestsService
from shared.deployment import Deployment
from shared.invalid import input_wrong


class ServedHere:
    """The token is checked as behind a broker."""

    def __init__(self, deployment: Deployment) -> None:
        self.verifier = deployment.verifier()
        self.service = RequestsService()
        self.service.requests = Requests(deployment)

    def call(self, service: str, method: str, *, token: str, payload: dict[str, Any]) -> dict[str, Any]:
        assert service == "requests"
        warrant = self.verifier.check(token, f"{service}.{method}")
        try:
            answer: dict[str, Any] = getattr(self.service, method)(warrant=warrant, payload=payload)
        except ValidationError as error:
            raise input_wrong(error) from error
        return answer

    def close(self) -> None:
        self.service.requests.close()
