"""Until when the office owes an answer to a case: by its own promise, or by law where it promised nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from contracts.telling.case_words import due_of
from contracts.telling.working_days import Pause
from services.notifications.domain.derived.reckoning import Reckoning, Streams
from services.notifications.domain.happening import Happening, in_order
from services.notifications.domain.matter import Matter
from services.notifications.domain.obligation import Obligation
from services.notifications.domain.office import Office

_OFFICE, _LAW = "office", "law"
DRAFTED: Final = "requests.CaseDrafted"
SUBMITTED: Final = "requests.CaseSubmitted"
RETURNED: Final = "requests.CaseReturned"
ANSWERED: Final = "requests.CaseAnswered"
COMPLETED: Final = "requests.CaseCompleted"
INCOMPLETE: Final = "requests.CaseCompletionTakenBack"
OVER: Final = (
    "requests.CaseFinished",
    "requests.CaseRejected",
    "requests.CaseWithdrawn",
    "requests.CaseLapsed",
    "requests.CaseStruck",
)


@dataclass
class _Case:
    """``place``: of the last event that says when it is due; ``taken_back``: how often it was said to be
    complete by mistake.
    """

    service: str = ""
    title: str = ""
    organisation: str = ""
    sla_working_days: int = 0
    submitted_on: str = ""
    complete_since: str = ""
    place: str = ""
    over: str = ""
    taken_back: int = 0
    pauses: list[Pause] = field(default_factory=list)

    def hear(self, each: Happening) -> None:
        said = each.state
        self.place = self.place if each.topic in OVER else each.place
        match each.topic:
            case "requests.CaseDrafted":
                self.service, self.title = said["service"], said["title"]
                self.organisation, self.sla_working_days = said["organisation"], said["sla_working_days"]
            case "requests.CaseSubmitted":
                self.submitted_on = said["submitted_on"]
            case "requests.CaseReturned":
                self.pauses.append(Pause(said["asked_on"]))
            case "requests.CaseAnswered":
                self.pauses = [
                    pause if pause.answered else Pause(pause.asked, said["answered_on"])
                    for pause in self.pauses
                ]
            case "requests.CaseCompleted":
                self.complete_since = said["complete_since"]
            case "requests.CaseCompletionTakenBack":
                self.complete_since, self.taken_back = "", self.taken_back + 1
            case _:
                self.over = each.place


def _deadlines(by: str, obligation: Obligation, streams: Streams, office: Office) -> Iterator[Matter]:
    for happenings in streams:
        if found := _deadline(by, obligation, in_order(happenings), office):
            yield found


def _deadline(
    by: str, obligation: Obligation, happenings: Sequence[Happening], office: Office
) -> Matter | None:
    """``period``: how often the clock stood still, so that a day that a decree moves is told of once; by law
    it also begins anew with each time that it is complete again.
    """
    case = _Case()
    for each in happenings:
        case.hear(each)
    due = due_of(
        office.calendar,
        service=case.service,
        submitted_on=case.submitted_on,
        complete_since=case.complete_since,
        sla_working_days=case.sla_working_days,
        pauses=case.pauses,
    )
    awaited = any(not pause.answered for pause in case.pauses)
    if due is None or due.by != by or (by == _OFFICE and awaited):
        return None
    anew = f":{case.taken_back}" if by == _LAW and case.taken_back else ""
    matter = Matter(
        obligation.code,
        happenings[0].stream,
        f"{len(case.pauses)}{anew}",
        case.organisation,
        due.day.isoformat(),
        case.place,
        {"title": case.title},
    )
    return replace(matter, ended=case.over)


_TOPICS: Final = (DRAFTED, SUBMITTED, RETURNED, ANSWERED, COMPLETED, INCOMPLETE, *OVER)
SERVICE_PROMISES: Final = Reckoning(_TOPICS, partial(_deadlines, _OFFICE), ("title",))
LAW_DEADLINES: Final = Reckoning(_TOPICS, partial(_deadlines, _LAW), ("title",))
