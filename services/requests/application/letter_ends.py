"""How letters end, together with the cases that they answer."""

from collections.abc import Sequence

from services.requests.application.letters import Letters
from services.requests.domain import Letter
from shared.aggregate import Aggregate
from shared.ledger import Cause, Receipt


class LetterEnds(Letters):
    """A letter, its books and its case are decided together, in one transaction."""

    def drop_letter(self, cause: Cause, *, letter: str, reason: str) -> Receipt:
        """It is given up; a number that it has is void, its case is complete as before."""

        def decide(found: Letter) -> Sequence[Aggregate]:
            volumes = [self._volume_of(found)] if found.register_number else []
            by, hands = self._officer(cause, found.organisation), self._hands(letter)
            found.drop(by, reason=reason, drafters=hands.drafters, volume=next(iter(volumes), None))
            return *volumes, *self._fell(found, "dropped", reason)

        return self._together(cause, letter, decide)

    def leave_letter_unsigned(self, cause: Cause, *, letter: str, reason: str) -> Receipt:
        """It is not signed; its register number is void, its case is complete as before."""

        def decide(found: Letter) -> Sequence[Aggregate]:
            volume = self._volume_of(found)
            found.leave_unsigned(volume=volume, reason=reason)
            return volume, *self._fell(found, "void", reason)

        return self._together(cause, letter, decide)

    def issue_letter(self, cause: Cause, *, letter: str, issued_on: str, late_reason: str) -> Receipt:
        """It was handed over: what it replaces is superseded, the case that it answers is over."""
        said = {"issued_on": issued_on, "late_reason": late_reason, "today": self._today()}

        def decide(found: Letter) -> Sequence[Aggregate]:
            volume = self._volume_of(found)
            replaced = self.load(Letter, found.replaces) if found.replaces else None
            beside = self._is_beside_a_case(found)
            other = self._would_hold_beside(found) if not found.case else ""
            found.issue(volume=volume, replaced=replaced, beside_a_case=beside, in_force=other, **said)
            case = self._case_of(found)
            if case and found.state == "issued":
                number = found.letter_number
                case.letter_issued(letter=letter, letter_number=number, issued_on=issued_on)
            return [each for each in (volume, replaced, case) if each]

        return self._together(cause, letter, decide)

    def revoke_letter(self, cause: Cause, *, letter: str, **said: str) -> Receipt:
        """The office takes an issued letter back; its case stays over, a new one may begin."""
        today = self._today()

        def decide(found: Letter) -> None:
            found.revoke(self._officer(cause, found.organisation), today=today, **said)

        return self.change(Letter, letter, cause, decide)

    def _fell(self, letter: Letter, state: str, reason: str) -> Sequence[Aggregate]:
        """Its case hears of it once the letter is in that state; a refusal leaves the case alone."""
        case = self._case_of(letter)
        if not case or letter.state != state:
            return ()
        case.letter_fell(letter=letter.id, reason=reason)
        return (case,)
