"""Invented people who hold an account of an ormas."""

from typing import Any
from uuid import uuid4

from marshmallow import ValidationError

from contracts.roles import HOLDER
from services.portal.application import Accounts, account_of
from services.portal.service import PortalService
from shared.invalid import input_wrong
from shared.tokens import Actor
from tests.portal.colleagues import DIGEST, ask, cause_by
from tests.portal.registry_answers import RegistryAnswers

ENTRUSTED = {"position": "Ketua", "ground": "Surat 12/2026, pasal 14 AD/ART."}


def open_ormas_account(accounts: Accounts, login: str, ormas: str, name: str = "Forum Contoh") -> str:
    """Somebody of this ormas who has chosen a password; the number of the account."""
    told = {"login": login, "name": "Pemegang Rekaan", "ormas": {"ormas": ormas, "name": name}}
    account = account_of(ask(accounts, "open_ormas_account", **told, **ENTRUSTED).command_id)
    number = uuid4()
    accounts.store.wait_for_password(str(number), account, DIGEST)
    accounts.set_password(cause_by(accounts, "set_password", {}, Actor(account, HOLDER), number))
    return account


class AccountsHere(RegistryAnswers):
    """The accounts as the portal meets them over RPC, without a broker between them."""

    def call(self, service: str, method: str, **kwargs: Any) -> Any:
        if service != "portal":
            return super().call(service, method, **kwargs)
        warrant = self.office.deployment.verifier().check(kwargs["token"], f"portal.{method}")
        here = PortalService()
        here.accounts = self.office.accounts
        try:
            return getattr(here, method)(warrant=warrant, payload=kwargs["payload"])
        except ValidationError as error:
            raise input_wrong(error) from error
