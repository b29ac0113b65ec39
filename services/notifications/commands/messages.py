"""Commands about messages that are there."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.notifications.commands.asked import Asked
from services.notifications.schemas import messages as s
from shared.rpc.server import command
from shared.tokens import Warrant


class MessageCommands(Asked):
    """Opened by whom it is for; printed and brought by the office."""

    @command
    def read_messages(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """Whose word it is, is asked of the token alone."""
        cause, said = self._cause(warrant, payload), s.ReadMessages().load(payload)
        own, by = own_ormas(warrant.actor), warrant.actor
        return self.notifications.read_messages(cause, actor=by, own=own, **said).as_dict()

    @command
    def print_letters(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.print_letters(cause, **s.PrintLetters().load(payload)).as_dict()

    @command
    def tell_by_hand(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.tell_by_hand(cause, **s.TellByHand().load(payload)).as_dict()

    @command
    def take_back_told_by_hand(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = s.TakeBackToldByHand().load(payload)
        return self.notifications.take_back_told_by_hand(cause, **said).as_dict()
