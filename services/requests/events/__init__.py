"""What can have happened to what is asked of the office; nothing here is changed or removed."""

from services.requests.events.calendar import (
    CalendarChangeRefused,
    DaysDecreed,
    DecreeTakenBack,
    WorkingWeekSet,
)
from services.requests.events.letters import (
    LetterChangeRefused,
    LetterChecked,
    LetterDrafted,
    LetterIssued,
    LetterLeftUnsigned,
    LetterNumbered,
    LetterReturned,
    LetterRevoked,
    LetterSigned,
    LetterSuperseded,
)
from services.requests.events.register_book import (
    LetterNumberTaken,
    RegisterNumberIssued,
    RegisterNumberReserved,
    RegisterNumberVoided,
)
from services.requests.events.service import (
    ConfigurationWithdrawn,
    ServiceChangeRefused,
    ServiceClosed,
    ServiceConfigured,
    ServiceOpened,
)
from services.requests.events.signing import (
    LetterheadSet,
    LetterTemplateSet,
    SignatoryAppointed,
    SignatoryEnded,
)

__all__ = [
    "CalendarChangeRefused",
    "ConfigurationWithdrawn",
    "DaysDecreed",
    "DecreeTakenBack",
    "LetterChangeRefused",
    "LetterChecked",
    "LetterDrafted",
    "LetterIssued",
    "LetterLeftUnsigned",
    "LetterNumberTaken",
    "LetterNumbered",
    "LetterReturned",
    "LetterRevoked",
    "LetterSigned",
    "LetterSuperseded",
    "LetterTemplateSet",
    "LetterheadSet",
    "RegisterNumberIssued",
    "RegisterNumberReserved",
    "RegisterNumberVoided",
    "ServiceChangeRefused",
    "ServiceClosed",
    "ServiceConfigured",
    "ServiceOpened",
    "SignatoryAppointed",
    "SignatoryEnded",
    "WorkingWeekSet",
]
