"""Commands about news, and the one that a link in a mail gives."""

from typing import Any

from services.notifications.commands.asked import Asked
from services.notifications.schemas import news as s
from shared.rpc.server import command, query
from shared.tokens import Warrant


class NewsCommands(Asked):
    """Drafted, then sent or withdrawn; ended by whoever got it."""

    @command
    def draft_news(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.DraftNews().load(payload)
        return self.notifications.draft_news(cause, **said).as_dict()

    @command
    def send_news(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.OfNews().load(payload)
        return self.notifications.send_news(cause, **said).as_dict()

    @command
    def withdraw_news(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.WithdrawNews().load(payload)
        return self.notifications.withdraw_news(cause, **said).as_dict()

    @command
    def unsubscribe(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """Whose consent it ends is in the token alone."""
        cause, said = self._cause(warrant, payload), s.Unsubscribe().load(payload)
        return self.notifications.unsubscribe(cause, **said).as_dict()

    @query
    def news_readers(self, payload: dict[str, Any]) -> dict[str, Any]:
        """How many would be sent news of this kind now, and how many did not agree."""
        return self.notifications.news_readers(**s.NewsReaders().load(payload))

    @query
    def unsubscribe_link(self, payload: dict[str, Any]) -> dict[str, Any]:
        """What a link ends."""
        return self.notifications.unsubscribe_link(**s.Unsubscribe().load(payload))
