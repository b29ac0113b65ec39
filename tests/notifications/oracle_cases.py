"""Until when a case is due, counted day by day; and until when its applicant has to act."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tests.notifications.oracle_office import WORKED
from tests.notifications.oracle_seen import Owed, Seen, World

_OVER = ("CaseFinished", "CaseRejected", "CaseWithdrawn", "CaseLapsed", "CaseStruck")
_WITHOUT_DECISION = ("semester_report", "consultation")


class _Read(NamedTuple):
    drafted: dict[str, Any]
    submitted_on: str
    complete_since: str
    still: list[tuple[str, str]]
    is_open: bool
    mistakes: int


def _read(told: Sequence[Seen]) -> _Read | None:
    if told[0].topic != "requests.CaseDrafted":
        return None
    submitted = complete = ""
    still: list[tuple[str, str]] = []
    is_open = True
    for each in told:
        what, said = each.topic.partition(".")[2], each.state
        if what == "CaseSubmitted":
            submitted = said["submitted_on"]
        elif what == "CaseReturned":
            still.append((said["asked_on"], ""))
        elif what == "CaseAnswered" and still:
            still[-1] = (still[-1][0], said["answered_on"])
        elif what == "CaseCompleted":
            complete = said["complete_since"]
        elif what == "CaseCompletionTakenBack":
            complete = ""
        is_open = is_open and what not in _OVER
    mistakes = [each for each in told if each.topic == "requests.CaseCompletionTakenBack"]
    return _Read(dict(told[0].state), submitted, complete, still, is_open, len(mistakes))


def _promised(told: Sequence[Seen], world: World) -> list[Owed]:
    case = _read(told)
    days = case.drafted["sla_working_days"] if case else 0
    if case is None or not days or not case.submitted_on or (case.still and not case.still[-1][1]):
        return []
    due = world.working_days_after(case.submitted_on, days, case.still)
    return [Owed(told[0].stream, str(len(case.still)), case.drafted["organisation"], due, case.is_open)]


def _by_law(told: Sequence[Seen], world: World) -> list[Owed]:
    case = _read(told)
    if case is None or case.drafted["sla_working_days"] or not case.complete_since:
        return []
    if case.drafted["service"] in _WITHOUT_DECISION:
        return []
    due = world.working_days_after(case.complete_since, 5)
    period = f"{len(case.still)}:{case.mistakes}" if case.mistakes else str(len(case.still))
    return [Owed(told[0].stream, period, case.drafted["organisation"], due, case.is_open)]


CASE_LINES: dict[str, Callable[[Sequence[Seen], World], list[Owed]]] = {
    "service-promise": _promised,
    "law-deadline": _by_law,
    **WORKED,
}
