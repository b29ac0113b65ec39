"""What can have happened to obligations, days, reminders and messages; nothing here is changed or removed."""

from services.notifications.events.by_hand import (
    MessageChangeRefused,
    MessagePrinted,
    MessageToldByHand,
    ToldByHandTakenBack,
)
from services.notifications.events.days import DayCame, DayFinished
from services.notifications.events.delivery import (
    AddressBounced,
    DeliveryChangeRefused,
    MessageBounced,
    MessageGivenUp,
    MessageSent,
    MessageWithdrawn,
    SendingBegun,
    SendingFailed,
    SendingUncertain,
    UncertainSendingSettled,
)
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
    "AddressBounced",
    "DayCame",
    "DayFinished",
    "DeliveryChangeRefused",
    "MessageBounced",
    "MessageChangeRefused",
    "MessageGivenUp",
    "MessagePrinted",
    "MessageQueued",
    "MessageRead",
    "MessageSent",
    "MessageToldByHand",
    "MessageWithdrawn",
    "ObligationChangeRefused",
    "ObligationSet",
    "ObligationStopped",
    "ReminderDue",
    "ReminderSettled",
    "ReminderWithdrawn",
    "SendingBegun",
    "SendingFailed",
    "SendingUncertain",
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
    "ToldByHandTakenBack",
    "UncertainSendingSettled",
]
