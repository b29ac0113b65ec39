"""What is owed, who is told of it, and when."""

from services.notifications.domain.matter import Matter, Reminder, reminders_on
from services.notifications.domain.matters import matters_of
from services.notifications.domain.obligation import Obligation
from services.notifications.domain.subscription import Subscription
from services.notifications.domain.table import ObligationTable

__all__ = [
    "Matter",
    "Obligation",
    "ObligationTable",
    "Reminder",
    "Subscription",
    "matters_of",
    "reminders_on",
]
