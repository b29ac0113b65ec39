"""The office's e-mail server: how it is reached, whether it is used, and whether it answers."""

from typing import Any, Final

from services.notifications.domain.carrier import Carrier, Happens
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
from shared.events import Fact

ON_THIS_MACHINE: Final = ("localhost", "127.0.0.1", "::1")


class EmailServer(Carrier[EmailServerSet]):
    """One for the office."""

    KIND = "email"
    STREAM = "email"
    HAPPENS = Happens(
        EmailSwitchedOn,
        EmailSwitchedOff,
        EmailTested,
        EmailServerFailed,
        EmailServerAnswered,
        EmailChangeRefused,
        AN_EMAIL_SERVER_IS_SET_FIRST,
    )

    def set(self, **said: Any) -> None:
        """Set anew as a whole; refused where what is said could be read on the way."""
        if said["security"] == "none" and said["host"] not in ON_THIS_MACHINE:
            self.refuse(PLAIN_EMAIL_ONLY_ON_THIS_MACHINE)
        else:
            self.trigger_event(EmailServerSet, **said)

    def when(self, fact: Fact) -> None:
        if isinstance(fact, EmailServerSet):
            self.is_set(fact)
        else:
            super().when(fact)
