"""What one can ask about the office's messages to telephones."""

from typing import Any
from uuid import uuid4

from contracts.telling.dates import day_in, zone_of
from services.notifications.application.carriers import Carriers
from services.notifications.application.email_server import TEST_TIMEOUT
from services.notifications.application.subscriptions import secret_of
from services.notifications.domain import Gateway
from services.notifications.gateway.line import GatewayLine, Text
from services.notifications.mailing.text import test_text
from services.notifications.outgoing.answer import Answer, ServerUnusable
from services.notifications.webhooks.own_hosts import own_hosts, refuse_plain
from services.notifications.webhooks.posting import Limits, Poster
from shared.ledger import Cause, Receipt
from shared.ledger.clock import stamp, utc_now


class GatewaySettings(Carriers):
    """Set the gateway, give its provider what signs, try it, use it."""

    def set_gateway(self, cause: Cause, **said: Any) -> Receipt:
        """Where it is and how it is used. Error: InputWrong."""
        refuse_plain(self.deployment.directory, said["webhook_address"])
        return self.of_carrier(Gateway, cause, lambda gateway: gateway.set(**said))

    def switch_gateway_on(self, cause: Cause, *, ground: str) -> Receipt:
        """Messages go out."""
        return self.of_carrier(Gateway, cause, lambda gateway: gateway.switch_on(ground=ground))

    def switch_gateway_off(self, cause: Cause, *, reason: str) -> Receipt:
        """Messages wait."""
        return self.of_carrier(Gateway, cause, lambda gateway: gateway.switch_off(reason=reason))

    def show_gateway_secret(self, cause: Cause) -> tuple[Receipt, str]:
        """The secret besides; "" when it was refused, and when this very command showed it before."""
        if done := self.ledger.receipt(cause):
            return done, ""
        receipt = self.of_carrier(Gateway, cause, Gateway.show_secret)
        number = self.gateway().shown
        return receipt, "" if receipt.refused else secret_of(self, Gateway.STREAM, number)

    def rotate_gateway_secret(self, cause: Cause, *, reason: str) -> Receipt:
        """Another one signs at once."""
        return self.of_carrier(Gateway, cause, lambda gateway: gateway.rotate_secret(reason=reason))

    def test_gateway(self, cause: Cause, *, to: str) -> Receipt:
        """Send a test to a number that is not kept, and keep what the gateway said."""
        return self.test_carrier(Gateway, cause, lambda gateway: self._try_gateway(gateway, to))

    def gateway(self) -> Gateway:
        """As it stands."""
        return self.carrier(Gateway)

    def gateway_line(self, gateway: Gateway, timeout: float) -> GatewayLine:
        """A line to the gateway as it is set. Error: :class:`ServerUnusable`."""
        assert gateway.told is not None
        poster = Poster(lambda: own_hosts(self.deployment.directory), Limits(total=timeout))
        secret = secret_of(self, Gateway.STREAM, gateway.secret)
        return GatewayLine(poster, gateway.told.webhook_address, secret, utc_now)

    def _try_gateway(self, gateway: Gateway, to: str) -> Answer:
        office = self.deployment.office
        today = day_in(stamp(utc_now()), zone_of(office.time_zone))
        made = Text(f"test-{uuid4().hex}", test_text(office.name), today)
        try:
            with self.gateway_line(gateway, TEST_TIMEOUT) as line:
                answer = line.hand_over(made, to)
        except ServerUnusable as error:
            return error.answer
        return answer._replace(failure="timeout") if answer.uncertain else answer
