"""How somebody who has an account is written to; decided by the holder alone."""

from typing import Final, NamedTuple

from services.notifications.events import (
    AccountAddressConfirmed,
    AccountAddressErased,
    AccountAddressGiven,
    AccountCodeMistyped,
    AccountCodeNotSent,
    AccountNoticesSet,
    AccountPreferencesRefused,
)
from services.notifications.rules.preferences import (
    A_CODE_HOLDS_ONE_DAY,
    AN_ADDRESS_NEEDS_THE_OFFICES_EMAIL,
    AT_MOST_THREE_CODES_A_DAY,
    MOST_CODES,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule

REPLACED: Final = "Diganti alamat lain."
UNTOLD: Final = "Diganti alamat lain; pembaca alamat lama tidak dapat diberi tahu."
WRONG_TOO_OFTEN: Final = "Kode konfirmasi salah lima kali."
TAKEN_AWAY: Final = "Dihapus pemilik akun."
CLOSED: Final = "Akunnya ditutup."
NEVER: Final = "none"
MOST_ATTEMPTS: Final = 5


class Given(NamedTuple):
    """An address as far as anybody decides on it. ``said_at``: version of the event that gave it."""

    subject: str
    said_at: int
    code_digest: str
    expires_at: str
    page: str


class Replaced(NamedTuple):
    """A former address whose reader has to be told; ``since``: about when, by the code of the newer one."""

    given: Given
    since: str


class AccountPreferences(Aggregate):
    """``pending``: an address whose code is not typed yet; ``confirmed``: the one that is used, also while
    another is pending; ``replaced``: former ones that are still to be told; ``expiries``: of all codes ever,
    in their order; ``erased``: subjects.
    """

    KIND = "preferences"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.pending: Given | None = None
        self.confirmed: Given | None = None
        self.replaced: list[Replaced] = []
        self.expiries: list[str] = []
        self.wrong = 0
        self.erased: list[str] = []
        self.notices = (NEVER, "", "")

    @staticmethod
    def stream_of(account: str) -> str:
        """The one stream of an account."""
        return f"{AccountPreferences.KIND}-{account}"

    @property
    def account(self) -> str:
        """Whose they are."""
        return self.id.removeprefix(f"{self.KIND}-")

    @property
    def given(self) -> list[Given]:
        """Every address that can be read."""
        mine = [each for each in (self.pending, self.confirmed) if each is not None]
        return [*mine, *(each.given for each in self.replaced)]

    def may_ask(self, now: str) -> bool:
        """Whether another code may be mailed. One of the last 24 hours is one that has not expired."""
        return sum(each > now for each in self.expiries) < MOST_CODES

    def give(
        self,
        *,
        email: str,
        code_digest: str,
        now: str,
        expires_at: str,
        page: str,
        office_sends: bool,
        is_flooded: bool = False,
    ) -> None:
        """A former code is void; a former address that was confirmed is used until this one is.

        ``is_flooded``: whoever reads there was mailed as many codes, for whichever account.
        """
        if not office_sends:
            self._refuse(AN_ADDRESS_NEEDS_THE_OFFICES_EMAIL)
            return
        if is_flooded or not self.may_ask(now):
            self._refuse(AT_MOST_THREE_CODES_A_DAY)
            return
        former = self.pending
        self.trigger_event(
            AccountAddressGiven,
            account=self.account,
            subject_id=f"{self.id}-{len(self.expiries) + 1}",
            code_digest=code_digest,
            expires_at=expires_at,
            page=page,
            email=email,
        )
        if former:
            self._erase(former, REPLACED)

    def not_sent(self, *, failure: str, server_code: str) -> None:
        """The code of the pending address did not arrive."""
        said = {"failure": failure, "server_code": server_code}
        self.trigger_event(AccountCodeNotSent, account=self.account, **said)

    def confirm(self, *, code_digest: str, now: str) -> None:
        """The former address is to be told, and then forgotten. After :data:`MOST_ATTEMPTS` wrong codes this
        one is erased.
        """
        pending = self.pending
        if pending is None or pending.expires_at <= now:
            self._refuse(A_CODE_HOLDS_ONE_DAY)
        elif code_digest != pending.code_digest:
            left = MOST_ATTEMPTS - 1 - self.wrong
            self.trigger_event(AccountCodeMistyped, account=self.account, left=left)
            if not left:
                self._erase(pending, WRONG_TOO_OFTEN)
        else:
            said = {"subject_id": pending.subject, "said_at": pending.said_at}
            self.trigger_event(AccountAddressConfirmed, account=self.account, **said)

    def forget_replaced(self, subject: str, *, told: bool) -> None:
        """It was told, or cannot be. Again: nothing."""
        for each in self.replaced:
            if each.given.subject == subject:
                self._erase(each.given, REPLACED if told else UNTOLD)
                return

    def take_away(self, *, reason: str = TAKEN_AWAY) -> None:
        """Every address there is; none: nothing. Its holder takes away what is used: a former address is told
        of its end all the same.
        """
        waiting = {each.given for each in self.replaced} if reason == TAKEN_AWAY else set()
        for each in self.given:
            if each not in waiting:
                self._erase(each, reason)

    def set(self, *, summary_every: str, quiet_from: str, quiet_until: str) -> None:
        """The same again: nothing."""
        if (summary_every, quiet_from, quiet_until) != self.notices:
            said = {"summary_every": summary_every, "quiet_from": quiet_from, "quiet_until": quiet_until}
            self.trigger_event(AccountNoticesSet, account=self.account, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case AccountAddressGiven():
                self.pending, self.wrong = _given(fact), 0
                self.expiries.append(fact.expires_at)
            case AccountAddressConfirmed():
                self._confirmed()
            case AccountAddressErased():
                self._forget(fact.subject_id)
            case AccountNoticesSet():
                self.notices = (fact.summary_every, fact.quiet_from, fact.quiet_until)
            case AccountCodeMistyped():
                self.wrong += 1
            case AccountCodeNotSent() | AccountPreferencesRefused():
                pass  # said, and nothing follows
            case _:
                super().when(fact)

    def _confirmed(self) -> None:
        if self.confirmed and self.pending:
            self.replaced.append(Replaced(self.confirmed, self.pending.expires_at))
        self.confirmed, self.pending = self.pending, None

    def _forget(self, subject: str) -> None:
        self.erased.append(subject)
        self.replaced = [each for each in self.replaced if each.given.subject != subject]
        if self.pending and self.pending.subject == subject:
            self.pending = None
        if self.confirmed and self.confirmed.subject == subject:
            self.confirmed = None

    def _erase(self, given: Given, reason: str) -> None:
        said = {"subject_id": given.subject, "reason": reason}
        self.trigger_event(AccountAddressErased, account=self.account, **said)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(AccountPreferencesRefused, **rule.refusal(**said))


def _given(fact: AccountAddressGiven) -> Given:
    told = (fact.code_digest, fact.expires_at, fact.page)
    return Given(fact.subject_id, fact.originator_version, *told)
