"""Commands and questions of the portal answered by the real notifications, without a broker."""

from typing import Any

from marshmallow import ValidationError

from services.notifications.application import Notifications
from services.notifications.service import NotificationsService
from shared.deployment import Deployment
from shared.invalid import input_wrong
from shared.rpc.hidden import refuse_hidden


class NotifiedHere:
    """The token of a command is checked as behind a broker; questions have none."""

    def __init__(self, deployment: Deployment) -> None:
        self.verifier = deployment.verifier()
        self.service = NotificationsService()
        self.service.notifications = Notifications(deployment)

    def call(self, service: str, method: str, *, payload: dict[str, Any], token: str = "") -> Any:
        assert service == "notifications"
        given: dict[str, Any] = {"payload": payload}
        if token:
            refuse_hidden(payload)
            given["warrant"] = self.verifier.check(token, f"{service}.{method}")
        try:
            return getattr(self.service, method)(**given)
        except ValidationError as error:
            raise input_wrong(error) from error

    def close(self) -> None:
        self.service.notifications.close()
