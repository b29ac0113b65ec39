"""One meeting with ormas: planned, prepared, held, documented, closed."""

from collections.abc import Sequence
from typing import Final

from contracts.telling.dates import date_words
from contracts.telling.meeting_words import MEETING_STATES
from services.clusters.domain.papers import KeepsPapers
from services.clusters.domain.themes import ServesTheme
from services.clusters.events import (
    MaterialAdded,
    MeetingCancelled,
    MeetingChangeRefused,
    MeetingClosed,
    MeetingEvaluated,
    MeetingHeld,
    MeetingMoved,
    MeetingPlanned,
    MinutesTaken,
    OrmasInvited,
)
from services.clusters.rules.meetings import (
    A_CLOSED_MEETING_CHANGES_ONLY_BY_CORRECTION,
    A_MEETING_IS_HELD_ONCE_ITS_DAY_HAS_COME,
    A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED,
    AN_AVERAGE_STANDS_FOR_FIVE_ANSWERS,
    ATTENDANCE_NEEDS_A_HELD_MEETING,
    ONLY_AN_OPEN_MEETING_IS_PREPARED,
)
from shared.aggregate import not_overtaken
from shared.events import Fact
from shared.rules import Rule

FEWEST_ANSWERS: Final = 5


class Meeting(KeepsPapers, ServesTheme):
    """``state``: planned, held, closed or cancelled; ``invited``: the streams of the ormas on the list.

    ``said_at``: at which version its day and place, its averages, its minutes were said last.
    """

    KIND = "meeting"
    PAPER_KIND = "attendance_list"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.title = ""
        self.day = ""
        self.invited: set[str] = set()
        self.said_at = {"day": 0, "averages": 0, "minutes": 0}

    def plan(
        self,
        *,
        programme: str,
        title: str,
        modules: list[str],
        place: str,
        day: str,
        starts: str,
        clusters: list[str],
        partners: list[str],
    ) -> None:
        """Also one of the past, whose papers are only now recorded."""
        self.trigger_event(
            MeetingPlanned,
            programme=programme,
            title=title,
            modules=modules,
            place=place,
            day=day,
            starts=starts,
            clusters=clusters,
            partners=partners,
        )

    def invite(self, *, ormas: Sequence[str], chosen_by: str, withdrawn: frozenset[str]) -> None:
        """Who is invited already is not invited again; nobody new: nothing is recorded."""
        new = sorted(set(ormas) - self.invited)
        if self.state != "planned":
            self._refuse(ONLY_AN_OPEN_MEETING_IS_PREPARED)
        elif gone := withdrawn.intersection(new):
            self._refuse(A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED, count=len(gone))
        elif new:
            self.trigger_event(OrmasInvited, invited=new, count=len(new), chosen_by=chosen_by)

    def move(self, *, day: str, starts: str, place: str, reason: str, seen: int | None = None) -> None:
        """Another day, time or place. ``seen``: up to which version these were read. Error: Conflict."""
        not_overtaken(self.said_at["day"], seen)
        if self.state != "planned":
            self._refuse(ONLY_AN_OPEN_MEETING_IS_PREPARED)
        else:
            self.trigger_event(MeetingMoved, day=day, starts=starts, place=place, reason=reason)

    def cancel(self, *, reason: str) -> None:
        if self.state != "planned":
            self._refuse(ONLY_AN_OPEN_MEETING_IS_PREPARED)
        else:
            self.trigger_event(MeetingCancelled, reason=reason)

    def hold(self, *, today: str) -> None:
        """It took place on its day, which is not after ``today``."""
        if self.state != "planned":
            self._refuse(ONLY_AN_OPEN_MEETING_IS_PREPARED)
        elif today < self.day:
            self._refuse(A_MEETING_IS_HELD_ONCE_ITS_DAY_HAS_COME, day=date_words(self.day))
        else:
            self.trigger_event(MeetingHeld, held_on=self.day)

    def add_material(self, *, title: str, reference: str) -> None:
        if self._is_documented():
            self.trigger_event(MaterialAdded, title=title, reference=reference)

    def evaluate(
        self,
        *,
        before_average: str,
        before_count: int,
        after_average: str,
        after_count: int,
        seen: int | None = None,
    ) -> None:
        """Averages of tests that were held; 0 answers and an empty average: that one was not.

        ``seen``: up to which version the averages were read. Error: Conflict.
        """
        not_overtaken(self.said_at["averages"], seen)
        if not self._is_documented():
            return
        if any(0 < count < FEWEST_ANSWERS for count in (before_count, after_count)):
            self._refuse(AN_AVERAGE_STANDS_FOR_FIVE_ANSWERS)
        else:
            self.trigger_event(
                MeetingEvaluated,
                before_average=before_average,
                before_count=before_count,
                after_average=after_average,
                after_count=after_count,
            )

    def take_minutes(self, *, lines: Sequence[str], subject_id: str, seen: int | None = None) -> None:
        """Others before stay readable. ``seen``: up to which version there were none. Error: Conflict."""
        not_overtaken(self.said_at["minutes"], seen)
        if self._is_documented():
            self.trigger_event(MinutesTaken, subject_id=subject_id, lines=len(lines), text="\n".join(lines))

    def when(self, fact: Fact) -> None:
        match fact:
            case MeetingPlanned():
                self.state, self.title, self.day = "planned", fact.title, fact.day
                self.said_at["day"] = fact.originator_version
            case OrmasInvited():
                self.invited.update(fact.invited)
            case MeetingMoved():
                self.day = fact.day
                self.said_at["day"] = fact.originator_version
            case MeetingCancelled():
                self.state = "cancelled"
            case MeetingHeld():
                self.state = "held"
            case MeetingClosed():
                self.state = "closed"
            case MeetingEvaluated():
                self.said_at["averages"] = fact.originator_version
            case MinutesTaken():
                self.said_at["minutes"] = fact.originator_version
            case MaterialAdded():
                pass  # nothing is decided by it
            case MeetingChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _may_keep_papers(self) -> bool:
        """A list that was signed at the meeting, also when its record is closed."""
        if self.state not in ("held", "closed"):
            self._refuse(ATTENDANCE_NEEDS_A_HELD_MEETING)
        return self.state in ("held", "closed")

    def _may_point(self) -> bool:
        """At any time, but not of one that was called off."""
        if self.state == "cancelled":
            self._refuse(ONLY_AN_OPEN_MEETING_IS_PREPARED)
        return self.state != "cancelled"

    def _is_documented(self) -> bool:
        """Whether its papers may be added; a refusal is recorded where not."""
        if self.state == "closed":
            self._refuse(A_CLOSED_MEETING_CHANGES_ONLY_BY_CORRECTION)
        elif self.state != "held":
            self._refuse(ATTENDANCE_NEEDS_A_HELD_MEETING)
        return self.state == "held"

    def _refuse(self, rule: Rule, **said: object) -> None:
        state = MEETING_STATES[self.state]
        self.trigger_event(MeetingChangeRefused, **rule.refusal(state=state, **said))
