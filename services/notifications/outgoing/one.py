"""One message: what is recorded of it, before and after a server is spoken to."""

from collections.abc import Callable
from typing import Any

from services.notifications.application import Notifications
from services.notifications.domain import Delivery
from services.notifications.domain.carrier import Carrier
from services.notifications.outgoing.answer import NOT_ASKED, Answer, ServerUnusable
from services.notifications.outgoing.way import Contact, Way
from shared.ledger import Cause
from shared.ledger.clock import Clock
from shared.tokens import Actor

NextTry = Callable[[int, float], str]
"""After so many attempts, and so many seconds for which a server wants to be left alone."""


class OneMessage:
    """``new_id``: of each command that is recorded; ``clock``: for its date."""

    def __init__(
        self, notifications: Notifications, way: Way, stream: str, new_id: Callable[[], str], clock: Clock
    ) -> None:
        self._notifications, self._way, self._stream = notifications, way, stream
        self._new_id, self._clock = new_id, clock

    def send(
        self,
        server: Carrier[Any],
        contact: Callable[[str], Contact],
        timeout: float,
        next_try: NextTry,
    ) -> Answer:
        """What the server said; :data:`NOT_ASKED` where it was not needed."""
        delivery = self._notifications.load(Delivery, self._stream)
        written = self._way.written(delivery)
        if isinstance(written, str):
            self._decide(lambda each: each.withdraw(reason=written))
            return NOT_ASKED
        owner = contact(delivery.what.recipient)
        to = self._way.usable(owner.typed)
        if not to:
            failure = self._way.unusable if owner.typed else self._way.absent
            self._decide(lambda each: each.unusable(failure=failure, said_at=owner.said_at))
            return NOT_ASKED
        try:
            made = written(server, owner, self._clock())
        except (ValueError, LookupError, TypeError):
            self._decide(lambda each: each.bounced(failure="template", server_code="", address=False))
            return NOT_ASKED
        return self._hand_over(server, made, to, owner.said_at, timeout, next_try)

    def give_up(self) -> None:
        """It waited longer than the office wants."""
        self._decide(lambda each: each.give_up(failure="busy" if each.attempts else "unreachable"))

    def unclear(self) -> None:
        """It was begun, and nobody who is here ended it."""
        self._decide(lambda each: each.unclear())

    def _hand_over(
        self, server: Carrier[Any], made: Any, to: str, said_at: int, timeout: float, next_try: NextTry
    ) -> Answer:
        try:
            with self._way.line(server, timeout) as line:
                if not self._begin(said_at):
                    return NOT_ASKED
                answer = line.hand_over(made, to)
        except ServerUnusable as error:
            self._notifications.carrier_failed(type(server), self._cause(), error.answer)
            return error.answer
        attempts = server.told.attempts if server.told else 1
        self._decide(lambda each: _ended(each, answer, attempts, next_try))
        if answer.server:
            self._notifications.carrier_failed(type(server), self._cause(), answer)
        elif server.fails:
            self._notifications.carrier_answered(type(server), self._cause())
        return answer

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
            command=f"notifications.send_{self._way.channel}",
            digest=self._notifications.digester.of(f"send_{self._way.channel}", self._stream),
            correlation=self._stream,
            causation=f"0 notifications.send_{self._way.channel} {self._stream}",
        )


def _ended(delivery: Delivery, answer: Answer, attempts: int, next_try: NextTry) -> Delivery | None:
    """What the answer means for a message that was begun. The letter instead of it, if there is one. What is
    the server's fault alone uses up no patience with the message.
    """
    if answer.uncertain:
        delivery.unclear()
    elif not answer.failure:
        delivery.accepted(server_code=answer.code)
    elif answer.final:
        return delivery.bounced(failure=answer.failure, server_code=answer.code, address=answer.address)
    else:
        again = next_try(delivery.attempts, answer.wait)
        delivery.failed(failure=answer.failure, server_code=answer.code, next_try_at=again)
        if delivery.attempts >= attempts and not answer.server:
            return delivery.give_up(failure=answer.failure)
    return None
