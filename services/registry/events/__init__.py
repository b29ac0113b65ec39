"""What can have happened in the register; nothing here is ever changed or removed.

``ground`` says on what the office rests: a sheet and row, a decree, an officer's correction.
Dates are ``YYYY-MM-DD``.
"""

from services.registry.events.board import (
    BoardChangeRefused,
    BoardClaimed,
    BoardEnded,
    BoardReplaced,
    BoardSetAside,
    ClaimantRecorded,
    LeadershipDisputeClosed,
    LeadershipDisputeOpened,
    MediationRecorded,
)
from services.registry.events.entry import (
    CorrectionRefused,
    DuplicateReviewed,
    DuplicateSuspected,
    NameCorrected,
    OrmasRegistered,
    PersonalDataErased,
    RegistrationWithdrawn,
    WithdrawalRefused,
)
from services.registry.events.import_batch import (
    ImportFinished,
    ImportStarted,
    ImportUndone,
    UndoRefused,
)
from services.registry.events.readings import (
    ActivityFieldRecorded,
    ActivityStatusRecorded,
    BoardDecreeRecorded,
    ContactRecorded,
    DoubtNoted,
    LegalBasisRecorded,
    MemberCountRecorded,
    OfficerRecorded,
    RemarkRecorded,
    SecretariatRecorded,
    TaxIdRecorded,
    TermOfOfficeRecorded,
    WebsiteRecorded,
)
from services.registry.events.reports import (
    ChangeReported,
    ReportRefused,
    SignatureRuleRecorded,
)
from services.registry.events.sanctions import SanctionChangeRefused, SanctionEnded, SanctionRecorded

__all__ = [
    "ActivityFieldRecorded",
    "ActivityStatusRecorded",
    "BoardChangeRefused",
    "BoardClaimed",
    "BoardDecreeRecorded",
    "BoardEnded",
    "BoardReplaced",
    "BoardSetAside",
    "ChangeReported",
    "ClaimantRecorded",
    "ContactRecorded",
    "CorrectionRefused",
    "DoubtNoted",
    "DuplicateReviewed",
    "DuplicateSuspected",
    "ImportFinished",
    "ImportStarted",
    "ImportUndone",
    "LeadershipDisputeClosed",
    "LeadershipDisputeOpened",
    "LegalBasisRecorded",
    "MediationRecorded",
    "MemberCountRecorded",
    "NameCorrected",
    "OfficerRecorded",
    "OrmasRegistered",
    "PersonalDataErased",
    "RegistrationWithdrawn",
    "RemarkRecorded",
    "ReportRefused",
    "SanctionChangeRefused",
    "SanctionEnded",
    "SanctionRecorded",
    "SecretariatRecorded",
    "SignatureRuleRecorded",
    "TaxIdRecorded",
    "TermOfOfficeRecorded",
    "UndoRefused",
    "WebsiteRecorded",
    "WithdrawalRefused",
]
