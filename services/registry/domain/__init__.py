"""What is allowed in the register: an organisation with all that is its own, an import, changed villages."""

from services.registry.domain.board import BOARD_ROLES, Board, Seat, SignatureRule
from services.registry.domain.dispute import DISPUTE_ENDINGS, MEDIATION_OUTCOMES
from services.registry.domain.import_batch import ImportBatch
from services.registry.domain.ormas import (
    ACTIVITY_SOURCES,
    ACTIVITY_STATUSES,
    DUPLICATE_VERDICTS,
    LEGAL_BASES,
    LEGAL_FORMS,
    Ormas,
)
from services.registry.domain.profile import CHANNELS, NAME_KINDS
from services.registry.domain.reports import CHANGES_TO_REPORT
from services.registry.domain.sanctions import SANCTION_ENDINGS, SANCTION_ISSUERS, SANCTION_KINDS
from services.registry.domain.territory import VILLAGE_KINDS, Territory
from services.registry.domain.units import UNIT_LEVELS

__all__ = [
    "ACTIVITY_SOURCES",
    "ACTIVITY_STATUSES",
    "BOARD_ROLES",
    "CHANGES_TO_REPORT",
    "CHANNELS",
    "DISPUTE_ENDINGS",
    "DUPLICATE_VERDICTS",
    "LEGAL_BASES",
    "LEGAL_FORMS",
    "MEDIATION_OUTCOMES",
    "NAME_KINDS",
    "SANCTION_ENDINGS",
    "SANCTION_ISSUERS",
    "SANCTION_KINDS",
    "UNIT_LEVELS",
    "VILLAGE_KINDS",
    "Board",
    "ImportBatch",
    "Ormas",
    "Seat",
    "SignatureRule",
    "Territory",
]
