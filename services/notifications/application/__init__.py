"""What one can ask of the notifications: load, decide, save. Each subject is a file of this folder."""

from services.notifications.application.obligations import Obligations
from services.notifications.application.settling import Settling


class Notifications(Obligations, Settling):
    """What falls due in one office, and who was told of it."""

    name = "notifications"
    service = "notifications"
