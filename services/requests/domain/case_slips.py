"""What was typed by a slip of a case: its agenda number, that it is complete, or the whole of it."""

from contracts.telling.case_words import RUNNING
from services.requests import events as e
from services.requests.domain.case_state import CaseState
from services.requests.domain.handing_over import Officer
from services.requests.rules.cases import (
    A_LATER_SLIP_SAYS_WHY,
    A_LETTER_IS_SETTLED_BEFORE_ITS_CASE_ENDS,
    A_LETTER_RESTS_ON_ITS_CASE,
)


class CaseSlips(CaseState):
    """``undoable``, here: who asks recorded it just now, and need not say why."""

    def correct_agenda(self, by: Officer, *, agenda_number: str, reason: str) -> None:
        """The same again changes nothing."""
        if self._goes_on(by, *RUNNING[2:]) and self._rests_no_letter():
            before = self.agenda_number
            if agenda_number != before:
                said = {"agenda_number": agenda_number, "before": before, "reason": reason}
                self.trigger_event(e.CaseAgendaCorrected, **said)

    def take_back_completion(self, by: Officer, *, reason: str, undoable: bool) -> None:
        """It stands as it stood before somebody said that nothing is missing."""
        if self._decides(by, "complete") and self._rests_no_letter():
            if not undoable and not reason:
                self._refuse(A_LATER_SLIP_SAYS_WHY)
            else:
                self.trigger_event(e.CaseCompletionTakenBack, reason=reason)

    def strike(self, by: Officer, *, reason: str, undoable: bool, today: str) -> None:
        """It should never have been typed; once it was handed over the superior says so."""
        if self._decides(by, *RUNNING) and self._has_no_letter():
            if not undoable and not reason:
                self._refuse(A_LATER_SLIP_SAYS_WHY)
            else:
                self.trigger_event(e.CaseStruck, ended_on=today, reason=reason)

    def _has_no_letter(self) -> bool:
        """A letter that has a number is voided by whoever gave it one, never on the way past."""
        if self.letter:
            self._refuse(A_LETTER_IS_SETTLED_BEFORE_ITS_CASE_ENDS)
        return not self.letter

    def _rests_no_letter(self) -> bool:
        if self.letter:
            self._refuse(A_LETTER_RESTS_ON_ITS_CASE)
        return not self.letter
