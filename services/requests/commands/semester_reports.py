"""Commands about semester reports."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.requests.commands.asked import Asked
from services.requests.schemas.semester_reports import (
    AcceptSemesterReport,
    AddSemesterActivity,
    BeginSemesterReport,
    DiscardSemesterReport,
    DropSemesterActivity,
    ReturnSemesterReport,
    ReviseSemesterActivity,
    SubmitNilSemesterReport,
    SubmitSemesterReport,
    TellSemesterMoney,
    TellSemesterProgress,
    WithdrawSemesterReport,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class SemesterReportCommands(Asked):
    """From the first line to the report that is accepted."""

    @command
    def begin_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.requests.begin_semester_report(
            cause, own, **BeginSemesterReport().load(payload)
        ).as_dict()

    @command
    def add_semester_activity(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.requests.add_semester_activity(
            cause, own, **AddSemesterActivity().load(payload)
        ).as_dict()

    @command
    def revise_semester_activity(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.requests.revise_semester_activity(
            cause, own, **ReviseSemesterActivity().load(payload)
        ).as_dict()

    @command
    def drop_semester_activity(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.requests.drop_semester_activity(
            cause, own, **DropSemesterActivity().load(payload)
        ).as_dict()

    @command
    def tell_semester_progress(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.requests.tell_semester_progress(
            cause, own, **TellSemesterProgress().load(payload)
        ).as_dict()

    @command
    def tell_semester_money(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.requests.tell_semester_money(cause, own, **TellSemesterMoney().load(payload)).as_dict()

    @command
    def submit_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.requests.submit_semester_report(
            cause, own, **SubmitSemesterReport().load(payload)
        ).as_dict()

    @command
    def submit_nil_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.requests.submit_nil_semester_report(
            cause, own, **SubmitNilSemesterReport().load(payload)
        ).as_dict()

    @command
    def return_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.return_semester_report(cause, **ReturnSemesterReport().load(payload)).as_dict()

    @command
    def accept_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.accept_semester_report(cause, **AcceptSemesterReport().load(payload)).as_dict()

    @command
    def withdraw_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.requests.withdraw_semester_report(
            cause, own, **WithdrawSemesterReport().load(payload)
        ).as_dict()

    @command
    def discard_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.requests.discard_semester_report(
            cause, own, **DiscardSemesterReport().load(payload)
        ).as_dict()
