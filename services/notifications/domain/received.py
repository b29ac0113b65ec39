"""A message and those it is for: opened, printed, brought by hand. Its way through a machine is another's."""

from collections.abc import Collection
from typing import Final

from services.notifications.domain.message import Message
from services.notifications.domain.obligation import ACCOUNT, ROLE
from services.notifications.events import (
    MessageChangeRefused,
    MessagePrinted,
    MessageRead,
    MessageToldByHand,
    NewsQueued,
    ToldByHandTakenBack,
)
from services.notifications.rules.messages import (
    A_LETTER_IS_PRINTED_BEFORE_IT_IS_HANDED_OVER,
    A_MESSAGE_IS_TOLD_FROM_ITS_DAY_ON,
    ONLY_A_LETTER_IS_PRINTED,
    ONLY_AN_ORMAS_IS_TOLD_BY_HAND,
    ONLY_ITS_RECIPIENT_READS_A_MESSAGE,
    ONLY_WHAT_WAS_TOLD_BY_HAND_IS_TAKEN_BACK,
)
from services.notifications.rules.news import NEWS_IS_NOT_TOLD_BY_HAND
from shared.events import Fact
from shared.rules import Rule
from shared.tokens import Actor

LETTER: Final = "letter"


class ReceivedMessage(Message):
    """``is_read``: its recipient opened it; ``printed_on``: the last time, "" for never; ``told``: by which
    channel and on which day colleagues brought it, as far as that stands.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.is_read = False
        self.printed_on = ""
        self.told: list[tuple[str, str]] = []

    def read(self, *, actor: Actor, own: Collection[str] | None) -> bool:
        """Whether that was refused. ``own``: for which entries alone an account of an ormas speaks; None for
        a colleague, to whom what goes to an account or to a role that acts belongs.
        """
        kind, _, whose = self.what.recipient.partition(":")
        mine = {
            ROLE: own is None and whose == actor.role,
            ACCOUNT: own is None and whose == actor.id,
        }.get(f"{kind}:", own is not None and whose in own)
        if not mine:
            return self._refuse(ONLY_ITS_RECIPIENT_READS_A_MESSAGE)
        if not self.is_read:
            self.trigger_event(MessageRead, reader=actor.id)
        return False

    def print(self, *, printed_on: str) -> bool:
        """Whether that was refused; twice on one day is one printing."""
        if self.what.message_channel != LETTER:
            return self._refuse(ONLY_A_LETTER_IS_PRINTED)
        if self.printed_on != printed_on:
            self.trigger_event(MessagePrinted, printed_on=printed_on)
        return False

    def tell_by_hand(self, *, hand_channel: str, told_on: str, ground: str) -> None:
        """The same again is one telling."""
        if isinstance(self.what, NewsQueued):
            self._refuse(NEWS_IS_NOT_TOLD_BY_HAND)
        elif not self.what.organisation:
            self._refuse(ONLY_AN_ORMAS_IS_TOLD_BY_HAND)
        elif hand_channel == LETTER and not self.printed_on:
            self._refuse(A_LETTER_IS_PRINTED_BEFORE_IT_IS_HANDED_OVER)
        elif told_on < self.what.day:
            self._refuse(A_MESSAGE_IS_TOLD_FROM_ITS_DAY_ON, day=self.what.day)
        elif (hand_channel, told_on) not in self.told:
            said = {"hand_channel": hand_channel, "told_on": told_on, "ground": ground}
            self.trigger_event(MessageToldByHand, **said)

    def take_back(self, *, reason: str) -> None:
        """The last telling by hand that stands."""
        if not self.told:
            self._refuse(ONLY_WHAT_WAS_TOLD_BY_HAND_IS_TAKEN_BACK)
        else:
            channel, day = self.told[-1]
            self.trigger_event(ToldByHandTakenBack, hand_channel=channel, told_on=day, reason=reason)

    def when(self, fact: Fact) -> None:
        super().when(fact)
        match fact:
            case MessageRead():
                self.is_read = True
            case MessagePrinted():
                self.printed_on = fact.printed_on
            case MessageToldByHand():
                self.told.append((fact.hand_channel, fact.told_on))
            case ToldByHandTakenBack():
                self.told.remove((fact.hand_channel, fact.told_on))
            case _:
                pass  # a refusal, kept for itself; and what became of it on its way through a machine

    def _refuse(self, rule: Rule, **said: object) -> bool:
        self.trigger_event(MessageChangeRefused, **rule.refusal(**said))
        return True
