"""What an organisation confirms of the register: fresh from that day, and not changed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Final

from contracts.own_ormas import OwnAlone
from contracts.telling.confirmation_words import CONFIRMABLE
from contracts.telling.dates import date_words, moment
from services.registry.domain.leading import Led
from services.registry.events import (
    ActivityFieldRecorded,
    BoardBroughtBack,
    BoardClaimed,
    BoardDecreeRecorded,
    BoardPaperCorrected,
    BoardReplaced,
    BoardTakenBack,
    ClaimTakenBack,
    ConfirmationRefused,
    ContactCorrected,
    ContactRecorded,
    DisputeEndingTakenBack,
    EntryConfirmed,
    LeadershipDisputeClosed,
    LegalBasisRecorded,
    NameCorrected,
    OfficerNameCorrected,
    OfficerRecorded,
    OrmasRegistered,
    OrmasRenamed,
    PersonalDataErased,
    SeatCorrected,
    SecretariatRecorded,
)
from services.registry.rules.confirming import (
    A_CONFIRMATION_IS_NOT_BEFORE_WHAT_IT_CONFIRMS,
    A_CONFIRMATION_SENT_BY_AN_ORMAS_IS_OF_ITS_DAY,
    A_DISPUTED_BOARD_IS_NOT_CONFIRMED,
    AN_ORMAS_CONFIRMS_ONLY_ITS_OWN,
    ONLY_WHAT_IS_RECORDED_IS_CONFIRMED,
)
from shared.aggregate import not_overtaken
from shared.events import Fact
from shared.rules import Rule

_TELLS: Final[Mapping[type[Fact], str]] = {
    OrmasRegistered: "name",
    NameCorrected: "name",
    OrmasRenamed: "name",
    LegalBasisRecorded: "legal_basis",
    ActivityFieldRecorded: "activity_field",
    SecretariatRecorded: "secretariat",
    OfficerRecorded: "board",
    BoardDecreeRecorded: "board",
    BoardReplaced: "board",
    BoardPaperCorrected: "board",
    SeatCorrected: "board",
    OfficerNameCorrected: "board",
    BoardClaimed: "board",
    BoardBroughtBack: "board",
    BoardTakenBack: "board",
    ClaimTakenBack: "board",
    LeadershipDisputeClosed: "board",
    DisputeEndingTakenBack: "board",
    ContactRecorded: "contact",
    ContactCorrected: "contact",
}

_BY_ITSELF: Final = OwnAlone(AN_ORMAS_CONFIRMS_ONLY_ITS_OWN, A_CONFIRMATION_SENT_BY_AN_ORMAS_IS_OF_ITS_DAY)


@dataclass(frozen=True)
class Told:
    """A thing as it was said last: at which version, when, of whom, and whether that says anything.

    ``recorded_at`` is known once it is recorded; what is decided at once is compared without it.
    """

    version: int
    subject: str
    says: bool
    recorded_at: str = field(default="", compare=False)


class Confirming(Led):
    """``told``: how each thing was said last; ``confirmed``: of which day it was confirmed since."""

    dissolved: bool

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.told: dict[str, Told] = {}
        self.confirmed: dict[str, str] = {}

    def confirm(
        self,
        *,
        confirmed: Collection[str],
        confirmed_by: str,
        confirmed_on: str,
        meeting: str,
        ground: str,
        zone: tzinfo,
        seen: int | None = None,
        own: Collection[str] | None = None,
        today: str = "",
    ) -> None:
        """These things are as the register says. What was confirmed of that day or a later one is not again.

        ``zone``: of the office, whose days count; ``seen``: up to which version the things were read;
        ``own``: for which entries alone who confirms speaks, on the day itself; None for a colleague.
        Error: Conflict.
        """
        entries = frozenset[str]() if own is not None and self.dissolved else own
        if rule := _BY_ITSELF.broken(entries, self.id, confirmed_on, today):
            self._refuse_confirmation(rule, ground)
            return
        said_at = [self.told[each].version for each in confirmed if each in self.told]
        not_overtaken(max(said_at, default=0), seen)
        new = [each for each in CONFIRMABLE if each in confirmed and self._confirmed_on(each) < confirmed_on]
        said = {"confirmed_by": confirmed_by, "confirmed_on": confirmed_on, "ground": ground}
        empty = [each for each in new if not self._says(each)]
        changed = [each for each in new if self._is_newer(each, confirmed_on, zone)]
        if gone := self.gone:
            self._refuse_confirmation(gone, ground)
        elif "board" in new and self.parties:
            self._refuse_confirmation(A_DISPUTED_BOARD_IS_NOT_CONFIRMED, ground)
        elif empty:
            self._refuse_confirmation(ONLY_WHAT_IS_RECORDED_IS_CONFIRMED, ground, things=_words(empty))
        elif changed:
            day = date_words(confirmed_on)
            rule = A_CONFIRMATION_IS_NOT_BEFORE_WHAT_IT_CONFIRMS
            self._refuse_confirmation(rule, ground, things=_words(changed), day=day)
        elif new:
            how = "meeting" if meeting else "statement"
            self.trigger_event(EntryConfirmed, confirmed=new, known_by=how, meeting=meeting, **said)

    def _confirmed_on(self, thing: str) -> str:
        return self.confirmed.get(thing, "")

    def _says(self, thing: str) -> bool:
        return thing in self.told and self.told[thing].says

    def _is_newer(self, thing: str, day: str, zone: tzinfo) -> bool:
        at = self.told[thing].recorded_at if thing in self.told else ""
        return bool(at) and moment(at).astimezone(zone).date().isoformat() > day

    def _refuse_confirmation(self, rule: Rule, ground: str, **said: object) -> None:
        self.trigger_event(ConfirmationRefused, ground=ground, **rule.refusal(**said))

    def _note_told(self, fact: Fact) -> None:
        """What is said anew was confirmed by nobody; a contact that was erased says nothing any more."""
        if thing := _TELLS.get(type(fact)):
            self.told[thing] = Told(fact.originator_version, fact.subject, _says(fact), fact.recorded_at)
            self.confirmed.pop(thing, None)
        match fact, self.told.get("contact"):
            case PersonalDataErased(), Told() as contact if fact.subject_id == contact.subject:
                del self.told["contact"]

    def when(self, fact: Fact) -> None:
        match fact:
            case EntryConfirmed():
                self.confirmed |= dict.fromkeys(fact.confirmed, fact.confirmed_on)
                super().when(fact)
            case ConfirmationRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)


def _says(fact: Fact) -> bool:
    """Whether there is anything in it that somebody could confirm."""
    match fact:
        case LegalBasisRecorded():
            return fact.basis != "unknown"
        case BoardTakenBack():
            return bool(fact.newest)
        case ActivityFieldRecorded():
            return bool(fact.activity_field or fact.text)
    return True


def _words(things: Sequence[str]) -> str:
    return ", ".join(CONFIRMABLE[each] for each in things)
