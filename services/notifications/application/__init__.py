"""What one can ask of the notifications: load, decide, save. Each subject is a file of this folder."""

from services.notifications.application.days import Days
from services.notifications.application.delivery import Deliveries
from services.notifications.application.messages import Messages
from services.notifications.application.obligations import Obligations


class Notifications(
    Obligations,
    Days,
    Deliveries,
    Messages,
):
    """What falls due in one office, and who was told of it."""

    name = "notifications"
    service = "notifications"
