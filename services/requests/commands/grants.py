"""Commands about hibah, from the terms of a budget year to the decree."""

from collections.abc import Collection
from typing import Any

from contracts.own_ormas import own_ormas
from contracts.roles import PARTNER
from services.requests.commands.asked import Asked
from services.requests.schemas.grants import (
    AwardGrant,
    BudgetGrant,
    ChooseGrantEvaluator,
    ConsiderGrant,
    EndGrantException,
    ForeseeGrant,
    ListGrantException,
    NumberGrantElsewhere,
    PointGrantToTheme,
    ProposeGrant,
    RecommendGrant,
    ReturnGrant,
    ReviseGrant,
    SetGrantTerms,
    SubmitGrant,
    VerifyGrant,
    WaiveGrantRule,
)
from shared.rpc.server import command, query
from shared.tokens import Warrant


class GrantTermsCommands(Asked):
    """What the office asks of hibah."""

    @command
    def set_grant_terms(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.set_grant_terms(cause, **SetGrantTerms().load(payload)).as_dict()

    @command
    def list_grant_exception(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.list_grant_exception(cause, **ListGrantException().load(payload)).as_dict()

    @command
    def end_grant_exception(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.end_grant_exception(cause, **EndGrantException().load(payload)).as_dict()


class GrantCommands(Asked):
    """The way of a proposal."""

    @query
    def foresee_grant(self, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """What each criterion would come to today: ``criterion``, ``met``, ``blocks``, ``waived``."""
        return self.requests.foresee_grant(**ForeseeGrant().load(payload))

    @command
    def propose_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = ProposeGrant().load(payload)
        return self.requests.propose_grant(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def revise_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = ReviseGrant().load(payload)
        return self.requests.revise_grant(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def submit_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = SubmitGrant().load(payload)
        return self.requests.submit_grant(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def waive_grant_rule(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.waive_grant_rule(cause, **WaiveGrantRule().load(payload)).as_dict()

    @command
    def return_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.return_grant(cause, **ReturnGrant().load(payload)).as_dict()

    @command
    def choose_grant_evaluator(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.choose_grant_evaluator(cause, **ChooseGrantEvaluator().load(payload)).as_dict()

    @command
    def number_grant_elsewhere(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.number_grant_elsewhere(cause, **NumberGrantElsewhere().load(payload)).as_dict()

    @command
    def point_grant_to_theme(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.point_grant_to_theme(cause, **PointGrantToTheme().load(payload)).as_dict()

    @command
    def verify_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = VerifyGrant().load(payload)
        return self.requests.verify_grant(cause, _agencies(warrant), **said).as_dict()

    @command
    def recommend_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = RecommendGrant().load(payload)
        return self.requests.recommend_grant(cause, _agencies(warrant), **said).as_dict()

    @command
    def consider_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.consider_grant(cause, **ConsiderGrant().load(payload)).as_dict()

    @command
    def budget_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.budget_grant(cause, **BudgetGrant().load(payload)).as_dict()

    @command
    def award_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.award_grant(cause, **AwardGrant().load(payload)).as_dict()


def _agencies(warrant: Warrant) -> Collection[str] | None:
    """For which agencies alone an account of an agency speaks; None: a colleague of the office."""
    return warrant.actor.bound_to if warrant.actor.role == PARTNER else None
