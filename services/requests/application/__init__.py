"""What one can ask of the requests: load, decide, save. Each subject is a file of this folder."""

from services.requests.application.case_letters import CaseLetters


class Requests(CaseLetters):
    """What ormas ask of one office, the days on which it answers, and its letters."""

    name = "requests"
    service = "requests"
