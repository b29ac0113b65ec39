"""Entering an organisation, putting it right, taking it out."""

from uuid import uuid4

from services.registry.application.documents import Documents
from services.registry.application.doubles import Doubles
from services.registry.application.name_lists import NameLists
from services.registry.application.telling import secretariat, tell
from services.registry.domain import Ormas
from services.registry.events import (
    ActivityFieldRecorded,
    ContactCorrected,
    OrmasRegistered,
    PersonalDataErased,
    SecretariatRecorded,
    WordsErased,
)
from services.registry.wilayah import lies_in
from shared.errors import FieldProblem, InputWrong, NotFound
from shared.events import Fact
from shared.ledger import Cause, LedgerRow, Receipt
from shared.mapper import read_row


class Entries(Documents, Doubles, NameLists):
    """The entries of a register."""

    def load_ormas(self, ormas: str) -> Ormas:
        """One organisation as it stands; NotFound when there is none."""
        return self.load(Ormas, ormas)

    def register_ormas(
        self,
        cause: Cause,
        *,
        name: str,
        abbreviation: str,
        legal_form: str,
        ground: str,
        seen: int | None = None,
        **told: str,
    ) -> Receipt:
        """Enter an organisation by hand, in one transaction with what else is told of it (:func:`tell`).

        ``seen``: up to which position of the register somebody looked whether it is there; what came in since
        and is alike makes the new entry a suspected double. Error: InputWrong, for a village of another
        region or a bidang that is not offered.
        """
        self._is_of_this_region(told.get("region_code", ""))
        looked = self.ledger.head().position if seen is None else seen

        def enter() -> Ormas:
            self.is_offered(told.get("activity_field", ""))
            entered = Ormas.register(
                name=name,
                abbreviation=abbreviation,
                legal_form=legal_form,
                level="unknown",
                kode_wilayah=self.deployment.office.kode_wilayah,
                fingerprint="",
                ground=ground,
            )
            tell(entered, ground=ground, **told)
            return entered

        entered = self.create(cause, enter)
        self.suspect_doubles(cause, entered, seen=looked)
        return entered

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

    def correct_activity_field(
        self,
        cause: Cause,
        *,
        ormas: str,
        activity_field: str,
        expected_version: int | None = None,
        **reading: object,
    ) -> Receipt:
        """Record its bidang, one that the office offers. Error: InputWrong."""

        def decide(found: Ormas) -> None:
            self.is_offered(activity_field)
            found.correct(ActivityFieldRecorded, activity_field=activity_field, **reading)

        return self.change(Ormas, ormas, cause, decide, expected_version)

    def correct_secretariat(
        self, cause: Cause, *, ormas: str, ground: str, expected_version: int | None = None, **place: str
    ) -> Receipt:
        """Record where the secretariat is, for the first time or better than before; the street is sealed.

        Error: InputWrong, for a village of another region.
        """
        self._is_of_this_region(place["region_code"])
        return self.correct_reading(
            cause,
            SecretariatRecorded,
            ormas=ormas,
            expected_version=expected_version,
            **secretariat(**place),
            ground=ground,
        )

    def correct_contact(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **contact: str
    ) -> Receipt:
        """How it is reached, all of it and sealed: what was told before is of before."""
        told = {"subject_id": uuid4().hex, **contact}
        return self.correct_reading(
            cause, ContactCorrected, ormas=ormas, expected_version=expected_version, **told
        )

    def _is_of_this_region(self, code: str) -> None:
        office = self.deployment.office
        if code and not lies_in(code, office.kode_wilayah):
            said = f"Kode ini bukan dari wilayah kantor ini; awalnya harus {office.kode_wilayah}."
            raise InputWrong(fields=(FieldProblem("/region_code", said),))

    def review_duplicate(
        self, cause: Cause, *, ormas: str, other: str, verdict: str, reason: str, seen: int | None = None
    ) -> Receipt:
        """Say what a suspected duplicate is. Nothing is merged. NotFound: nobody suspects this pair."""

        def decide(found: Ormas) -> None:
            merged = "" if other in found.suspected else self._suspected_before_a_merge(found, other)
            if other not in found.suspected and not merged:
                raise NotFound("Tidak ada dugaan ganda yang terbuka antara kedua catatan ini.")
            found.review_duplicate(other=other, verdict=verdict, reason=reason, seen=seen, merged=merged)

        return self.change(Ormas, ormas, cause, decide)

    def _suspected_before_a_merge(self, one: Ormas, other: str) -> str:
        """The name of the other one, when entries that these two stand for were suspected of each other and
        nobody judged the two themselves; "" otherwise.
        """
        there = self.load(Ormas, other)
        if one.gone or there.gone or other in one.verdicts or one.id in there.verdicts:
            return ""
        mine, its = ([each, *(self.load(Ormas, m) for m in each.taken_in)] for each in (one, there))
        pairs = ((a, b) for a in mine for b in its if (a, b) != (one, there))
        return there.name if any(b.id in a.suspected or a.id in b.suspected for a, b in pairs) else ""

    def take_back_verdict(self, cause: Cause, *, ormas: str, other: str, reason: str) -> Receipt:
        """A verdict does not hold; the pair waits again. NotFound: this entry has no verdict on that one."""

        def decide(found: Ormas) -> None:
            if other not in found.verdicts:
                raise NotFound("Tidak ada putusan tentang kedua catatan ini.")
            found.take_back_verdict(other=other, reason=reason)

        return self.change(Ormas, ormas, cause, decide)

    def withdraw_ormas(self, cause: Cause, *, ormas: str, reason: str) -> Receipt:
        """Take a mistaken entry out of the register; its history stays."""
        return self.change(Ormas, ormas, cause, lambda o: o.withdraw(reason=reason))

    def erase_person(self, cause: Cause, *, ormas: str, subject_id: str, reason: str) -> Receipt:
        """Erase one person: first the record of it, then the key and the documents that show the person. See
        :meth:`finish_erasures`.
        """
        receipt = self.change(Ormas, ormas, cause, lambda o: o.erase(subject_id=subject_id, reason=reason))
        self.keys.destroy(subject_id)
        self.remove_erased_files()
        return receipt

    def finish_erasures(self) -> int:
        """Destroy keys and remove files that a crash left behind after the erasure was recorded, or before a
        document was; how many erasures were looked at.
        """
        erased = [read_row(row) for row in self.rows_of(PersonalDataErased.TOPIC, WordsErased.TOPIC)]
        for fact in erased:
            self.keys.destroy(fact.subject)
        self.remove_erased_files()
        self.sweep_files()
        return len(erased)

    def registered_by(self, correlation: str) -> list[LedgerRow]:
        """The registrations of one import, in order."""
        return self.ledger.of_correlation(correlation, OrmasRegistered.TOPIC)
