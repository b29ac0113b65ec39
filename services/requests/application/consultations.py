"""Consultations, also of founders whose ormas does not exist yet."""

from collections.abc import Callable, Collection
from typing import Any, Final

from services.requests.application.cases import Entries
from services.requests.application.permits import Permits
from services.requests.domain import Case, Consultation, Own, obstacle
from services.requests.domain.applicant import ADVICE
from services.requests.events import ConsultationAsked, ConsultationClosed
from services.requests.projection.known_ormas import applicant_of, entries_of, survivor_of
from services.requests.rules.own_ormas import (
    MOST_CONSULTATIONS_WAITING,
    TOO_MANY_CONSULTATIONS_OF_AN_ORMAS_WAIT,
)
from shared.errors import NotFound
from shared.ledger import Cause, Receipt
from shared.mapper import state_of
from shared.recent import own_and_new

_UNADVISED: Final = ("asked", "scheduled")


class Consultations(Permits):
    """Ask, schedule, advise, promise, close, link; erase what was sealed."""

    def ask_consultation(self, cause: Cause, own: Entries = None, **said: Any) -> Receipt:
        """Its case, where it has one, is of the same ormas. ``own``: for which entries alone who acts may
        speak, None for a colleague.
        """
        if said["case"] and self.load(Case, said["case"]).organisation != said["organisation"]:
            raise NotFound("Berkas ini untuk ormas lain.")
        consultation = Consultation.new()
        with self._counting(own):
            itself = None if own is None else self._seeking(own, said["organisation"])
            consultation.ask(today=self._today(), own=itself, **said)
            return self.create(cause, lambda: consultation)

    def schedule_consultation(self, cause: Cause, *, consultation: str, **said: str) -> Receipt:
        today = self._today()
        return self._on_consultation(cause, consultation, lambda c: c.schedule(today=today, **said))

    def advise_consultation(self, cause: Cause, *, consultation: str, **said: Any) -> Receipt:
        return self._answers(cause, consultation, Consultation.advise, today=self._today(), **said)

    def promise_in_consultation(self, cause: Cause, *, consultation: str, **said: str) -> Receipt:
        return self._answers(cause, consultation, Consultation.promise, today=self._today(), **said)

    def fulfil_consultation_promise(self, cause: Cause, *, consultation: str, **said: Any) -> Receipt:
        return self._on_consultation(cause, consultation, lambda c: c.fulfil_promise(**said))

    def lift_consultation_promise(self, cause: Cause, *, consultation: str, **said: Any) -> Receipt:
        return self._answers(cause, consultation, Consultation.lift_promise, **said)

    def undo_consultation_promise(self, cause: Cause, *, consultation: str, version: int) -> Receipt:
        """What this version says of a promise was a wrong click. Error: NotFound."""

        def decide(found: Consultation) -> None:
            if not 0 < version <= found.version:
                raise NotFound
            told = self.ledger.history(found.id)[version - 1]
            found.undo_promise(version=version, undoable=own_and_new(told, cause))

        return self._on_consultation(cause, consultation, decide)

    def close_consultation(self, cause: Cause, *, consultation: str, **said: str) -> Receipt:
        return self._answers(cause, consultation, Consultation.close, today=self._today(), **said)

    def reopen_consultation(self, cause: Cause, *, consultation: str, why_reopened: str) -> Receipt:
        """At once by who closed it, later with a reason."""

        def decide(found: Consultation) -> None:
            rows = [row for row in self.ledger.history(consultation) if row.topic == ConsultationClosed.TOPIC]
            undoable = bool(rows) and own_and_new(rows[-1], cause)
            by = self._officer(cause, found.organisation)
            found.reopen(by, why_reopened=why_reopened, undoable=undoable)

        return self._on_consultation(cause, consultation, decide)

    def link_consultation(self, cause: Cause, *, consultation: str, **said: str) -> Receipt:
        return self._on_consultation(cause, consultation, lambda c: c.link(**said))

    def erase_consultation_words(self, cause: Cause, *, consultation: str, **said: str) -> Receipt:
        """The record first, then the key; asked again after a crash in between, it finishes."""
        receipt = self._on_consultation(cause, consultation, lambda c: c.erase_words(**said))
        if self.load(Consultation, consultation).erased:
            self.keys.destroy(consultation)
        return receipt

    def read_consultation(self, *, consultation: str, purpose: str, actor: str) -> list[dict[str, Any]]:
        """What is sealed in it; the reading is logged first. Error: Forbidden for a superior outside to whom
        it was not handed over.
        """
        self._refuse_out_of_reach(self.load(Consultation, consultation), actor)
        return self.reveal(consultation, purpose, actor)

    def _seeking(self, own: Collection[str], organisation: str) -> Own:
        """An ormas that asks by itself, with what keeps it from it: advice is open also to the stopped."""
        if organisation not in own:
            return Own(own)
        hindered = obstacle(applicant_of(self.views, survivor_of(self.views, organisation)), ADVICE)
        entries = entries_of(self.views, organisation)
        rows = self.rows_of(ConsultationAsked.TOPIC)
        asked = [row.stream for row in rows if state_of(row)["organisation"] in entries]
        many = sum(self.load(Consultation, each).state in _UNADVISED for each in asked)
        waits = TOO_MANY_CONSULTATIONS_OF_AN_ORMAS_WAIT, {"many": str(many)}
        return Own(own, hindered or (waits if many >= MOST_CONSULTATIONS_WAITING else None))

    def _answers(self, cause: Cause, consultation: str, decide: Callable[..., None], **said: Any) -> Receipt:
        """A step in which the office speaks: who has ties to the ormas hands it over."""
        return self._on_consultation(
            cause, consultation, lambda c: decide(c, self._officer(cause, c.organisation), **said)
        )

    def _on_consultation(
        self, cause: Cause, consultation: str, decide: Callable[[Consultation], None]
    ) -> Receipt:
        return self.change(Consultation, consultation, cause, decide)
