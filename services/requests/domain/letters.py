"""A letter of the office: drafted, checked, numbered, signed, handed over; replaced, taken back, or void."""

from collections.abc import Callable, Collection
from typing import Any, NamedTuple

from contracts.policy import POLICY
from contracts.telling.dates import date_words
from services.requests.domain.handing_over import Officer, Step
from services.requests.domain.letter_correction import Printed, found_in
from services.requests.domain.letter_draft import WrittenLetter
from services.requests.domain.register_book import AgendaNumber, RegisterVolume
from services.requests.domain.signing import LetterTemplate, Signatory
from services.requests.events import (
    LetterChecked,
    LetterDropped,
    LetterIssued,
    LetterLeftUnsigned,
    LetterNumbered,
    LetterPutOnPermit,
    LetterReturned,
    LetterRevoked,
    LetterSigned,
    LetterSuperseded,
)
from services.requests.rules.letters import (
    A_LETTER_IS_REPLACED_ONCE,
    A_LETTER_NEEDS_A_LETTER_NUMBER,
    A_LETTER_NUMBER_IS_USED_ONCE_A_YEAR,
    A_RUNNING_CASE_IS_WHERE_ITS_LETTER_IS_WRITTEN,
    A_SIGNATORY_SIGNS_WITHIN_THE_TERM,
    A_SIGNED_LETTER_IS_GIVEN_UP_BY_WHO_MAY_REVOKE,
    ONE_LETTER_OF_PRESENCE_IS_IN_FORCE,
    THE_CHECKER_DOES_NOT_SIGN,
    THE_DRAFTER_DOES_NOT_CHECK,
    THE_DRAFTER_DOES_NOT_GIVE_UP_A_SIGNED_LETTER,
    THE_DRAFTER_DOES_NOT_SIGN,
)
from shared.rules import Rule


class Hands(NamedTuple):
    """The accounts that a letter went through so far, as the rows of its stream tell them."""

    drafters: Collection[str] = ()
    checker: str = ""


class Letter(WrittenLetter):
    """Every decision of its way, from the draft to whoever gets it."""

    def check(self, by: Officer, *, drafters: Collection[str]) -> None:
        """Another person found the draft right."""
        if self._is_not("drafted") or self._is_kept_from(by, Step.LOOK):
            return
        if by.id in drafters:
            self._refuse(THE_DRAFTER_DOES_NOT_CHECK)
        else:
            self.trigger_event(LetterChecked, draft=self.draft)

    def give_back(self, by: Officer, *, reason: str) -> None:
        """To who drafted it; also after the check, as long as it has no number."""
        if not self._is_not("drafted", "checked") and not self._is_kept_from(by, Step.LOOK):
            self.trigger_event(LetterReturned, draft=self.draft, reason=reason)

    def number(
        self,
        *,
        volume: RegisterVolume,
        agenda: AgendaNumber,
        template: LetterTemplate,
        signatory: Signatory,
        signs: Officer,
        hands: Hands,
        printed: Callable[[], Printed],
        letter_number: str,
        dated: str,
        late_reason: str,
        today: str,
        earliest: str = "",
        beside_a_case: bool = False,
    ) -> None:
        """Give it the next number of the book and a number of the agenda, and make it for signature.

        ``signs``: who is to sign; a tie of that one hands it over, and another one may sign.
        ``earliest``: the last day of its case.
        """
        if self._is_not("checked") or self._is_kept_from(signs, Step.LOOK):
            return
        if self._is_out_of_time(dated, today, late_reason, earliest):
            return
        if rule := _wrong_hands(hands, signatory.account, template.persons):
            self._refuse(rule)
        elif beside_a_case:
            self._refuse(A_RUNNING_CASE_IS_WHERE_ITS_LETTER_IS_WRITTEN)
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
                logo=made.logo,
            )
            volume.reserve(service=self.service, year=today[:4], letter=self.id)
            agenda.take(letter_number=letter_number, year=dated[:4], letter=self.id)

    def sign(
        self,
        *,
        signatory: Signatory,
        signed_on: str,
        today: str,
        late_reason: str,
        signed_with: str,
        signature: str = "",
        certificate: str = "",
        **how: Any,
    ) -> None:
        """``signature``: what the file shows of one, made with which ``certificate``; ``how``: the file."""
        if self._is_not("numbered") or self._is_out_of_time(signed_on, today, late_reason):
            return
        if not signatory.holds_on(signed_on):
            said = {"term": signatory.term, "day": date_words(signed_on)}
            self._refuse(A_SIGNATORY_SIGNS_WITHIN_THE_TERM, **said)
        elif wrong := self._wrong_file(signatory, signed_on, signed_with, signature, certificate):
            self._refuse(wrong)
        else:
            told = {"signed_on": signed_on, "late_reason": late_reason, "signed_with": signed_with}
            self.trigger_event(LetterSigned, signature=found_in(signature), **told, **how)
            self._compared(signatory, signed_on, signature)

    def leave_unsigned(self, *, volume: RegisterVolume, reason: str) -> None:
        """It is not signed: its number is void."""
        if not self._is_not("numbered"):
            self.trigger_event(LetterLeftUnsigned, reason=reason)
            volume.void(self.register_number, reason)

    def drop(
        self,
        by: Officer,
        *,
        reason: str,
        drafters: Collection[str] = (),
        volume: RegisterVolume | None = None,
    ) -> None:
        """Before it has a number, or signed and never handed over: then its number is void. A letter that
        waits for its signature is left unsigned.
        """
        if self._is_not("drafted", "returned", "checked", "signed"):
            return
        signed = self.state == "signed"
        if not self._gives_up_signed(by, drafters) if signed else self._is_kept_from(_untied(by), Step.LOOK):
            return
        self.trigger_event(LetterDropped, reason=reason)
        if volume:
            volume.void(self.register_number, reason)

    def _gives_up_signed(self, by: Officer, drafters: Collection[str]) -> bool:
        """What was signed is undone as a letter is revoked, and by another person than who drafted it."""
        if by.role not in POLICY["requests.revoke_letter"]:
            self._refuse(A_SIGNED_LETTER_IS_GIVEN_UP_BY_WHO_MAY_REVOKE)
        elif by.id in drafters:
            self._refuse(THE_DRAFTER_DOES_NOT_GIVE_UP_A_SIGNED_LETTER)
        else:
            return not self._is_kept_from(by, Step.DECIDE)
        return False

    def issue(
        self,
        *,
        volume: RegisterVolume,
        replaced: "Letter | None",
        issued_on: str,
        today: str,
        late_reason: str,
        beside_a_case: bool = False,
        in_force: str = "",
    ) -> None:
        """It was handed over; the letter whose place it takes is superseded, unless it was revoked since.
        ``in_force``: the number of a letter that would hold beside it, "" without one.
        """
        if self._is_not("signed") or self._is_out_of_time(issued_on, today, late_reason):
            return
        if beside_a_case:
            self._refuse(A_RUNNING_CASE_IS_WHERE_ITS_LETTER_IS_WRITTEN)
            return
        if replaced and replaced.state == "superseded":
            self._refuse(A_LETTER_IS_REPLACED_ONCE)
            return
        if in_force:
            self._refuse(ONE_LETTER_OF_PRESENCE_IS_IN_FORCE, letter_number=in_force)
            return
        names = ("service", "organisation", "title", "letter_number", "valid_from", "valid_until", "case")
        said = {name: getattr(self, name) for name in names}
        self.trigger_event(LetterIssued, issued_on=issued_on, late_reason=late_reason, **said)
        volume.issue(self.register_number)
        if replaced and replaced.state == "issued":
            replaced.trigger_event(
                LetterSuperseded,
                letter=self.id,
                letter_number=self.letter_number,
                superseded_on=issued_on,
                service=replaced.service,
                organisation=replaced.organisation,
            )

    def holds_beside(self, valid_from: str, valid_until: str) -> bool:
        """Whether it is in force on some of these days; "" is without an end."""
        ends_before = bool(self.valid_until) and self.valid_until < valid_from
        begins_behind = bool(valid_until) and valid_until < self.valid_from
        return self.state == "issued" and not ends_before and not begins_behind

    def put_on_permit(self, permit: str) -> None:
        """The permit decided it; once."""
        if permit != self.permit:
            self.trigger_event(LetterPutOnPermit, permit=permit)

    def revoke(self, by: Officer | None, *, revoked_on: str, today: str, reason: str, basis: str) -> None:
        """Take it back; the case that it ended stays over. ``by`` None: its permit was revoked, by who
        decides about that.
        """
        if self._is_not("issued") or (by and self._is_kept_from(by, Step.DECIDE)):
            return
        if not self._is_out_of_time(revoked_on, today, reason):
            said = {name: getattr(self, name) for name in ("service", "organisation", "letter_number")}
            self.trigger_event(LetterRevoked, revoked_on=revoked_on, reason=reason, basis=basis, **said)


def _untied(by: Officer) -> Officer:
    """A tie hinders nobody from giving up a draft; a superior outside gives up what was handed over alone."""
    return by._replace(superior="")


def _wrong_hands(hands: Hands, signer: str, persons: int) -> Rule | None:
    """An account that is not known is nobody's: then the signature itself has to tell."""
    if signer and signer in hands.drafters:
        return THE_DRAFTER_DOES_NOT_SIGN
    if signer and signer == hands.checker and persons > 2:
        return THE_CHECKER_DOES_NOT_SIGN
    return None
