"""What can have happened to obligations, days, reminders and messages; nothing here is changed or removed."""

from services.notifications.events.days import DayCame, DayFinished
from services.notifications.events.messages import MessageQueued, MessageRead
from services.notifications.events.obligations import (
    ObligationChangeRefused,
    ObligationSet,
    ObligationStopped,
)
from services.notifications.events.reminders import ReminderDue, ReminderSettled, ReminderWithdrawn
from services.notifications.events.subscriptions import (
    SubscribedEventDiscarded,
    SubscribedEventParked,
    SubscribedEventRetried,
    SubscriptionChangeRefused,
    SubscriptionCheckAsked,
    SubscriptionChecked,
    SubscriptionEnded,
    SubscriptionPaused,
    SubscriptionRegistered,
    SubscriptionReplayed,
    SubscriptionResumed,
    SubscriptionSecretRotated,
    SubscriptionSecretShown,
)

__all__ = [
    "DayCame",
    "DayFinished",
    "MessageQueued",
    "MessageRead",
    "ObligationChangeRefused",
    "ObligationSet",
    "ObligationStopped",
    "ReminderDue",
    "ReminderSettled",
    "ReminderWithdrawn",
    "SubscribedEventDiscarded",
    "SubscribedEventParked",
    "SubscribedEventRetried",
    "SubscriptionChangeRefused",
    "SubscriptionCheckAsked",
    "SubscriptionChecked",
    "SubscriptionEnded",
    "SubscriptionPaused",
    "SubscriptionRegistered",
    "SubscriptionReplayed",
    "SubscriptionResumed",
    "SubscriptionSecretRotated",
    "SubscriptionSecretShown",
]
