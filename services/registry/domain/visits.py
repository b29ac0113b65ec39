"""Visits to one organisation: what was seen changes what can be seen, and nothing else."""

from dataclasses import replace
from typing import Any

from contracts.telling.dates import date_words
from services.registry.domain.ending import Ending
from services.registry.domain.visit import Activity, Visit
from services.registry.events import (
    ActivityStatusRecorded,
    FollowUpAsked,
    FollowUpClosed,
    VisitCorrected,
    VisitNotMade,
    VisitPlanned,
    VisitRecorded,
    VisitRefused,
)
from services.registry.rules.rounds import (
    A_FOLLOW_UP_IS_CLOSED_ONCE,
    A_FOLLOW_UP_IS_NOT_DUE_BEFORE_ITS_VISIT,
    A_VISIT_IS_NOT_BEFORE_ITS_ROUND,
    AN_ORMAS_IS_VISITED_ONCE_IN_A_ROUND,
    ONLY_A_PLANNED_VISIT_IS_RECORDED,
)
from shared.aggregate import not_overtaken
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule


class Visited(Ending):
    """An organisation with its ``visits`` and ``follow_ups`` in the order of their numbers.

    ``planned``: the open round in which it is to be visited; empty when there is none.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.planned = ""
        self.visits: list[Visit] = []
        self.follow_ups: list[str] = []
        self.wrong_words: set[Activity] = set()

    def visit_in(self, round: str) -> Visit | None:
        """The visit that was made in this round."""
        return next((visit for visit in self.visits if visit.round == round), None)

    def visit_of(self, number: int) -> Visit:
        """The visit with this number. Error: NotFound."""
        if not 0 < number <= len(self.visits):
            raise NotFound(f"Kunjungan ke-{number} tidak tercatat pada ormas ini.")
        return self.visits[number - 1]

    def plan_visit(self, *, round: str, round_title: str) -> None:
        """It is to be visited. Whether it may be is decided by its round."""
        self.trigger_event(VisitPlanned, round=round, round_title=round_title)

    def drop_visit(self, *, round: str, round_title: str, reason: str) -> None:
        """The visit was not made; an organisation that waits for none is left alone."""
        if self.planned == round:
            self.trigger_event(VisitNotMade, round=round, round_title=round_title, reason=reason)

    def record_visit(self, *, round: str, ground: str, from_day: str = "", **seen: Any) -> None:
        """What visitors saw in an open round. It never dissolves, and never undoes a dissolution.

        ``from_day``: on which the round began; it is looked up outside.
        """
        made = self.visit_in(round)
        if gone := self.gone:
            self._refuse_visit(gone, ground)
        elif made:
            self._refuse_visit(AN_ORMAS_IS_VISITED_ONCE_IN_A_ROUND, ground, visit=made.number)
        elif self.planned != round:
            self._refuse_visit(ONLY_A_PLANNED_VISIT_IS_RECORDED, ground)
        elif seen["visited_on"] < from_day:
            self._refuse_visit(A_VISIT_IS_NOT_BEFORE_ITS_ROUND, ground, from_day=date_words(from_day))
        else:
            number = len(self.visits) + 1
            self.trigger_event(VisitRecorded, visit=number, round=round, ground=ground, **seen)
            self._say(self.visits[-1].says, ground)

    def correct_visit(
        self, *, visit: int, reason: str, seen: int | None = None, from_day: str = "", **found: Any
    ) -> None:
        """What was found really; what was said wrongly of its activity is taken back.

        ``seen``: up to which version the visit was read; ``from_day``: on which its round began, looked up
        outside. Errors: NotFound, Conflict.
        """
        wrong, stood = self.visit_of(visit), self.activity
        not_overtaken(wrong.version, seen)
        if gone := self.gone:
            self._refuse_visit(gone, reason)
            return
        if found["visited_on"] < from_day:
            self._refuse_visit(A_VISIT_IS_NOT_BEFORE_ITS_ROUND, reason, from_day=date_words(from_day))
            return
        self.trigger_event(VisitCorrected, visit=visit, round=wrong.round, reason=reason, **found)
        if stood == wrong.says:
            self._say(self._newest_word(), reason, whatever_stands=True)
        else:
            self._say(self.visits[visit - 1].says, reason)

    def ask_follow_up(self, *, visit: int, task: str, due_on: str, ground: str) -> None:
        """Something has to follow from this visit. Error: NotFound."""
        visited_on = self.visit_of(visit).visited_on
        if gone := self.gone:
            self._refuse_visit(gone, ground)
        elif due_on < visited_on:
            day = {"visited_on": date_words(visited_on)}
            self._refuse_visit(A_FOLLOW_UP_IS_NOT_DUE_BEFORE_ITS_VISIT, ground, **day)
        else:
            said = {"visit": visit, "task": task, "due_on": due_on, "ground": ground}
            self.trigger_event(FollowUpAsked, follow_up=len(self.follow_ups) + 1, **said)

    def close_follow_up(self, *, follow_up: int, follow_up_outcome: str, ground: str) -> None:
        """It is done, or not needed. Error: NotFound."""
        if not 0 < follow_up <= len(self.follow_ups):
            raise NotFound(f"Tindak lanjut ke-{follow_up} tidak tercatat pada ormas ini.")
        if self.follow_ups[follow_up - 1]:
            self._refuse_visit(A_FOLLOW_UP_IS_CLOSED_ONCE, ground, follow_up=follow_up)
        else:
            said = {"follow_up_outcome": follow_up_outcome, "ground": ground}
            self.trigger_event(FollowUpClosed, follow_up=follow_up, **said)

    def _say(self, now: Activity, ground: str, *, whatever_stands: bool = False) -> None:
        """The axis follows, unless it knows of a later day, or the organisation is dissolved."""
        newer = self.activity.observed_on > now.observed_on and not whatever_stands
        if now.status and now != self.activity and not newer and not self.dissolved:
            self.trigger_event(ActivityStatusRecorded, **now._asdict(), ground=ground)

    def _newest_word(self) -> Activity:
        """Of the newest day: what visits say as they stand, or what was known before them otherwise."""
        seen = [visit.says for visit in self.visits if visit.says.status]
        known = [visit.before for visit in self.visits if visit.before not in self.wrong_words]
        said = [word for word in (*known, *seen) if word.status]
        return max(reversed(said), key=lambda word: word.observed_on, default=Activity("unknown"))

    def _refuse_visit(self, rule: Rule, ground: str, **said: object) -> None:
        self.trigger_event(VisitRefused, ground=ground, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case VisitPlanned():
                self.planned = fact.round
            case VisitNotMade():
                self.planned = ""
            case VisitRecorded():
                self.planned = ""
                said = (fact.visit, fact.round, fact.visited_on, tuple(fact.findings))
                self.visits.append(Visit(*said, self.activity, fact.originator_version))
            case VisitCorrected():
                self.wrong_words.add(self.visits[fact.visit - 1].says)
                self.visits[fact.visit - 1] = replace(
                    self.visits[fact.visit - 1],
                    visited_on=fact.visited_on,
                    findings=tuple(fact.findings),
                    version=fact.originator_version,
                )
            case FollowUpAsked():
                self.follow_ups.append("")
            case FollowUpClosed():
                self.follow_ups[fact.follow_up - 1] = fact.follow_up_outcome
            case VisitRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
