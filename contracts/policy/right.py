"""One line of the table."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Right:
    """One command, who may use it (the first role that fits is the one that acts), and what it does."""

    command: str
    roles: tuple[str, ...]
    sentence: str
