"""Commands and questions of the portal answered by the real scoring, in this process and without a broker."""

from typing import Any

from marshmallow import ValidationError

from services.scoring.application import Scoring
from services.scoring.service import ScoringService
from shared.deployment import Deployment
from shared.invalid import input_wrong
from shared.rpc.hidden import refuse_hidden


class ScoredHere:
    """The token of a command is checked as behind a broker; questions have none."""

    def __init__(self, deployment: Deployment) -> None:
        self.verifier = deployment.verifier()
        self.service = ScoringService()
        self.service.scoring = Scoring(deployment)

    def call(self, service: str, method: str, *, payload: dict[str, Any], token: str = "") -> Any:
        assert service == "scoring"
        given: dict[str, Any] = {"payload": payload}
        if token:
            refuse_hidden(payload)
            given["warrant"] = self.verifier.check(token, f"{service}.{method}")
        try:
            return getattr(self.service, method)(**given)
        except ValidationError as error:
            raise input_wrong(error) from error

    def close(self) -> None:
        self.service.scoring.close()
