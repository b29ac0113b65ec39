"""When others record X, we do Y: exactly once, in order per stream, never in a rebuild."""

from shared.errors import GapInSource
from shared.reaction.catching_up import PassedBy
from shared.reaction.contract import Handler, PageSource, TooDeep
from shared.reaction.desk import Desk
from shared.reaction.parked import Parked, ParkedList
from shared.reaction.reactor import Reactor

__all__ = [
    "Desk",
    "GapInSource",
    "Handler",
    "PageSource",
    "Parked",
    "ParkedList",
    "PassedBy",
    "Reactor",
    "TooDeep",
]
