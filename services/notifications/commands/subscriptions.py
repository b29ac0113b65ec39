"""Commands about other systems that listen to this office."""

from typing import Any

from services.notifications.commands.asked import Asked
from services.notifications.schemas import subscriptions as s
from shared.bus.heard import Heard
from shared.errors import FieldProblem, InputWrong
from shared.rpc.server import command
from shared.tokens import Warrant


class SubscriptionCommands(Asked):
    """From the registration to what is decided about an event that was not taken."""

    @command
    def register_subscription(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = s.RegisterSubscription().load(payload)
        starts, after = said.pop("starts"), said.pop("position")
        services = sorted(s.services_of(said["topics"]))
        said["positions"] = {each: self._begins(each, starts, after) for each in services}
        return self.notifications.register_subscription(cause, **said).as_dict()

    @command
    def show_subscription_secret(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """With the ``secret``, which no receipt and no event has."""
        cause = self._cause(warrant, payload)
        said = s.OfSubscription().load(payload)
        receipt, secret = self.notifications.show_subscription_secret(cause, **said)
        return receipt.as_dict() | {"secret": secret}

    @command
    def rotate_subscription_secret(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.ChangeSubscription().load(payload)
        return self.notifications.rotate_subscription_secret(cause, **said).as_dict()

    @command
    def check_subscription(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.OfSubscription().load(payload)
        return self.notifications.check_subscription(cause, **said).as_dict()

    @command
    def pause_subscription(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.ChangeSubscription().load(payload)
        return self.notifications.pause_subscription(cause, **said).as_dict()

    @command
    def resume_subscription(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.ChangeSubscription().load(payload)
        return self.notifications.resume_subscription(cause, **said).as_dict()

    @command
    def end_subscription(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.ChangeSubscription().load(payload)
        return self.notifications.end_subscription(cause, **said).as_dict()

    @command
    def replay_subscription(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.PlaceInSubscription().load(payload)
        return self.notifications.replay_subscription(cause, **said).as_dict()

    @command
    def retry_subscribed_event(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.PlaceInSubscription().load(payload)
        return self.notifications.retry_subscribed_event(cause, **said).as_dict()

    @command
    def discard_subscribed_event(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.PlaceInSubscription().load(payload)
        return self.notifications.discard_subscribed_event(cause, **said).as_dict()

    def _begins(self, service: str, starts: str, after: int) -> int:
        """Behind which event. Error: InputWrong, for one that is not there yet."""
        if starts == "beginning":
            return 0
        head = self._head(service)
        if starts == s.AFTER and after > head:
            said = f"Urutan {after} belum ada; yang terakhir {head}."
            raise InputWrong(fields=(FieldProblem("/position", said),))
        return after if starts == s.AFTER else head

    def _head(self, service: str) -> int:
        if service == self.notifications.service:
            return self.notifications.ledger.head().position
        heard = Heard(self.notifications.deployment.views(self.notifications.service))
        heard.create()
        return heard.head(service).position
