"""The office's e-mail server: how it is reached, whether it is used, and whether it answers."""

from typing import Any, Final

from services.notifications.events import (
    EmailChangeRefused,
    EmailServerAnswered,
    EmailServerFailed,
    EmailServerSet,
    EmailSwitchedOff,
    EmailSwitchedOn,
    EmailTested,
)
from services.notifications.rules.email import AN_EMAIL_SERVER_IS_SET_FIRST, PLAIN_EMAIL_ONLY_ON_THIS_MACHINE
from shared.aggregate import Aggregate
from shared.events import Fact

ON_THIS_MACHINE: Final = ("localhost", "127.0.0.1", "::1")


class EmailServer(Aggregate):
    """``told``: what was set last; ``fails``: it did not let us begin when it was asked last."""

    KIND = "email"
    STREAM: Final = "email"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.told: EmailServerSet | None = None
        self.on = False
        self.fails = False

    def set(self, **said: Any) -> None:
        """Set anew as a whole; refused where what is said could be read on the way."""
        if said["security"] == "none" and said["host"] not in ON_THIS_MACHINE:
            self.trigger_event(EmailChangeRefused, **PLAIN_EMAIL_ONLY_ON_THIS_MACHINE.refusal())
        else:
            self.trigger_event(EmailServerSet, **said)

    def switch_on(self, *, ground: str) -> None:
        """Refused without a server; again: nothing."""
        if self.told is None:
            self.trigger_event(EmailChangeRefused, **AN_EMAIL_SERVER_IS_SET_FIRST.refusal())
        elif not self.on:
            self.trigger_event(EmailSwitchedOn, ground=ground)

    def switch_off(self, *, reason: str) -> None:
        """Again: nothing."""
        if self.on:
            self.trigger_event(EmailSwitchedOff, reason=reason)

    def tested(self, *, failure: str, server_code: str) -> None:
        """What the server said to a test."""
        if self.told is None:
            self.trigger_event(EmailChangeRefused, **AN_EMAIL_SERVER_IS_SET_FIRST.refusal())
        else:
            self.trigger_event(EmailTested, failure=failure, server_code=server_code)

    def failed(self, *, failure: str, server_code: str) -> None:
        """It did not let us begin; said once."""
        if not self.fails:
            self.trigger_event(EmailServerFailed, failure=failure, server_code=server_code)

    def answered(self) -> None:
        """It lets us begin again."""
        if self.fails:
            self.trigger_event(EmailServerAnswered)

    def when(self, fact: Fact) -> None:
        match fact:
            case EmailServerSet():
                self.told, self.fails = fact, False
            case EmailSwitchedOn():
                self.on = True
            case EmailSwitchedOff():
                self.on = False
            case EmailServerFailed():
                self.fails = True
            case EmailServerAnswered():
                self.fails = False
            case EmailTested() | EmailChangeRefused():
                pass  # said, and nothing follows
            case _:
                super().when(fact)
