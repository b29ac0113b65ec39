"""A secret that signs is shown once, also to whoever sends the same command again."""

from uuid import uuid4

from tests.notifications.gateway import GatewayOffice, taken
from tests.notifications.mailing import mailing
from tests.notifications.receiving import receiver
from tests.offices import cause_in, found_office


def test_the_same_command_shows_neither_the_secret_again_nor_the_next_one(tmp_path):
    with mailing(found_office(tmp_path / "kantor"), GatewayOffice) as here, receiver(taken) as there:
        here.uses_gateway(there.place)
        office = here.notifications
        cause = cause_in(office, "notifications.show_gateway_secret", {}, uuid4())
        receipt, secret = office.show_gateway_secret(cause)
        assert secret.startswith("whsec_")
        again, nothing = office.show_gateway_secret(cause)
        assert (again.events, nothing) == (receipt.events, "")
        here.ask("rotate_gateway_secret", reason="Kunci bocor.")
        assert office.show_gateway_secret(cause)[1] == ""
