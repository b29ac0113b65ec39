"""What one can ask of the requests: load, decide, save. Each subject is a file of this folder."""

from services.requests.application.cases import CasesOfOffice
from services.requests.application.grants import GrantsOfOffice
from services.requests.application.letters import Letters


class Requests(CasesOfOffice, GrantsOfOffice, Letters):
    """What ormas ask of one office, the days on which it answers, its letters and its hibah."""

    name = "requests"
    service = "requests"
