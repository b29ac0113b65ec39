"""Read models: folded from pages of events, effects and position in one transaction; rebuilt and compared."""

from shared.projection.contract import PageSource, Projection, Sources
from shared.projection.digest import digest
from shared.projection.projector import NotYetVisible, Projector
from shared.projection.rebuild import Rebuild, Rebuilt, rebuild_outdated
from shared.projection.tables import prepare

__all__ = [
    "NotYetVisible",
    "PageSource",
    "Projection",
    "Projector",
    "Rebuild",
    "Rebuilt",
    "Sources",
    "digest",
    "prepare",
    "rebuild_outdated",
]
