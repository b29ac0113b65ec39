"""What the deliverer records about subscriptions: nobody asks for it on the network."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from services.notifications.domain.subscription import Subscription
from shared.application import EventSourced
from shared.ledger import Cause, Receipt
from shared.tokens import Actor

_DELIVERIES = uuid5(NAMESPACE_URL, "satu-ormas/subscriptions")


class Subscribed(EventSourced):
    """Each is recorded once for a version of the subscription: after a crash it is the same command."""

    def record_check(
        self, cause: Cause, *, subscription: str, check: int, passed: bool, status: int, answered: str
    ) -> Receipt:
        said = {"passed": passed, "status": status, "answered": answered}
        return self._told(cause, subscription, lambda s: s.was_checked(check=check, **said))

    def park_event(self, cause: Cause, *, subscription: str, **what: Any) -> Receipt:
        return self._told(cause, subscription, lambda s: s.park(**what))

    def pause_by_itself(self, cause: Cause, *, subscription: str, reason: str) -> Receipt:
        return self._told(cause, subscription, lambda s: s.pause(reason=reason, by_itself=True))

    def cause_of_delivery(self, what: str, subscription: str, *told: object) -> Cause:
        """``told``: what tells this one from the next."""
        said = " ".join(map(str, (what, subscription, *told)))
        id = str(uuid5(_DELIVERIES, said))
        actor = str(Actor(id=self.service, role="system"))
        digest = self.digester.of(actor, what, subscription, *told)
        command = f"{self.service}.{what}"
        return Cause(id, actor, command, digest, correlation=id, causation=f"0 {command} {id}")

    def _told(self, cause: Cause, subscription: str, decide: Any) -> Receipt:
        return self.change(Subscription, subscription, cause, decide)
