"""The gateway for messages to telephones, for stories about it."""

import json
import socket
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

from services.notifications.domain import Gateway, Message
from services.notifications.events import GatewayFailed, GatewaySecretShown, GatewaySet, GatewaySwitchedOn
from services.notifications.gateway.way import ByGateway
from services.notifications.webhooks.own_hosts import OWN_HOSTS
from tests.notifications.mailing import MailingOffice
from tests.notifications.receiving import Received, Receiver
from tests.notifications.receiving import answers as http_answers
from tests.offices import cause_in
from tests.scenario import fact

GATEWAY = {
    "webhook_address": "https://pesan.penyedia.example/kirim", "quiet_from": "00:00", "quiet_until": "00:00",
    "attempts": 3, "per_minute": 600, "patience_hours": 48, "ground": "Perjanjian contoh 4/2026",
}  # fmt: skip
SET = fact(GatewaySet, **GATEWAY)
ON = fact(GatewaySwitchedOn, ground="Sudah dicoba.")
STATES = {
    "not set": (),
    "set": (SET,),
    "secret shown": (SET, fact(GatewaySecretShown, secret_number=1)),
    "switched on": (SET, ON),
    "failing": (SET, ON, fact(GatewayFailed, failure="not_signed", server_code="401")),
}
COMMANDS = {
    "`set_gateway`": (Gateway.set, GATEWAY),
    "`show_gateway_secret`": (Gateway.show_secret, {}),
    "`rotate_gateway_secret`": (Gateway.rotate_secret, {"reason": "Kunci bocor."}),
    "`switch_gateway_on`": (Gateway.switch_on, {"ground": "Sudah dicoba."}),
    "`switch_gateway_off`": (Gateway.switch_off, {"reason": "Perjanjian berakhir."}),
    "`test_gateway`": (Gateway.tested, {"failure": "", "server_code": "202"}),
    "`failed`": (Gateway.failed, {"failure": "unreachable", "server_code": ""}),
    "`answered`": (Gateway.answered, {}),
}


class GatewayOffice(MailingOffice):
    """An office that sends messages to telephones."""

    WAY = ByGateway

    def uses_gateway(self, place: str, scheme: str = "http", **said: object) -> None:
        """Messages go there, to a server of the office's own network."""
        (self.notifications.deployment.directory / OWN_HOSTS).write_text(f"{place}\n")
        self.ask("set_gateway", **GATEWAY | {"webhook_address": f"{scheme}://{place}/kirim"} | said)
        self.ask("switch_gateway_on", ground="Sudah dicoba.")

    def queue_to(self, channel: str) -> str:
        """The same day's message to the same ormas by a channel."""
        made = Message.of("2026-03-12", "ormas:ormas-1", channel, 1, ["reminder-1"])
        self.notifications.record(made, cause=cause_in(self.notifications, "queue", {"id": made.id}))
        return made.id

    def give_up(self, message: str) -> None:
        """As a sender does whose patience is over."""
        cause = cause_in(self.notifications, "send", {"id": message})
        self.notifications.deliver(cause, message, lambda each: each.give_up(failure="busy"))


def by_number(**answers: Callable[[BaseHTTPRequestHandler, Received], None]) -> Callable[..., None]:
    """A gateway that takes what it gets, but for numbers that end with these digits (``n1=…``)."""

    def answer(handler: BaseHTTPRequestHandler, received: Received) -> None:
        to = str(json.loads(received.body)["to"])
        said = next((each for end, each in answers.items() if to.endswith(end.removeprefix("n"))), None)
        (said or taken)(handler, received)

    return answer


taken = http_answers(202)


def cut_after_reading(handler: BaseHTTPRequestHandler, _: Received) -> None:
    """The whole request was there; nothing is answered."""
    handler.connection.shutdown(socket.SHUT_RDWR)
    raise OSError


def numbers(there: Receiver) -> list[str]:
    """To whom it was asked to send, in order."""
    return [json.loads(each.body)["to"] for each in there.got]
