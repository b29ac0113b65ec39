"""What is allowed in the register: an organisation, what is said of it, visits, complaints, imports."""

from services.registry.domain.activity_fields import ActivityFields
from services.registry.domain.board import BOARD_ROLES, Board, Seat, SignatureRule
from services.registry.domain.complaint import (
    CLASSIFICATIONS,
    COMPLAINT_CHANNELS,
    COMPLAINT_MATTERS,
    COMPLAINT_OUTCOMES,
    DEGREES,
    Complaint,
)
from services.registry.domain.coordination import Coordination
from services.registry.domain.dispute import DISPUTE_ENDINGS, MEDIATION_OUTCOMES
from services.registry.domain.doubting import DOUBT_OUTCOMES
from services.registry.domain.ending import DISSOLVED, DISSOLVED_BY, RETURNED_BY
from services.registry.domain.import_batch import ImportBatch
from services.registry.domain.ormas import (
    ACTIVITY_SOURCES,
    ACTIVITY_STATUSES,
    DUPLICATE_VERDICTS,
    LEGAL_BASES,
    LEGAL_FORMS,
    Ormas,
)
from services.registry.domain.oversight_teams import OversightTeams, Team
from services.registry.domain.profile import CHANNELS, NAME_KINDS
from services.registry.domain.reports import CHANGES_TO_REPORT
from services.registry.domain.requirements import DocumentKind, Requirements
from services.registry.domain.rpjmd import Rpjmd
from services.registry.domain.sanctions import SANCTION_ENDINGS, SANCTION_ISSUERS, SANCTION_KINDS
from services.registry.domain.succession import CLAIMED_BY
from services.registry.domain.supervision import (
    FINDING_KINDS,
    FINDING_OUTCOMES,
    SUPERVISION_REASONS,
    Supervision,
)
from services.registry.domain.territory import VILLAGE_KINDS, Territory
from services.registry.domain.traits import Traits
from services.registry.domain.units import UNIT_LEVELS
from services.registry.domain.visit import FINDINGS, FOLLOW_UP_OUTCOMES, MET, NOT_TOGETHER, TASKS
from services.registry.domain.visit_round import VisitRound

__all__ = [
    "ACTIVITY_SOURCES",
    "ACTIVITY_STATUSES",
    "BOARD_ROLES",
    "CHANGES_TO_REPORT",
    "CHANNELS",
    "CLAIMED_BY",
    "CLASSIFICATIONS",
    "COMPLAINT_CHANNELS",
    "COMPLAINT_MATTERS",
    "COMPLAINT_OUTCOMES",
    "DEGREES",
    "DISPUTE_ENDINGS",
    "DISSOLVED",
    "DISSOLVED_BY",
    "DOUBT_OUTCOMES",
    "DUPLICATE_VERDICTS",
    "FINDINGS",
    "FINDING_KINDS",
    "FINDING_OUTCOMES",
    "FOLLOW_UP_OUTCOMES",
    "LEGAL_BASES",
    "LEGAL_FORMS",
    "MEDIATION_OUTCOMES",
    "MET",
    "NAME_KINDS",
    "NOT_TOGETHER",
    "RETURNED_BY",
    "SANCTION_ENDINGS",
    "SANCTION_ISSUERS",
    "SANCTION_KINDS",
    "SUPERVISION_REASONS",
    "TASKS",
    "UNIT_LEVELS",
    "VILLAGE_KINDS",
    "ActivityFields",
    "Board",
    "Complaint",
    "Coordination",
    "DocumentKind",
    "ImportBatch",
    "Ormas",
    "OversightTeams",
    "Requirements",
    "Rpjmd",
    "Seat",
    "SignatureRule",
    "Supervision",
    "Team",
    "Territory",
    "Traits",
    "VisitRound",
]
