"""Better readings of what the register says, and taking the newest one back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from contracts.telling.words import UNDONE
from services.registry.domain.standing import Standing
from services.registry.events import (
    ActivityFieldRecorded,
    ActivityStatusRecorded,
    ChangeVerified,
    CorrectionRefused,
    DissolutionRecorded,
    DissolutionStruck,
    LegalBasisRecorded,
    NameCorrected,
    ReturnRecorded,
    VisitCorrected,
    VisitRecorded,
)
from services.registry.rules.ending import ONLY_A_RULING_UNDOES_A_DISSOLUTION
from services.registry.rules.entries import (
    A_CORRECTION_IS_UNDONE_BEFORE_ANYTHING_FOLLOWS,
    A_CORRECTION_IS_UNDONE_WITHIN_TEN_MINUTES,
    ONLY_OWN_CORRECTIONS_ARE_UNDONE,
)
from shared.events import Fact, Refusal
from shared.rules import Rule

_UNREAD: Final = {"text": "", "value": None}
_NOBODY_SAID: Final[Mapping[type[Fact], dict[str, Any]]] = {
    LegalBasisRecorded: {
        "basis": "unknown",
        "number": _UNREAD,
        "issued_on": _UNREAD,
        "valid_until": _UNREAD,
    },
    ActivityFieldRecorded: {"activity_field": "", "text": ""},
    ActivityStatusRecorded: {"status": "unknown", "known_by": "unknown", "observed_on": ""},
}
"""What a reading goes back to where none was recorded before."""
_BRINGS_ALONG: Final = (
    ChangeVerified,
    DissolutionRecorded,
    DissolutionStruck,
    ReturnRecorded,
    VisitCorrected,
    VisitRecorded,
)
"""What can be followed, in one decision, by the reading that rests on it."""


@dataclass(frozen=True)
class Correction:
    """A reading by the version that tells it, and the fields of the one before it."""

    version: int
    kind: type[Fact]
    before: Mapping[str, Any]


class Correcting(Standing):
    """``readings``: the newest one of each kind; ``undoable``: what was recorded last, when it is a reading.

    What a verified report, a visit or the end of an organisation brings along is none that can be undone, and
    what was taken back stays taken back.
    """

    name: str
    abbreviation: str
    dissolved: bool

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.readings: dict[type[Fact], dict[str, Any]] = {}
        self.undoable: Correction | None = None
        self.brings: tuple[type[Fact], Mapping[str, Any]] | None = None

    def correct_name(self, *, name: str, abbreviation: str, reason: str) -> None:
        """The name was wrong and is put right. The same name changes nothing."""
        if gone := self.gone:
            self._refuse_correction(gone, reason)
        elif (name, abbreviation) != (self.name, self.abbreviation):
            self._rename(name, abbreviation, reason)

    def correct(self, fact_class: type[Fact], **reading: Any) -> None:
        """Record a better reading of something that was recorded before; the old one stays in the history."""
        if gone := self.gone:
            self._refuse_correction(gone, str(reading["ground"]))
        elif self.dissolved and fact_class is ActivityStatusRecorded:
            self._refuse_correction(ONLY_A_RULING_UNDOES_A_DISSOLUTION, str(reading["ground"]))
        else:
            self.trigger_event(fact_class, **reading)

    def undo_correction(self, *, version: int, same_hands: bool, in_time: bool) -> None:
        """Say again what was said before the correction of this version: a correction back.

        ``same_hands``: who undoes it recorded it; ``in_time``: no more than ten minutes ago. Both are looked
        up outside.
        """
        undone = self.undoable
        if gone := self.gone:
            self._refuse_correction(gone, UNDONE)
        elif undone is None or undone.version != version:
            self._refuse_correction(A_CORRECTION_IS_UNDONE_BEFORE_ANYTHING_FOLLOWS, UNDONE)
        elif not same_hands:
            self._refuse_correction(ONLY_OWN_CORRECTIONS_ARE_UNDONE, UNDONE)
        elif not in_time:
            self._refuse_correction(A_CORRECTION_IS_UNDONE_WITHIN_TEN_MINUTES, UNDONE)
        elif undone.kind is NameCorrected:
            self._rename(reason=UNDONE, **undone.before)
        else:
            self.trigger_event(undone.kind, ground=UNDONE, **undone.before)

    def _rename(self, name: str, abbreviation: str, reason: str) -> None:
        self.trigger_event(NameCorrected, old=self.name, name=name, abbreviation=abbreviation, reason=reason)

    def _refuse_correction(self, rule: Rule, reason: str) -> None:
        self.trigger_event(CorrectionRefused, reason=reason, **rule.refusal())

    def _remember(self, fact: Fact) -> None:
        """Before the name is assigned: what this fact replaces. A refusal is nothing that follows."""
        if isinstance(fact, Refusal):
            return
        kind, before = type(fact), {"name": self.name, "abbreviation": self.abbreviation}
        if kind in _NOBODY_SAID:
            before = self.readings.get(kind, _NOBODY_SAID[kind])
            said = fact.public_state()
            self.readings[kind] = {field: said[field] for field in _NOBODY_SAID[kind]}
        replaces = kind in _NOBODY_SAID or kind is NameCorrected
        may_be_undone = replaces and not _brought_along(self.brings, fact) and not _takes_back(fact)
        self.undoable = Correction(fact.originator_version, kind, before) if may_be_undone else None
        self.brings = (kind, fact.public_state()) if kind in _BRINGS_ALONG else None

    def when(self, fact: Fact) -> None:
        match fact:
            case LegalBasisRecorded() | ActivityFieldRecorded() | CorrectionRefused():
                pass  # kept in readings; the refusal itself is what we keep
            case _:
                super().when(fact)


def _brought_along(by: tuple[type[Fact], Mapping[str, Any]] | None, fact: Fact) -> bool:
    """Whether it was recorded in one decision with ``by``: an event before it, and what that said openly."""
    if by is None:
        return False
    kind, said = by
    match fact:
        case ActivityFieldRecorded():
            return kind is ChangeVerified and said["change"] == "activity_field"
        case ActivityStatusRecorded() if kind is VisitRecorded:
            return (fact.known_by, fact.observed_on) == ("field_visit", said["visited_on"])
        case ActivityStatusRecorded() if kind is VisitCorrected:
            return bool(fact.ground == said["reason"])
        case ActivityStatusRecorded():
            return kind in (DissolutionRecorded, DissolutionStruck, ReturnRecorded)
    return False


def _takes_back(fact: Fact) -> bool:
    return UNDONE in (getattr(fact, "reason", ""), getattr(fact, "ground", ""))
