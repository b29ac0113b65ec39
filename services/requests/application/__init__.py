"""What one can ask of the requests: load, decide, save. Each subject is a file of this folder."""

from services.requests.application.cases import CasesOfOffice
from services.requests.application.grants import GrantsOfOffice
from services.requests.application.letters import Letters
from services.requests.application.semester_reports import SemesterReports


class Requests(CasesOfOffice, SemesterReports, GrantsOfOffice, Letters):
    """What ormas ask of one office and report to it, the days on which it answers, letters and hibah."""

    name = "requests"
    service = "requests"
