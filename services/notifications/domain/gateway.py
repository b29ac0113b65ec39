"""The gateway of a provider for WhatsApp or SMS: where it is, what signs, whether it is used and answers."""

from typing import Any

from services.notifications.domain.carrier import Carrier, Happens
from services.notifications.events import (
    GatewayAnswered,
    GatewayChangeRefused,
    GatewayFailed,
    GatewaySecretRotated,
    GatewaySecretShown,
    GatewaySet,
    GatewaySwitchedOff,
    GatewaySwitchedOn,
    GatewayTested,
)
from services.notifications.rules.gateway import A_GATEWAY_IS_SET_FIRST, A_SECRET_OF_THE_GATEWAY_IS_SHOWN_ONCE
from shared.events import Fact


class Gateway(Carrier[GatewaySet]):
    """One for the office. ``secret``: the number of the one that signs; ``shown``: of the one seen last."""

    KIND = "gateway"
    STREAM = "gateway"
    HAPPENS = Happens(
        GatewaySwitchedOn,
        GatewaySwitchedOff,
        GatewayTested,
        GatewayFailed,
        GatewayAnswered,
        GatewayChangeRefused,
        A_GATEWAY_IS_SET_FIRST,
    )

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.secret, self.shown = 1, 0

    def set(self, **said: Any) -> None:
        """Set anew as a whole."""
        self.trigger_event(GatewaySet, **said)

    def show_secret(self) -> None:
        """The newest one, once."""
        if self.told is None:
            self.refuse(A_GATEWAY_IS_SET_FIRST)
        elif self.shown == self.secret:
            self.refuse(A_SECRET_OF_THE_GATEWAY_IS_SHOWN_ONCE)
        else:
            self.trigger_event(GatewaySecretShown, secret_number=self.secret)

    def rotate_secret(self, *, reason: str) -> None:
        """What signs is another one at once."""
        if self.told is None:
            self.refuse(A_GATEWAY_IS_SET_FIRST)
        else:
            self.trigger_event(GatewaySecretRotated, secret_number=self.secret + 1, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case GatewaySet():
                self.is_set(fact)
            case GatewaySecretShown():
                self.shown = fact.secret_number
            case GatewaySecretRotated():
                self.secret = fact.secret_number
            case _:
                super().when(fact)
