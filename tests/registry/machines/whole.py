"""All subjects of the register together: what one does is met by what another does."""

from tests.registry.machines.boards import Boards
from tests.registry.machines.coordination import Coordinations
from tests.registry.machines.endings import Endings
from tests.registry.machines.entries import Entries
from tests.registry.machines.fields import Fields
from tests.registry.machines.oversight import Oversight
from tests.registry.machines.pairs import Pairs
from tests.registry.machines.profile import Profile
from tests.registry.machines.territory import Territories
from tests.registry.machines.visits import Visits
from tests.registry.machines.waivers import Waivers
from tests.shown import Shown

SUBJECTS = (
    Entries,
    Pairs,
    Boards,
    Profile,
    Endings,
    Visits,
    Waivers,
    Oversight,
    Coordinations,
    Territories,
    Fields,
)


class Whole(*SUBJECTS, Shown):
    """Every command of the register, and what is shown of it."""
