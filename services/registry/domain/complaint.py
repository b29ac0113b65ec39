"""A complaint: what it is about, which organisations it concerns and how surely, and whether it goes on."""

from typing import Any, Final
from uuid import uuid4

from contracts.telling.classifications import kept
from contracts.telling.dates import date_words
from services.registry.domain.ormas import Ormas
from services.registry.domain.retention import kept_until
from services.registry.events import (
    ComplaintAcknowledged,
    ComplaintClosed,
    ComplaintLinked,
    ComplaintReceived,
    ComplaintRefused,
    ComplaintReopened,
    ComplaintStepTaken,
    ComplaintUnlinked,
    PersonalDataErased,
    ReporterRecorded,
    WordsErased,
)
from services.registry.rules.complaints import (
    A_CLOSED_COMPLAINT_GOES_ON_ONCE_REOPENED,
    A_COMPLAINT_IS_ACKNOWLEDGED_ONCE,
    A_LINK_TO_A_GONE_ENTRY_IS_ONLY_DENIED,
    ONLY_A_CLOSED_COMPLAINT_IS_REOPENED,
    SECRET_MATTERS_ARE_NOT_KEPT_HERE,
)
from services.registry.rules.retention import (
    ERASED_WORDS_ARE_NOT_TAKEN_UP_AGAIN,
    WORDS_ARE_KEPT_FOR_THEIR_TIME,
    WORDS_OF_WHAT_GOES_ON_ARE_KEPT,
)
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

CLASSIFICATIONS: Final = ("biasa", "terbatas", "rahasia")
COMPLAINT_CHANNELS: Final = ("visit", "letter", "phone", "message", "sp4n", "agency")
COMPLAINT_MATTERS: Final = ("money", "name_used", "board", "activity", "order", "other")
COMPLAINT_OUTCOMES: Final = ("handled", "not_shown", "passed_on", "taken_back")
DEGREES: Final = ("disebut", "diduga", "terkonfirmasi", "dibantah")
DENIED: Final = "dibantah"
REPORTER: Final = "pelapor"


class Complaint(Aggregate):
    """One complaint. ``links``: the newest degree for each organisation that it concerns.

    ``subject``: under whose key the words stand.
    """

    KIND = "complaint"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.classification = ""
        self.subject = ""
        self.words_erased = False
        self.acknowledged = False
        self.reporter = ""
        self.erased = False
        self.links: dict[str, tuple[str, str]] = {}

    def receive(self, *, reporter: str, contact: str, **said: Any) -> None:
        """Begin it; without a reporter it is anonymous. Of what is secret nothing is kept."""
        if said["classification"] == "rahasia":
            self._refuse(SECRET_MATTERS_ARE_NOT_KEPT_HERE)
            return
        self.trigger_event(ComplaintReceived, anonymous=not reporter, subject_id=uuid4().hex, **said)
        if reporter:
            who = {"reporter": reporter, "contact": contact}
            self.trigger_event(ReporterRecorded, subject_id=uuid4().hex, **who)

    def acknowledge(self, *, ground: str, **said: Any) -> None:
        """Once; also of a complaint that came anonymously through a channel which answers."""
        if self.acknowledged:
            self._refuse(A_COMPLAINT_IS_ACKNOWLEDGED_ONCE)
        elif self._goes_on():
            self.trigger_event(ComplaintAcknowledged, **said, **self._kept(ground=ground))

    def link(self, ormas: Ormas, *, degree: str, ground: str) -> None:
        """How surely it concerns this organisation; the same degree again changes nothing.

        To an entry that left the register nothing new is linked; what was linked before can only be denied.
        """
        if self._goes_on() and self.links.get(ormas.id, ("", ""))[1] != degree:
            if (gone := ormas.gone) and ormas.id not in self.links:
                self._refuse(gone)
            elif gone and degree != DENIED:
                self._refuse(A_LINK_TO_A_GONE_ENTRY_IS_ONLY_DENIED)
            else:
                named = {"organisation": ormas.id, "organisation_name": ormas.name}
                self.trigger_event(ComplaintLinked, **named, degree=degree, **self._kept(ground=ground))

    def unlink(self, organisation: str, *, reason: str) -> None:
        """It does not concern this organisation. Error: NotFound."""
        if organisation not in self.links:
            raise NotFound("Ormas ini tidak dikaitkan dengan pengaduan ini.")
        if self._goes_on():
            named = {"organisation": organisation, "organisation_name": self.links[organisation][0]}
            self.trigger_event(ComplaintUnlinked, **named, **self._kept(reason=reason))

    def take_step(self, *, step: str, **said: Any) -> None:
        if self._goes_on():
            self.trigger_event(ComplaintStepTaken, **said, **self._kept(step=step))

    def close(self, *, result: str, **said: Any) -> None:
        if self._goes_on():
            self.trigger_event(ComplaintClosed, **said, **self._kept(result=result))

    def reopen(self, *, reason: str) -> None:
        """Error: NotFound, also where only a refusal stands."""
        if self.state == "":
            raise NotFound
        if self.state != "closed":
            self._refuse(ONLY_A_CLOSED_COMPLAINT_IS_REOPENED)
        elif self.words_erased:
            self._refuse(ERASED_WORDS_ARE_NOT_TAKEN_UP_AGAIN)
        else:
            self.trigger_event(ComplaintReopened, **self._kept(reason=reason))

    def erase_reporter(self, *, reason: str) -> None:
        """Record that who complained is gone for good; twice changes nothing. Error: NotFound."""
        if not self.reporter:
            raise NotFound("Pengaduan ini tidak mencatat pelapor.")
        if not self.erased:
            said = {"subject_id": self.reporter, "role": REPORTER, "reason": reason}
            self.trigger_event(PersonalDataErased, **said)

    def erase_words(self, *, closed_on: str, today: str, reason: str, ground: str) -> None:
        """Record that what was said is gone for good; twice changes nothing. Error: NotFound.

        ``closed_on``: on which day its end was recorded, "" while it goes on.
        """
        if not self.subject:
            raise NotFound
        if self.state != "closed":
            self._refuse(WORDS_OF_WHAT_GOES_ON_ARE_KEPT)
        elif (until := kept_until(closed_on)) > today:
            self._refuse(WORDS_ARE_KEPT_FOR_THEIR_TIME, from_day=date_words(until))
        elif not self.words_erased:
            rested = {"retention_rule": WORDS_ARE_KEPT_FOR_THEIR_TIME.id, "kept_until": until}
            said = {"subject_id": self.subject, "words_of": "pengaduan", "reason": reason, "ground": ground}
            self.trigger_event(WordsErased, **said, **rested)

    def _kept(self, **words: str) -> dict[str, str]:
        return kept(self.classification, self.subject, **words)

    def _goes_on(self) -> bool:
        if self.state == "":
            raise NotFound
        if self.state == "closed":
            self._refuse(A_CLOSED_COMPLAINT_GOES_ON_ONCE_REOPENED)
        return self.state == "open"

    def _refuse(self, rule: Rule, **said: str) -> None:
        self.trigger_event(ComplaintRefused, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case ComplaintReceived():
                self.state = "open"
                self.classification, self.subject = fact.classification, fact.subject_id
            case ComplaintReopened():
                self.state = "open"
            case ReporterRecorded():
                self.reporter = fact.subject_id
            case ComplaintAcknowledged():
                self.acknowledged = True
            case ComplaintLinked():
                self.links[fact.organisation] = (fact.organisation_name, fact.degree)
            case ComplaintUnlinked():
                self.links.pop(fact.organisation, None)
            case ComplaintClosed():
                self.state = "closed"
            case PersonalDataErased():
                self.erased = True
            case WordsErased():
                self.words_erased = True
            case ComplaintStepTaken() | ComplaintRefused():
                pass  # what was done or refused is read in the history
            case _:
                super().when(fact)
