"""What one can ask about other systems that listen to this office."""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence

from services.notifications.domain.subscription import Subscription
from services.notifications.webhooks.own_hosts import refuse_plain
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Subscriptions(EventSourced):
    """Register one, try it, stop it, and decide about what could not be delivered."""

    def register_subscription(
        self,
        cause: Cause,
        *,
        title: str,
        webhook_address: str,
        topics: Sequence[str],
        positions: Mapping[str, int],
        ground: str,
    ) -> Receipt:
        """``positions``: by service, behind which event it begins. Error: InputWrong."""
        refuse_plain(self.deployment.directory, webhook_address)
        said = {"title": title, "webhook_address": webhook_address, "ground": ground}
        return self.create(cause, lambda: Subscription.register(**said, topics=topics, positions=positions))

    def show_subscription_secret(self, cause: Cause, *, subscription: str) -> tuple[Receipt, str]:
        """The secret besides; "" when it was refused, and when this very command showed it before."""
        if done := self.ledger.receipt(cause):
            return done, ""
        receipt = self._change(cause, subscription, Subscription.show_secret)
        number = self.load(Subscription, subscription).shown
        return receipt, "" if receipt.refused else secret_of(self, subscription, number)

    def rotate_subscription_secret(self, cause: Cause, *, subscription: str, reason: str) -> Receipt:
        return self._change(cause, subscription, lambda s: s.rotate_secret(reason=reason))

    def check_subscription(self, cause: Cause, *, subscription: str) -> Receipt:
        return self._change(cause, subscription, Subscription.ask_check)

    def pause_subscription(self, cause: Cause, *, subscription: str, reason: str) -> Receipt:
        return self._change(cause, subscription, lambda s: s.pause(reason=reason))

    def resume_subscription(self, cause: Cause, *, subscription: str, reason: str) -> Receipt:
        return self._change(cause, subscription, lambda s: s.resume(reason=reason))

    def end_subscription(self, cause: Cause, *, subscription: str, reason: str) -> Receipt:
        return self._change(cause, subscription, lambda s: s.end(reason=reason))

    def replay_subscription(
        self, cause: Cause, *, subscription: str, of_service: str, position: int, reason: str
    ) -> Receipt:
        return self._change(
            cause,
            subscription,
            lambda s: s.replay_from(of_service=of_service, position=position, reason=reason),
        )

    def retry_subscribed_event(
        self, cause: Cause, *, subscription: str, of_service: str, position: int, reason: str
    ) -> Receipt:
        return self._change(
            cause, subscription, lambda s: s.retry(of_service=of_service, position=position, reason=reason)
        )

    def discard_subscribed_event(
        self, cause: Cause, *, subscription: str, of_service: str, position: int, reason: str
    ) -> Receipt:
        return self._change(
            cause, subscription, lambda s: s.discard(of_service=of_service, position=position, reason=reason)
        )

    def _change(self, cause: Cause, stream: str, decide: Callable[[Subscription], None]) -> Receipt:
        return self.change(Subscription, stream, cause, decide)


def secret_of(application: EventSourced, subscription: str, number: int) -> str:
    """What signs: beside the keys of this office, never in its ledger."""
    key = application.keys.secret(f"{subscription}.{number}")
    return f"whsec_{b64encode(key).decode()}"
