"""The notifications on the network: their commands by subject, and what one can ask of them."""

from typing import Any

from services.notifications.commands.delivery import DeliveryCommands
from services.notifications.commands.email import EmailCommands
from services.notifications.commands.frames import FrameCommands
from services.notifications.commands.gateway import GatewayCommands
from services.notifications.commands.messages import MessageCommands
from services.notifications.commands.news import NewsCommands
from services.notifications.commands.obligations import ObligationCommands
from services.notifications.commands.ormas_preferences import OrmasPreferenceCommands
from services.notifications.commands.preferences import PreferenceCommands
from services.notifications.commands.subscriptions import SubscriptionCommands
from services.notifications.schemas.obligations import LookAtObligations, TryObligation
from services.notifications.schemas.ormas_preferences import OfOrmas
from services.notifications.schemas.subscriptions import OfSubscription
from services.notifications.webhooks.progress import progress_of
from shared.bus.pages import ledger_page
from shared.rpc.server import query


class NotificationsService(
    ObligationCommands,
    DeliveryCommands,
    EmailCommands,
    GatewayCommands,
    MessageCommands,
    SubscriptionCommands,
    FrameCommands,
    PreferenceCommands,
    OrmasPreferenceCommands,
    NewsCommands,
):
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
    def try_obligation(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Whom a changed line would remind, beside the one in force."""
        return self.notifications.try_obligation(**TryObligation().load(payload))

    @query
    def look_at_obligations(self, payload: dict[str, Any]) -> dict[str, Any]:
        """What loading a file would change, and whom that would remind."""
        return {"lines": self.notifications.look_at_obligations(**LookAtObligations().load(payload))}

    @query
    def coming_for(self, payload: dict[str, Any]) -> dict[str, Any]:
        """What falls due next for one ormas, and when who is told of it."""
        return self.notifications.coming_for(**OfOrmas().load(payload))

    @query
    def ledger_page(self, payload: dict[str, Any]) -> dict[str, Any]:
        """History for those who missed some of it: public parts only."""
        return ledger_page(self.notifications.ledger, payload)

    @query
    def subscription_progress(self, payload: dict[str, Any]) -> dict[str, Any]:
        """How far another system is, and what it answered last."""
        return progress_of(self.notifications, **OfSubscription().load(payload))
