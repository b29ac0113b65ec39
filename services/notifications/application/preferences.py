"""What one can ask about the own preferences of an account: an address that is confirmed, and how often."""

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from secrets import randbelow
from typing import Final, NamedTuple
from uuid import uuid4

from eventsourcing.persistence import IntegrityError

from contracts.telling.dates import zone_of
from services.notifications.application.code_limit import CodeLimit
from services.notifications.application.email_server import EmailSettings
from services.notifications.application.hearing import HeardUntil, hearing, positions_of
from services.notifications.domain import AccountPreferences, Message
from services.notifications.domain.digests import OF_STANDING, Standing
from services.notifications.domain.obligation import ACCOUNT
from services.notifications.domain.preferences import CLOSED
from services.notifications.events import AccountAddressErased, AccountAddressGiven
from services.notifications.mailing.address import usable
from services.notifications.mailing.own import code_mail
from services.notifications.mailing.quiet import is_quiet
from shared.errors import Conflict, NotFound
from shared.ledger import Cause, Receipt
from shared.ledger.clock import stamp, utc_now
from shared.mapper import state_of
from shared.tokens import Actor

CODE_LASTS: Final = timedelta(hours=24)
"""Also how long a code counts among those of a day."""
READER: Final = str(Actor("notifications", "system"))


class OwnAddress(NamedTuple):
    """``said_at``: version of the event that gave it, 0 for none; ``page``: where it is changed, or ""."""

    email: str
    said_at: int
    page: str


NO_ADDRESS: Final = OwnAddress("", 0, "")


class Preferences(EmailSettings):
    """Give an address, confirm it, take it away; how often what waits is mailed."""

    def give_email_address(self, cause: Cause, *, email: str, page: str = "") -> Receipt:
        """A code is mailed to it at once; what the server says against that is recorded with it.

        Whoever is answered a second time gets no second mail. Error: Conflict.
        """
        account, code, now = _holder(cause), f"{randbelow(10**6):06d}", utc_now()
        server, digest = self.email_server(), self._code_digest(account, code)
        said = {"now": stamp(now), "expires_at": stamp(now + CODE_LASTS), "code_digest": digest}
        with self._turns.of(AccountPreferences.stream_of(account)):
            if done := self.ledger.receipt(cause):
                return done
            own = self.preferences_of(account)
            is_flooded = server.on and own.may_ask(said["now"]) and not self._may_mail(email, cause, said)
            own.give(email=email, page=page, office_sends=server.on, is_flooded=is_flooded, **said)
            if server.told is not None and own.pending is not None and own.pending.code_digest == digest:
                mail = code_mail(server.told.from_address, self.deployment.office.name, code)
                answer = self.hand_over(server, mail, email)
                if answer.failure:
                    own.not_sent(failure=answer.failure, server_code=answer.code)
            try:
                receipt = self.record(own, cause=cause)
            except IntegrityError:
                raise Conflict from None
        self._destroy_erased(account)
        return receipt

    def confirm_email_address(self, cause: Cause, *, mail_code: str) -> Receipt:
        """A former address is told soon after, by whoever sends what is due: see :class:`Replacing`."""
        account = _holder(cause)
        digest = self._code_digest(account, mail_code)
        return self._on_own(cause, account, lambda p: p.confirm(code_digest=digest, now=stamp(utc_now())))

    def remove_email_address(self, cause: Cause) -> Receipt:
        """Nobody can read it from now on; none: nothing."""
        return self._on_own(cause, _holder(cause), AccountPreferences.take_away)

    def set_own_notices(self, cause: Cause, **said: str) -> Receipt:
        """How often, and when not."""
        return self._on_own(cause, _holder(cause), lambda p: p.set(**said))

    def erase_email_address(self, cause: Cause, *, account: str, reason: str) -> Receipt:
        """Of whoever cannot or does not come any more. Error: NotFound."""
        self.load(AccountPreferences, AccountPreferences.stream_of(account))
        return self._on_own(cause, account, lambda p: p.take_away(reason=reason))

    def erase_of_closed(self) -> int:
        """Addresses of accounts that are closed, as far as that was heard; of how many accounts."""
        given = {state_of(row)["account"] for row in self.rows_of(AccountAddressGiven.TOPIC)}
        found = [each for each in sorted(given & self._standing().closed) if self.preferences_of(each).given]
        for account in found:
            cause = self._own_cause("erase_of_closed", account)
            self._on_own(cause, account, lambda own: own.take_away(reason=CLOSED))
        return len(found)

    def _own_cause(self, why: str, account: str) -> Cause:
        return Cause(
            command_id=str(uuid4()),
            actor=READER,
            command="notifications.erase_email_address",
            digest=self.digester.of(why, account),
            correlation=AccountPreferences.stream_of(account),
            causation=f"0 notifications.{why} {account}",
        )

    def preferences_of(self, account: str) -> AccountPreferences:
        """As they stand; empty for who never said anything."""
        return self.load_or_new(AccountPreferences, AccountPreferences.stream_of(account))

    def address_of(self, account: str, purpose: str) -> OwnAddress:
        """The confirmed one, with a line in the read log; none, or a closed account: :data:`NO_ADDRESS`."""
        preferences = self.preferences_of(account)
        given = preferences.confirmed
        if given is None or self._is_closed(account):
            return NO_ADDRESS
        email = self._revealed(preferences, given.said_at, purpose)
        return OwnAddress(email, given.said_at, given.page)

    def recipients_of(self, account: str) -> list[str]:
        """Under which recipients an account is told, as far as it was heard by now."""
        return self._standing().whom(account)

    def wants_quiet(self, message: str, hour: str) -> bool:
        """Whether whoever has the account that this message goes to wants nothing at this hour."""
        account = self.load(Message, message).what.recipient.removeprefix(ACCOUNT)
        _, quiet_from, quiet_until = self.preferences_of(account).notices
        return is_quiet(quiet_from, quiet_until, hour)

    def finish_erasures(self) -> int:
        """Destroy keys that a crash left behind after the erasure was recorded; how many there are."""
        erased = [state_of(row)["subject_id"] for row in self.rows_of(AccountAddressErased.TOPIC)]
        for subject in erased:
            self.keys.destroy(subject)
        return len(erased)

    def _on_own(self, cause: Cause, account: str, decide: Callable[[AccountPreferences], None]) -> Receipt:
        """First the record, then the keys."""
        stream = AccountPreferences.stream_of(account)
        receipt = self.change(AccountPreferences, stream, cause, decide, load=self.load_or_new)
        self._destroy_erased(account)
        return receipt

    def _destroy_erased(self, account: str) -> None:
        for subject in self.preferences_of(account).erased:
            self.keys.destroy(subject)

    def _is_closed(self, account: str) -> bool:
        """As far as it was heard by now."""
        return account in self._standing().closed

    def _standing(self) -> Standing:
        with hearing(self.deployment, self.service) as heard:
            zone = zone_of(self.deployment.office.time_zone)
            known = HeardUntil(heard, positions_of(heard), zone)
            return Standing.of(known.told(OF_STANDING))

    def _revealed(self, preferences: AccountPreferences, version: int, purpose: str) -> str:
        [told] = self.reveal(preferences.id, purpose, READER, version)
        return str(told["fields"].get("email", ""))

    def _may_mail(self, email: str, cause: Cause, said: Mapping[str, str]) -> bool:
        """Whether the reader of this address is not flooded by it; however the address is written."""
        address = self.digester.text("code address", "", usable(email).casefold())
        with closing(self.deployment.views(self.service)) as views:
            return CodeLimit(views).take(address, cause.command_id, said["now"], said["expires_at"])

    def _code_digest(self, account: str, code: str) -> str:
        return self.digester.text("mail code", account, code)


def _holder(cause: Cause) -> str:
    """Whose preferences they are. Error: NotFound for who has no account."""
    actor = Actor.parse(cause.actor)
    if not actor.id:
        raise NotFound
    return actor.id
