"""Commands about semester reports."""

from typing import Any

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
)
from shared.rpc.server import command
from shared.tokens import Warrant


class SemesterReportCommands(Asked):
    """From the first line to the report that is accepted."""

    @command
    def begin_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.begin_semester_report(cause, **BeginSemesterReport().load(payload)).as_dict()

    @command
    def add_semester_activity(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.add_semester_activity(cause, **AddSemesterActivity().load(payload)).as_dict()

    @command
    def revise_semester_activity(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.revise_semester_activity(
            cause, **ReviseSemesterActivity().load(payload)
        ).as_dict()

    @command
    def drop_semester_activity(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.drop_semester_activity(cause, **DropSemesterActivity().load(payload)).as_dict()

    @command
    def tell_semester_progress(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.tell_semester_progress(cause, **TellSemesterProgress().load(payload)).as_dict()

    @command
    def tell_semester_money(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.tell_semester_money(cause, **TellSemesterMoney().load(payload)).as_dict()

    @command
    def submit_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.submit_semester_report(cause, **SubmitSemesterReport().load(payload)).as_dict()

    @command
    def submit_nil_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.submit_nil_semester_report(
            cause, **SubmitNilSemesterReport().load(payload)
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
    def discard_semester_report(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.discard_semester_report(cause, **DiscardSemesterReport().load(payload)).as_dict()
