"""How a matter of the office is classified, in the words of the administration."""

from typing import Final

CLASSIFICATIONS: Final = {"biasa": "biasa", "terbatas": "terbatas", "rahasia": "rahasia"}
"""What is *rahasia* is refused with a sentence; *terbatas* stays inside the office."""
