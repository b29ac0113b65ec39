"""What can have happened to what is asked of the office; nothing here is changed or removed."""

from services.requests.events.calendar import (
    CalendarChangeRefused,
    DaysDecreed,
    DecreeTakenBack,
    WorkingWeekSet,
)
from services.requests.events.case import (
    CaseAnswered,
    CaseChecked,
    CaseCompleted,
    CaseDisposed,
    CaseDrafted,
    CaseEnteredInAgenda,
    CaseItemWaived,
    CaseReturned,
    CaseSubmitted,
)
from services.requests.events.case_end import (
    CaseChangeRefused,
    CaseFinished,
    CaseHandedOver,
    CaseLapsed,
    CaseMessageNoted,
    CaseRejected,
    CaseVisitOrdered,
    CaseVisitRecorded,
    CaseWithdrawn,
)
from services.requests.events.service import (
    ConfigurationWithdrawn,
    ServiceChangeRefused,
    ServiceClosed,
    ServiceConfigured,
    ServiceOpened,
)
from services.requests.events.ties import (
    TieChangeRefused,
    TieDeclared,
    TieEnded,
)

__all__ = [
    "CalendarChangeRefused",
    "CaseAnswered",
    "CaseChangeRefused",
    "CaseChecked",
    "CaseCompleted",
    "CaseDisposed",
    "CaseDrafted",
    "CaseEnteredInAgenda",
    "CaseFinished",
    "CaseHandedOver",
    "CaseItemWaived",
    "CaseLapsed",
    "CaseMessageNoted",
    "CaseRejected",
    "CaseReturned",
    "CaseSubmitted",
    "CaseVisitOrdered",
    "CaseVisitRecorded",
    "CaseWithdrawn",
    "ConfigurationWithdrawn",
    "DaysDecreed",
    "DecreeTakenBack",
    "ServiceChangeRefused",
    "ServiceClosed",
    "ServiceConfigured",
    "ServiceOpened",
    "TieChangeRefused",
    "TieDeclared",
    "TieEnded",
    "WorkingWeekSet",
]
