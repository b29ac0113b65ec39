"""Through whose hands a hibah went: nobody does a whole one alone."""

from collections.abc import Collection
from typing import NamedTuple

from services.requests.rules.grant_hands import (
    A_PROPOSAL_THAT_NOBODY_TYPED_IS_LOOKED_AT_FIRST,
    THREE_PERSONS_FOR_A_HIBAH_WHEN_PRESENT,
    WHO_HANDED_GOODS_OVER_DOES_NOT_ACCEPT_THEIR_LPJ,
    WHO_PAID_A_STAGE_DOES_NOT_ACCEPT_WHAT_THE_ORMAS_REPORTS,
    WHO_RECOMMENDED_DOES_NOT_RECORD_THE_AWARD,
    WHO_RECORDED_AN_LPJ_DOES_NOT_ACCEPT_IT,
    WHO_TYPED_A_PROPOSAL_DOES_NOT_RECOMMEND,
)
from services.requests.rules.grants import WHO_VERIFIED_DOES_NOT_RECOMMEND
from shared.rules import Rule


class GrantHands(NamedTuple):
    """Accounts, as the rows of its stream tell them; ``asked``: how many persons the office wants behind
    the decree.
    """

    typists: Collection[str] = ()
    verifiers: Collection[str] = ()
    recommenders: Collection[str] = ()
    asked: int = 2

    def against_recommending(self, account: str) -> Rule | None:
        """The rule by which this account does not recommend. What nobody of the office typed would come to
        the decree with two persons where three are asked.
        """
        if account in self.verifiers:
            return WHO_VERIFIED_DOES_NOT_RECOMMEND
        if len({*self.typists, *self.verifiers}) < self.asked - 2:
            return A_PROPOSAL_THAT_NOBODY_TYPED_IS_LOOKED_AT_FIRST
        return WHO_TYPED_A_PROPOSAL_DOES_NOT_RECOMMEND if account in self.typists else None

    def against_awarding(self, account: str) -> Rule | None:
        """The rule by which it does not record the decree."""
        if account in self.recommenders:
            return WHO_RECOMMENDED_DOES_NOT_RECORD_THE_AWARD
        persons = len({*self.typists, *self.verifiers, *self.recommenders, account})
        return THREE_PERSONS_FOR_A_HIBAH_WHEN_PRESENT if persons < self.asked else None


class StageHands(NamedTuple):
    """Of one stage: who recorded its newest report, and who handed goods over. Of an older report nothing is
    asked: written again by another one it can be accepted in an office of two. ``payers``: who paid it, where
    the ormas itself sent that report.
    """

    reporter: str = ""
    givers: Collection[str] = ()
    payers: Collection[str] = ()

    def against_accepting(self, account: str) -> Rule | None:
        """The rule by which this account does not accept the report."""
        if account == self.reporter:
            return WHO_RECORDED_AN_LPJ_DOES_NOT_ACCEPT_IT
        if account in self.payers:
            return WHO_PAID_A_STAGE_DOES_NOT_ACCEPT_WHAT_THE_ORMAS_REPORTS
        return WHO_HANDED_GOODS_OVER_DOES_NOT_ACCEPT_THEIR_LPJ if account in self.givers else None
