"""A case: what is asked of the office, step by step, until it is complete or over."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from contracts.telling.case_words import CASE_STATES, CHECKS, END_IN_A_LETTER, ON_THEIR_OWN_PAGES, RUNNING
from contracts.telling.dates import date_words
from contracts.telling.service_words import SERVICES
from services.requests import events as e
from services.requests.domain.applicant import Applicant, obstacle
from services.requests.domain.case_slips import CaseSlips
from services.requests.domain.case_state import CaseHands
from services.requests.domain.handing_over import Officer
from services.requests.domain.own_ormas import Own, barred
from services.requests.domain.service import Configuration
from services.requests.rules.cases import (
    A_CASE_HAS_ONE_LETTER,
    A_CASE_IS_ASKED_OF_AN_OPEN_SERVICE,
    A_CASE_IS_TOLD_IN_THE_ORDER_OF_ITS_DAYS,
    A_CASE_LAPSES_AFTER_ITS_TERM,
    A_CASE_THAT_ENDS_IN_A_LETTER_ENDS_WITH_IT,
    A_RETURN_SAYS_WHAT_TO_MEND,
    A_SERVICE_WITH_ITS_OWN_PAGES_IS_ASKED_FOR_THERE,
    A_VISIT_IS_ORDERED_FOR_A_DAY_TO_COME,
    AN_APPLICANT_IS_IN_THE_REGISTER,
    AN_APPLICATION_ANSWERS_WHAT_IS_ASKED,
    AN_EARLIER_DAY_SAYS_WHY,
    NOTHING_IS_MISSING_IN_A_COMPLETE_CASE,
    ONE_OPEN_CASE_FOR_A_SERVICE,
    THE_AGENDA_NEEDS_THE_SIGNED_PAPER,
    THREE_PERSONS_WHEN_PRESENT,
    WHAT_AN_ORMAS_APPLIES_FOR_COMES_WITH_ITS_PAPERS,
    WHAT_RESTS_ON_LAW_IS_NOT_WAIVED,
    WHERE_THE_OFFICE_ALWAYS_VISITS_THE_MINUTES_COME_FIRST,
    WHO_TYPED_A_CASE_DOES_NOT_COMPLETE_IT,
)
from shared.errors import NotFound

_LOOKED_AT: Final = ("disposed", "checking")
_COPIED: Final = ("item", "title", "document_kind", "basis", "basis_text", "required")
Rows = Sequence[Mapping[str, Any]]


class Case(CaseSlips):
    """Every decision of its way; ``by`` says who takes it, ``seen`` what that person had read."""

    def draft(
        self, holds: Configuration | None, *, who: Applicant | None, ticket: str = "",
        needs: Sequence[str] = (), own: Own | None = None, today: str = "", **said: Any,
    ) -> None:  # fmt: skip
        """``holds``: how the service is asked for, None where it takes no applications; ``who``: who asks, as
        the register told of it, None where it did not; ``own``: that an account of an ormas asks.
        """
        found, service = obstacle(who, said["service"]), said["service"]
        if not_own := barred(own, said["organisation"], said["applied_on"], today):
            self._refuse(not_own[0], **not_own[1])
        elif service in ON_THEIR_OWN_PAGES:
            self._refuse(A_SERVICE_WITH_ITS_OWN_PAGES_IS_ASKED_FOR_THERE, service=SERVICES[service])
        elif self.state in RUNNING:
            self._refuse(ONE_OPEN_CASE_FOR_A_SERVICE, state=CASE_STATES[self.state])
        elif holds is None:
            self._refuse(A_CASE_IS_ASKED_OF_AN_OPEN_SERVICE)
        elif found or who is None:
            rule, words = found or (AN_APPLICANT_IS_IN_THE_REGISTER, {})
            self._refuse(rule, **words)
        else:
            asked = holds.asked_of(legal_form=who.legal_form, level=who.level, legal_basis=who.legal_basis)
            self.trigger_event(
                e.CaseDrafted,
                configuration=holds.number,
                title=holds.title,
                asked=[{name: each[name] for name in _COPIED} for each in asked],
                form=[dict(each) for each in holds.form],
                visit=holds.visit,
                sla_working_days=holds.sla_working_days,
                revision_days=holds.revision_days,
                **said,
            )
            self._told_besides(ticket, needs)

    def submit(
        self, by: Officer, *, submitted_on: str, why_earlier: str, answers: Rows, documents: Rows, today: str
    ) -> None:
        if not self._goes_on(by, "draft", day=submitted_on, today=today):
            return
        given = {each["field"] for each in answers if each["value"]}
        lacking = [each["label"] for each in self.form if each["required"] and each["field"] not in given]
        if lacking:
            self._refuse(AN_APPLICATION_ANSWERS_WHAT_IS_ASKED, fields=", ".join(lacking))
        elif by.own is not None and not documents and any(each["required"] for each in self.asked.values()):
            self._refuse(WHAT_AN_ORMAS_APPLIES_FOR_COMES_WITH_ITS_PAPERS)
        elif submitted_on < today and not why_earlier:
            self._refuse(AN_EARLIER_DAY_SAYS_WHY)
        else:
            why = why_earlier if submitted_on < today else ""
            said = {"answers": [dict(each) for each in answers], "documents": self._known(documents)}
            self.trigger_event(e.CaseSubmitted, submitted_on=submitted_on, why_earlier=why, **said)

    def enter_in_agenda(
        self, by: Officer, *, agenda_number: str, agenda_on: str, document: int, today: str
    ) -> None:
        if self._goes_on(by, "submitted", day=agenda_on, today=today):
            if self.organisation and not document:
                self._refuse(THE_AGENDA_NEEDS_THE_SIGNED_PAPER)
            else:
                said = {"agenda_number": agenda_number, "agenda_on": agenda_on, "document": document}
                self.trigger_event(e.CaseEnteredInAgenda, **said)

    def dispose(self, by: Officer, *, office_role: str, note: str, seen: int | None) -> None:
        """Again as long as nobody opened it."""
        if self._goes_on(by, "agenda", "disposed", seen=seen):
            self.trigger_event(e.CaseDisposed, office_role=office_role, note=note)

    def check(self, by: Officer, *, checks: Rows, seen: int | None) -> None:
        """What was looked at; what is not named stays as it was. NotFound for what nobody asked."""
        if self._decides(by, *_LOOKED_AT, seen=seen):
            told = [dict(each) | {"title": self._item(each["item"])["title"]} for each in checks]
            counted = [sum(each["found"] == code for each in told) for code in CHECKS]
            summary = f"{counted[0]} syarat lengkap, {counted[1]} perlu diperbaiki"
            self.trigger_event(e.CaseChecked, checks=told, summary=summary)

    def waive(self, by: Officer, *, item: str, reason: str) -> None:
        """Only what the office asks by itself; twice is once. NotFound for what nobody asked."""
        asked = self._item(item)
        if self._decides(by, *_LOOKED_AT, "returned"):
            if asked["basis"] == "law":
                self._refuse(WHAT_RESTS_ON_LAW_IS_NOT_WAIVED)
            elif item not in self.waived:
                self.trigger_event(e.CaseItemWaived, item=item, title=asked["title"], reason=reason)

    def send_back(self, by: Officer, *, asked_on: str, answer_by: str, today: str, seen: int | None) -> None:
        """``answer_by``: the last day of the applicant, as the calendar is known now."""
        if self._decides(by, "checking", day=asked_on, today=today, seen=seen):
            titles = [self.asked[item]["title"] for item, found in self.found.items() if found == "mend"]
            if titles:
                said = {"asked_on": asked_on, "answer_by": answer_by, "summary": "; ".join(titles)}
                self.trigger_event(e.CaseReturned, **said)
            else:
                self._refuse(A_RETURN_SAYS_WHAT_TO_MEND)

    def answer(self, by: Officer, *, answered_on: str, documents: Rows, note: str, today: str) -> None:
        if self._goes_on(by, "returned", day=answered_on, today=today):
            said = {"answered_on": answered_on, "documents": self._known(documents), "note": note}
            self.trigger_event(e.CaseAnswered, **said)

    def complete(
        self, by: Officer, *, hands: CaseHands, complete_since: str, ground: str, why_two: str, today: str,
        seen: int | None,
    ) -> None:  # fmt: skip
        """By somebody else than who typed it; ``why_two``: why no third person is there, whoever of the two
        typed and checked.
        """
        if self._decides(by, *_LOOKED_AT, day=complete_since, today=today, seen=seen):
            persons = len({*hands.typists, *hands.checkers, by.id})
            two_of_three = persons < hands.asked
            if self.missing:
                self._refuse(NOTHING_IS_MISSING_IN_A_COMPLETE_CASE, missing="; ".join(self.missing))
            elif self.always_visited and not self.visited:
                self._refuse(WHERE_THE_OFFICE_ALWAYS_VISITS_THE_MINUTES_COME_FIRST)
            elif by.id in hands.typists:
                self._refuse(WHO_TYPED_A_CASE_DOES_NOT_COMPLETE_IT)
            elif two_of_three and not why_two:
                self._refuse(THREE_PERSONS_WHEN_PRESENT)
            else:
                said = {"complete_since": complete_since, "ground": ground}
                self.trigger_event(
                    e.CaseCompleted, hands=persons, why_two=why_two if two_of_three else "", **said
                )

    def begin_letter(self, by: Officer, *, letter: str, title: str) -> bool:
        """Whether its letter may be written now. Preparing it decides nothing: a superior need not do it."""
        if not self._goes_on(by, "complete"):
            return False
        if self.letter:
            self._refuse(A_CASE_HAS_ONE_LETTER)
            return False
        self.trigger_event(e.CaseLetterBegun, letter=letter, title=title)
        return True

    def letter_fell(self, *, letter: str, reason: str) -> None:
        """It was dropped or left unsigned: the case is complete as before."""
        if self.letter == letter and self.state in RUNNING:
            self.trigger_event(e.CaseLetterFell, letter=letter, reason=reason)

    def letter_issued(self, *, letter: str, letter_number: str, issued_on: str) -> None:
        """Nothing is left to be done; twice is once."""
        if self.letter == letter and self.state == "complete":
            reason = f"Surat nomor {letter_number} diserahkan."
            self.trigger_event(e.CaseFinished, ended_on=issued_on, reason=reason)

    def order_visit(self, by: Officer, *, visit_by: str, note: str, today: str) -> None:
        """On a day that has not passed; again names another day."""
        if self._decides(by, *_LOOKED_AT, "complete"):
            if visit_by < today:
                self._refuse(A_VISIT_IS_ORDERED_FOR_A_DAY_TO_COME)
            else:
                self.trigger_event(e.CaseVisitOrdered, visit_by=visit_by, note=note)

    def record_visit(self, by: Officer, *, visited_on: str, today: str, **said: str) -> None:
        if self._goes_on(by, *_LOOKED_AT, "returned", "complete"):
            if visited_on > today:
                self._refuse(A_CASE_IS_TOLD_IN_THE_ORDER_OF_ITS_DAYS, first=date_words(self.newest))
            else:
                self.trigger_event(e.CaseVisitRecorded, visited_on=visited_on, **said)

    def note_message(self, by: Officer, *, item: str) -> None:
        title = self._item(item)["title"]
        if self._goes_on(by, *RUNNING):
            self.trigger_event(e.CaseMessageNoted, item=item, title=title)

    def note_ticket(self, by: Officer, *, ticket: str) -> None:
        """Twice is once."""
        if self._goes_on(by, *RUNNING):
            self._told_besides(ticket, self.needs)

    def tell_needs(self, by: Officer, *, needs: Sequence[str]) -> None:
        """All of them; twice is once."""
        if self._goes_on(by, *RUNNING):
            self._told_besides(self.ticket, needs)

    def finish(self, by: Officer, *, ended_on: str, reason: str, today: str, seen: int | None) -> None:
        """By word, where no letter is to be handed over."""
        if self._decides(by, "complete", day=ended_on, today=today, seen=seen):
            if self.letter or self.service in END_IN_A_LETTER:
                self._refuse(A_CASE_THAT_ENDS_IN_A_LETTER_ENDS_WITH_IT)
            else:
                self.trigger_event(e.CaseFinished, ended_on=ended_on, reason=reason)

    def reject(
        self, by: Officer, *, ended_on: str, reason: str, legal_basis: str, today: str, seen: int | None
    ) -> None:
        decides = self._decides(by, *RUNNING[2:], day=ended_on, today=today, seen=seen)
        if decides and self._has_no_letter():
            said = {"ended_on": ended_on, "reason": reason, "legal_basis": legal_basis}
            self.trigger_event(e.CaseRejected, **said)

    def withdraw(self, by: Officer, *, ended_on: str, reason: str, today: str) -> None:
        """By the applicant, whose word an officer records."""
        if self._goes_on(by, *RUNNING, day=ended_on, today=today) and self._has_no_letter():
            self.trigger_event(e.CaseWithdrawn, ended_on=ended_on, reason=reason)

    def lapse(self, by: Officer, *, reason: str, today: str, seen: int | None) -> None:
        if self._decides(by, "returned", seen=seen):
            if today <= self.answer_by:
                self._refuse(A_CASE_LAPSES_AFTER_ITS_TERM, answer_by=date_words(self.answer_by))
            else:
                said = {"ended_on": today, "answer_by": self.answer_by, "reason": reason}
                self.trigger_event(e.CaseLapsed, **said)

    def _told_besides(self, ticket: str, needs: Sequence[str]) -> None:
        if ticket != self.ticket:
            self.trigger_event(e.CaseTicketNoted, ticket=ticket)
        if [*needs] != [*self.needs]:
            self.trigger_event(e.CaseNeedsTold, needs=[*needs])

    def _item(self, item: str) -> Mapping[str, Any]:
        if item not in self.asked:
            raise NotFound("Syarat ini tidak ada pada berkas ini.")
        return self.asked[item]

    def _known(self, documents: Rows) -> list[dict[str, Any]]:
        return [dict(each) for each in documents if self._item(each["item"])]
