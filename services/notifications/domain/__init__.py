"""What is owed, who is told of it, and when."""

from services.notifications.domain.delivery import Delivery
from services.notifications.domain.email_server import EmailServer
from services.notifications.domain.matter import Matter, Reminder, reminders_on
from services.notifications.domain.matters import matters_of
from services.notifications.domain.obligation import Obligation
from services.notifications.domain.table import ObligationTable

__all__ = [
    "Delivery",
    "EmailServer",
    "Matter",
    "Obligation",
    "ObligationTable",
    "Reminder",
    "matters_of",
    "reminders_on",
]
