"""Hibah: the terms of a budget year, proposals, and what becomes of them."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid4, uuid5

from services.requests.application.services import OfferedServices
from services.requests.domain import Before, Grant, GrantTerms, Officer, Ties
from services.requests.domain.grant_state import WITHOUT
from services.requests.events import GrantDisbursementVerified, GrantFieldVerified
from shared.ledger import Cause, Receipt
from shared.mapper import state_of
from shared.tokens import Actor

_GRANTS: Final = uuid5(NAMESPACE_URL, "satu-ormas/grants")
LOOKED_BACK: Final = 5
"""Budget years in which a report that is late still holds up a proposal."""


class GrantsOfOffice(OfferedServices):
    """From the terms of a year to the last report."""

    def set_grant_terms(self, cause: Cause, **said: Any) -> Receipt:
        return self._of_terms(cause, lambda terms: terms.set(**said))

    def list_grant_exception(self, cause: Cause, **said: str) -> Receipt:
        return self._of_terms(cause, lambda terms: terms.list_exception(**said))

    def end_grant_exception(self, cause: Cause, **said: Any) -> Receipt:
        return self._of_terms(cause, lambda terms: terms.end_exception(**said))

    def propose_grant(self, cause: Cause, *, organisation: str, budget_year: str, **said: Any) -> Receipt:
        """Two who begin at once meet in one stream."""
        stream = next(
            each.id
            for each in self._grants_of(organisation, budget_year)
            if not each.version or each.state not in WITHOUT
        )

        def begin(grant: Grant) -> None:
            by = self._grant_officer(cause, organisation)
            grant.propose(by, organisation=organisation, budget_year=budget_year, **said)

        return self.change(Grant, stream, cause, begin, load=self.load_or_new)

    def revise_grant(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.revise, today=self._today(), **said)

    def submit_grant(self, cause: Cause, *, grant: str, submitted_on: str) -> Receipt:
        """By the terms of its budget year, and by what earlier years say."""
        found = self.load(Grant, grant)
        terms = self.load_or_new(GrantTerms, GrantTerms.STREAM)
        said = {
            "submitted_on": submitted_on,
            "terms": terms.terms_of(found.budget_year),
            "before": self._before(found, terms, submitted_on),
            "today": self._today(),
        }
        return self._grant_step(cause, grant, Grant.submit, **said)

    def waive_grant_rule(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.waive, **said)

    def return_grant(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.send_back, today=self._today(), **said)

    def choose_grant_evaluator(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.choose_evaluator, **said)

    def number_grant_elsewhere(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.number_elsewhere, **said)

    def verify_grant(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.verify, today=self._today(), **said)

    def recommend_grant(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        """Not by who looked at the place."""
        said |= {"verifiers": self._who(grant, GrantFieldVerified.TOPIC), "today": self._today()}
        return self._grant_step(cause, grant, Grant.recommend, **said)

    def consider_grant(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.consider, today=self._today(), **said)

    def budget_grant(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.budget, today=self._today(), **said)

    def award_grant(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.award, today=self._today(), **said)

    def draft_grant_agreement(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        """What is sealed in it has a subject of its own."""
        said |= {"subject_id": uuid4().hex, "today": self._today()}
        return self._grant_step(cause, grant, Grant.draft_agreement, **said)

    def sign_grant_agreement(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.sign_agreement, today=self._today(), **said)

    def request_grant_stage(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.request_disbursement, today=self._today(), **said)

    def verify_grant_stage(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.verify_disbursement, today=self._today(), **said)

    def decline_grant_stage(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.decline_disbursement, **said)

    def disburse_grant_stage(self, cause: Cause, *, grant: str, stage: int, **said: Any) -> Receipt:
        """Not by who checked it."""
        checkers = self._who(grant, GrantDisbursementVerified.TOPIC, stage)
        said |= {"stage": stage, "checkers": checkers, "today": self._today()}
        return self._grant_step(cause, grant, Grant.disburse, **said)

    def hand_over_grant_goods(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.hand_over, today=self._today(), **said)

    def report_grant_stage(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.report, today=self._today(), **said)

    def return_grant_report(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.return_report, **said)

    def accept_grant_report(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.accept_report, today=self._today(), **said)

    def close_grant(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.close, today=self._today(), **said)

    def reject_grant(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.reject, today=self._today(), **said)

    def cancel_grant(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.cancel, today=self._today(), **said)

    def lapse_grant(self, cause: Cause, *, grant: str, reason: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.lapse, reason=reason, today=self._today())

    def _grants_of(self, organisation: str, budget_year: str) -> Iterator[Grant]:
        """Every proposal of an ormas for a year in its order, and the first that nobody began."""
        for number in count():
            name = f"{organisation} {budget_year} {number}"
            yield (found := self.load_or_new(Grant, f"{Grant.KIND}-{uuid5(_GRANTS, name).hex}"))
            if not found.version:
                return

    def _before(self, grant: Grant, terms: GrantTerms, day: str) -> Before:
        """The years before this one, the newest first."""
        earlier = [str(int(grant.budget_year) - back) for back in range(1, LOOKED_BACK + 1)]
        each = {year: [*self._grants_of(grant.organisation, year)] for year in earlier}
        return Before(
            received=earlier[0] if any(one.counts_as_received for one in each[earlier[0]]) else "",
            late=next((year for year in earlier if any(one.is_late_on(day) for one in each[year])), ""),
            excepted=terms.is_excepted(grant.organisation, day),
        )

    def _who(self, grant: str, topic: str, stage: int = 0) -> set[str]:
        """The accounts that took a step, as the rows of its events tell them."""
        rows = [row for row in self.ledger.history(grant) if row.topic == topic]
        return {Actor.parse(row.actor).id for row in rows if not stage or state_of(row)["stage"] == stage}

    def _grant_officer(self, cause: Cause, organisation: str) -> Officer:
        actor = Actor.parse(cause.actor)
        ties = self.load_or_new(Ties, Ties.STREAM)
        return Officer(actor.id, actor.role, *ties.of(actor.id, organisation))

    def _grant_step(self, cause: Cause, grant: str, decide: Callable[..., None], **said: Any) -> Receipt:
        def go_on(found: Grant) -> None:
            decide(found, self._grant_officer(cause, found.organisation), **said)

        return self.change(Grant, grant, cause, go_on)

    def _of_terms(self, cause: Cause, decide: Callable[[GrantTerms], None]) -> Receipt:
        return self.change(GrantTerms, GrantTerms.STREAM, cause, decide, load=self.load_or_new)
