"""A letter of the office: drafted, checked, numbered, signed, handed over; replaced, taken back, or void."""

from collections.abc import Callable, Collection
from typing import Any, Final, NamedTuple

from contracts.telling.dates import date_words
from contracts.telling.letter_words import LETTER_STATES
from services.requests.domain.register_book import AgendaNumber, RegisterVolume
from services.requests.domain.signing import LetterTemplate, Signatory
from services.requests.events import (
    LetterChangeRefused,
    LetterChecked,
    LetterDrafted,
    LetterIssued,
    LetterLeftUnsigned,
    LetterNumbered,
    LetterReturned,
    LetterRevoked,
    LetterSigned,
    LetterSuperseded,
)
from services.requests.rules.letters import (
    A_DAY_OF_A_LETTER_HAS_COME,
    A_LATE_RECORD_SAYS_WHY,
    A_LETTER_GOES_STEP_BY_STEP,
    A_LETTER_IS_WRITTEN_FROM_A_TEMPLATE,
    A_LETTER_NEEDS_A_LETTER_NUMBER,
    A_LETTER_NUMBER_IS_USED_ONCE_A_YEAR,
    A_SIGNATORY_SIGNS_WITHIN_THE_TERM,
    ONLY_AN_ISSUED_LETTER_IS_REPLACED,
    THE_CHECKER_DOES_NOT_SIGN,
    THE_DAYS_OF_A_LETTER_FOLLOW_EACH_OTHER,
    THE_DRAFTER_DOES_NOT_CHECK,
    THE_DRAFTER_DOES_NOT_SIGN,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule

NOTHING_YET: Final = "belum ada"


class Hands(NamedTuple):
    """The accounts that a letter went through so far, as the rows of its stream tell them."""

    drafters: Collection[str] = ()
    checker: str = ""


class Printed(NamedTuple):
    """The letter on paper: where its QR code leads, and the file."""

    token: str
    file: str
    size: int


class Letter(Aggregate):
    """One letter. ``state``: a code of ``LETTER_STATES``, "" before the first draft."""

    KIND = "letter"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.draft = 0
        self.service = self.organisation = self.name = self.replaces = self.case_number = ""
        self.text: list[str] = []
        self.title = self.paper = self.valid_from = self.valid_until = ""
        self.register_number = 0
        self.register_year = self.letter_number = self.signatory = self.token = ""
        self.day = ""
        """The legal day of its newest step that has one."""

    def write(
        self, *, template: LetterTemplate, has_head: bool, replaced: "Letter | None", **said: Any
    ) -> None:
        """Draft it, or draft it again after it came back. ``said``: the other fields of the event."""
        if self._is_not("", "returned"):
            return
        if not template.number or not has_head:
            self._refuse(A_LETTER_IS_WRITTEN_FROM_A_TEMPLATE)
        elif replaced and not replaced.may_be_replaced(said["organisation"], said["service"]):
            self._refuse(ONLY_AN_ISSUED_LETTER_IS_REPLACED)
        else:
            looks = {"title": template.title, "paper": template.paper, "template": template.number}
            replaces = replaced.id if replaced else ""
            self.trigger_event(LetterDrafted, draft=self.draft + 1, replaces=replaces, **looks, **said)

    def may_be_replaced(self, organisation: str, service: str) -> bool:
        """By a letter for this ormas and this service."""
        mine = (self.organisation, self.service) == (organisation, service)
        return mine and self.state == "issued"

    def check(self, *, drafters: Collection[str], checker: str) -> None:
        """Another person found the draft right."""
        if self._is_not("drafted"):
            return
        if checker in drafters:
            self._refuse(THE_DRAFTER_DOES_NOT_CHECK)
        else:
            self.trigger_event(LetterChecked, draft=self.draft)

    def give_back(self, *, reason: str) -> None:
        """To who drafted it; also after the check, as long as it has no number."""
        if not self._is_not("drafted", "checked"):
            self.trigger_event(LetterReturned, draft=self.draft, reason=reason)

    def number(
        self,
        *,
        volume: RegisterVolume,
        agenda: AgendaNumber,
        template: LetterTemplate,
        signatory: Signatory,
        hands: Hands,
        printed: Callable[[], Printed],
        letter_number: str,
        dated: str,
        late_reason: str,
        today: str,
    ) -> None:
        """Give it the next number of the book and a number of the agenda, and make it for signature."""
        if self._is_not("checked") or self._is_out_of_time(dated, today, late_reason):
            return
        if rule := _wrong_hands(hands, signatory.account, template.persons):
            self._refuse(rule)
        elif not signatory.holds_on(dated):
            said = {"term": signatory.term, "day": date_words(dated)}
            self._refuse(A_SIGNATORY_SIGNS_WITHIN_THE_TERM, **said)
        elif not letter_number:
            self._refuse(A_LETTER_NEEDS_A_LETTER_NUMBER)
        elif agenda.letter:
            used = {"letter_number": letter_number, "year": dated[:4]}
            self._refuse(A_LETTER_NUMBER_IS_USED_ONCE_A_YEAR, **used)
        else:
            made = printed()
            self.trigger_event(
                LetterNumbered,
                register_number=volume.next,
                register_year=today[:4],
                letter_number=letter_number,
                dated=dated,
                late_reason=late_reason,
                signatory=signatory.id,
                capacity=signatory.capacity,
                office=signatory.office,
                hands=2 if signatory.account == hands.checker else 3,
                token=made.token,
                file=made.file,
                size=made.size,
            )
            volume.reserve(service=self.service, year=today[:4], letter=self.id)
            agenda.take(letter_number=letter_number, year=dated[:4], letter=self.id)

    def sign(self, *, signatory: Signatory, signed_on: str, today: str, late_reason: str, **how: Any) -> None:
        """``how``: the means, and the file that shows it."""
        if self._is_not("numbered") or self._is_out_of_time(signed_on, today, late_reason):
            return
        if not signatory.holds_on(signed_on):
            said = {"term": signatory.term, "day": date_words(signed_on)}
            self._refuse(A_SIGNATORY_SIGNS_WITHIN_THE_TERM, **said)
        else:
            self.trigger_event(LetterSigned, signed_on=signed_on, late_reason=late_reason, **how)

    def leave_unsigned(self, *, volume: RegisterVolume, reason: str) -> None:
        """It is not signed: its number is void."""
        if not self._is_not("numbered"):
            self.trigger_event(LetterLeftUnsigned, reason=reason)
            volume.void(self.register_number, reason)

    def issue(
        self,
        *,
        volume: RegisterVolume,
        replaced: "Letter | None",
        issued_on: str,
        today: str,
        late_reason: str,
    ) -> None:
        """It was handed over; the letter whose place it takes is superseded, unless it was revoked since."""
        if self._is_not("signed") or self._is_out_of_time(issued_on, today, late_reason):
            return
        self.trigger_event(LetterIssued, issued_on=issued_on, late_reason=late_reason)
        volume.issue(self.register_number)
        if replaced and replaced.state == "issued":
            replaced.trigger_event(
                LetterSuperseded,
                letter=self.id,
                letter_number=self.letter_number,
                superseded_on=issued_on,
            )

    def revoke(self, *, revoked_on: str, today: str, reason: str, basis: str) -> None:
        """Take it back."""
        if not self._is_not("issued") and not self._is_out_of_time(revoked_on, today, reason):
            self.trigger_event(LetterRevoked, revoked_on=revoked_on, reason=reason, basis=basis)

    def when(self, fact: Fact) -> None:
        match fact:
            case LetterDrafted():
                self._written(fact)
            case LetterChecked():
                self.state = "checked"
            case LetterReturned():
                self.state = "returned"
            case LetterNumbered():
                self.state, self.day = "numbered", fact.dated
                self.register_number, self.register_year = fact.register_number, fact.register_year
                self.letter_number, self.signatory = fact.letter_number, fact.signatory
                self.token = fact.token
            case LetterSigned():
                self.state, self.day = "signed", fact.signed_on
            case LetterLeftUnsigned():
                self.state = "void"
            case LetterIssued():
                self.state, self.day = "issued", fact.issued_on
            case LetterSuperseded():
                self.state = "superseded"
            case LetterRevoked():
                self.state = "revoked"
            case LetterChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _written(self, fact: LetterDrafted) -> None:
        self.state, self.draft, self.replaces = "drafted", fact.draft, fact.replaces
        self.service, self.organisation, self.name = fact.service, fact.organisation, fact.name
        self.title, self.text, self.paper = fact.title, fact.text, fact.paper
        self.valid_from, self.valid_until = fact.valid_from, fact.valid_until
        self.case_number = fact.case_number

    def _is_not(self, *wanted: str) -> bool:
        """Refuse what is for letters in another state."""
        if self.state in wanted:
            return False
        words = [LETTER_STATES.get(each, NOTHING_YET) for each in wanted]
        state = LETTER_STATES.get(self.state, NOTHING_YET)
        self._refuse(A_LETTER_GOES_STEP_BY_STEP, state=state, wanted=" atau ".join(words))
        return True

    def _is_out_of_time(self, day: str, today: str, late_reason: str) -> bool:
        """Refuse a day that has not come, or lies before the last step, or is told late without why."""
        if day > today:
            self._refuse(A_DAY_OF_A_LETTER_HAS_COME, day=date_words(day))
        elif day < self.day:
            said = {"day": date_words(day), "before": date_words(self.day)}
            self._refuse(THE_DAYS_OF_A_LETTER_FOLLOW_EACH_OTHER, **said)
        elif day < today and not late_reason:
            self._refuse(A_LATE_RECORD_SAYS_WHY, day=date_words(day))
        else:
            return False
        return True

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(LetterChangeRefused, **rule.refusal(**said))


def _wrong_hands(hands: Hands, signer: str, persons: int) -> Rule | None:
    """An account that is not known is nobody's: then the signature itself has to tell."""
    if signer and signer in hands.drafters:
        return THE_DRAFTER_DOES_NOT_SIGN
    if signer and signer == hands.checker and persons > 2:
        return THE_CHECKER_DOES_NOT_SIGN
    return None
