"""A hibah up to the decree: proposed, looked at, recommended, budgeted, awarded, or not."""

from collections.abc import Sequence
from typing import Any

from contracts.telling.dates import date_words
from contracts.telling.grant_words import (
    BY_LAW,
    CRITERIA,
    GRANT_RUNNING,
    GRANT_STATES,
    GRANT_UNDECIDED,
    JUDGED_AGAIN,
)
from contracts.telling.letters import says_something
from contracts.telling.money import rupiah
from services.requests import events as e
from services.requests.domain.applicant import Applicant, obstacle
from services.requests.domain.grant_criteria import (
    Asked,
    Before,
    Criterion,
    findings_of,
    stopped_by,
    wanted,
)
from services.requests.domain.grant_hands import GrantHands
from services.requests.domain.grant_papers import lacking
from services.requests.domain.grant_use import GrantUse
from services.requests.domain.handing_over import Officer, Step
from services.requests.domain.own_ormas import barred
from services.requests.rules.cases import AN_APPLICANT_IS_IN_THE_REGISTER
from services.requests.rules.grant_hands import WHO_TYPED_A_PROPOSAL_WAIVES_NOTHING
from services.requests.rules.grants import (
    A_BUDGET_YEAR_HAS_ITS_TERMS,
    A_LARGE_PROPOSAL_COMPARES_PRICES,
    A_LARGER_PROPOSAL_TELLS_ITS_SCHEDULE,
    A_PROPOSAL_COMES_WITHIN_ITS_WINDOW,
    A_PROPOSAL_IS_MENDED_IN_TIME,
    AN_AGENCY_ANSWERS_WHAT_IT_EVALUATES,
    AN_AGENCY_EVALUATES_A_PROPOSAL,
    AN_AWARD_STAYS_WITHIN_THE_BUDGET,
    AWARDS_STAY_WITHIN_THE_CEILING_OF_THE_YEAR,
    MORE_THAN_RECOMMENDED_SAYS_WHY,
    NO_STEP_GIVES_MORE_THAN_WAS_ASKED,
    ONE_RUNNING_PROPOSAL_A_BUDGET_YEAR,
    WHAT_HOLDS_A_PROPOSAL_UP_IS_WAIVED_FIRST,
    WHAT_RESTS_ON_LAW_STAYS_ASKED,
)
from services.requests.rules.own_ormas import (
    A_HIBAH_IS_WRITTEN_SO_OFTEN_A_DAY,
    MOST_DRAFTS_A_DAY,
    WHAT_AN_ORMAS_PROPOSES_COMES_WITH_ITS_PAPERS,
)

COMPARISONS = 3
_MENDED = ("draft", "returned")
_SERVICE = "grant"


class Grant(GrantUse):
    """Every decision of its way; ``by`` says who takes it. Amounts are whole rupiah."""

    def propose(
        self,
        by: Officer,
        *,
        who: Applicant | None,
        organisation: str,
        budget_year: str,
        proposed_on: str,
        merged: str = "",
        terms: dict[str, Any] | None = None,
        today: str = "",
        **said: Any,
    ) -> None:
        """One proposal runs for a budget year, also of entries that merged: ``merged`` is how theirs stands.
        ``proposed_on`` was looked at where it was typed. The name is the register's. ``terms``: those of the
        year; an ormas begins by itself only while their window is open.
        """
        if not_own := barred(by.own, organisation, proposed_on, today):
            self._refuse(not_own[0], **not_own[1])
            return
        state = self.state or merged
        if state in GRANT_RUNNING or state == "closed":
            asked = {"year": budget_year, "state": GRANT_STATES[state]}
            self._refuse(ONE_RUNNING_PROPOSAL_A_BUDGET_YEAR, **asked)
        elif by.own is not None and terms is None:
            self._refuse(A_BUDGET_YEAR_HAS_ITS_TERMS, year=budget_year)
        elif by.own is not None and terms and not self._is_within(terms, today):
            return
        elif (name := self._named(who)) and self._goes_on(by, ""):
            said |= {"organisation": organisation, "budget_year": budget_year, "name": name}
            said |= {"proposed_on": proposed_on}
            self.trigger_event(e.GrantProposed, draft=1, **said)

    def revise(
        self, by: Officer, *, who: Applicant | None, proposed_on: str, today: str, **said: Any
    ) -> None:
        """Written again before it is handed in, or after it came back."""
        if self._is_barred(by, proposed_on, today):
            return
        if by.own is not None and (many := self.written[proposed_on]) >= MOST_DRAFTS_A_DAY:
            self._refuse(A_HIBAH_IS_WRITTEN_SO_OFTEN_A_DAY, many=many)
        elif self._goes_on(by, *_MENDED, day=proposed_on, today=today) and (name := self._named(who)):
            same = {"organisation": self.organisation, "budget_year": self.budget_year, "name": name}
            said |= {"proposed_on": proposed_on, **same}
            self.trigger_event(e.GrantProposed, draft=self.draft + 1, **said)

    def submit(
        self, by: Officer, *, submitted_on: str, terms: dict[str, Any] | None, before: Before, today: str
    ) -> None:
        """The first time it is read by the terms that stand; mended it keeps those, and its window."""
        if self._is_barred(by, submitted_on, today):
            return
        if not self._goes_on(by, *_MENDED, day=submitted_on, today=today):
            return
        terms = dict(self.terms) or terms
        if self.answer_by and submitted_on > self.answer_by:
            self._refuse(A_PROPOSAL_IS_MENDED_IN_TIME, last=date_words(self.answer_by))
        elif terms is None:
            self._refuse(A_BUDGET_YEAR_HAS_ITS_TERMS, year=self.budget_year)
        elif (self.terms or self._is_within(terms, submitted_on)) and self._fits(by, terms):
            self._judge(by, terms, before, submitted_on)

    def waive(self, by: Officer, *, criterion: str, reason: str, hands: GrantHands) -> None:
        """Only what the office asks by itself, until it is recommended or when awarded; twice is once."""
        if not self._decides(by, *GRANT_UNDECIDED, "budgeted"):
            return
        if criterion in BY_LAW:
            self._refuse(WHAT_RESTS_ON_LAW_STAYS_ASKED)
        elif by.id in hands.typists:
            self._refuse(WHO_TYPED_A_PROPOSAL_WAIVES_NOTHING)
        elif criterion not in self.waived:
            self.trigger_event(e.GrantRuleWaived, criterion=criterion, reason=reason)

    def send_back(
        self, by: Officer, *, asked_on: str, today: str, feedback: Sequence[dict[str, str]] = (), **said: str
    ) -> None:
        """To be mended until a day; ``feedback``: what of which paper."""
        if self._decides(by, "submitted", "verified", day=asked_on, today=today):
            self.trigger_event(e.GrantReturned, asked_on=asked_on, feedback=list(feedback), **said)

    def choose_evaluator(self, by: Officer, *, evaluator: str, agency: str, ground: str) -> None:
        """The same again changes nothing."""
        another = (evaluator, agency) != (self.evaluator, self.agency)
        if self._decides(by, "submitted", "returned", "verified") and another:
            said = {"evaluator": evaluator, "agency": agency, "ground": ground}
            self.trigger_event(e.GrantEvaluatorChosen, **said)

    def number_elsewhere(self, by: Officer, **said: str) -> None:
        """Whenever the other system gives it."""
        if self._goes_on(by, *GRANT_RUNNING):
            self.trigger_event(e.GrantNumberedElsewhere, **said)

    def verify(self, by: Officer, *, verified_on: str, today: str, **said: str) -> None:
        if self._goes_on(by, "submitted", day=verified_on, today=today) and self._is_evaluated(by):
            self.trigger_event(e.GrantFieldVerified, verified_on=verified_on, **said)

    def recommend(
        self,
        by: Officer,
        *,
        recommended: int,
        recommended_on: str,
        note: str,
        hands: GrantHands,
        today: str,
    ) -> None:
        """After a look at the place; of the short form also without."""
        states = ("verified", "submitted") if self.short else ("verified",)
        if not self._decides(by, *states, day=recommended_on, today=today) or not self._is_evaluated(by):
            return
        unmet = [words for code, words in CRITERIA.items() if code in self.unmet - self.waived]
        if rule := hands.against_recommending(by.id):
            self._refuse(rule)
        elif unmet:
            self._refuse(WHAT_HOLDS_A_PROPOSAL_UP_IS_WAIVED_FIRST, criteria="; ".join(unmet))
        elif self._is_asked(recommended):
            said = {"recommended": recommended, "recommended_on": recommended_on, "note": note}
            self.trigger_event(e.GrantRecommended, evaluator=self.evaluator, **said)

    def _is_evaluated(self, by: Officer) -> bool:
        """Whether an agency was chosen, for which this officer may speak; a refusal is recorded."""
        if by.agencies is not None and self.agency not in by.agencies:
            self._refuse(AN_AGENCY_ANSWERS_WHAT_IT_EVALUATES)
        elif not self.evaluator:
            self._refuse(AN_AGENCY_EVALUATES_A_PROPOSAL)
        else:
            return True
        return False

    def consider(self, by: Officer, *, considered: int, considered_on: str, note: str, today: str) -> None:
        if self._goes_on(by, "recommended", day=considered_on, today=today) and self._is_asked(considered):
            said = {"considered": considered, "considered_on": considered_on, "note": note}
            self.trigger_event(e.GrantConsidered, **said)

    def budget(self, by: Officer, *, budgeted: int, budgeted_on: str, today: str, **said: str) -> None:
        if self._goes_on(by, "considered", day=budgeted_on, today=today) and self._is_asked(budgeted):
            self.trigger_event(e.GrantBudgeted, budgeted=budgeted, budgeted_on=budgeted_on, **said)

    def award(
        self,
        by: Officer,
        *,
        who: Applicant | None,
        before: Before,
        hands: GrantHands,
        awarded: int,
        decided_on: str,
        decree: str,
        reason: str,
        today: str,
        room: int | None = None,
    ) -> None:
        """Within the budget and the ``room`` that the ceiling of the year leaves, if there is one.

        Above the recommendation only with a reason; what may have changed since it was handed in is looked at
        again.
        """
        goes_on = self._goes_on(by, "budgeted", day=decided_on, today=today, step=Step.LOOK)
        if not goes_on or not self._named(who):
            return
        more = awarded > self.recommended
        again = findings_of(Asked(self.facts, self.terms, before, decided_on), self.waived)
        if rule := hands.against_awarding(by.id):
            self._refuse(rule)
        elif stop := stopped_by([each for each in again if each["criterion"] in JUDGED_AGAIN]):
            self._stopped(stop, before)
        elif awarded > self.budgeted:
            self._refuse(AN_AWARD_STAYS_WITHIN_THE_BUDGET, limit=rupiah(self.budgeted))
        elif room is not None and awarded > room:
            said = {"year": self.budget_year, "limit": rupiah(max(0, room))}
            self._refuse(AWARDS_STAY_WITHIN_THE_CEILING_OF_THE_YEAR, **said)
        elif more and not says_something(reason):
            self._refuse(MORE_THAN_RECOMMENDED_SAYS_WHY, limit=rupiah(self.recommended))
        else:
            said = {"decided_on": decided_on, "decree": decree, "reason": reason if more else ""}
            self.trigger_event(e.GrantAwarded, awarded=awarded, **said)

    def _is_within(self, terms: dict[str, Any], day: str) -> bool:
        """Whether proposals are taken on this day."""
        first, last = terms["window_from"], terms["window_until"]
        if first <= day <= last:
            return True
        said = {"first": date_words(first), "last": date_words(last)}
        self._refuse(A_PROPOSAL_COMES_WITHIN_ITS_WINDOW, **said)
        return False

    def _fits(self, by: Officer, terms: dict[str, Any]) -> bool:
        """Whether its papers are those that the terms ask for; what an ormas sends has no other paper."""
        short, compared = terms["short_form_up_to"], terms["comparisons_from"]
        missing = lacking(self.papers, compared=bool(compared) and self.asked >= compared)
        if self.asked > short and not self.schedule:
            self._refuse(A_LARGER_PROPOSAL_TELLS_ITS_SCHEDULE, limit=rupiah(short))
        elif compared and self.asked >= compared and self.comparisons < COMPARISONS:
            self._refuse(A_LARGE_PROPOSAL_COMPARES_PRICES, limit=rupiah(compared))
        elif by.own is not None and missing:
            self._refuse(WHAT_AN_ORMAS_PROPOSES_COMES_WITH_ITS_PAPERS, papers=", ".join(missing))
        else:
            return True
        return False

    def _judge(self, by: Officer, terms: dict[str, Any], before: Before, day: str) -> None:
        """By every criterion; the first that stops it is named. What the office may waive stops no proposal
        that an ormas sends by itself: it stops the recommendation.
        """
        findings = findings_of(Asked(self.facts, terms, before, day), self.waived)
        stop = stopped_by([each for each in findings if by.own is None or each["criterion"] in BY_LAW])
        if stop:
            self._stopped(stop, before, terms["minimum_years"])
            return
        unmet = [CRITERIA[each["criterion"]] for each in findings if not each["met"]]
        met = f"{sum(each['met'] for each in findings if wanted(each, terms))} kriteria terpenuhi"
        summary = f"{met}; tidak terpenuhi: {', '.join(unmet)}" if unmet else met
        said = {"findings": findings, "short": self.asked <= terms["short_form_up_to"], "summary": summary}
        self.trigger_event(e.GrantSubmitted, submitted_on=day, terms=terms, **said)

    def _stopped(self, stop: Criterion, before: Before, years: int = 0) -> None:
        year = before.late if stop.code == "late-lpj" else before.received
        self._refuse(stop.rule, year=year, years=years, reports=str(self.facts["reports_owed"]))

    def _named(self, who: Applicant | None) -> str:
        """What the register calls it, "" where its rule refuses."""
        if found := obstacle(who, _SERVICE):
            rule, words = found
            self._refuse(rule, **words)
        elif who and who.name:
            return who.name
        else:
            self._refuse(AN_APPLICANT_IS_IN_THE_REGISTER)
        return ""

    def _is_asked(self, amount: int) -> bool:
        """Refuse more than was asked."""
        if amount <= self.asked:
            return True
        self._refuse(NO_STEP_GIVES_MORE_THAN_WAS_ASKED, limit=rupiah(self.asked))
        return False
