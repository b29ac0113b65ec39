"""Commands about who reports, when, and of what types activities are."""

from typing import Any

from services.requests.commands.asked import Asked
from services.requests.schemas.report_duty import (
    LiftReportDuty,
    RecordReportDuty,
    SetActivityTypes,
    SetSemesterTerms,
    StrikeReportDuty,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class ReportDutyCommands(Asked):
    """The office's own data of semester reports."""

    @command
    def set_semester_terms(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.set_semester_terms(cause, **SetSemesterTerms().load(payload)).as_dict()

    @command
    def set_activity_types(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.set_activity_types(cause, **SetActivityTypes().load(payload)).as_dict()

    @command
    def record_report_duty(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.record_report_duty(cause, **RecordReportDuty().load(payload)).as_dict()

    @command
    def lift_report_duty(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.lift_report_duty(cause, **LiftReportDuty().load(payload)).as_dict()

    @command
    def strike_report_duty(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.strike_report_duty(cause, **StrikeReportDuty().load(payload)).as_dict()
