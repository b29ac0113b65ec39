"""The accounts on the network: translate, delegate, answer with a receipt."""

from collections.abc import Mapping
from typing import Any

from services.portal.application import Accounts
from services.portal.schemas import (
    BindAccount,
    EntrustOrmas,
    GrantRole,
    Nothing,
    OfAccount,
    OfRole,
    OpenAccount,
    OpenOrmasAccount,
    SetUpOffice,
    TakeBackOrmas,
    WithReason,
)
from shared.bus.pages import ledger_page
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.ledger import Cause
from shared.rpc.server import Wired, command, query
from shared.tokens import Warrant


def _opened(config: Mapping[str, Any]) -> Accounts:
    """What a crash left undone is done before the first request."""
    accounts = Accounts(Deployment.open(config["directory"]))
    accounts.finish()
    return accounts


class PortalService:
    """Commands about accounts. No password and no link ever comes here: they wait in accounts.db."""

    name = "portal"

    accounts: Accounts = Wired(_opened)

    @command
    def set_up_office(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.set_up_office(cause, **SetUpOffice().load(payload)).as_dict()

    @command
    def open_account(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.open_account(cause, **OpenAccount().load(payload)).as_dict()

    @command
    def grant_role(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.grant_role(cause, **GrantRole().load(payload)).as_dict()

    @command
    def bind_account(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.bind_account(cause, **BindAccount().load(payload)).as_dict()

    @command
    def take_role(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.take_role(cause, **OfRole().load(payload)).as_dict()

    @command
    def close_account(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.close_account(cause, **WithReason().load(payload)).as_dict()

    @command
    def reopen_account(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.reopen_account(cause, **WithReason().load(payload)).as_dict()

    @command
    def issue_link(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.issue_link(cause, **OfAccount().load(payload)).as_dict()

    @command
    def open_ormas_account(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.open_ormas_account(cause, **OpenOrmasAccount().load(payload)).as_dict()

    @command
    def entrust_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.entrust_ormas(cause, **EntrustOrmas().load(payload)).as_dict()

    @command
    def take_back_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.take_back_ormas(cause, **TakeBackOrmas().load(payload)).as_dict()

    @command
    def issue_ormas_code(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.issue_ormas_code(cause, **OfAccount().load(payload)).as_dict()

    @command
    def end_ormas_account(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.accounts.end_ormas_account(cause, **WithReason().load(payload)).as_dict()

    @command
    def set_password(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """The actor's own; whose else cannot be said."""
        cause = self._cause(warrant, payload)
        return self.accounts.set_password(cause, **Nothing().load(payload)).as_dict()

    @query
    def ledger_page(self, payload: dict[str, Any]) -> dict[str, Any]:
        """History for those who missed some of it: public parts only."""
        return ledger_page(self.accounts.ledger, payload)

    def _cause(self, warrant: Warrant, payload: Mapping[str, Any]) -> Cause:
        return cause_of_command(warrant, payload, self.accounts.digester)
