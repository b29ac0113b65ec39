"""The letter that a complete case ends in."""

from typing import Any

from eventsourcing.persistence import IntegrityError

from contracts.telling.validity import last_day_of
from services.requests.application.cases import CasesOfOffice
from services.requests.application.letter_ends import LetterEnds
from services.requests.domain import Case, Letter, Service
from shared.application import RETRIES
from shared.errors import Conflict
from shared.ledger import Cause, Receipt


class CaseLetters(CasesOfOffice, LetterEnds):
    """Drafted from the case, not typed again: for whom, which service, which number, under which title."""

    def draft_case_letter(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        """The letter and its case are written in one transaction; who comes second is refused by the case."""
        with self._turns.of(case):
            for _ in range(RETRIES):
                if done := self.ledger.receipt(cause):
                    return done
                try:
                    return self._begin(cause, self.load(Case, case), **said)
                except IntegrityError:
                    continue
        raise Conflict

    def _begin(
        self, cause: Cause, case: Case, *, name: str, valid_from: str, valid_until: str | None, **said: Any
    ) -> Receipt:
        letter = Letter.new()
        if valid_until is None:
            offered = self.load(Service, Service.stream_of(case.service))
            valid_until = last_day_of(valid_from, offered.standing[case.configuration].validity_months)
        about: dict[str, Any] = {"service": case.service, "organisation": case.organisation, "name": name}
        about |= {"case_number": case.agenda_number, "valid_from": valid_from, "valid_until": valid_until}
        self._write(letter, case=case, **about, **said)
        if letter.state != "drafted":
            return self.record(letter, cause=cause)
        if not case.begin_letter(self._officer(cause, case), letter=letter.id, title=letter.title):
            return self.record(case, cause=cause)
        return self.record(letter, case, cause=cause)
