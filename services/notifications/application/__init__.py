"""What one can ask of the notifications: load, decide, save. Each subject is a file of this folder."""

from services.notifications.application.delivery import Deliveries
from services.notifications.application.email_server import EmailSettings
from services.notifications.application.foretelling import Foretelling
from services.notifications.application.messages import Messages
from services.notifications.application.news import NewsOfOffice
from services.notifications.application.obligations import Obligations
from services.notifications.application.ormas_preferences import PreferencesOfOrmas
from services.notifications.application.settling import Settling
from services.notifications.application.subscribed import Subscribed
from services.notifications.application.subscriptions import Subscriptions


class Notifications(
    Obligations,
    Deliveries,
    EmailSettings,
    Settling,
    Foretelling,
    Messages,
    Subscriptions,
    Subscribed,
    PreferencesOfOrmas,
    NewsOfOffice,
):
    """What falls due in one office, and who was told of it."""

    name = "notifications"
    service = "notifications"
