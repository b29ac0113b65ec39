"""Invented colleagues with accounts, and how they sign in."""

import re
from uuid import UUID, uuid4

from argon2 import PasswordHasher
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from contracts.roles import HOLDER
from services.portal.application import Accounts, account_of
from shared.commands import cause_of_command
from shared.ledger import Cause, Receipt
from shared.tokens import Actor
from tests.offices import ADMIN, warrant_of

LOGIN, PASSWORD, NAME = "petugas.contoh", "kuda hijau rekaan", "Petugas Contoh"
NEW = "gajah biru rekaan"
"""The password that is chosen next."""
BOSS = "admin.contoh"
DIGEST = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
"""Of a password that nobody has to guess: what is chosen on a page costs what it costs in an office."""
AGENCIES = {
    "dp3a": "Dinas Pemberdayaan Perempuan dan Anak",
    "dlh": "Dinas Lingkungan Hidup",
    "dinas-contoh": "Dinas Contoh",
}
"""Some for which an account can act; the first two are of the proposed clusters."""


def cause_by(
    accounts: Accounts, command: str, payload: dict, actor: Actor = ADMIN, number: UUID | None = None
) -> Cause:
    """The cause of a command about accounts, by default of the console's."""
    warrant = warrant_of(accounts.deployment, f"portal.{command}", actor, number)
    return cause_of_command(warrant, payload, accounts.digester)


def ask(accounts: Accounts, command: str, actor: Actor = ADMIN, **said: object) -> Receipt:
    """A command with its receipt, as the service carries it out."""
    return getattr(accounts, command)(cause_by(accounts, command, said, actor), **said)


def open_account(
    accounts: Accounts,
    login: str = LOGIN,
    name: str = NAME,
    roles: tuple[str, ...] = ("registry_clerk",),
    digest: str = DIGEST,
    agencies: tuple[str, ...] = (),
) -> str:
    """A colleague who has chosen a password; the number of the account. ``agencies``: for which by code."""
    bound = [{"agency": code, "name": AGENCIES[code]} for code in agencies]
    receipt = ask(accounts, "open_account", login=login, name=name, roles=list(roles), agencies=bound)
    account = account_of(receipt.command_id)
    if digest:
        number = uuid4()
        accounts.store.wait_for_password(str(number), account, digest)
        accounts.set_password(cause_by(accounts, "set_password", {}, Actor(account, HOLDER), number))
    return account


def hidden(answer: TestResponse) -> dict[str, str]:
    """What the first form of a page in the main part carries unseen."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', answer.get_data(as_text=True))
    return dict(reversed(found))


def try_to_sign_in(
    visitor: FlaskClient, login: str = LOGIN, password: str = PASSWORD, wanted: str = ""
) -> TestResponse:
    """Fill in the form at the door."""
    form = hidden(visitor.get("/masuk", query_string={"ke": wanted} if wanted else None))
    return visitor.post("/masuk", data=form | {"login": login, "sandi": password})


def sign_out(visitor: FlaskClient) -> None:
    """Press the button on the way out."""
    assert visitor.post("/keluar", data=hidden(visitor.get("/keluar"))).status_code == 303


def sign_in(visitor: FlaskClient, login: str = LOGIN, password: str = PASSWORD) -> FlaskClient:
    """The same visitor, signed in."""
    assert try_to_sign_in(visitor, login, password).status_code == 303
    return visitor
