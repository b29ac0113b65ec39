"""One invented meeting, in the states that tests begin from."""

from services.clusters.domain import AttendedMeeting
from services.clusters.events import (
    AttendanceRecorded,
    MeetingCancelled,
    MeetingChangeRefused,
    MeetingClosed,
    MeetingHeld,
    MeetingPlanned,
    OrmasInvited,
)
from tests.scenario import Scenario, fact

ONE, TWO, THREE = (f"ormas-{n:032x}" for n in (1, 2, 3))
NOBODY = frozenset()
DAY = "2026-03-10"
PLANNED = fact(MeetingPlanned, title="Bina ormas ke-1", day=DAY)
INVITED = fact(OrmasInvited, invited=[ONE, TWO])
HELD = fact(MeetingHeld, held_on=DAY)
CLOSED = fact(MeetingClosed)
CANCELLED = fact(MeetingCancelled)
CAME = fact(AttendanceRecorded, ormas=ONE)
ABOUT = {"meeting_title": "Bina ormas ke-1", "held_on": DAY}


def meeting(*told):
    return Scenario(AttendedMeeting).given(PLANNED, *told)


def refused(rule, **said):
    return fact(MeetingChangeRefused, rule=rule, **said)
