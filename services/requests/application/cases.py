"""Cases: what is asked of the office, and who decides about it."""

from collections.abc import Callable, Collection
from datetime import date
from itertools import count
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from contracts.roles import ORMAS_ACCOUNT
from contracts.telling.case_words import RUNNING
from services.requests.application.services import OfferedServices
from services.requests.application.tied import TiedOfficers
from services.requests.domain import (
    FOUNDERS,
    Case,
    CaseHands,
    Hindered,
    OfficeCalendar,
    Officer,
    OfficeSize,
    Own,
    Service,
    Ties,
    obstacle,
)
from services.requests.events import (
    CaseAnswered,
    CaseChecked,
    CaseCompleted,
    CaseDrafted,
    CaseEnteredInAgenda,
    CaseHandedOver,
    CaseSubmitted,
    MatterHandedOver,
    TieDeclared,
)
from services.requests.projection.known_ormas import applicant_of, entries_of, survivor_of
from services.requests.rules.own_ormas import MOST_WITHDRAWN, WHAT_WAS_WITHDRAWN_AGAIN_AND_AGAIN_WAITS
from shared.ledger import Cause, LedgerRow, Receipt
from shared.mapper import state_of
from shared.recent import own_and_new
from shared.tokens import Actor

_TYPED: Final = (CaseDrafted.TOPIC, CaseSubmitted.TOPIC, CaseAnswered.TOPIC)
Entries = Collection[str] | None
_CASES: Final = uuid5(NAMESPACE_URL, "satu-ormas/cases")


class CasesOfOffice(TiedOfficers, OfferedServices):
    """From the first paper to the end; a case of an officer with ties goes to the superior.

    Who asks is known from the own view of the register, which a projector fills.
    """

    def draft_case(
        self, cause: Cause, own: Entries = None, *, service: str, organisation: str, applied_on: str,
        **said: Any,
    ) -> Receipt:  # fmt: skip
        """By what held on the day of the paper; where nothing held yet, by what holds today.

        ``own``, here and below: for which entries alone who acts may speak, None for a colleague.
        """
        offered = self.load_or_new(Service, Service.stream_of(service))
        holds = (offered.holding(applied_on) or offered.holding(self._today())) if offered.open else None
        said |= {"service": service, "organisation": organisation, "applied_on": applied_on}
        said["who"] = applicant_of(self.views, organisation) if organisation else FOUNDERS
        said |= {"own": None if own is None else self._asking(own, organisation, service)}
        said["today"] = self._today()
        if not organisation:
            case = Case.new()
            case.draft(holds, **said)
            return self.create(cause, lambda: case)
        stream = self._next_case(organisation, service)
        return self.change(Case, stream, cause, lambda c: c.draft(holds, **said), load=self.load_or_new)

    def submit_case(self, cause: Cause, own: Entries = None, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.submit, own, today=self._today(), **said)

    def enter_case_in_agenda(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.enter_in_agenda, today=self._today(), **said)

    def dispose_case(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.dispose, **said)

    def check_case(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.check, **said)

    def waive_case_item(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.waive, **said)

    def return_case(self, cause: Cause, *, case: str, asked_on: str, **said: Any) -> Receipt:
        """The last day of the applicant is counted in the calendar as it is known now."""
        today = self._today()
        known = self.load_or_new(OfficeCalendar, OfficeCalendar.STREAM).as_known(today)
        term = max(1, self.load(Case, case).revision_days)
        answer_by = known.due(date.fromisoformat(asked_on), term)
        assert answer_by  # without pauses a term always ends
        said |= {"asked_on": asked_on, "answer_by": answer_by.isoformat()}
        return self._step(cause, case, Case.send_back, today=today, **said)

    def answer_case(self, cause: Cause, own: Entries = None, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.answer, own, today=self._today(), **said)

    def complete_case(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        """By others than who typed it, as the rows of its stream tell."""
        said |= {"hands": self._hands_of_case(case), "today": self._today()}
        return self._step(cause, case, Case.complete, **said)

    def tell_office_size(self, cause: Cause, **said: Any) -> Receipt:
        """How many officers work on cases."""
        return self.change(
            OfficeSize, OfficeSize.STREAM, cause, lambda size: size.tell(**said), load=self.load_or_new
        )

    def order_case_visit(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.order_visit, today=self._today(), **said)

    def record_case_visit(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.record_visit, today=self._today(), **said)

    def note_case_message(self, cause: Cause, *, case: str, item: str) -> Receipt:
        return self._step(cause, case, Case.note_message, item=item)

    def note_case_ticket(self, cause: Cause, *, case: str, ticket: str) -> Receipt:
        return self._step(cause, case, Case.note_ticket, ticket=ticket)

    def tell_case_needs(self, cause: Cause, *, case: str, needs: list[str]) -> Receipt:
        return self._step(cause, case, Case.tell_needs, needs=needs)

    def finish_case(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.finish, today=self._today(), **said)

    def reject_case(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.reject, today=self._today(), **said)

    def withdraw_case(self, cause: Cause, own: Entries = None, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.withdraw, own, today=self._today(), **said)

    def strike_case(self, cause: Cause, *, case: str, reason: str) -> Receipt:
        """Typed by mistake: at once by who typed it, later with a reason."""
        said = {"undoable": self._is_own_and_new(case, cause), "today": self._today()}
        return self._step(cause, case, Case.strike, None, reason=reason, **said)

    def correct_case_agenda(self, cause: Cause, *, case: str, **said: str) -> Receipt:
        return self._step(cause, case, Case.correct_agenda, **said)

    def take_back_case_completion(self, cause: Cause, *, case: str, reason: str) -> Receipt:
        """At once by who said that it is complete, later with a reason."""
        rows = [row for row in self.ledger.history(case) if row.topic == CaseCompleted.TOPIC]
        undoable = bool(rows) and own_and_new(rows[-1], cause)
        return self._step(cause, case, Case.take_back_completion, reason=reason, undoable=undoable)

    def _is_own_and_new(self, stream: str, cause: Cause) -> bool:
        """Whether who asks began this stream just now."""
        began = next(iter(self.ledger.history(stream)), None)
        return began is not None and own_and_new(began, cause)

    def lapse_case(self, cause: Cause, *, case: str, **said: Any) -> Receipt:
        return self._step(cause, case, Case.lapse, today=self._today(), **said)

    def declare_tie(self, cause: Cause, **said: Any) -> Receipt:
        """Of who acts."""
        actor = Actor.parse(cause.actor)
        return self._of_ties(cause, lambda ties: ties.declare(actor.id, role=actor.role, **said))

    def end_tie(self, cause: Cause, **said: Any) -> Receipt:
        """Of somebody else."""
        by = Actor.parse(cause.actor).id
        return self._of_ties(cause, lambda ties: ties.end(by, **said))

    def take_back_tie(self, cause: Cause, *, organisation: str) -> Receipt:
        """Of who acts, a moment after it was declared."""
        officer = Actor.parse(cause.actor).id

        def decide(ties: Ties) -> None:
            undoable = self._rests_nothing_on(officer, organisation, cause)
            ties.take_back(officer, organisation=organisation, undoable=undoable)

        return self._of_ties(cause, decide)

    def _rests_nothing_on(self, officer: str, organisation: str, cause: Cause) -> bool:
        """Is the newest tie of the two new, and was nothing handed over by it?"""
        both = {"officer": officer, "organisation": organisation}
        history = [row for row in self.ledger.history(Ties.STREAM) if row.topic == TieDeclared.TOPIC]
        declared = [row for row in history if both.items() <= state_of(row).items()]
        if not declared or not own_and_new(declared[-1], cause):
            return False
        handed = self.rows_of(CaseHandedOver.TOPIC, MatterHandedOver.TOPIC, after=declared[-1].position)
        entries = entries_of(self.views, organisation)
        return not any(state_of(row)["officer"] == officer and self._whose(row) in entries for row in handed)

    def _whose(self, handed: LedgerRow) -> str:
        """Of which ormas it is; the event of a case does not say."""
        return str(state_of(handed).get("organisation") or self.load(Case, handed.stream).organisation)

    def _next_case(self, organisation: str, service: str) -> str:
        """The case that runs, or the next number: two who begin at once meet in one stream."""
        return self._until_next(organisation, service)[-1].id

    def _until_next(self, organisation: str, service: str) -> list[Case]:
        """Every case of the two that is over, in their order, and that which runs or is the next."""
        found: list[Case] = []
        for number in count():
            stream = f"{Case.KIND}-{uuid5(_CASES, f'{organisation} {service} {number}').hex}"
            found.append(self.load_or_new(Case, stream))
            if found[-1].state in ("", *RUNNING):
                break
        return found

    def _asking(self, own: Collection[str], organisation: str, service: str) -> Own:
        """Who asks for itself, and whether it withdrew too much today to ask again."""
        today = self._today()
        cases = self._until_next(organisation, service) if organisation in own else []
        many = sum((each.state, each.newest) == ("withdrawn", today) for each in cases)
        too_many = WHAT_WAS_WITHDRAWN_AGAIN_AND_AGAIN_WAITS, {"many": str(many)}
        return Own(own, too_many if many >= MOST_WITHDRAWN else None)

    def _step(
        self, cause: Cause, case: str, decide: Callable[..., None], own: Entries = None, **said: Any
    ) -> Receipt:
        def go_on(found: Case) -> None:
            decide(found, self._officer(cause, found.organisation, own), **said)

        return self.change(Case, case, cause, go_on)

    def _officer(self, cause: Cause, organisation: str, own: Entries = None) -> Officer:
        """An account of an ormas with what hinders that ormas."""
        if own is None:
            return super()._officer(cause, organisation)
        actor = Actor.parse(cause.actor)
        return Officer(actor.id, actor.role, own=Own(own, self._hinders(organisation)))

    def _hinders(self, organisation: str) -> Hindered:
        """What keeps it from going on, by the entry that stands for it: it struck, dissolved or stopped."""
        return obstacle(applicant_of(self.views, survivor_of(self.views, organisation)), "")

    def _hands_of_case(self, case: str) -> CaseHands:
        """An account of an ormas is nobody of the office: what it alone typed is taken in with the agenda."""
        rows = [(row.topic, Actor.parse(row.actor)) for row in self.ledger.history(case)]
        office = [(topic, actor.id) for topic, actor in rows if actor.role != ORMAS_ACCOUNT]
        typed = {account for topic, account in office if topic in _TYPED}
        typists = typed or {account for topic, account in office if topic == CaseEnteredInAgenda.TOPIC}
        checkers = {account for topic, account in office if topic == CaseChecked.TOPIC}
        size = self.load_or_new(OfficeSize, OfficeSize.STREAM)
        return CaseHands(typists, checkers, size.persons)

    def _of_ties(self, cause: Cause, decide: Callable[[Ties], None]) -> Receipt:
        return self.change(Ties, Ties.STREAM, cause, decide, load=self.load_or_new)
