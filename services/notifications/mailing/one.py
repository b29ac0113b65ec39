"""One mail: what is recorded of it, before and after a server is spoken to."""

from collections.abc import Callable
from email.message import EmailMessage
from email.utils import format_datetime
from typing import NamedTuple

from services.notifications.application import Notifications
from services.notifications.domain import Delivery, EmailServer
from services.notifications.mailing.address import usable
from services.notifications.mailing.line import Answer, ServerUnusable
from services.notifications.mailing.written import mail_of
from shared.ledger import Cause
from shared.ledger.clock import Clock
from shared.tokens import Actor


class Contact(NamedTuple):
    """As its owner has it. ``said_at``: version of the event that told it, 0 when none did."""

    name: str
    typed: str
    said_at: int


class OneMail:
    """``new_id``: of each command that is recorded; ``clock``: for the date of the mail."""

    def __init__(
        self, notifications: Notifications, stream: str, new_id: Callable[[], str], clock: Clock
    ) -> None:
        self._notifications, self._stream = notifications, stream
        self._new_id, self._clock = new_id, clock

    def send(
        self,
        server: EmailServer,
        contact: Callable[[str], Contact],
        timeout: float,
        next_try: Callable[[int], str],
    ) -> bool:
        """Whether the server let us begin, or was not needed."""
        delivery = self._notifications.load(Delivery, self._stream)
        written = mail_of(self._notifications, delivery)
        if isinstance(written, str):
            self._decide(lambda each: each.withdraw(reason=written))
            return True
        owner = contact(delivery.what.recipient)
        to = usable(owner.typed)
        if not to:
            failure = "address_unusable" if owner.typed else "no_address"
            self._decide(lambda each: each.unusable(failure=failure, said_at=owner.said_at))
            return True
        assert server.told is not None
        office = self._notifications.deployment.office.name
        try:
            mail = written(server.told.from_address, office, owner.name)
            self._name(mail, server.told.from_address)
        except (ValueError, LookupError, TypeError):
            self._decide(lambda each: each.bounced(failure="template", server_code="", address=False))
            return True
        return self._hand_over(server, mail, to, owner, timeout, next_try)

    def give_up(self) -> None:
        """It waited longer than the office wants."""
        self._decide(lambda each: each.give_up(failure="busy" if each.attempts else "unreachable"))

    def unclear(self) -> None:
        """It was begun, and nobody who is here ended it."""
        self._decide(lambda each: each.unclear())

    def _hand_over(
        self,
        server: EmailServer,
        mail: EmailMessage,
        to: str,
        owner: Contact,
        timeout: float,
        next_try: Callable[[int], str],
    ) -> bool:
        try:
            with self._notifications.email_line(server, timeout) as line:
                if not self._begin(owner.said_at):
                    return True
                answer = line.hand_over(mail, to)
        except ServerUnusable as error:
            self._notifications.email_server_failed(self._cause(), error.answer)
            return False
        attempts = server.told.attempts if server.told else 1
        self._decide(lambda each: _ended(each, answer, attempts, next_try))
        if server.fails:
            self._notifications.email_server_answered(self._cause())
        return True

    def _name(self, mail: EmailMessage, from_address: str) -> None:
        """The same name each time: whoever gets it twice sees that it is one."""
        mail["Message-ID"] = f"<{self._stream}@{from_address.rpartition('@')[2]}>"
        mail["Date"] = format_datetime(self._clock())

    def _begin(self, said_at: int) -> bool:
        """Whether it is ours to send now."""
        begun: list[bool] = []
        self._notifications.deliver(
            self._cause(), self._stream, lambda each: begun.append(each.begin(said_at=said_at))
        )
        return begun[-1]

    def _decide(self, decide: Callable[[Delivery], Delivery | None]) -> None:
        self._notifications.deliver(self._cause(), self._stream, decide)

    def _cause(self) -> Cause:
        return Cause(
            command_id=self._new_id(),
            actor=str(Actor(id="notifications", role="reaction")),
            command="notifications.send_email",
            digest=self._notifications.digester.of("send_email", self._stream),
            correlation=self._stream,
            causation=f"0 notifications.send_email {self._stream}",
        )


def _ended(
    delivery: Delivery, answer: Answer, attempts: int, next_try: Callable[[int], str]
) -> Delivery | None:
    """What the answer means for a message that was begun. The letter instead of it, if there is one."""
    if answer.uncertain:
        delivery.unclear()
    elif not answer.failure:
        delivery.accepted(server_code=answer.code)
    elif answer.final:
        return delivery.bounced(failure=answer.failure, server_code=answer.code, address=answer.address)
    else:
        again = next_try(delivery.attempts)
        delivery.failed(failure=answer.failure, server_code=answer.code, next_try_at=again)
        if delivery.attempts >= attempts:
            return delivery.give_up(failure=answer.failure)
    return None
