"""What one can ask of the notifications: load, decide, save. Each subject is a file of this folder."""

from services.notifications.application.days import Days
from services.notifications.application.delivery import Deliveries
from services.notifications.application.messages import Messages
from services.notifications.application.obligations import Obligations
from services.notifications.application.subscribed import Subscribed
from services.notifications.application.subscriptions import Subscriptions


class Notifications(
    Obligations,
    Days,
    Deliveries,
    Messages,
    Subscriptions,
    Subscribed,
):
    """What falls due in one office, and who was told of it."""

    name = "notifications"
    service = "notifications"
