"""What is allowed with instruments, and the arithmetic of a score."""

from services.scoring.domain.editions import Edition, InstrumentEditions
from services.scoring.domain.sheet import Sheet

__all__ = ["Edition", "InstrumentEditions", "Sheet"]
