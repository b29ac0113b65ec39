"""How the office stands: what runs, how far every part is, what it accounts for, what waits or is stopped."""

from deploy.standing.office import Standing, standing_of
from deploy.standing.part import Account, Part, State

__all__ = ["Account", "Part", "Standing", "State", "standing_of"]
