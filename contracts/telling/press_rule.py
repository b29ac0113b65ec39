"""By which rule the press sheet of monev hides few; an edition keeps the one of the day of its freezing."""

from typing import Final

SMALLEST_BESIDE: Final = 1
"""The smallest other cell is hidden beside few; in some fillings these could be reckoned from it."""
FIRST_BESIDE: Final = 2
"""As the public spread of scores: the first other cell is, and which one says nothing of the few."""
PRESS_RULE: Final = FIRST_BESIDE
"""Of figures that are frozen now, or not frozen yet."""
