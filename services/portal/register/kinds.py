"""What is counted as an ormas, and what is recorded beside them: bodies with a law of their own."""

from typing import Final

BESIDES: Final = "lembaga_lain"
"""PMI, Pramuka …: invited, helped and funded, counted apart, asked for neither an SKT nor a report."""
