"""Live read models: what is shown is folded from pages of events, effects and position in one transaction."""

from shared.projection.contract import PageSource, Projection
from shared.projection.projector import NotYetVisible, Projector
from shared.projection.tables import digest, prepare

__all__ = ["NotYetVisible", "PageSource", "Projection", "Projector", "digest", "prepare"]
