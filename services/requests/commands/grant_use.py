"""Commands about a granted hibah, and about every end."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.requests.commands.asked import Asked
from services.requests.schemas.grant_use import (
    AcceptGrantReport,
    CancelGrant,
    CloseGrant,
    CorrectGrantEntry,
    DeclineGrantStage,
    DisburseGrantStage,
    DraftGrantAgreement,
    HandOverGrantGoods,
    LapseGrant,
    ReadGrantAccount,
    RejectGrant,
    ReportGrantStage,
    RequestGrantStage,
    ReturnGrantReport,
    SignGrantAgreement,
    TakeBackGrantStep,
    UndoGrantStep,
    VerifyGrantStage,
)
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class GrantUseCommands(Asked):
    """Agreement, stages, reports, and the end."""

    @command
    def draft_grant_agreement(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.draft_grant_agreement(cause, **DraftGrantAgreement().load(payload)).as_dict()

    @command
    def read_grant_account(self, warrant: Warrant, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """What is sealed in the newest agreement; one line in the read log. The token names the hibah."""
        wanted = ReadGrantAccount().load(payload)
        if warrant.correlation != wanted["grant"]:
            raise Forbidden
        return self.requests.read_grant_account(**wanted, actor=str(warrant.actor))

    @command
    def sign_grant_agreement(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.sign_grant_agreement(cause, **SignGrantAgreement().load(payload)).as_dict()

    @command
    def request_grant_stage(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.request_grant_stage(cause, **RequestGrantStage().load(payload)).as_dict()

    @command
    def verify_grant_stage(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.verify_grant_stage(cause, **VerifyGrantStage().load(payload)).as_dict()

    @command
    def decline_grant_stage(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.decline_grant_stage(cause, **DeclineGrantStage().load(payload)).as_dict()

    @command
    def disburse_grant_stage(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.disburse_grant_stage(cause, **DisburseGrantStage().load(payload)).as_dict()

    @command
    def hand_over_grant_goods(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.hand_over_grant_goods(cause, **HandOverGrantGoods().load(payload)).as_dict()

    @command
    def report_grant_stage(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = ReportGrantStage().load(payload)
        return self.requests.report_grant_stage(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def return_grant_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.return_grant_report(cause, **ReturnGrantReport().load(payload)).as_dict()

    @command
    def accept_grant_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.accept_grant_report(cause, **AcceptGrantReport().load(payload)).as_dict()

    @command
    def undo_grant_step(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.undo_grant_step(cause, **UndoGrantStep().load(payload)).as_dict()

    @command
    def take_back_grant_step(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.take_back_grant_step(cause, **TakeBackGrantStep().load(payload)).as_dict()

    @command
    def correct_grant_entry(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.correct_grant_entry(cause, **CorrectGrantEntry().load(payload)).as_dict()

    @command
    def close_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.close_grant(cause, **CloseGrant().load(payload)).as_dict()

    @command
    def reject_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.reject_grant(cause, **RejectGrant().load(payload)).as_dict()

    @command
    def cancel_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = CancelGrant().load(payload)
        return self.requests.cancel_grant(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def lapse_grant(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.lapse_grant(cause, **LapseGrant().load(payload)).as_dict()
