"""Permits for attributes, and the terms on which the office gives them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from typing import Any, Final

from eventsourcing.persistence import IntegrityError

from contracts.telling.permit_words import UNDECIDED, street_key
from services.requests.application.cases import CasesOfOffice, Entries
from services.requests.domain import (
    AttributePermit,
    Case,
    Letter,
    Own,
    PermitStreet,
    PermitTerms,
    waits_already,
)
from services.requests.events import PermitAsked, PermitChecked, StreetTaken
from services.requests.projection.known_ormas import applicant_of, entries_of
from services.requests.proposed_permit_terms import PROPOSED_TERMS
from shared.application import RETRIES
from shared.errors import Conflict, NotFound
from shared.ledger import Cause, Receipt
from shared.mapper import state_of
from shared.office_lock import alone_in_office
from shared.tokens import Actor

STREETS: Final = "permit-streets"
"""Whoever takes a street takes turns."""
_BY_ITSELF: Final = "asked-by-ormas"
"""So do accounts of ormas that ask: how much waits is counted first."""


class Permits(CasesOfOffice):
    """A permit and the streets that it takes are decided together, in one transaction."""

    def set_permit_terms(self, cause: Cause, **said: Any) -> Receipt:
        """Terms of the office's own."""
        today = self._today()
        return self._on_terms(cause, lambda terms: terms.set(mark="office", today=today, **said))

    def adopt_permit_terms(self, cause: Cause, **told: Any) -> Receipt:
        """The shipped proposal; it stays marked as what it is. Twice is once."""
        said, today = {**PROPOSED_TERMS, **told}, self._today()
        return self._on_terms(cause, lambda terms: terms.set(mark="proposal", today=today, **said))

    def ask_permit(
        self, cause: Cause, own: Entries = None, *, applied_on: str, last_day: str, **said: Any
    ) -> Receipt:
        """By the terms of the day of the paper; where none held yet, by those of today.

        ``own``, here and below: for which entries alone who acts may speak, None for a colleague.
        """
        terms = self._terms()
        holds = terms.holding(applied_on) or terms.holding(self._today())
        if said["case"] and self.load(Case, said["case"]).organisation != said["organisation"]:
            raise NotFound("Berkas ini untuk ormas lain.")
        permit = AttributePermit.new()
        said |= {"own": self.deployment.office.kode_wilayah, "until_day": _day_after(last_day)}
        said |= {"applied_on": applied_on, "today": self._today()}
        who = applicant_of(self.views, said["organisation"])
        with self._counting(own):
            itself = None if own is None else self._itself(own, said["organisation"], "", said)
            permit.ask(holds, who, itself=itself, **said)
            return self.create(cause, lambda: permit)

    def return_permit(self, cause: Cause, *, permit: str, **said: Any) -> Receipt:
        return self._permit_step(cause, permit, AttributePermit.send_back, **said)

    def revise_permit(
        self, cause: Cause, own: Entries = None, *, permit: str, last_day: str, **said: Any
    ) -> Receipt:
        """By the terms under which it was asked first."""
        said |= {"today": self._today()}
        terms = self._terms().standing.get(self.load(AttributePermit, permit).policy)
        said |= {"own": self.deployment.office.kode_wilayah, "until_day": _day_after(last_day)}

        def go_on(found: AttributePermit) -> None:
            by = self._officer(cause, found.organisation, own)
            if own is not None:
                by = by._replace(own=self._itself(own, found.organisation, permit, said))
            found.revise(by, terms, **said)

        with self._counting(own):
            return self.change(AttributePermit, permit, cause, go_on)

    def check_permit(self, cause: Cause, *, permit: str, **said: Any) -> Receipt:
        return self._permit_step(cause, permit, AttributePermit.check, **said)

    def grant_permit(self, cause: Cause, *, permit: str, **said: Any) -> Receipt:
        """What is forbidden is asked of the terms of today."""
        today = self._today()
        said |= {"terms": self._terms().holding(today), "checkers": self._checkers(permit), "today": today}
        said["who"] = applicant_of(self.views, self.load(AttributePermit, permit).organisation)
        return self._with_streets(cause, permit, AttributePermit.grant, **said)

    def reject_permit(self, cause: Cause, *, permit: str, **said: Any) -> Receipt:
        said |= {"checkers": self._checkers(permit), "today": self._today()}
        return self._permit_step(cause, permit, AttributePermit.reject, **said)

    def withdraw_permit(self, cause: Cause, own: Entries = None, *, permit: str, reason: str) -> Receipt:
        said: dict[str, Any] = {"reason": reason, "today": self._today(), "own": own}
        return self._with_streets(cause, permit, AttributePermit.withdraw, **said)

    def strike_permit(self, cause: Cause, *, permit: str, reason: str) -> Receipt:
        """Typed by mistake: at once by who typed it, later with a reason."""
        said = {"reason": reason, "undoable": self._is_own_and_new(permit, cause), "today": self._today()}
        return self._permit_step(cause, permit, AttributePermit.strike, **said)

    def revoke_permit(self, cause: Cause, *, permit: str, **said: Any) -> Receipt:
        """With its letter, in one transaction: the check page of the letter says so at once."""
        said |= {"today": self._today()}
        return self._with_streets(cause, permit, AttributePermit.revoke, with_letter=True, **said)

    def lapse_permit(self, cause: Cause, *, permit: str, **said: Any) -> Receipt:
        return self._permit_step(cause, permit, AttributePermit.lapse, today=self._today(), **said)

    def link_permit_letter(self, cause: Cause, *, permit: str, letter: str) -> Receipt:
        """Both in one transaction: a letter that two permits want at once goes to the first."""
        with ExitStack() as turns:
            for stream in sorted((permit, letter)):
                turns.enter_context(self._turns.of(stream))
            for _ in range(RETRIES):
                if done := self.ledger.receipt(cause):
                    return done
                found, wanted = self.load(AttributePermit, permit), self.load(Letter, letter)
                found.link_letter(self._officer(cause, found.organisation), letter=wanted)
                try:
                    return self.record(found, wanted, cause=cause)
                except IntegrityError:
                    continue
        raise Conflict

    def look_at_permit(self, cause: Cause, *, permit: str, **said: Any) -> Receipt:
        return self._permit_step(cause, permit, AttributePermit.look_at, today=self._today(), **said)

    def confirm_permit_removal(self, cause: Cause, *, permit: str, **said: Any) -> Receipt:
        said |= {"today": self._today()}
        return self._with_streets(cause, permit, AttributePermit.confirm_removal, **said)

    def open_permit_photo(self, *, permit: str, actor: str) -> dict[str, str]:
        """Which file it is; the look is logged first. Error: NotFound."""
        file, media_type = self.load(AttributePermit, permit).photograph
        if not file:
            raise NotFound("Izin ini tidak mempunyai foto dari lapangan.")
        self.reads.note(actor, permit, [], "melihat foto penurunan atribut")
        return {"file": file, "media_type": media_type}

    @contextmanager
    def _counting(self, own: Entries) -> Iterator[None]:
        """Alone where an account of an ormas asks, also between processes; the counter waits for nobody."""
        if own is None:
            yield
            return
        with self._turns.of(_BY_ITSELF), alone_in_office(self.deployment, _BY_ITSELF):
            yield

    def _itself(self, own: Collection[str], organisation: str, permit: str, said: dict[str, Any]) -> Own:
        """An ormas that asks by itself, with what keeps it from asking; ``permit``: which it mends."""
        if organisation not in own:
            return Own(own)
        days = {name: said[name] for name in ("from_day", "until_day")}
        others = [each for each in self._undecided_of(organisation) if each.id != permit]
        waits = waits_already(others, said["places"], days, more=not permit)
        return Own(own, self._hinders(organisation) or waits)

    def _undecided_of(self, organisation: str) -> list[AttributePermit]:
        """What this ormas, under whichever of its entries, asked for and nobody decided."""
        entries = entries_of(self.views, organisation)
        rows = self.rows_of(PermitAsked.TOPIC)
        found = [row.stream for row in rows if state_of(row)["organisation"] in entries]
        permits = [self.load(AttributePermit, stream) for stream in found]
        return [each for each in permits if each.state in UNDECIDED]

    def _terms(self) -> PermitTerms:
        return self.load_or_new(PermitTerms, PermitTerms.STREAM)

    def _on_terms(self, cause: Cause, decide: Callable[[PermitTerms], None]) -> Receipt:
        return self.change(PermitTerms, PermitTerms.STREAM, cause, decide, load=self.load_or_new)

    def _checkers(self, permit: str) -> set[str]:
        """Who checked it last."""
        rows = [row for row in self.ledger.history(permit) if row.topic == PermitChecked.TOPIC]
        return {Actor.parse(row.actor).id for row in rows[-1:]}

    def _permit_step(self, cause: Cause, permit: str, decide: Callable[..., None], **said: Any) -> Receipt:
        def go_on(found: AttributePermit) -> None:
            decide(found, self._officer(cause, found.organisation), **said)

        return self.change(AttributePermit, permit, cause, go_on)

    def _with_streets(
        self,
        cause: Cause,
        permit: str,
        decide: Callable[..., None],
        with_letter: bool = False,
        own: Entries = None,
        **said: Any,
    ) -> Receipt:
        """Load, decide, save the permit and its streets at once, with its letter where that is decided, too;
        again where another process was first.
        """
        with ExitStack() as turns:
            for stream in sorted((STREETS, permit)):
                turns.enter_context(self._turns.of(stream))
            for _ in range(RETRIES):
                if done := self.ledger.receipt(cause):
                    return done
                found = self.load(AttributePermit, permit)
                streets = self._streets_of(found)
                letters = [self.load(Letter, found.letter)] if with_letter and found.letter else []
                if with_letter:
                    said |= {"letter": next(iter(letters), None)}
                by = self._officer(cause, found.organisation, own)
                decide(found, by, streets=streets, **said)
                try:
                    return self.record(found, *streets, *letters, cause=cause)
                except IntegrityError:
                    continue
        raise Conflict

    def _streets_of(self, permit: AttributePermit) -> Sequence[PermitStreet]:
        """Also those that were taken when spellings were told apart that are one street today."""
        named = {each["street"] for each in permit.places}
        streams = {PermitStreet.stream_of(street, year) for street in named for year in permit.years}
        streams |= self._taken_before({street_key(street) for street in named}, permit.years)
        return [self.load_or_new(PermitStreet, stream) for stream in sorted(streams)]

    def _taken_before(self, keys: Collection[str], years: Iterable[int]) -> set[str]:
        beginnings = tuple(f"{PermitStreet.KIND}-{year}-" for year in years)
        return {
            row.stream
            for row in self.rows_of(StreetTaken.TOPIC)
            if row.stream.startswith(beginnings) and street_key(state_of(row)["street"]) in keys
        }


def _day_after(last_day: str) -> str:
    """Half-open: on this day nothing hangs any more."""
    return (date.fromisoformat(last_day) + timedelta(days=1)).isoformat()
