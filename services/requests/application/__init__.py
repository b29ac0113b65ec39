"""What one can ask of the requests: load, decide, save. Each subject is a file of this folder."""

from services.requests.application.consultations import Consultations
from services.requests.application.letters import Letters


class Requests(Consultations, Letters):
    """What ormas ask of one office, the days on which it answers, and its letters."""

    name = "requests"
    service = "requests"
