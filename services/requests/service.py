"""The requests on the network: their commands by subject."""

from typing import Any

from services.requests.commands.baselines import BaselineCommands
from services.requests.commands.calendar import CalendarCommands
from services.requests.commands.case_ends import CaseEndCommands
from services.requests.commands.cases import CaseCommands
from services.requests.commands.consultations import ConsultationCommands
from services.requests.commands.elections import ElectionCommands
from services.requests.commands.grant_use import GrantUseCommands
from services.requests.commands.grants import GrantCommands, GrantTermsCommands
from services.requests.commands.letters import LetterCommands, SigningCommands
from services.requests.commands.permits import PermitCommands, PermitTermsCommands
from services.requests.commands.readings import ReadingCommands
from services.requests.commands.report_duty import ReportDutyCommands
from services.requests.commands.semester_reports import SemesterReportCommands
from services.requests.commands.services import ServiceCommands
from services.requests.commands.surveys import SurveyCommands
from shared.bus.pages import ledger_page
from shared.rpc.server import query


class RequestsService(
    CalendarCommands,
    ElectionCommands,
    ServiceCommands,
    BaselineCommands,
    CaseCommands,
    CaseEndCommands,
    SemesterReportCommands,
    ReportDutyCommands,
    GrantTermsCommands,
    GrantCommands,
    GrantUseCommands,
    PermitTermsCommands,
    PermitCommands,
    ConsultationCommands,
    SurveyCommands,
    SigningCommands,
    LetterCommands,
    ReadingCommands,
):
    """The requests' commands and queries."""

    name = "requests"

    @query
    def ledger_page(self, payload: dict[str, Any]) -> dict[str, Any]:
        """History for those who missed some of it: public parts only."""
        return ledger_page(self.requests.ledger, payload)
