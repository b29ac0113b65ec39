"""How a permit for attributes stands, and who may go on with it."""

from collections.abc import Iterable
from datetime import date, timedelta

from contracts.telling.permit_words import PERMIT_STATES
from services.requests import events as e
from services.requests.domain.handing_over import HandsOver, Officer, Step
from services.requests.rules.permits import A_PERMIT_GOES_STEP_BY_STEP, WHO_CHECKED_A_PERMIT_DOES_NOT_DECIDE
from shared.aggregate import not_overtaken
from shared.events import Fact
from shared.rules import Rule


class PermitState(HandsOver):
    """``changed``: the version of the last event that was no refusal."""

    KIND = "permit"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = self.from_day = self.until_day = self.letter = ""
        self.changed = self.policy = self.longest_days = self.removal_days = 0
        self.places: list[dict[str, str]] = []
        self.photograph = ("", "")
        """Of its removal, from the street: the SHA-256 of the file and its media type."""

    @property
    def hanging(self) -> dict[str, str]:
        """Its days, half-open."""
        return {"from_day": self.from_day, "until_day": self.until_day}

    @property
    def days(self) -> int:
        """How many days it hangs."""
        return (date.fromisoformat(self.until_day) - date.fromisoformat(self.from_day)).days

    @property
    def removal_due(self) -> str:
        """The last day on which it must be down."""
        due = date.fromisoformat(self.until_day) + timedelta(days=self.removal_days - 1)
        return due.isoformat()

    @property
    def years(self) -> range:
        """Every year in which it hangs on some day."""
        last = date.fromisoformat(self.until_day) - timedelta(days=1)
        return range(int(self.from_day[:4]), last.year + 1)

    def when(self, fact: Fact) -> None:
        match fact:
            case e.PermitChangeRefused():
                return  # the refusal itself is what we keep
            case e.PermitAsked():
                self.state, self.organisation, self.policy = "asked", fact.organisation, fact.policy
                self.longest_days, self.removal_days = fact.longest_days, fact.removal_days
                self._asks(fact)
            case e.PermitReturned():
                self.state = "returned"
            case e.PermitRevised():
                self.state = "asked"
                self._asks(fact)
            case e.PermitChecked():
                self.state = "checked"
            case e.PermitGranted():
                self.state = "granted"
            case _:
                self._ends(fact)
        self.changed = fact.originator_version

    def _asks(self, fact: e.PermitAsked | e.PermitRevised) -> None:
        self.places, self.from_day, self.until_day = fact.places, fact.from_day, fact.until_day

    def _ends(self, fact: Fact) -> None:
        match fact:
            case e.PermitRejected():
                self.state = "rejected"
            case e.PermitStruck():
                self.state = "struck"
            case e.PermitWithdrawn():
                self.state = "withdrawn"
            case e.PermitRevoked():
                self.state = "revoked"
            case e.PermitLapsed():
                self.state = "lapsed"
            case e.PermitLetterLinked():
                self.letter = fact.letter
            case e.PermitLookedAt():
                pass  # what was found is what we keep
            case e.PermitRemovalConfirmed():
                self.state = "removed"
            case e.PermitRemovalPhotographed():
                self.state, self.photograph = "removed", (fact.file, fact.media_type)
            case _:
                super().when(fact)

    def _goes_on(self, by: Officer, *states: str, seen: int | None = None, step: Step = Step.RECORD) -> bool:
        """Whether this step comes now and by this officer; a refusal or a hand-over is recorded.
        Error: Conflict when somebody went on with it since it was read.
        """
        not_overtaken(self.changed, seen)
        if self.state in states:
            return not self._is_kept_from(by, step)
        self._refuse(A_PERMIT_GOES_STEP_BY_STEP, state=PERMIT_STATES.get(self.state, "belum ada"))
        return False

    def _decides(self, by: Officer, *states: str, seen: int | None) -> bool:
        """The same for what the office judges by itself."""
        return self._goes_on(by, *states, seen=seen, step=Step.DECIDE)

    def _concludes(self, by: Officer, checkers: Iterable[str], seen: int | None) -> bool:
        """The same for yes and no, by another person than who checked."""
        if not self._decides(by, "checked", seen=seen):
            return False
        if by.id in checkers:
            self._refuse(WHO_CHECKED_A_PERMIT_DOES_NOT_DECIDE)
            return False
        return True

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(e.PermitChangeRefused, **rule.refusal(**said))
