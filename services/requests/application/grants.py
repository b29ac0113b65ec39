"""Hibah: the terms of a budget year, proposals, and what becomes of them."""

from collections.abc import Callable
from typing import Any, Final
from uuid import uuid4

from services.requests.application.cases import Entries
from services.requests.application.grant_rows import standing
from services.requests.application.grants_known import Agencies, GrantsKnown
from services.requests.domain import Grant, GrantTerms, Own
from services.requests.domain.grant_state import WITHOUT
from services.requests.events import GrantAgreementDrafted, GrantDisbursementVerified
from services.requests.projection.known_ormas import applicant_of, entries_of, is_disputed
from shared.errors import NotFound
from shared.ledger import Cause, Receipt
from shared.office_lock import alone_in_office

AWARDS: Final = "grant-awards"


class GrantsOfOffice(GrantsKnown):
    """From the terms of a year to the last report."""

    def set_grant_terms(self, cause: Cause, **said: Any) -> Receipt:
        return self._of_terms(cause, lambda terms: terms.set(**said))

    def list_grant_exception(self, cause: Cause, **said: str) -> Receipt:
        return self._of_terms(cause, lambda terms: terms.list_exception(**said))

    def end_grant_exception(self, cause: Cause, **said: Any) -> Receipt:
        return self._of_terms(cause, lambda terms: terms.end_exception(**said))

    def propose_grant(
        self, cause: Cause, own: Entries = None, *, organisation: str, budget_year: str, **said: Any
    ) -> Receipt:
        """Two who begin at once meet in one stream.

        ``own``, here and below: for which entries alone who acts may speak, None for a colleague.
        """
        stream = next(
            each.id
            for each in self._streams_of(organisation, budget_year)
            if not each.version or each.state not in WITHOUT
        )
        others = entries_of(self.views, organisation) - {organisation}
        each_of = (each for entry in others for each in self._streams_of(entry, budget_year))
        said["merged"] = next((each.state for each in each_of if each.state not in WITHOUT), "")
        said |= self._with_the_register(organisation, said)
        terms = self.load_or_new(GrantTerms, GrantTerms.STREAM).terms_of(budget_year)
        said |= {"terms": terms, "today": self._today()}

        def begin(grant: Grant) -> None:
            by = self._officer(cause, organisation, own)
            if own is not None:
                by = by._replace(own=self._proposing(own, organisation, budget_year))
            grant.propose(by, organisation=organisation, budget_year=budget_year, **said)

        return self.change(Grant, stream, cause, begin, load=self.load_or_new)

    def revise_grant(self, cause: Cause, own: Entries = None, *, grant: str, **said: Any) -> Receipt:
        said |= self._with_the_register(self.load(Grant, grant).organisation, said)
        return self._grant_step(cause, grant, Grant.revise, own=own, today=self._today(), **said)

    def submit_grant(self, cause: Cause, own: Entries = None, *, grant: str, submitted_on: str) -> Receipt:
        """By the terms of its budget year, and by what earlier years say."""
        found = self.load(Grant, grant)
        terms = self.load_or_new(GrantTerms, GrantTerms.STREAM)
        said: dict[str, Any] = {
            "submitted_on": submitted_on,
            "terms": terms.terms_of(found.budget_year),
            "before": self._before(found, submitted_on),
            "today": self._today(),
        }
        return self._grant_step(cause, grant, Grant.submit, own=own, **said)

    def waive_grant_rule(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        """By others than who typed it."""
        return self._grant_step(cause, grant, Grant.waive, hands=self._hands_of_grant(grant), **said)

    def return_grant(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.send_back, today=self._today(), **said)

    def choose_grant_evaluator(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.choose_evaluator, **said)

    def number_grant_elsewhere(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.number_elsewhere, **said)

    def point_grant_to_theme(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        """A programme that the caller looked up in the list of the office."""
        return self._grant_step(cause, grant, Grant.point_to_theme, **said)

    def verify_grant(self, cause: Cause, agencies: Agencies = None, *, grant: str, **said: Any) -> Receipt:
        """``agencies``, here and below: the codes for which alone an account of an agency asks."""
        said["agencies"] = agencies
        return self._grant_step(cause, grant, Grant.verify, today=self._today(), **said)

    def recommend_grant(self, cause: Cause, agencies: Agencies = None, *, grant: str, **said: Any) -> Receipt:
        """Not by who typed it, nor by who looked at the place."""
        said["agencies"] = agencies
        said |= {"hands": self._hands_of_grant(grant), "today": self._today()}
        return self._grant_step(cause, grant, Grant.recommend, **said)

    def consider_grant(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.consider, today=self._today(), **said)

    def budget_grant(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.budget, today=self._today(), **said)

    def award_grant(self, cause: Cause, *, grant: str, decided_on: str, **said: Any) -> Receipt:
        """By what the register, the other years and the other awards say on that day.

        Awards take turns, also between processes: two for successive years, or for the rest of one ceiling,
        are never decided at once.
        """
        with self._turns.of(AWARDS), alone_in_office(self.deployment, AWARDS):
            found = self.load(Grant, grant)
            said["room"] = self._room_in(found.budget_year)
            said |= {"decided_on": decided_on, "who": applicant_of(self.views, found.organisation)}
            said |= {"before": self._before(found, decided_on), "hands": self._hands_of_grant(grant)}
            return self._grant_step(cause, grant, Grant.award, today=self._today(), **said)

    def draft_grant_agreement(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        """What is sealed in it has a subject of its own. The account bears the name that the register knows
        now, of an entry that merged the name of the one that stands for it.
        """
        found = self.load(Grant, grant)
        who = applicant_of(self.views, found.organisation)
        said["recipient"] = (who.merged_into or who.name) if who else found.name
        said |= {"subject_id": uuid4().hex, "today": self._today()}
        return self._grant_step(cause, grant, Grant.draft_agreement, **said)

    def read_grant_account(self, *, grant: str, purpose: str, actor: str) -> list[dict[str, Any]]:
        """Account and signatories of the agreement that stands, earlier ones are left closed; the look is
        logged first. NotFound where no agreement was written.
        """
        every = standing(self.ledger.history(grant))
        rows = [row for row in every if row.topic == GrantAgreementDrafted.TOPIC]
        if not rows:
            raise NotFound("NPHD belum disusun.")
        return self.reveal(grant, purpose, actor, rows[-1].version)

    def sign_grant_agreement(self, cause: Cause, *, grant: str, in_dispute: bool, **said: Any) -> Receipt:
        """Disputed is what the caller says is, and what the register knows as such."""
        entries = entries_of(self.views, self.load(Grant, grant).organisation)
        said |= {"in_dispute": in_dispute or is_disputed(self.views, entries), "today": self._today()}
        return self._grant_step(cause, grant, Grant.sign_agreement, **said)

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

    def report_grant_stage(self, cause: Cause, own: Entries = None, *, grant: str, **said: Any) -> Receipt:
        """An ormas that was dissolved or stopped still accounts for what it had."""
        said["today"] = self._today()
        if own is None:
            return self._grant_step(cause, grant, Grant.report, **said)
        itself = Own(own, self._keeps_from_accounting(self.load(Grant, grant).organisation))
        return self._grant_step(cause, grant, Grant.report, own=itself, **said)

    def return_grant_report(self, cause: Cause, *, grant: str, **said: Any) -> Receipt:
        return self._grant_step(cause, grant, Grant.return_report, today=self._today(), **said)

    def accept_grant_report(self, cause: Cause, *, grant: str, stage: int, **said: Any) -> Receipt:
        """Not by who recorded it, nor by who handed the goods over."""
        said |= {"stage": stage, "hands": self._hands_of_stage(grant, stage), "today": self._today()}
        return self._grant_step(cause, grant, Grant.accept_report, **said)

    def close_grant(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.close, today=self._today(), **said)

    def reject_grant(self, cause: Cause, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.reject, today=self._today(), **said)

    def cancel_grant(self, cause: Cause, own: Entries = None, *, grant: str, **said: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.cancel, own=own, today=self._today(), **said)

    def lapse_grant(self, cause: Cause, *, grant: str, reason: str) -> Receipt:
        return self._grant_step(cause, grant, Grant.lapse, reason=reason, today=self._today())

    def _of_terms(self, cause: Cause, decide: Callable[[GrantTerms], None]) -> Receipt:
        return self.change(GrantTerms, GrantTerms.STREAM, cause, decide, load=self.load_or_new)
