"""Letters are written: from the template of a service, or from a complete case that ends in one."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from eventsourcing.persistence import IntegrityError

from contracts.telling.case_words import ON_THEIR_OWN_PAGES, RUNNING
from contracts.telling.letter_words import PLACE_WORDS, SEALED_PLACES, places_in, without
from contracts.telling.validity import last_day_of
from services.requests.application.cases import CasesOfOffice
from services.requests.application.letter_ends import LetterEnds
from services.requests.domain import Case, Letter, Letterhead, LetterTemplate, Service, no_letter_for
from services.requests.events import LetterDrafted
from services.requests.paper.on_paper import filled_in
from services.requests.projection.known_ormas import applicant_of
from shared.application import RETRIES
from shared.errors import Conflict
from shared.ledger import Cause, Receipt
from shared.mapper import state_of


class CaseLetters(CasesOfOffice, LetterEnds):
    """Where there is a case its letter says what the case says: for whom, which service, which number, under
    which title. Of an ormas the register is asked, as a case asks it.
    """

    def draft_letter(self, cause: Cause, **said: Any) -> Receipt:
        """Write a letter from the template of its service, where no case runs that ends in it."""
        letter = Letter.new()
        self._write(letter, case=None, **said)
        return self.create(cause, lambda: letter)

    def redraft_letter(self, cause: Cause, *, letter: str, **said: Any) -> Receipt:
        """Write it again after it came back; for the same ormas and service.

        The new draft first, then the keys of those before; asked again after a crash in between, it finishes.
        """

        def decide(found: Letter) -> None:
            same: dict[str, Any] = {"service": found.service, "organisation": found.organisation}
            case = self._case_of(found)
            if case:
                same["case_number"] = found.case_number
            self._write(found, case=case, replaces=found.replaces, **said | same)

        receipt = self.change(Letter, letter, cause, decide)
        for subject in self._subjects_of(letter)[:-1]:
            if subject:
                self.keys.destroy(subject)
        return receipt

    def _subjects_of(self, letter: str) -> list[str]:
        """What is sealed in each of its drafts, "" where nothing is."""
        drafts = [row for row in self.ledger.history(letter) if row.topic == LetterDrafted.TOPIC]
        return [str(state_of(row).get("subject_id", "")) for row in drafts]

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
        self, cause: Cause, case: Case, *, valid_from: str, valid_until: str | None, **said: Any
    ) -> Receipt:
        letter = Letter.new()
        if valid_until is None:
            offered = self.load(Service, Service.stream_of(case.service))
            valid_until = last_day_of(valid_from, offered.standing[case.configuration].validity_months)
        about: dict[str, Any] = {"service": case.service, "organisation": case.organisation}
        about |= {"case_number": case.agenda_number, "valid_from": valid_from, "valid_until": valid_until}
        self._write(letter, case=case, **about, **said)
        if letter.state != "drafted":
            return self.record(letter, cause=cause)
        by = self._officer(cause, case.organisation)
        if not case.begin_letter(by, letter=letter.id, title=letter.title):
            return self.record(case, cause=cause)
        return self.record(letter, case, cause=cause)

    def _write(
        self,
        letter: Letter,
        *,
        case: Case | None,
        addition: list[str],
        replaces: str,
        left_out: Sequence[str] = (),
        **said: Any,
    ) -> None:
        """A letter is written to the name that the register has today."""
        places = {code: said.pop(code, "") for code in PLACE_WORDS}
        who = applicant_of(self.views, said["organisation"])
        said["name"] = who.name if who else ""
        template = self.load_or_new(LetterTemplate, LetterTemplate.stream_of(said["service"]))
        days = {"valid_from": said["valid_from"], "valid_until": said["valid_until"]}
        running = not case and self._running(said["organisation"], said["service"])
        begins_alone = not (case or letter.state or replaces)
        other = ""
        if case and not letter.state:
            found = self._in_force(case.organisation, case.service, **days)
            other = next((each.letter_number for each in found if each.id != replaces), "")
        body = [*without(template.body, left_out), *addition]
        asked = places_in(body)
        letter.write(
            template=template,
            has_head=bool(self.load_or_new(Letterhead, Letterhead.STREAM).said),
            replaced=self.load(Letter, replaces) if replaces else None,
            hindered=no_letter_for(
                who,
                said["service"],
                runs=bool(running),
                opened=begins_alone and self._takes_cases(said["service"]),
                in_force=other,
            ),
            pinned=self._pinned(case) if case else {},
            lacking=[code for code in asked if not places[code]],
            text=filled_in(body, name=said["name"], places=places, **days),
            case=case.id if case else "",
            left_out=[code for code in PLACE_WORDS if code in left_out],
            **_kept(places, asked),
            **said,
        )

    def _takes_cases(self, service: str) -> bool:
        """Whether this service is asked for as a case today."""
        offered = self.load_or_new(Service, Service.stream_of(service))
        return service not in ON_THEIR_OWN_PAGES and offered.open

    def _is_beside_a_case(self, letter: Letter) -> bool:
        """One without a case that was written before such a case began."""
        return not letter.case and self._running(letter.organisation, letter.service)

    def _running(self, organisation: str, service: str) -> bool:
        """Whether a case of this ormas for this service is under way."""
        return self.load_or_new(Case, self._next_case(organisation, service)).state in RUNNING


def _kept(places: Mapping[str, str], asked: Sequence[str]) -> dict[str, Any]:
    """What the text asks, and nothing else that was sent along; what is sealed has a subject of its own."""
    sealed = {code: places[code] for code in SEALED_PLACES if code in asked}
    opened = {code: places[code] for code in asked if code not in sealed}
    return {"places": opened, "subject_id": uuid4().hex if any(sealed.values()) else "", **sealed}
