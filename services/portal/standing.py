"""How one account stands: its roles, and for whom alone it acts in some of them."""

from dataclasses import dataclass, field
from typing import Final

from contracts.roles import ORMAS_ACCOUNT

ADMINISTRATOR: Final = "tenant_admin"


@dataclass
class Account:
    """``agencies``: for which alone it acts as Admin OPD, by code with the name; ``ormas``: for which
    alone it acts as an account of an ormas, by entry with the name of the day on which it was entrusted.
    """

    roles: set[str] = field(default_factory=set)
    agencies: dict[str, str] = field(default_factory=dict)
    ormas: dict[str, str] = field(default_factory=dict)
    is_open: bool = True

    @property
    def administers(self) -> bool:
        """Whether it can look after the other accounts now."""
        return self.is_open and ADMINISTRATOR in self.roles

    @property
    def is_of_an_ormas(self) -> bool:
        """Whether it was opened for an ormas; it never becomes anything else."""
        return ORMAS_ACCOUNT in self.roles
