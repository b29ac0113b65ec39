"""What is owed, who is told of it, and when."""

from services.notifications.domain.day import Day
from services.notifications.domain.delivery import Delivery
from services.notifications.domain.email_server import EmailServer
from services.notifications.domain.frames import MessageFrame
from services.notifications.domain.gateway import Gateway
from services.notifications.domain.matter import Matter, Reminder, reminders_on
from services.notifications.domain.matters import matters_of
from services.notifications.domain.message import Message
from services.notifications.domain.obligation import Obligation
from services.notifications.domain.office import Office
from services.notifications.domain.owed import owed, topics_of
from services.notifications.domain.preferences import AccountPreferences
from services.notifications.domain.reminder import DueReminder
from services.notifications.domain.subscription import Subscription
from services.notifications.domain.table import ObligationTable

__all__ = [
    "AccountPreferences",
    "Day",
    "Delivery",
    "DueReminder",
    "EmailServer",
    "Gateway",
    "Matter",
    "Message",
    "MessageFrame",
    "Obligation",
    "ObligationTable",
    "Office",
    "Reminder",
    "Subscription",
    "matters_of",
    "owed",
    "reminders_on",
    "topics_of",
]
