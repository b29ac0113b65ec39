"""What falls due by a reckoning that no line of events can say; each by its code in the table."""

from collections.abc import Mapping
from typing import Final

from services.notifications.domain.derived import assessments, boards, cases, reports
from services.notifications.domain.derived.reckoning import Reckoning

RECKONINGS: Final[Mapping[str, Reckoning]] = {
    "board-terms": boards.TERMS,
    "law-deadlines": cases.LAW_DEADLINES,
    "self-assessments": assessments.SELF_ASSESSMENTS,
    "semester-reports": reports.SEMESTER_REPORTS,
    "service-promises": cases.SERVICE_PROMISES,
}
"""A table may name these codes and no other."""

__all__ = ["RECKONINGS", "Reckoning"]
