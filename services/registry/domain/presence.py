"""What letters say of the presence of an organisation: heard from the requests, in whatever order."""

from typing import Final, NamedTuple

from services.registry.domain.standing import Standing
from services.registry.events import PresenceNumberCorrected, PresenceReported, PresenceReportEnded
from shared.events import Fact

SLIP: Final = "slip"
"""How a letter ends that was recorded by mistake."""


class Report(NamedTuple):
    """``number`` "" where its end was heard before it; ``ended`` "" while the letter stands.

    ``slip``: there never was such a letter, or not as it was recorded.
    """

    number: str = ""
    since: str = ""
    ended: str = ""
    slip: bool = False


class Present(Standing):
    """An organisation with its ``presence`` by letter. What was handed over happened: no rule refuses it."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.presence: dict[str, Report] = {}

    def report_presence(self, *, letter: str, letter_number: str, **said: str) -> None:
        """Twice is once."""
        if not self.presence.get(letter, Report()).number:
            self.trigger_event(PresenceReported, letter=letter, letter_number=letter_number, **said)

    def correct_presence_number(self, *, letter: str, letter_number: str, source: str) -> None:
        """Of a letter that was heard of; one that is handed over later tells the right number itself."""
        before = self.presence.get(letter, Report()).number
        if before and before != letter_number:
            said = {"letter": letter, "before": before, "letter_number": letter_number}
            self.trigger_event(PresenceNumberCorrected, source=source, **said)

    def end_presence_report(self, *, letter: str, letter_number: str = "", **said: str) -> None:
        """Once; also before it was heard that there is such a letter, then with the number that is told.

        That it was a slip is told of a letter that was over, too: then it was not true in its time either.
        """
        known = self.presence.get(letter, Report())
        number = known.number or letter_number
        if not known.ended or (said["presence_end"] == SLIP and not known.slip):
            self.trigger_event(PresenceReportEnded, letter=letter, letter_number=number, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case PresenceReported():
                known = self.presence.get(fact.letter, Report())
                self.presence[fact.letter] = known._replace(number=fact.letter_number, since=fact.reported_on)
            case PresenceNumberCorrected():
                known = self.presence[fact.letter]
                self.presence[fact.letter] = known._replace(number=fact.letter_number)
            case PresenceReportEnded():
                known = self.presence.get(fact.letter, Report())
                self.presence[fact.letter] = known._replace(
                    ended=fact.ended_on, slip=fact.presence_end == SLIP
                )
            case _:
                super().when(fact)
