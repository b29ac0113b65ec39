"""An Ormas Award: who stands in which category, how far each came, what the jury voted, who is honoured."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from contracts.telling.dates import date_words
from services.scoring.domain.candidate import LEAST_JURORS, STANDING, WORDS, Candidate, first_of
from services.scoring.domain.instrument import Instrument
from services.scoring.domain.own_ormas import Own, barred
from services.scoring.domain.period import AssessmentPeriod
from services.scoring.domain.register import IN_FORCE, Entry
from services.scoring.events import (
    AwardAnnounced,
    AwardCalled,
    AwardChangeRefused,
    AwardeeDecided,
    CandidateNominated,
    CandidateRefused,
    CandidateSelected,
    CandidateShortlisted,
    CandidateVisited,
    CandidateWithdrawn,
    JurorVoted,
)
from services.scoring.rules import award as rules
from services.scoring.rules.assessments import A_TIED_PERSON_ASSESSES_NOTHING
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class Award(Aggregate):
    """``votes``: of each category by juror the ormas; ``awardees``: by category."""

    KIND = "award"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.announced = False
        self.title = self.period = self.until = ""
        self.categories: tuple[str, ...] = ()
        self.candidates: dict[str, Candidate] = {}
        self.votes: dict[str, dict[str, str]] = {}
        self.awardees: dict[str, str] = {}

    def call(
        self, period: AssessmentPeriod, asked: Instrument, *, categories: Collection[str], **said: str
    ) -> None:
        if period.state != "open" or not asked.panel or not asked.gates:
            self._refuse(rules.AN_AWARD_HAS_A_STAGED_INSTRUMENT)
        else:
            self.trigger_event(AwardCalled, period=period.id, categories=[*categories], **said)

    def nominate(
        self,
        *,
        organisation: str,
        category: str,
        by: str,
        today: str,
        ground: str,
        own: Own | None = None,
        entry: Entry = IN_FORCE,
    ) -> None:
        """Also once more after it was refused or withdrawn; the same again changes nothing."""
        found = self._candidate(organisation)
        if rule := barred(own, organisation):
            self._refuse(rule)
        elif not self._open():
            return
        elif entry.withdrawn or entry.merged_into:
            self._refuse(rules.A_CANDIDATE_IS_IN_THE_REGISTER)
        elif category not in self.categories or (found.state in STANDING and found.category != category):
            self._refuse(rules.A_CANDIDATE_STANDS_IN_ONE_CATEGORY)
        elif today > self.until:
            self._refuse(rules.A_CANDIDATE_IS_NAMED_IN_TIME, until=date_words(self.until))
        elif found.state not in STANDING:
            named = {"by_itself": own is not None, "nominator": "" if own else by}
            of = {"organisation": organisation, "category": category}
            self.trigger_event(CandidateNominated, **of, **named, ground=ground)

    def select(self, *, organisation: str, by: str, tied: Collection[str], ground: str) -> None:
        """By somebody who did not name it."""
        if not self._may(organisation, by, tied, "nominated"):
            return
        if by == self._candidate(organisation).nominator:
            self._refuse(rules.A_CANDIDATE_IS_SELECTED_BY_ANOTHER_HAND)
        else:
            self.trigger_event(CandidateSelected, organisation=organisation, ground=ground)

    def visit(self, *, organisation: str, by: str, tied: Collection[str], day: str, minutes: str) -> None:
        """As often as it is visited."""
        if self._may(organisation, by, tied, "selected", "shortlisted"):
            self.trigger_event(CandidateVisited, organisation=organisation, day=day, minutes=minutes)

    def shortlist(
        self, *, organisation: str, by: str, tied: Collection[str], scored: bool, ground: str
    ) -> None:
        """``scored``: a score came about, so that it passed every gate. By somebody who did not name it."""
        if not self._may(organisation, by, tied, "selected") or self._is_its_nominator(organisation, by):
            return
        if not scored or not self._candidate(organisation).visited:
            self._refuse(rules.A_NOMINEE_WAS_SCORED_AND_VISITED)
        else:
            self.trigger_event(CandidateShortlisted, organisation=organisation, ground=ground)

    def refuse(self, *, organisation: str, by: str, tied: Collection[str], reason: str) -> None:
        """At any stage before the announcement."""
        if self._may(organisation, by, tied, *STANDING):
            self.trigger_event(CandidateRefused, organisation=organisation, reason=reason)

    def withdraw(self, *, organisation: str, reason: str, own: Own | None = None) -> None:
        """By the ormas, or for it."""
        if rule := barred(own, organisation):
            self._refuse(rule)
        elif self._stands(organisation, *STANDING):
            self.trigger_event(CandidateWithdrawn, organisation=organisation, reason=reason)

    def vote(
        self, *, organisation: str, by: str, tied: Collection[str], reason: str, hands: Collection[str] = ()
    ) -> None:
        """``tied``: to any nominee of its category; ``hands``: who opened the award, named or visited one of
        these. The same vote again changes nothing.
        """
        if not self._may(organisation, by, tied, "shortlisted"):
            return
        category = self._candidate(organisation).category
        if by in hands:
            self._refuse(rules.A_JUROR_TOOK_NO_STEP_BEFORE)
        elif self.votes.get(category, {}).get(by) != organisation:
            of = {"juror": by, "category": category, "organisation": organisation}
            self.trigger_event(JurorVoted, **of, reason=reason)

    def decide(
        self,
        *,
        organisation: str,
        by: str,
        tied: Collection[str],
        ground: str,
        scored: bool = True,
        entry: Entry = IN_FORCE,
    ) -> None:
        """``tied``: to any nominee of its category: their votes count nothing. Never by equal votes.
        ``scored``: still, for a score is computed anew when a later stage was judged.
        """
        if not self._may(organisation, by, tied, "shortlisted") or self._is_its_nominator(organisation, by):
            return
        category = self._candidate(organisation).category
        votes = self._votes(category, tied)
        if entry.withdrawn or entry.merged_into:
            self._refuse(rules.A_CANDIDATE_IS_IN_THE_REGISTER)
        elif not scored:
            self._refuse(rules.A_NOMINEE_WAS_SCORED_AND_VISITED)
        elif len(votes) < LEAST_JURORS:
            self._refuse(rules.A_JURY_IS_AT_LEAST_TWO)
        elif first_of(votes) != organisation:
            self._refuse(rules.EQUAL_VOTES_DECIDE_NOTHING)
        elif self.awardees.get(category) != organisation:
            told = {"votes": votes.count(organisation), "jurors": len(votes), "ground": ground}
            self.trigger_event(AwardeeDecided, category=category, organisation=organisation, **told)

    def announce(
        self, *, ground: str, tied: Mapping[str, Collection[str]] | None = None, fallen: Collection[str] = ()
    ) -> None:
        """``tied``: by category, as for its decision; ``fallen``: of whom no score came about any more, or
        who left the register.
        """
        if not self._open():
            return
        overtaken = [
            category
            for category, who in self.awardees.items()
            if who in fallen or not self._holds(category, (tied or {}).get(category, ()))
        ]
        if not self.awardees:
            self._refuse(rules.AN_AWARD_ANNOUNCES_WHOM_IT_DECIDED)
        elif overtaken:
            self._refuse(rules.AN_AWARD_ANNOUNCES_WHAT_STILL_HOLDS, category=overtaken[0])
        else:
            named = [
                {"category": each, "organisation": self.awardees[each]}
                for each in self.categories
                if each in self.awardees
            ]
            self.trigger_event(AwardAnnounced, title=self.title, awardees=named, ground=ground)

    def nominees_beside(self, organisation: str) -> list[str]:
        """All nominees of the category of this one."""
        return self.nominees_in(self._candidate(organisation).category)

    def nominees_in(self, category: str) -> list[str]:
        return [
            each
            for each, found in self.candidates.items()
            if found.category == category and found.state == "shortlisted"
        ]

    def _votes(self, category: str, tied: Collection[str]) -> list[str]:
        return [each for who, each in self.votes.get(category, {}).items() if who not in tied]

    def _holds(self, category: str, tied: Collection[str]) -> bool:
        """Whether the votes of today would decide what was decided."""
        votes = self._votes(category, tied)
        return len(votes) >= LEAST_JURORS and first_of(votes) == self.awardees[category]

    def _candidate(self, organisation: str) -> Candidate:
        return self.candidates.get(organisation, Candidate())

    def _open(self) -> bool:
        if self.announced:
            self._refuse(rules.AN_ANNOUNCED_AWARD_STAYS)
        return not self.announced

    def _stands(self, organisation: str, *states: str) -> bool:
        if not self._open():
            return False
        state = self._candidate(organisation).state
        if state not in states:
            self._refuse(rules.AN_AWARD_GOES_STAGE_BY_STAGE, state=WORDS[state])
        return state in states

    def _may(self, organisation: str, by: str, tied: Collection[str], *states: str) -> bool:
        """By somebody without a tie, of one that has come so far."""
        if not self._stands(organisation, *states):
            return False
        if by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        return by not in tied

    def _is_its_nominator(self, organisation: str, by: str) -> bool:
        """Who named it visits it at most: a small office has nobody else who is no juror."""
        named = by == self._candidate(organisation).nominator
        if named:
            self._refuse(rules.A_CANDIDATE_GOES_ON_BY_ANOTHER_HAND)
        return named

    def when(self, fact: Fact) -> None:
        match fact:
            case AwardCalled():
                self.title, self.period, self.until = fact.title, fact.period, fact.until
                self.categories = tuple(fact.categories)
            case CandidateNominated():
                named = Candidate(fact.category, "nominated", fact.nominator)
                self.candidates = {**self.candidates, fact.organisation: named}
            case CandidateSelected():
                self._now(fact.organisation, state="selected")
            case CandidateVisited():
                self._now(fact.organisation, visited=True)
            case CandidateShortlisted():
                self._now(fact.organisation, state="shortlisted")
            case CandidateRefused():
                self._leaves(fact.organisation, "refused")
            case CandidateWithdrawn():
                self._leaves(fact.organisation, "withdrawn")
            case JurorVoted():
                cast = {**self.votes.get(fact.category, {}), fact.juror: fact.organisation}
                self.votes = {**self.votes, fact.category: cast}
            case AwardeeDecided():
                self.awardees = {**self.awardees, fact.category: fact.organisation}
            case AwardAnnounced():
                self.announced = True
            case AwardChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _now(self, organisation: str, **changed: object) -> None:
        told = replace(self._candidate(organisation), **changed)  # type: ignore[arg-type]
        self.candidates = {**self.candidates, organisation: told}

    def _leaves(self, organisation: str, state: str) -> None:
        """Its votes and what was decided for it go with it."""
        self._now(organisation, state=state)
        self.awardees = {each: who for each, who in self.awardees.items() if who != organisation}
        self.votes = {
            category: {juror: each for juror, each in cast.items() if each != organisation}
            for category, cast in self.votes.items()
        }

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(AwardChangeRefused, **rule.refusal(**said))
