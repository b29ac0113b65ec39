"""One letter of the office, as far as a duty to report follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from services.notifications.domain.happening import Happening

DRAFTED: Final = "requests.LetterDrafted"
NUMBERED: Final = "requests.LetterNumbered"
ISSUED: Final = "requests.LetterIssued"
SUPERSEDED: Final = "requests.LetterSuperseded"
REVOKED: Final = "requests.LetterRevoked"
TOPICS: Final = (DRAFTED, NUMBERED, ISSUED, SUPERSEDED, REVOKED)
PRESENCE: Final = "presence_letter"


@dataclass
class Letter:
    """``place``: of the event that told that it was handed over."""

    service: str = ""
    organisation: str = ""
    dated: str = ""
    state: str = ""
    ended_on: str = ""
    place: str = ""

    @classmethod
    def of(cls, happenings: Sequence[Happening]) -> "Letter":
        """Of the events of its stream, in their order."""
        letter = cls()
        for each in happenings:
            letter._hear(each)
        return letter

    @property
    def is_issued_presence(self) -> bool:
        return bool(self.service == PRESENCE and self.place)

    def _hear(self, each: Happening) -> None:
        said = each.state
        match each.topic:
            case "requests.LetterDrafted":
                self.service, self.organisation = said["service"], said["organisation"]
            case "requests.LetterNumbered":
                self.dated = said["dated"]
            case "requests.LetterIssued":
                self.state, self.place = "issued", each.place
            case "requests.LetterSuperseded":
                self.state, self.ended_on = "superseded", said["superseded_on"]
            case "requests.LetterRevoked":
                self.state, self.ended_on = "revoked", said["revoked_on"]
