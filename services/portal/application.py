"""What one can ask of the accounts: recorded first, then carried out in accounts.db."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from eventsourcing.persistence import IntegrityError

from services.portal.accounts.store import AccountStore
from services.portal.domain import Access, Agencies, Roster
from services.portal.events import LinkIssued, PasswordSet
from services.portal.standing import Account
from shared.application import RETRIES, EventSourced
from shared.deployment import Deployment
from shared.errors import Conflict, NotFound
from shared.ledger import Cause, LedgerRow, Receipt
from shared.ledger.clock import Clock, stamp, utc_now
from shared.tokens import Actor

LINK_LASTS: Final = timedelta(hours=24)
CODE_LASTS: Final = timedelta(days=7)
"""A slip of paper goes home with somebody."""
RECOVERY_LASTS: Final = timedelta(minutes=30)
FILE: Final = "accounts.db"
_ACCOUNTS: Final = uuid5(NAMESPACE_URL, "satu-ormas/accounts")


class Accounts(EventSourced):
    """The accounts of one office. What lets a person in (``store``) is outside the ledger."""

    name = "portal"
    service = "portal"

    def __init__(self, deployment: Deployment, clock: Clock = utc_now) -> None:
        super().__init__(deployment)
        self.store = AccountStore(deployment.directory / FILE, clock)

    def set_up_office(self, cause: Cause, *, login: str, name: str) -> Receipt:
        """The first account, with the password that waits in the store under this command."""

        def decide(roster: Roster) -> list[Access]:
            account = account_of(cause.command_id)
            if roster.set_up(**self._opening(account, login, name)):
                return [self._password_set(account)]
            return []

        return self._decide(cause, decide)

    def open_account(
        self, cause: Cause, *, login: str, name: str, roles: Sequence[str], agencies: Agencies = ()
    ) -> Receipt:
        """An account, with the link that waits in the store under this command."""

        def decide(roster: Roster) -> list[Access]:
            account = account_of(cause.command_id)
            person = self._opening(account, login, name)
            if roster.open(by=_account_in(cause), roles=roles, agencies=agencies, **person):
                return [self._link_issued(account, LINK_LASTS)]
            return []

        return self._decide(cause, decide)

    def grant_role(self, cause: Cause, *, account: str, role: str, agencies: Agencies = ()) -> Receipt:
        """Errors, as of everything below: NotFound."""
        said: dict[str, Any] = {"office_role": role, "agencies": agencies}
        return self._change(cause, account, lambda roster, by: roster.grant(**by, **said))

    def bind_account(self, cause: Cause, *, account: str, agencies: Agencies, ground: str) -> Receipt:
        """From the answer on, as Admin OPD it acts for these agencies alone."""
        said: dict[str, Any] = {"agencies": agencies, "ground": ground}
        return self._change(cause, account, lambda roster, by: roster.bind(**by, **said))

    def take_role(self, cause: Cause, *, account: str, role: str) -> Receipt:
        return self._change(cause, account, lambda roster, by: roster.take(**by, office_role=role))

    def close_account(self, cause: Cause, *, account: str, reason: str) -> Receipt:
        """From the answer on nobody acts through this account."""
        return self._change(cause, account, lambda roster, by: roster.close(**by, reason=reason))

    def reopen_account(self, cause: Cause, *, account: str, reason: str) -> Receipt:
        """Nothing from before comes back with it, not even a sign-in that was late for the closing."""

        def reopen(roster: Roster, by: dict[str, Any]) -> None:
            if not roster.accounts[account].is_open:
                self.store.shut([account])
            roster.reopen(**by, reason=reason)

        return self._change(cause, account, reopen)

    def set_password(self, cause: Cause) -> Receipt:
        """The actor's own; the digest waits in the store under this command. Ends every session."""
        account = _account_in(cause)

        def decide(roster: Roster) -> list[Access]:
            access = self.load_or_new(Access, Access.stream_of(account))
            access.set_password(account=account, is_open=_known(roster, account).is_open)
            return [access]

        return self._decide(cause, decide)

    def issue_link(self, cause: Cause, *, account: str, lasts: timedelta = LINK_LASTS) -> Receipt:
        """A new link, which waits in the store under this command; the ones before are void."""

        def decide(roster: Roster) -> list[Access]:
            is_open = _known(roster, account).is_open
            if not roster.may_decide(_account_in(cause)):
                return []
            return [self._link_issued(account, lasts, is_open=is_open)]

        return self._decide(cause, decide)

    def open_ormas_account(
        self, cause: Cause, *, login: str, name: str, ormas: Mapping[str, str], **said: str
    ) -> Receipt:
        """An account for an ormas, with the code that waits in the store under this command."""

        def decide(roster: Roster) -> list[Access]:
            account = account_of(cause.command_id)
            told = {**self._opening(account, login, name), **_ormas_told(ormas), **said}
            if roster.open_for_ormas(by=_account_in(cause), **told):
                return [self._link_issued(account, CODE_LASTS)]
            return []

        return self._decide(cause, decide)

    def entrust_ormas(
        self, cause: Cause, *, account: str, ormas: Mapping[str, str], position: str, ground: str
    ) -> Receipt:
        """Errors, as of the two below: NotFound."""
        said = {**_ormas_told(ormas), "position": position, "ground": ground}
        return self._change(cause, account, lambda roster, by: roster.entrust(**by, **said))

    def take_back_ormas(self, cause: Cause, *, account: str, **said: Any) -> Receipt:
        """From the answer on the account acts for it no longer."""
        return self._change(cause, account, lambda roster, by: roster.take_back(**by, **said))

    def end_ormas_account(self, cause: Cause, *, account: str, reason: str) -> Receipt:
        """From the answer on nobody acts through this account."""
        return self._change(cause, account, lambda roster, by: roster.end(**by, reason=reason))

    def issue_ormas_code(self, cause: Cause, *, account: str) -> Receipt:
        """A new code, which waits in the store under this command; the ones before are void."""

        def decide(roster: Roster) -> list[Access]:
            is_open = _known(roster, account).is_open
            if not roster.may_reach(_account_in(cause), account):
                return []
            return [self._link_issued(account, CODE_LASTS, is_open=is_open)]

        return self._decide(cause, decide)

    def roster(self) -> Roster:
        """Every account as it stands, from the ledger itself: never older than the last answer."""
        return self.load_or_new(Roster, Roster.STREAM)

    def standing(self, account: str) -> Account | None:
        """One of them; None when there is none."""
        return self.roster().accounts.get(account)

    def history_of(self, account: str) -> list[LedgerRow]:
        """What was recorded about one account, newest first."""
        rows = [*self.ledger.history(Roster.STREAM), *self.ledger.history(Access.stream_of(account))]
        about = [row for row in rows if f'"{account}"' in str(row.state) or row.stream != Roster.STREAM]
        return sorted(about, key=lambda row: -row.position)

    def finish(self) -> None:
        """Carry out what a crash left recorded and not done, in the order of the ledger, so that the newest
        holds; twice changes nothing.
        """
        roster = self.roster()
        if set(roster.accounts) - set(self.store.names()):
            for told in self.reveal(Roster.STREAM, "menyusun accounts.db", str(Actor(self.name, "system"))):
                if said := told["fields"]:
                    self.store.add(told["subject"], said["login"], said["display_name"])
        for _, command in sorted(self._recorded()):
            self.store.carry_out(command)
        self.store.give_up()
        self.store.shut(account for account, each in roster.accounts.items() if not each.is_open)

    def close(self) -> None:
        super().close()
        self.store.close()

    def _change(
        self, cause: Cause, account: str, change: Callable[[Roster, dict[str, Any]], None]
    ) -> Receipt:
        def decide(roster: Roster) -> list[Access]:
            _known(roster, account)
            change(roster, {"by": _account_in(cause), "account": account})
            return []

        return self._decide(cause, decide)

    def _decide(self, cause: Cause, decide: Callable[[Roster], list[Access]]) -> Receipt:
        """One decision at a time: whoever lost the race decides again with what the winner recorded."""
        with self._turns.of(Roster.STREAM):
            for _ in range(RETRIES):
                receipt = self.ledger.receipt(cause)
                try:
                    receipt = receipt or self._decide_once(cause, decide)
                except IntegrityError:
                    continue
                if receipt.refused is None:
                    self.finish()
                return receipt
        raise Conflict

    def _decide_once(self, cause: Cause, decide: Callable[[Roster], list[Access]]) -> Receipt:
        roster = self.roster()
        entrances = decide(roster)
        return self.record(roster, *entrances, cause=cause)

    def _opening(self, account: str, login: str, name: str) -> dict[str, str]:
        digest = self.digester.text("login", login.casefold())
        return {"account": account, "login": login, "display_name": name, "login_digest": digest}

    def _password_set(self, account: str) -> Access:
        access = self.load_or_new(Access, Access.stream_of(account))
        access.set_password(account=account, is_open=True)
        return access

    def _link_issued(self, account: str, lasts: timedelta, *, is_open: bool = True) -> Access:
        access = self.load_or_new(Access, Access.stream_of(account))
        access.issue_link(account=account, expires_at=stamp(utc_now() + lasts), is_open=is_open)
        return access

    def _recorded(self) -> Iterator[tuple[int, str]]:
        """Where the passwords and links that wait were recorded, with their commands."""
        for command, account in self.store.waiting():
            for row in self.ledger.history(Access.stream_of(account)):
                if row.causation.endswith(command) and row.topic in (PasswordSet.TOPIC, LinkIssued.TOPIC):
                    yield row.position, command


def account_of(command_id: str) -> str:
    """The number of the account that a command opens: known beforehand, and says nothing."""
    return uuid5(_ACCOUNTS, command_id).hex[:12]


def _ormas_told(ormas: Mapping[str, str]) -> dict[str, str]:
    return {"ormas": ormas["ormas"], "ormas_name": ormas["name"]}


def _account_in(cause: Cause) -> str:
    return Actor.parse(cause.actor).id


def _known(roster: Roster, account: str) -> Account:
    if account not in roster.accounts:
        raise NotFound("Akun ini tidak ada.")
    return roster.accounts[account]
