"""How a letter stands, and which of its steps comes next."""

from typing import Final

from contracts.telling.dates import date_words
from contracts.telling.letter_words import LETTER_STATES
from services.requests import events as e
from services.requests.domain.handing_over import HandsOver
from services.requests.rules.letters import (
    A_DAY_OF_A_LETTER_HAS_COME,
    A_LATE_RECORD_SAYS_WHY,
    A_LETTER_GOES_STEP_BY_STEP,
    NOBODY_WRITES_TO_THE_OWN_ORMAS,
    THE_DAYS_OF_A_LETTER_FOLLOW_EACH_OTHER,
)
from shared.events import Fact
from shared.rules import Rule

NOTHING_YET: Final = "belum ada"


class LetterState(HandsOver):
    """One letter. ``state``: a code of ``LETTER_STATES``, "" before the first draft."""

    KIND = "letter"
    TIED = NOBODY_WRITES_TO_THE_OWN_ORMAS

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.draft = 0
        self.service = self.name = self.replaces = ""
        self.case = self.case_number = self.permit = ""
        self.text: list[str] = []
        self.title = self.paper = self.valid_from = self.valid_until = ""
        self.register_number = 0
        self.register_year = self.letter_number = self.signatory = self.token = ""
        self.subject = self.erased = self.ended_on = ""
        """Of what is sealed in the newest draft; what became of its files when that was erased."""
        self.dated = self.signed_on = self.signed_with = self.scan = ""
        """``scan``: the SHA-256 of the file that shows the signature."""
        self.day = ""
        """The legal day of its newest step that has one."""

    def when(self, fact: Fact) -> None:
        match fact:
            case e.LetterDrafted():
                self._written(fact)
            case e.LetterChecked():
                self.state = "checked"
            case e.LetterReturned():
                self.state = "returned"
            case e.LetterNumbered():
                self.state, self.day = "numbered", fact.dated
                self.dated = fact.dated
                self.register_number, self.register_year = fact.register_number, fact.register_year
                self.letter_number, self.signatory = fact.letter_number, fact.signatory
                self.token = fact.token
            case e.LetterSigned():
                self.state, self.day = "signed", fact.signed_on
                self.signed_on, self.signed_with, self.scan = fact.signed_on, fact.signed_with, fact.file
            case e.LetterNumberCorrected():
                self.letter_number = fact.letter_number
            case e.LetterScanReplaced():
                self.scan = fact.file
            case e.LetterLeftUnsigned():
                self.state = "void"
            case e.LetterDropped():
                self.state = "dropped"
            case e.LetterIssued():
                self.state, self.day = "issued", fact.issued_on
            case e.LetterSuperseded():
                self.state, self.ended_on = "superseded", fact.superseded_on
            case e.LetterRevoked():
                self.state, self.ended_on = "revoked", fact.revoked_on
            case e.LetterCertificateCompared():
                pass  # that it was is what we keep
            case e.LetterPutOnPermit():
                self.permit = fact.permit
            case e.LetterNamesErased():
                self.erased = fact.letter_files
            case e.LetterChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _written(self, fact: e.LetterDrafted) -> None:
        self.state, self.draft, self.replaces = "drafted", fact.draft, fact.replaces
        self.service, self.organisation, self.name = fact.service, fact.organisation, fact.name
        self.title, self.text, self.paper = fact.title, fact.text, fact.paper
        self.valid_from, self.valid_until = fact.valid_from, fact.valid_until
        self.case, self.case_number = fact.case, fact.case_number
        self.subject = fact.subject_id

    def _is_not(self, *wanted: str) -> bool:
        """Refuse what is for letters in another state."""
        if self.state in wanted:
            return False
        words = [LETTER_STATES.get(each, NOTHING_YET) for each in wanted]
        state = LETTER_STATES.get(self.state, NOTHING_YET)
        self._refuse(A_LETTER_GOES_STEP_BY_STEP, state=state, wanted=" atau ".join(words))
        return True

    def _is_out_of_time(self, day: str, today: str, late_reason: str, earliest: str = "") -> bool:
        """Refuse a day that has not come, or lies before the last step, or is told late without why.

        ``earliest``: the last step may also be one of its case.
        """
        before = max(self.day, earliest)
        if day > today:
            self._refuse(A_DAY_OF_A_LETTER_HAS_COME, day=date_words(day))
        elif day < before:
            said = {"day": date_words(day), "before": date_words(before)}
            self._refuse(THE_DAYS_OF_A_LETTER_FOLLOW_EACH_OTHER, **said)
        elif day < today and not late_reason:
            self._refuse(A_LATE_RECORD_SAYS_WHY, day=date_words(day))
        else:
            return False
        return True

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(e.LetterChangeRefused, **rule.refusal(**said))
