"""Read models: folded from pages of events, effects and position in one transaction; rebuilt and compared."""

from shared.projection.contract import PageSource, Projection, Sources
from shared.projection.digest import digest
from shared.projection.projector import Projector
from shared.projection.rebuild import Rebuild, Rebuilt, rebuild_outdated
from shared.projection.tables import prepare
from shared.projection.visible import NotYetVisible, is_visible, wait_until_visible

__all__ = [
    "NotYetVisible",
    "PageSource",
    "Projection",
    "Projector",
    "Rebuild",
    "Rebuilt",
    "Sources",
    "digest",
    "is_visible",
    "prepare",
    "rebuild_outdated",
    "wait_until_visible",
]
