"""Whoever reads mail at the former address of an account is told that it was replaced; then it is erased."""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from services.notifications.application.preferences import Preferences
from services.notifications.domain import AccountPreferences
from services.notifications.domain.preferences import Replaced
from services.notifications.events import AccountAddressConfirmed
from services.notifications.mailing.own import replaced_mail
from shared.deployment import Deployment
from shared.mapper import state_of

REPLACING: Final = "memberi tahu alamat surel lama bila ia diganti"
LONGEST: Final = timedelta(days=4)
"""Behind the code of the newer address, which was typed within a day: after three to four days it is erased
untold."""
AGAIN: Final = timedelta(minutes=15)


class Replacing(Preferences):
    """Told at least once: a crash between the mail and the erasure tells it again, which harms nobody."""

    def __init__(self, deployment: Deployment) -> None:
        super().__init__(deployment)
        self._looked_until = 0
        self._not_before: dict[str, datetime] = {}
        """Accounts with a former address; in memory alone, reckoned anew by who starts."""

    def tell_replaced(self) -> int:
        """Those that can be told now, or never any more; how many addresses were erased."""
        now = self.ledger.clock()
        for row in self.rows_of(AccountAddressConfirmed.TOPIC, after=self._looked_until):
            self._looked_until = row.position
            self._not_before[str(state_of(row)["account"])] = now
        due = sorted(account for account, day in self._not_before.items() if day <= now)
        return sum(self._tell_of(account, now) for account in due)

    def _tell_of(self, account: str, now: datetime) -> int:
        own, erased = self.preferences_of(account), 0
        self._not_before[account] = now + AGAIN
        for former in own.replaced:
            if (told := self._tell(own, former, now)) is not None:
                cause, subject = self._own_cause("tell_replaced", account), former.given.subject
                self._on_own(cause, account, partial(_forget, subject, told))
                erased += 1
        if erased == len(own.replaced):
            del self._not_before[account]
        return erased

    def _tell(self, own: AccountPreferences, former: Replaced, now: datetime) -> bool | None:
        """Whether it was told, or need not be; None: not yet. What a server took and did not confirm counts
        as told: nobody is flooded by one that cuts every line.
        """
        server, is_over = self.email_server(), now > datetime.fromisoformat(former.since) + LONGEST
        if server.told is None or not server.on:
            return False if is_over else None
        address = self._revealed(own, former.given.said_at, REPLACING)
        if own.confirmed and self._revealed(own, own.confirmed.said_at, REPLACING) == address:
            return True
        if is_over:
            return False
        mail = replaced_mail(server.told.from_address, self.deployment.office.name)
        answer = self.hand_over(server, mail, address)
        if answer.final:
            return False
        return None if answer.failure else True


def _forget(subject: str, told: bool, own: AccountPreferences) -> None:
    own.forget_replaced(subject, told=told)
