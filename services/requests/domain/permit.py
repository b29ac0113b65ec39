"""A permit for attributes: what is asked, who checks and who decides, and whether it came down."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Final

from contracts.telling.dates import date_words
from contracts.telling.letter_words import LETTER_STATES
from contracts.telling.permit_words import UNDECIDED, place_words
from services.requests import events as e
from services.requests.domain.applicant import Applicant, obstacle
from services.requests.domain.handing_over import Officer, Step
from services.requests.domain.letters import Letter
from services.requests.domain.own_ormas import Own, barred
from services.requests.domain.permit_objections import in_one, objections
from services.requests.domain.permit_state import PermitState
from services.requests.domain.permit_street import PermitStreet
from services.requests.domain.permit_terms import Terms
from services.requests.rules.cases import A_LATER_SLIP_SAYS_WHY
from services.requests.rules.own_ormas import WHAT_AN_ORMAS_ASKS_TO_HANG_HANGS_FROM_TODAY
from services.requests.rules.permits import (
    A_DAY_IN_THE_STREET_HAS_COME,
    A_LETTER_IS_OF_ONE_PERMIT,
    A_LETTER_THAT_ENDED_GOES_ONTO_NO_PERMIT,
    A_PERMIT_HAS_A_LETTER_OF_ITS_OWN,
    A_PERMIT_IS_GRANTED_BEFORE_ITS_DAYS_ARE_OVER,
    A_PERMIT_LAPSES_AFTER_ITS_DAYS,
    A_PERMIT_RESTS_ON_THE_TERMS_OF_THE_OFFICE,
    A_REMOVAL_SHOWS_A_PHOTOGRAPH,
    AN_ATTRIBUTE_HANGS_IN_THE_OWN_REGION,
    WHAT_HANGS_IS_NOT_WITHDRAWN,
)

_SERVICE: Final = "attribute_permit"
_HUNG: Final = ("granted", "revoked")
"""States in which an attribute may hang."""
_ENDED_LETTERS: Final = ("dropped", "void", "revoked", "superseded")
_NAMED: Final = 3
"""Places that a sentence names; of more it says how many."""


class AttributePermit(PermitState):
    """Every decision of its way; ``by`` says who takes it, ``seen`` what that person had read.

    ``streets`` are those of its places, each as often as it has years.
    """

    def ask(
        self, terms: Terms | None, who: Applicant | None, *, own: str, organisation: str, case: str,
        itself: Own | None = None, today: str = "", **said: Any,
    ) -> None:  # fmt: skip
        """``terms``: those that hold on the day of the paper; ``who``: the ormas as the register told of it;
        ``own``: the code of the office's region; ``itself``: that an account of an ormas asks.
        """
        if not_own := barred(itself, organisation, said["applied_on"], today):
            self._refuse(not_own[0], **not_own[1])
            return
        if self._is_hindered(who) or (itself is not None and self._is_past(said["from_day"], today)):
            return
        if terms and self._can_be_asked(terms, own, **said):
            days = {"longest_days": terms.longest_days, "removal_days": terms.removal_days}
            told = {"organisation": organisation, "case": case, "policy": terms.policy}
            self.trigger_event(e.PermitAsked, **told, **days, **_whole(terms, said))
        elif not terms:
            self._refuse(A_PERMIT_RESTS_ON_THE_TERMS_OF_THE_OFFICE)

    def send_back(self, by: Officer, *, reason: str, seen: int | None) -> None:
        if self._decides(by, "asked", "checked", seen=seen):
            self.trigger_event(e.PermitReturned, reason=reason)

    def revise(
        self, by: Officer, terms: Terms | None, *, own: str, revised_on: str, today: str = "", **said: Any
    ) -> None:
        """What the applicant asks for now; ``terms``: those of the application."""
        said |= {"revised_on": revised_on}
        if self._is_barred(by, revised_on, today):
            return
        if by.own is not None and self._is_past(said["from_day"], today):
            return
        if self._goes_on(by, "returned") and terms and self._can_be_asked(terms, own, **said):
            self.trigger_event(e.PermitRevised, **_whole(terms, said))

    def check(self, by: Officer, *, note: str, seen: int | None) -> None:
        if self._goes_on(by, "asked", seen=seen, step=Step.LOOK):
            self.trigger_event(e.PermitChecked, note=note)

    def grant(
        self, by: Officer, terms: Terms | None, *, checkers: Iterable[str], streets: Sequence[PermitStreet],
        reason: str, today: str, seen: int | None, who: Applicant | None,
    ) -> None:  # fmt: skip
        """Against a policy of the office only with a ``reason``; against the law not at all."""
        if not self._concludes(by, checkers, seen) or self._is_hindered(who):
            return
        if today >= self.until_day:
            self._refuse(A_PERMIT_IS_GRANTED_BEFORE_ITS_DAYS_ARE_OVER, until_day=date_words(self.until_day))
            return
        clashing = [found for each in streets for found in each.clashing(self.id, self.places, self.hanging)]
        found = objections(self, terms, clashing)
        if found and (found[0].by_law or not reason):
            self._refuse(in_one(found))
            return
        told = [each.rule.refusal(**each.said) for each in found]
        summary = f"Dengan pengecualian: {reason}" if found else ""
        said = {"granted_on": today, "removal_due": self.removal_due, "exceptions": told, "summary": summary}
        beside = sorted({each["permit"] for each in clashing})
        self.trigger_event(e.PermitGranted, **said, beside=beside, reason=reason if found else "")
        self._take(streets)

    def reject(
        self, by: Officer, *, checkers: Iterable[str], today: str, seen: int | None, **said: str
    ) -> None:
        if self._concludes(by, checkers, seen):
            self.trigger_event(e.PermitRejected, rejected_on=today, **said)

    def withdraw(self, by: Officer, *, streets: Sequence[PermitStreet], reason: str, today: str) -> None:
        """By the applicant, or an officer who records its word; of a granted one before it hangs."""
        if self._is_barred(by):
            return
        if self._goes_on(by, *UNDECIDED, "granted"):
            if self.state == "granted" and today >= self.from_day:
                self._refuse(WHAT_HANGS_IS_NOT_WITHDRAWN, from_day=date_words(self.from_day))
            else:
                self.trigger_event(e.PermitWithdrawn, reason=reason)
                self._free(streets, self.from_day)

    def strike(self, by: Officer, *, reason: str, undoable: bool, today: str) -> None:
        """It should never have been typed; once it was handed over the superior says so.

        ``undoable``: who asks typed it just now, and need not say why.
        """
        if self._goes_on(by, *UNDECIDED, step=Step.DECIDE):
            if not undoable and not reason:
                self._refuse(A_LATER_SLIP_SAYS_WHY)
            else:
                self.trigger_event(e.PermitStruck, struck_on=today, reason=reason)

    def revoke(
        self, by: Officer, *, streets: Sequence[PermitStreet], letter: Letter | None, today: str,
        reason: str, legal_basis: str, seen: int | None,
    ) -> None:  # fmt: skip
        """Its place is free from the next day on; its letter, where one was issued, is revoked with it."""
        if self._decides(by, "granted", seen=seen):
            self.trigger_event(e.PermitRevoked, revoked_on=today, reason=reason, legal_basis=legal_basis)
            self._free(streets, (date.fromisoformat(today) + timedelta(days=1)).isoformat())
            if letter and letter.state == "issued":
                letter.revoke(None, revoked_on=today, today=today, reason=reason, basis=legal_basis)

    def lapse(self, by: Officer, *, reason: str, today: str, seen: int | None) -> None:
        if self._decides(by, *UNDECIDED, seen=seen):
            if today < self.until_day:
                self._refuse(A_PERMIT_LAPSES_AFTER_ITS_DAYS, until_day=date_words(self.until_day))
            else:
                self.trigger_event(e.PermitLapsed, lapsed_on=today, reason=reason)

    def link_letter(self, by: Officer, *, letter: Letter) -> None:
        """Of this ormas and service, still on its way or in force, and on no other permit. The same again
        marks a letter that was linked before letters told of their permit.
        """
        if self._goes_on(by, "checked", "granted", "removed"):
            if (letter.organisation, letter.service) != (self.organisation, _SERVICE):
                self._refuse(A_PERMIT_HAS_A_LETTER_OF_ITS_OWN)
            elif letter.permit not in ("", self.id):
                self._refuse(A_LETTER_IS_OF_ONE_PERMIT)
            elif letter.id == self.letter:
                letter.put_on_permit(self.id)
            elif letter.state in _ENDED_LETTERS:
                self._refuse(A_LETTER_THAT_ENDED_GOES_ONTO_NO_PERMIT, state=LETTER_STATES[letter.state])
            else:
                self.trigger_event(e.PermitLetterLinked, letter=letter.id)
                letter.put_on_permit(self.id)

    def look_at(self, by: Officer, *, looked_on: str, today: str, **said: str) -> None:
        """By whoever is in the street: a tie hinders nobody from seeing."""
        if self._goes_on(by._replace(superior=""), *_HUNG) and self._has_come(looked_on, today):
            self.trigger_event(e.PermitLookedAt, looked_on=looked_on, **said)

    def confirm_removal(
        self, by: Officer, *, streets: Sequence[PermitStreet], removed_on: str, document: int, note: str,
        today: str, file: str = "", size: int = 0, media_type: str = "",
    ) -> None:  # fmt: skip
        """With a photograph: one that comes along, or a document of the ormas. What is down before its time
        leaves its place free from the next day on.
        """
        if self._goes_on(by, *_HUNG) and self._has_come(removed_on, today):
            said = {"removed_on": removed_on, "note": note}
            if file:
                sent = {"file": file, "size": size, "media_type": media_type}
                self.trigger_event(e.PermitRemovalPhotographed, **said, **sent)
            elif document:
                self.trigger_event(e.PermitRemovalConfirmed, **said, document=document)
            else:
                self._refuse(A_REMOVAL_SHOWS_A_PHOTOGRAPH)
            if self.state == "removed":
                self._free(streets, (date.fromisoformat(removed_on) + timedelta(days=1)).isoformat())

    def _is_hindered(self, who: Applicant | None) -> bool:
        """Who may not ask, or may no more: merged, dissolved, stopped since."""
        found = obstacle(who, _SERVICE)
        if found:
            rule, words = found
            self._refuse(rule, **words)
        return bool(found)

    def _is_past(self, from_day: str, today: str) -> bool:
        """A counter types a paper of last week; an account has none."""
        if from_day < today:
            self._refuse(WHAT_AN_ORMAS_ASKS_TO_HANG_HANGS_FROM_TODAY, today=date_words(today))
        return from_day < today

    def _can_be_asked(self, terms: Terms, own: str, *, kind_code: str, places: list[Any], **_: Any) -> bool:
        outside = [each for each in places if not f"{each['area']}.".startswith(f"{own}.")]
        if kind_code not in terms.kinds:
            self._refuse(A_PERMIT_RESTS_ON_THE_TERMS_OF_THE_OFFICE)
        elif outside:
            self._refuse(AN_ATTRIBUTE_HANGS_IN_THE_OWN_REGION, area=outside[0]["area"], own=own)
        else:
            return True
        return False

    def _has_come(self, day: str, today: str) -> bool:
        if not self.from_day <= day <= today:
            self._refuse(A_DAY_IN_THE_STREET_HAS_COME, first=date_words(self.from_day))
            return False
        return True

    def _take(self, streets: Sequence[PermitStreet]) -> None:
        for place in self.places:
            for year in self.years:
                stream = PermitStreet.stream_of(place["street"], year)
                [street] = [each for each in streets if each.id == stream]
                street.take(self.id, self.organisation, place, self.hanging)

    def _free(self, streets: Sequence[PermitStreet], free_from: str) -> None:
        for street in streets:
            street.free(self.id, free_from)


def _whole(terms: Terms, said: dict[str, Any]) -> dict[str, Any]:
    """What is asked for, with the title of its kind and its places in words."""
    named = "; ".join(place_words(each) for each in said["places"][:_NAMED])
    more = len(said["places"]) - _NAMED
    summary = f"{named}; dan {more} tempat lain" if more > 0 else named
    places = [dict(each) for each in said["places"]]
    return said | {"kind_title": terms.kinds[said["kind_code"]], "summary": summary, "places": places}
