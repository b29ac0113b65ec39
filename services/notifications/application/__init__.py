"""What one can ask of the notifications: load, decide, save. Each subject is a file of this folder."""

from services.notifications.application.coming import Coming
from services.notifications.application.delivery import Deliveries
from services.notifications.application.frames import Framing
from services.notifications.application.gateway import GatewaySettings
from services.notifications.application.messages import Messages
from services.notifications.application.news import NewsOfOffice
from services.notifications.application.ormas_preferences import PreferencesOfOrmas
from services.notifications.application.replacing import Replacing
from services.notifications.application.settling import Settling
from services.notifications.application.subscribed import Subscribed
from services.notifications.application.subscriptions import Subscriptions
from services.notifications.application.told_before import TellingBefore


class Notifications(
    Coming,
    Framing,
    Replacing,
    PreferencesOfOrmas,
    NewsOfOffice,
    Deliveries,
    GatewaySettings,
    Settling,
    Messages,
    Subscriptions,
    Subscribed,
    TellingBefore,
):
    """What falls due in one office, and who was told of it."""

    name = "notifications"
    service = "notifications"
