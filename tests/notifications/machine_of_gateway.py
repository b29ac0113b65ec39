"""What the machine asks of the gateway for messages to telephones; at its address nobody listens."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from services.notifications.application import Notifications
from services.notifications.domain import Gateway
from services.notifications.service import NotificationsService
from tests.commanded import GROUND
from tests.notifications.gateway import GATEWAY
from tests.shown import Shown

ADDRESSES = ("http://127.0.0.1:1/kirim", "https://127.0.0.1:1/kirim")


class Gateways(Shown):
    """The one of the office."""

    SERVICE, APPLICATION, WIRED = NotificationsService, Notifications, "notifications"

    def stands(self, aggregate, command):
        """What is used was set; nobody saw a secret that is still to come."""
        if isinstance(aggregate, Gateway):
            assert aggregate.told or not aggregate.on
            assert aggregate.shown <= aggregate.secret

    @rule(address=st.sampled_from(ADDRESSES))
    def set_gateway(self, address):
        self.ask("set_gateway", **GATEWAY | {"webhook_address": address})

    @rule()
    def show_gateway_secret(self):
        self.ask("show_gateway_secret")

    @rule()
    def rotate_gateway_secret(self):
        self.ask("rotate_gateway_secret", reason=GROUND)

    @rule()
    def switch_gateway_on(self):
        self.ask("switch_gateway_on", ground=GROUND)

    @rule()
    def switch_gateway_off(self):
        self.ask("switch_gateway_off", reason=GROUND)

    @rule(to=st.sampled_from(["0812-3456-7890", "+62 812 3456 7890"]))
    def test_gateway(self, to):
        self.ask("test_gateway", to=to)
