"""What is decided about the accounts of ormas, by who keeps the register."""

from collections.abc import Collection
from typing import Final

from contracts.policy import POLICY
from contracts.roles import ORMAS_ACCOUNT
from services.portal.events import (
    AccountClosed,
    AccountOpened,
    AccountRefused,
    OrmasEntrusted,
    OrmasTakenBack,
    RoleGranted,
)
from services.portal.rules import (
    A_CLOSED_ACCOUNT_GETS_NOTHING,
    ONE_LOGIN_ONE_ACCOUNT,
    ONLY_AN_ACCOUNT_OF_AN_ORMAS_ACTS_FOR_ONE,
    ONLY_WHO_KEEPS_THE_REGISTER_GIVES_TO_AN_ORMAS,
)
from services.portal.standing import Account
from shared.aggregate import Aggregate
from shared.rules import Rule

_GIVERS: Final = frozenset(POLICY["portal.open_ormas_account"])


class Entrusting(Aggregate):
    """``by``: the account that decides, if it is one."""

    accounts: dict[str, Account]
    logins: set[str]

    def open_for_ormas(
        self, *, by: str, account: str, login: str, display_name: str, login_digest: str, **said: str
    ) -> bool:
        """An account that can never be anything else. Whether it was opened."""
        if not self.may_entrust(by):
            return False
        if login_digest in self.logins:
            return self._refuse(ONE_LOGIN_ONE_ACCOUNT)
        person = {"login": login, "display_name": display_name, "login_digest": login_digest}
        self.trigger_event(AccountOpened, account=account, **person)
        self.trigger_event(RoleGranted, account=account, office_role=ORMAS_ACCOUNT)
        self.trigger_event(OrmasEntrusted, account=account, **said)
        return True

    def entrust(self, *, by: str, account: str, ormas: str, **said: str) -> None:
        """One more ormas; one that it acts for already changes nothing."""
        may = self.may_reach(by, account) and self._is_open(account)
        if may and ormas not in self.accounts[account].ormas:
            self.trigger_event(OrmasEntrusted, account=account, ormas=ormas, **said)

    def take_back(
        self, *, by: str, account: str, ormas: str, reason: str, merged: Collection[str] = ()
    ) -> None:
        """It acts for this one no longer, also when it was closed; one that it never had changes nothing.

        ``merged``: the other entries of the same ormas, by which it would act on.
        """
        if not self.may_reach(by, account):
            return
        for entry in dict.fromkeys((ormas, *merged)):
            if name := self.accounts[account].ormas.get(entry):
                said = {"account": account, "ormas": entry, "ormas_name": name, "reason": reason}
                self.trigger_event(OrmasTakenBack, **said)

    def end(self, *, by: str, account: str, reason: str) -> None:
        """Let it be used no longer."""
        if self.may_reach(by, account) and self.accounts[account].is_open:
            self.trigger_event(AccountClosed, account=account, reason=reason)

    def may_reach(self, by: str, account: str) -> bool:
        """Whether ``by`` may decide about this account: a clerk opens no door of the office."""
        if not self.may_entrust(by):
            return False
        return self.accounts[account].is_of_an_ormas or self._refuse(ONLY_AN_ACCOUNT_OF_AN_ORMAS_ACTS_FOR_ONE)

    def may_entrust(self, by: str) -> bool:
        """Whether ``by`` gives accounts to ormas now; the console, which is no account, does."""
        known = self.accounts.get(by)
        if known is None or (known.is_open and not _GIVERS.isdisjoint(known.roles)):
            return True
        return self._refuse(ONLY_WHO_KEEPS_THE_REGISTER_GIVES_TO_AN_ORMAS)

    def _is_open(self, account: str) -> bool:
        if self.accounts[account].is_open:
            return True
        return self._refuse(A_CLOSED_ACCOUNT_GETS_NOTHING)

    def _refuse(self, rule: Rule) -> bool:
        self.trigger_event(AccountRefused, **rule.refusal())
        return False
