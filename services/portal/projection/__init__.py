"""The portal's read models, in ``portal.views.db``."""

from services.portal.projection.boards import Boards
from services.portal.projection.changes import Changes
from services.portal.projection.checked import Checked
from services.portal.projection.directory import Directory
from services.portal.projection.history import History
from services.portal.projection.imports import Imports
from services.portal.projection.people import People
from services.portal.projection.register import Register
from services.portal.projection.review import Review
from services.portal.projection.sanctions import Sanctions
from services.portal.projection.visits import Visits

PROJECTIONS = (
    Register, History, Review, Directory, Imports, People, Boards, Changes, Sanctions, Visits, Checked,
)  # fmt: skip
SOURCES = ("registry", "clusters")

__all__ = [
    "PROJECTIONS",
    "SOURCES",
    "Boards",
    "Changes",
    "Checked",
    "Directory",
    "History",
    "Imports",
    "People",
    "Register",
    "Review",
    "Sanctions",
    "Visits",
]
