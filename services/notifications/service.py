"""The notifications on the network: their commands by subject, and what one can ask of them."""

from typing import Any

from services.notifications.commands.obligations import ObligationCommands
from shared.bus.pages import ledger_page
from shared.rpc.server import query


class NotificationsService(ObligationCommands):
    """The commands and queries of notifications."""

    name = "notifications"

    @query
    def obligations_file(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The table as the file from which it can be loaded again."""
        return self.notifications.obligations_file()

    @query
    def new_obligations(self, payload: dict[str, Any]) -> dict[str, Any]:
        """What is shipped and was never set here."""
        return {"new": self.notifications.new_obligations()}

    @query
    def ledger_page(self, payload: dict[str, Any]) -> dict[str, Any]:
        """History for those who missed some of it: public parts only."""
        return ledger_page(self.notifications.ledger, payload)
