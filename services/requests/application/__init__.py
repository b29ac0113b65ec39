"""What one can ask of the requests: load, decide, save. Each subject is a file of this folder."""

from services.requests.application.baselines import Baselines
from services.requests.application.case_letters import CaseLetters
from services.requests.application.consultations import Consultations
from services.requests.application.elections import Elections
from services.requests.application.erasures import Erasures
from services.requests.application.grant_slips import GrantSlips
from services.requests.application.leftovers import Leftovers
from services.requests.application.letter_corrections import LetterCorrections
from services.requests.application.semester_reports import SemesterReports
from services.requests.application.surveys import Surveys


class Requests(
    CaseLetters,
    Consultations,
    SemesterReports,
    GrantSlips,
    Surveys,
    Elections,
    Baselines,
    LetterCorrections,
    Erasures,
    Leftovers,
):
    """What ormas ask of one office and report to it, and the days on which it answers."""

    name = "requests"
    service = "requests"
