"""What is allowed with accounts: they depend on each other and are decided about in one stream."""

from collections.abc import Mapping, Sequence
from typing import Final

from contracts.roles import INSPECTOR, PARTNER
from services.portal.entrusting import Entrusting
from services.portal.events import (
    AccountBound,
    AccountClosed,
    AccountOpened,
    AccountRefused,
    AccountReopened,
    LinkIssued,
    OrmasEntrusted,
    OrmasTakenBack,
    PasswordSet,
    RoleGranted,
    RoleTaken,
)
from services.portal.rules import (
    A_CLOSED_ACCOUNT_DOES_NOTHING,
    A_CLOSED_ACCOUNT_GETS_NOTHING,
    AN_ACCOUNT_OF_AN_ORMAS_IS_NOTHING_ELSE,
    ONE_LOGIN_ONE_ACCOUNT,
    ONLY_AN_AGENCY_PARTNER_IS_BOUND,
    ONLY_AN_EMPTY_OFFICE_IS_SET_UP,
    THE_LAST_ADMINISTRATOR_STAYS,
    WHO_INSPECTS_DOES_NOTHING_ELSE,
)
from services.portal.standing import ADMINISTRATOR, Account
from shared.aggregate import Aggregate
from shared.events import Fact

Agencies = Sequence[Mapping[str, str]]
"""Each with its ``agency`` (code) and its ``name``."""


class Roster(Entrusting):
    """Every account of the office, in which roles. ``by``: the account that decides, if it is one."""

    KIND = "roster"
    STREAM: Final = "roster"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.accounts: dict[str, Account] = {}
        self.logins: set[str] = set()

    def set_up(self, *, account: str, login: str, display_name: str, login_digest: str) -> bool:
        """The first account, which administers. Whether it was opened."""
        if self.accounts:
            return self._refuse(ONLY_AN_EMPTY_OFFICE_IS_SET_UP)
        self._open(account, login, display_name, login_digest, [ADMINISTRATOR])
        return True

    def open(
        self,
        *,
        by: str,
        account: str,
        login: str,
        display_name: str,
        login_digest: str,
        roles: Sequence[str],
        agencies: Agencies = (),
    ) -> bool:
        """One more account. Whether it was opened."""
        if not self.may_decide(by):
            return False
        if login_digest in self.logins:
            return self._refuse(ONE_LOGIN_ONE_ACCOUNT)
        if INSPECTOR in roles and {*roles} != {INSPECTOR}:
            return self._refuse(WHO_INSPECTS_DOES_NOTHING_ELSE)
        self._open(account, login, display_name, login_digest, roles)
        self._bind(account, agencies if PARTNER in roles else (), "")
        return True

    def grant(self, *, by: str, account: str, office_role: str, agencies: Agencies = ()) -> None:
        """Give a role; one that it has already changes nothing. ``agencies``: for whom, of Admin OPD."""
        may = self.may_decide(by) and self._is_open(account)
        if may and self.accounts[account].is_of_an_ormas:
            self._refuse(AN_ACCOUNT_OF_AN_ORMAS_IS_NOTHING_ELSE)
        elif may and office_role not in self.accounts[account].roles:
            self._give(account, office_role, agencies)

    def _give(self, account: str, office_role: str, agencies: Agencies) -> None:
        roles = {*self.accounts[account].roles, office_role}
        if INSPECTOR in roles and len(roles) > 1:
            self._refuse(WHO_INSPECTS_DOES_NOTHING_ELSE)
        else:
            self.trigger_event(RoleGranted, account=account, office_role=office_role)
            self._bind(account, agencies if office_role == PARTNER else (), "")

    def bind(self, *, by: str, account: str, agencies: Agencies, ground: str) -> None:
        """From now on it acts for these agencies and no others; the same again changes nothing."""
        if self.may_decide(by) and self._is_open(account):
            if PARTNER in self.accounts[account].roles:
                self._bind(account, agencies, ground)
            else:
                self._refuse(ONLY_AN_AGENCY_PARTNER_IS_BOUND)

    def take(self, *, by: str, account: str, office_role: str) -> None:
        """Take a role; one that it has not changes nothing."""
        if self.may_decide(by) and office_role in self.accounts[account].roles:
            if office_role == ADMINISTRATOR and self._is_last(account):
                self._refuse(THE_LAST_ADMINISTRATOR_STAYS)
            else:
                self.trigger_event(RoleTaken, account=account, office_role=office_role)

    def close(self, *, by: str, account: str, reason: str) -> None:
        """Let it be used no longer."""
        if self.may_decide(by) and self.accounts[account].is_open:
            if self._is_last(account):
                self._refuse(THE_LAST_ADMINISTRATOR_STAYS)
            else:
                self.trigger_event(AccountClosed, account=account, reason=reason)

    def reopen(self, *, by: str, account: str, reason: str) -> None:
        """Let it be used again."""
        if self.may_decide(by) and not self.accounts[account].is_open:
            self.trigger_event(AccountReopened, account=account, reason=reason)

    def may_decide(self, by: str) -> bool:
        """Whether ``by`` may decide about accounts now: the console, which is no account, and an account
        that administers. Recorded when not.
        """
        known = self.accounts.get(by)
        if known is None or known.administers:
            return True
        return self._refuse(A_CLOSED_ACCOUNT_DOES_NOTHING)

    def when(self, fact: Fact) -> None:
        match fact:
            case AccountOpened():
                self.accounts[fact.account] = Account()
                self.logins.add(fact.login_digest)
            case RoleGranted():
                self.accounts[fact.account].roles.add(fact.office_role)
            case RoleTaken():
                self.accounts[fact.account].roles.discard(fact.office_role)
                if fact.office_role == PARTNER:
                    self.accounts[fact.account].agencies = {}
            case AccountBound():
                self.accounts[fact.account].agencies = dict(zip(fact.agencies, fact.names, strict=True))
            case OrmasEntrusted():
                self.accounts[fact.account].ormas[fact.ormas] = fact.ormas_name
            case OrmasTakenBack():
                self.accounts[fact.account].ormas.pop(fact.ormas, None)
            case AccountClosed():
                self.accounts[fact.account].is_open = False
            case AccountReopened():
                self.accounts[fact.account].is_open = True
            case AccountRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _open(
        self, account: str, login: str, display_name: str, login_digest: str, roles: Sequence[str]
    ) -> None:
        self.trigger_event(
            AccountOpened,
            account=account,
            login_digest=login_digest,
            login=login,
            display_name=display_name,
        )
        for role in roles:
            self.trigger_event(RoleGranted, account=account, office_role=role)

    def _bind(self, account: str, agencies: Agencies, ground: str) -> None:
        names = {each["agency"]: each["name"] for each in agencies}
        if names and names != self.accounts[account].agencies:
            told = {"agencies": list(names), "names": list(names.values()), "ground": ground}
            self.trigger_event(AccountBound, account=account, **told)

    def _is_last(self, account: str) -> bool:
        left = [a for id, a in self.accounts.items() if id != account and a.administers]
        return self.accounts[account].administers and not left


class Access(Aggregate):
    """How one person gets in: passwords chosen and links given, in a stream for each account."""

    KIND = "access"

    @classmethod
    def stream_of(cls, account: str) -> str:
        """One stream for each account."""
        return f"{cls.KIND}-{account}"

    def set_password(self, *, account: str, is_open: bool) -> None:
        """The holder chose a password. ``is_open``: may the account be used now?"""
        if is_open:
            self.trigger_event(PasswordSet, account=account)
        else:
            self._refuse_closed()

    def issue_link(self, *, account: str, expires_at: str, is_open: bool) -> None:
        """A link is given out. ``is_open``: may the account be used now?"""
        if is_open:
            self.trigger_event(LinkIssued, account=account, expires_at=expires_at)
        else:
            self._refuse_closed()

    def when(self, fact: Fact) -> None:
        match fact:
            case PasswordSet() | LinkIssued() | AccountRefused():
                pass  # what lets a person in lies in accounts.db
            case _:
                super().when(fact)

    def _refuse_closed(self) -> None:
        self.trigger_event(AccountRefused, **A_CLOSED_ACCOUNT_GETS_NOTHING.refusal())
