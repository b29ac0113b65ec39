"""What one can ask of the register: load, decide, save."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import uuid4

from services.registry.domain import Ormas
from services.registry.events import OrmasRegistered, PersonalDataErased
from shared.application import EventSourced
from shared.errors import CallUs, NotFound
from shared.events import Fact
from shared.ledger import Cause, LedgerRow, Receipt
from shared.mapper import read_row
from shared.tokens import Actor

VERIFYING: Final = "memverifikasi laporan perubahan"
"""What the street of a reported address is read for."""


class AddressUnreadable(CallUs):
    """Alamat dalam laporan ini tidak dapat dibuka: kuncinya tidak ditemukan atau segelnya rusak."""

    code = "address-unreadable"


class Registry(EventSourced):
    """The register of one office."""

    name = "registry"
    service = "registry"

    def load_ormas(self, ormas: str) -> Ormas:
        """One organisation as it stands; NotFound when there is none."""
        return self.load(Ormas, ormas)

    def register_ormas(
        self, cause: Cause, *, name: str, abbreviation: str, legal_form: str, ground: str
    ) -> Receipt:
        """Enter an organisation by hand."""
        return self.create(
            cause,
            lambda: Ormas.register(
                name=name,
                abbreviation=abbreviation,
                legal_form=legal_form,
                level="unknown",
                kode_wilayah=self.deployment.office.kode_wilayah,
                fingerprint="",
                ground=ground,
            ),
        )

    def correct_name(
        self,
        cause: Cause,
        *,
        ormas: str,
        name: str,
        abbreviation: str,
        reason: str,
        expected_version: int | None = None,
    ) -> Receipt:
        """Put a wrong name right."""
        return self.change(
            Ormas,
            ormas,
            cause,
            lambda o: o.correct_name(name=name, abbreviation=abbreviation, reason=reason),
            expected_version,
        )

    def correct_reading(
        self,
        cause: Cause,
        kind: type[Fact],
        *,
        ormas: str,
        expected_version: int | None = None,
        **reading: object,
    ) -> Receipt:
        """Record a better reading: of the legal basis, the field of activity or the activity."""
        return self.change(Ormas, ormas, cause, lambda o: o.correct(kind, **reading), expected_version)

    def review_duplicate(self, cause: Cause, *, ormas: str, other: str, verdict: str, reason: str) -> Receipt:
        """Say what a suspected duplicate is. Nothing is merged. NotFound: nobody suspects this pair."""

        def decide(found: Ormas) -> None:
            if other not in found.suspected:
                raise NotFound("Tidak ada dugaan ganda yang terbuka antara kedua catatan ini.")
            found.review_duplicate(other=other, verdict=verdict, reason=reason)

        return self.change(Ormas, ormas, cause, decide)

    def replace_board(
        self,
        cause: Cause,
        *,
        ormas: str,
        officers: Sequence[Mapping[str, str]],
        expected_version: int | None = None,
        **board: Any,
    ) -> Receipt:
        """A whole board with its decree, in one transaction; each person in it a subject of its own."""

        def decide(found: Ormas) -> None:
            found.replace_board(officers=[{**o, "subject_id": uuid4().hex} for o in officers], **board)

        return self.change(Ormas, ormas, cause, decide, expected_version)

    def record_mediation(self, cause: Cause, *, ormas: str, **mediation: Any) -> Receipt:
        """A mediation that the parties of a dispute asked for."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_mediation(**mediation))

    def close_dispute(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **ending: Any
    ) -> Receipt:
        """How a dispute ended, outside this office."""
        return self.change(Ormas, ormas, cause, lambda o: o.close_dispute(**ending), expected_version)

    def record_signature_rule(self, cause: Cause, *, ormas: str, **rule: Any) -> Receipt:
        """Who signs for the organisation."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_signature_rule(**rule))

    def report_change(
        self, cause: Cause, *, ormas: str, change: str, after: Mapping[str, Any], **report: Any
    ) -> Receipt:
        """What the board reports under its signatures; the street of an address is a subject of its own."""
        told = {"subject_id": uuid4().hex, **after} if change == "address" else after
        return self.change(
            Ormas, ormas, cause, lambda o: o.report_change(change=change, after=told, **report)
        )

    def verify_change(self, cause: Cause, *, ormas: str, report: int, **verdict: Any) -> Receipt:
        """Take over what was reported, once somebody else than who recorded it looked at it."""

        def decide(found: Ormas) -> None:
            told, mine = found.report(report), self._recorded(cause, found, report)
            reads = told.waits and told.sealed_at and not mine
            address = self._address(cause, ormas, told.sealed_at) if reads else ""
            found.verify_change(report=report, same_hands=mine, address=address, **verdict)

        return self.change(Ormas, ormas, cause, decide)

    def turn_down_change(self, cause: Cause, *, ormas: str, report: int, reason: str) -> Receipt:
        """Do not take over what was reported."""

        def decide(found: Ormas) -> None:
            mine = self._recorded(cause, found, report)
            found.turn_down_change(report=report, reason=reason, same_hands=mine)

        return self.change(Ormas, ormas, cause, decide)

    def take_back_change(self, cause: Cause, *, ormas: str, report: int, reason: str) -> Receipt:
        """Take a report back before anybody verified it."""
        return self.change(Ormas, ormas, cause, lambda o: o.take_back_change(report=report, reason=reason))

    def _recorded(self, cause: Cause, found: Ormas, report: int) -> bool:
        """Whether who decides is the person who recorded the report, in whatever role."""
        told = self.ledger.history(found.id)[found.report(report).told_at - 1]
        return Actor.parse(told.actor).id == Actor.parse(cause.actor).id

    def _address(self, cause: Cause, ormas: str, version: int) -> str:
        """The street of a report, read in the name of who verifies it; empty when it was erased."""
        [told] = self.reveal(ormas, VERIFYING, cause.actor, version)
        if told.get("missing_key") or told.get("broken"):
            raise AddressUnreadable
        return str(told["fields"].get("address", ""))

    def record_sanction(self, cause: Cause, *, ormas: str, **sanction: Any) -> Receipt:
        """A sanction as its issuer decided it."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_sanction(**sanction))

    def end_sanction(self, cause: Cause, *, ormas: str, **ending: Any) -> Receipt:
        """That a sanction stands no longer."""
        return self.change(Ormas, ormas, cause, lambda o: o.end_sanction(**ending))

    def withdraw_ormas(self, cause: Cause, *, ormas: str, reason: str) -> Receipt:
        """Take a mistaken entry out of the register; its history stays."""
        return self.change(Ormas, ormas, cause, lambda o: o.withdraw(reason=reason))

    def erase_person(self, cause: Cause, *, ormas: str, subject_id: str, reason: str) -> Receipt:
        """Erase one person: first the record of it, then the key. See :meth:`finish_erasures`."""
        receipt = self.change(Ormas, ormas, cause, lambda o: o.erase(subject_id=subject_id, reason=reason))
        self.keys.destroy(subject_id)
        return receipt

    def finish_erasures(self) -> int:
        """Destroy keys that a crash left behind after the erasure was recorded; how many were looked at."""
        erased = [read_row(row) for row in self.rows_of(PersonalDataErased.TOPIC)]
        for fact in erased:
            self.keys.destroy(fact.subject)
        return len(erased)

    def registered_by(self, correlation: str) -> list[LedgerRow]:
        """The registrations of one import, in order."""
        return self.ledger.of_correlation(correlation, OrmasRegistered.TOPIC)
