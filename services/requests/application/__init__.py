"""What one can ask of the requests: load, decide, save. Each subject is a file of this folder."""

from services.requests.application.services import OfferedServices


class Requests(OfferedServices):
    """What ormas ask of one office, and the days on which it answers."""

    name = "requests"
    service = "requests"
