"""One organisation: methods decide, ``when`` evolves. Registration is voluntary."""

from typing import Any, Final

from services.registry.domain.confirming import Confirming
from services.registry.domain.doubting import Doubted
from services.registry.domain.merging import Merging
from services.registry.events import (
    AddressReported,
    BylawsRecorded,
    ClaimantRecorded,
    ContactCorrected,
    ContactRecorded,
    MemberCountRecorded,
    NameCorrected,
    OfficerRecorded,
    OrmasRegistered,
    OrmasRenamed,
    PersonalDataErased,
    RegistrationWithdrawn,
    RemarkRecorded,
    SeatCorrected,
    SecretariatRecorded,
    TaxIdRecorded,
    VisitCorrected,
    VisitRecorded,
    WebsiteRecorded,
    WithdrawalRefused,
)
from services.registry.rules.imports import IMPORT_UNDO_KEEPS_LATER_WORK
from services.registry.rules.merging import A_SURVIVOR_STAYS_IN_THE_REGISTER
from shared.errors import NotFound
from shared.events import Fact

LEGAL_FORMS: Final = (
    "perkumpulan",
    "yayasan",
    "tidak_berbadan_hukum",
    "ormas_asing",
    "lembaga_lain",
    "unknown",
)
LEGAL_BASES: Final = (
    "ahu",
    "skt",
    "skt_daerah",
    "staatsblad_1870_64",
    "badan_hukum_induk",
    "undang_undang_sendiri",
    "izin_ormas_asing",
    "none",
    "unknown",
)
ACTIVITY_STATUSES: Final = ("aktif", "tidak_aktif", "tidak_ditemukan", "dilaporkan_bubar", "unknown")
ACTIVITY_SOURCES: Final = ("sheet", "statement", "field_visit", "meeting", "agency", "office", "unknown")
"""How the office knows whether an organisation is active: its list, the organisation itself, a visit, a
meeting, another agency's letter, what the office noted itself."""
DUPLICATE_VERDICTS: Final = ("sama", "berbeda")

_ROLE_OF: Final = {
    SecretariatRecorded: "sekretariat",
    ContactRecorded: "kontak",
    ContactCorrected: "kontak",
    RemarkRecorded: "catatan",
}


class Ormas(Merging, Confirming, Doubted):
    """One organisation as this office recorded it. ``roles`` maps each subject to what it is here."""

    KIND = "ormas"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.name = ""
        self.abbreviation = ""
        self.roles: dict[str, str] = {}
        self.erased: set[str] = set()

    @classmethod
    def register(cls, **registration: Any) -> "Ormas":
        """Enter an organisation. Nothing here asks for a certificate: registration is voluntary."""
        ormas = cls.new()
        ormas.enter(**registration)
        return ormas

    def enter(self, **registration: Any) -> None:
        """The first fact of a stream whose name was chosen beforehand."""
        self.trigger_event(OrmasRegistered, **registration)

    def note(self, fact_class: type[Fact], **fields: Any) -> None:
        """Record what a sheet or an officer says; there is no rule that could refuse it."""
        self.trigger_event(fact_class, **fields)

    def withdraw(self, *, reason: str, later_work: bool = False) -> None:
        """Take the entry out. ``later_work``: somebody built upon it after it was imported."""
        if self.withdrawn:
            return
        stays = A_SURVIVOR_STAYS_IN_THE_REGISTER if self.taken_in else None
        if rule := (IMPORT_UNDO_KEEPS_LATER_WORK if later_work else self.gone or stays):
            self.trigger_event(WithdrawalRefused, reason=reason, **rule.refusal())
        else:
            self.trigger_event(RegistrationWithdrawn, reason=reason)

    def erase(self, *, subject_id: str, reason: str) -> None:
        """Record that a person's data is gone for good, and the documents that show the person with it; twice
        changes nothing. Error: NotFound.
        """
        if subject_id not in self.roles:
            raise NotFound("Orang ini tidak tercatat pada ormas ini.")
        if subject_id not in self.erased:
            self.trigger_event(
                PersonalDataErased, subject_id=subject_id, role=self.roles.get(subject_id, ""), reason=reason
            )
            self.erase_documents_of(subject_id, reason)

    def when(self, fact: Fact) -> None:
        self._remember(fact)
        self._hear(fact)
        self._note_told(fact)
        match fact:
            case OrmasRegistered():
                self.name, self.abbreviation = fact.name, fact.abbreviation
                super().when(fact)
            case NameCorrected() | OrmasRenamed():
                self.name, self.abbreviation = fact.name, fact.abbreviation
            case OfficerRecorded() | ClaimantRecorded():
                self.roles[fact.subject_id] = fact.role
                super().when(fact)
            case SeatCorrected():
                self.roles[fact.officer] = fact.role
                super().when(fact)
            case AddressReported():
                self.roles[fact.subject_id] = _ROLE_OF[SecretariatRecorded]
                super().when(fact)
            case SecretariatRecorded() | ContactRecorded() | ContactCorrected() | RemarkRecorded():
                self.roles[fact.subject_id] = _ROLE_OF[type(fact)]
            case VisitRecorded() | VisitCorrected():
                if fact.subject_id:
                    self.roles[fact.subject_id] = "kunjungan"
                super().when(fact)
            case PersonalDataErased():
                self.erased.add(fact.subject_id)
            case (
                TaxIdRecorded()
                | BylawsRecorded()
                | MemberCountRecorded()
                | WebsiteRecorded()
                | WithdrawalRefused()
            ):
                pass  # recorded for people and projections; no decision here rests on it
            case _:
                super().when(fact)
