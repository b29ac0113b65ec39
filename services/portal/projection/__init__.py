"""The portal's read models, in ``portal.views.db``."""

from services.portal.projection.boards import Boards
from services.portal.projection.changes import Changes
from services.portal.projection.directory import Directory
from services.portal.projection.history import History
from services.portal.projection.imports import Imports
from services.portal.projection.people import People
from services.portal.projection.profile import Profile
from services.portal.projection.register import Register
from services.portal.projection.review import Review
from services.portal.projection.sanctions import Sanctions

PROJECTIONS = (
    Register,
    History,
    Review,
    Directory,
    Imports,
    People,
    Boards,
    Changes,
    Sanctions,
    Profile,
)
SOURCES = ("registry", "clusters")

__all__ = [
    "PROJECTIONS",
    "SOURCES",
    "Boards",
    "Changes",
    "Directory",
    "History",
    "Imports",
    "People",
    "Profile",
    "Register",
    "Review",
    "Sanctions",
]
