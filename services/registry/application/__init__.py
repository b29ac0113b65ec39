"""What one can ask of the register: load, decide, save. One subject of the aggregate, one module."""

from services.registry.application.boards import Boards
from services.registry.application.complaints import Complaints
from services.registry.application.confirming import Confirmations
from services.registry.application.coordinations import Coordinations
from services.registry.application.corrections import Corrections
from services.registry.application.ending import Endings
from services.registry.application.entries import Entries
from services.registry.application.legal_checks import LegalChecks
from services.registry.application.merging import Mergings
from services.registry.application.oversight_teams import Teams
from services.registry.application.profile import Profiles
from services.registry.application.programmes import Programmes
from services.registry.application.reports import Reports
from services.registry.application.requirements import DocumentKinds
from services.registry.application.rounds import Rounds
from services.registry.application.rpjmd import RpjmdLists
from services.registry.application.sanctions import Sanctions
from services.registry.application.succession import Successions
from services.registry.application.supervisions import Supervisions
from services.registry.application.territory import Territories
from services.registry.application.units import Units
from services.registry.application.visits import Visits


class Registry(
    Entries,
    Mergings,
    Corrections,
    Confirmations,
    Boards,
    Reports,
    Sanctions,
    LegalChecks,
    Profiles,
    Units,
    Programmes,
    RpjmdLists,
    Endings,
    Successions,
    Rounds,
    Visits,
    Territories,
    DocumentKinds,
    Complaints,
    Teams,
    Supervisions,
    Coordinations,
):
    """The register of one office."""

    name = "registry"
    service = "registry"


__all__ = ["Registry"]
