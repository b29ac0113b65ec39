"""Until when an ormas assesses itself: the day of its period, or the day until which it was given back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from services.notifications.domain.derived.reckoning import Reckoning, Streams
from services.notifications.domain.happening import Happening, in_order
from services.notifications.domain.matter import Matter
from services.notifications.domain.obligation import Obligation
from services.notifications.domain.office import Office

OPENED: Final = ("scoring.AssessmentPeriodOpened", "scoring.AssessmentPeriodCorrected")
CLOSED: Final = "scoring.AssessmentPeriodClosed"
INVITED: Final = "scoring.OrmasInvitedToAssessment"
TAKEN_BACK: Final = "scoring.InvitationTakenBack"
RETURNED: Final = "scoring.AssessmentReturned"
SUBMITTED: Final = "scoring.AssessmentSubmitted"


def _self_assessments(obligation: Obligation, streams: Streams, office: Office) -> Iterator[Matter]:
    """An invitation without an answer is due by its period, wherever in the order the period is told. Of
    entries that are one by now that which stands is asked, else the first by its name.
    """
    until: dict[str, Happening] = {}
    closed: dict[str, str] = {}
    asked: list[tuple[str, Matter]] = []
    for happenings in streams:
        for each in (told := in_order(happenings)):
            if each.topic in OPENED:
                until[each.stream] = each
            elif each.topic == CLOSED:
                closed[each.stream] = each.place
        if found := _asked(obligation, told):
            asked.append(found)
    merged, once = office.register.survivors, set[tuple[str, str]]()
    for period, matter in sorted(asked, key=lambda e: (e[1].organisation in merged, e[1].organisation)):
        whose = (period, office.register.stands_for(matter.organisation))
        if whose in once:
            continue
        once.add(whose)
        if not matter.due and period in until:
            matter = replace(matter, due=until[period].state["self_until"])
        if matter.due:
            yield replace(matter, ended=matter.ended or closed.get(period, ""))


def _asked(obligation: Obligation, happenings: Sequence[Happening]) -> tuple[str, Matter] | None:
    """In which period, and the matter as far as its own stream tells it."""
    period, found, returned = "", None, 0
    for each in happenings:
        if each.topic == INVITED:
            period, words = each.state["period"], {"period_title": each.state["period_title"]}
            whose = each.state["organisation"]
            found = Matter(obligation.code, each.stream, "0", whose, "", each.place, words)
        elif found and each.topic == RETURNED:
            returned += 1
            found = replace(found, period=str(returned), due=each.state["until"], place=each.place, ended="")
        elif found and each.topic in (SUBMITTED, TAKEN_BACK):
            found = replace(found, ended=each.place)
    return (period, found) if found else None


SELF_ASSESSMENTS: Final = Reckoning(
    (*OPENED, CLOSED, INVITED, TAKEN_BACK, RETURNED, SUBMITTED), _self_assessments, ("period_title",)
)
