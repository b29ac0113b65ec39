"""Which ormas came to a meeting, counted by office; nobody is named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from services.clusters.domain.speakers import SpokenMeeting
from services.clusters.events import AbsenceRecorded, AttendanceCorrected, AttendanceRecorded, MeetingClosed
from services.clusters.rules.meetings import (
    A_CLOSED_MEETING_CHANGES_ONLY_BY_CORRECTION,
    A_MEETING_IS_CLOSED_WITH_ITS_ATTENDANCE,
    A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED,
    ATTENDANCE_IS_RECORDED_ONCE,
    ATTENDANCE_NEEDS_A_HELD_MEETING,
    NOBODY_ANSWERS_WHO_DID_NOT_COME,
    ONLY_A_HELD_MEETING_IS_CLOSED,
    ONLY_RECORDED_ATTENDANCE_IS_CORRECTED,
    ONLY_THE_INVITED_ARE_ABSENT,
)
from shared.aggregate import not_overtaken
from shared.events import Fact

PRESENT: Final = "present"
"""``presence`` is this, ``excused`` or ``absent``."""


@dataclass(frozen=True)
class Came:
    """One ormas that came: so many people of each office."""

    ormas: str
    chair: int = 0
    secretary: int = 0
    treasurer: int = 0
    division: int = 0
    member: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """By office."""
        return {name: count for name, count in vars(self).items() if name != "ormas"}


class AttendedMeeting(SpokenMeeting):
    """A meeting with ``presence``: what is recorded for each ormas by its stream; ``counted_at``: at which
    version; ``people``: how many of each.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.presence: dict[str, str] = {}
        self.counted_at: dict[str, int] = {}
        self.people: dict[str, int] = {}

    def record_attendance(
        self, *, came: Sequence[Came], absent: Mapping[str, str], withdrawn: frozenset[str]
    ) -> None:
        """Of several ormas at once, all or none. ``absent``: ``excused`` or ``absent`` by ormas."""
        named = [*(each.ormas for each in came), *absent]
        known = [each for each in named if each in self.presence]
        uninvited = [each for each in absent if each not in self.invited]
        if self.state == "closed":
            self._refuse(A_CLOSED_MEETING_CHANGES_ONLY_BY_CORRECTION)
        elif self.state != "held":
            self._refuse(ATTENDANCE_NEEDS_A_HELD_MEETING)
        elif gone := withdrawn.intersection(named):
            self._refuse(A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED, count=len(gone))
        elif known:
            self._refuse(ATTENDANCE_IS_RECORDED_ONCE, count=len(known))
        elif uninvited:
            self._refuse(ONLY_THE_INVITED_ARE_ABSENT, count=len(uninvited))
        else:
            for each in came:
                self._came(each)
            for ormas, presence in absent.items():
                self.trigger_event(AbsenceRecorded, organisation=ormas, presence=presence, **self._about)

    def correct_attendance(
        self, *, came: Came, presence: str, withdrawn: bool, reason: str, seen: int | None = None
    ) -> None:
        """What is right instead; whoever did not come counts nobody.

        ``seen``: up to which version the attendance of this ormas was read. Error: Conflict.
        """
        not_overtaken(self.counted_at.get(came.ormas, 0), seen)
        counts = came.counts if presence == PRESENT else Came(came.ormas).counts
        if self.state not in ("held", "closed"):
            self._refuse(ATTENDANCE_NEEDS_A_HELD_MEETING)
        elif came.ormas not in self.presence and not self._left_open(came.ormas):
            self._refuse(ONLY_RECORDED_ATTENDANCE_IS_CORRECTED)
        elif withdrawn and presence == PRESENT:
            self._refuse(A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED, count=1)
        else:
            self.trigger_event(
                AttendanceCorrected,
                ormas=came.ormas,
                presence=presence,
                reason=reason,
                **counts,
                **self._about,
            )

    def evaluate(self, *, before_count: int, after_count: int, **averages: Any) -> None:
        """Nobody answers twice: no more answers than people came, where that is recorded."""
        people, answers = sum(self.people.values()), max(before_count, after_count)
        if self.state == "held" and self.presence and answers > people:
            self._refuse(NOBODY_ANSWERS_WHO_DID_NOT_COME, answers=answers, people=people)
        else:
            super().evaluate(before_count=before_count, after_count=after_count, **averages)

    def close(self, *, conclusion: str, withdrawn: frozenset[str]) -> None:
        """Its record, once it says of everybody who was invited, and is still there, whether they came."""
        unknown = self.invited - self.presence.keys() - withdrawn
        if self.state != "held":
            self._refuse(ONLY_A_HELD_MEETING_IS_CLOSED)
        elif unknown:
            self._refuse(A_MEETING_IS_CLOSED_WITH_ITS_ATTENDANCE, count=len(unknown))
        else:
            self.trigger_event(MeetingClosed, conclusion=conclusion)

    def when(self, fact: Fact) -> None:
        match fact:
            case AttendanceRecorded():
                self._count(fact.ormas, PRESENT, fact)
            case AbsenceRecorded():
                self._count(fact.organisation, fact.presence, fact)
            case AttendanceCorrected():
                self._count(fact.ormas, fact.presence, fact)
            case _:
                super().when(fact)

    def _left_open(self, ormas: str) -> bool:
        """Records were closed before all was told, as long as that was not refused."""
        return self.state == "closed" and ormas in self.invited

    def _count(self, ormas: str, presence: str, by: Fact) -> None:
        self.presence[ormas], self.counted_at[ormas] = presence, by.originator_version
        self.people[ormas] = sum(getattr(by, office, 0) for office in Came(ormas).counts)

    @property
    def _about(self) -> dict[str, Any]:
        return {"meeting_title": self.title, "held_on": self.day}

    def _came(self, each: Came) -> None:
        self.trigger_event(
            AttendanceRecorded,
            ormas=each.ormas,
            was_invited=each.ormas in self.invited,
            **each.counts,
            **self._about,
        )
