"""The register on the network: its commands by subject, and its history."""

from typing import Any

from services.registry.commands.activity_fields import ActivityFieldCommands
from services.registry.commands.boards import BoardCommands
from services.registry.commands.complaints import ComplaintCommands
from services.registry.commands.confirming import ConfirmationCommands
from services.registry.commands.coordination import CoordinationCommands
from services.registry.commands.corrections import CorrectionCommands
from services.registry.commands.documents import DocumentCommands
from services.registry.commands.ending import EndingCommands
from services.registry.commands.entries import EntryCommands
from services.registry.commands.legal_checks import LegalCheckCommands
from services.registry.commands.merging import MergeCommands
from services.registry.commands.oversight_teams import OversightTeamCommands
from services.registry.commands.profile import ProfileCommands
from services.registry.commands.programmes import ProgrammeCommands
from services.registry.commands.readings import ReadingCommands
from services.registry.commands.reports import ReportCommands
from services.registry.commands.requirements import RequirementCommands
from services.registry.commands.rounds import RoundCommands
from services.registry.commands.rpjmd import RpjmdCommands
from services.registry.commands.sanctions import SanctionCommands
from services.registry.commands.succession import SuccessionCommands
from services.registry.commands.supervisions import SupervisionCommands
from services.registry.commands.territory import TerritoryCommands
from services.registry.commands.traits import TraitCommands
from services.registry.commands.units import UnitCommands
from services.registry.commands.visits import VisitCommands
from shared.bus.pages import ledger_page
from shared.rpc.server import query


class RegistryService(
    EntryCommands,
    ActivityFieldCommands,
    TraitCommands,
    MergeCommands,
    CorrectionCommands,
    ConfirmationCommands,
    BoardCommands,
    ReportCommands,
    SanctionCommands,
    LegalCheckCommands,
    ProfileCommands,
    UnitCommands,
    ProgrammeCommands,
    RpjmdCommands,
    EndingCommands,
    SuccessionCommands,
    RoundCommands,
    VisitCommands,
    TerritoryCommands,
    RequirementCommands,
    DocumentCommands,
    ComplaintCommands,
    OversightTeamCommands,
    SupervisionCommands,
    CoordinationCommands,
    ReadingCommands,
):
    """The register's commands and queries."""

    name = "registry"

    @query
    def ledger_page(self, payload: dict[str, Any]) -> dict[str, Any]:
        """History for those who missed some of it: public parts only."""
        return ledger_page(self.registry.ledger, payload)
