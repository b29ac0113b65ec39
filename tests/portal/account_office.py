"""An office whose accounts are served on a real broker, and visitors of its portal."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from services.portal.app import create_app
from services.portal.application import LINK_LASTS, Accounts
from shared.rpc.client import RpcClient
from tests.forked import served
from tests.frontend import frontend
from tests.offices import found_office


class AccountOffice:
    """Its ledger is open here too, to say what happened before and to see what was recorded."""

    def __init__(self, directory: Path, amqp: str) -> None:
        self.deployment = found_office(directory)
        self.accounts = Accounts(self.deployment)
        self.views = self.deployment.views("portal")
        self.client = RpcClient(amqp, timeout=60)
        self.amqp = amqp

    def app(self, client: RpcClient | None = None) -> Flask:
        return create_app(
            self.views,
            client or self.client,
            self.deployment.office,
            self.deployment.directory,
            signer=self.deployment.signer(),
            accounts=self.accounts,
            frontend=frontend(),
        )

    def visitor(self) -> FlaskClient:
        """Somebody at a computer of his own."""
        return self.app().test_client()

    def set_up_code(self) -> str:
        self.accounts.store.offer_set_up("kode penyiapan rekaan", LINK_LASTS)
        return "kode penyiapan rekaan"

    def topics(self) -> list[str]:
        """What was recorded, by name."""
        return [row.topic.partition(".")[2] for row in self.accounts.ledger.page(0)]

    def close(self) -> None:
        self.client.close()
        self.views.close()
        self.accounts.close()


@contextmanager
def account_office(directory: Path, amqp: str) -> Iterator[AccountOffice]:
    """Served for the length of a block."""
    office = AccountOffice(directory, amqp)
    with closing(office), served(office.deployment.directory, amqp, "portal"):
        yield office
