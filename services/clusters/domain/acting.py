"""In whose name something of an agency is asked: in the office's, or in that of an agency."""

from dataclasses import dataclass
from typing import Final

from services.clusters.rules.acting import (
    AN_AGENCY_ACCOUNT_WITHOUT_AN_AGENCY_ONLY_READS,
    AN_AGENCY_ACTS_ONLY_FOR_ITSELF,
)
from shared.rules import Rule


@dataclass(frozen=True)
class Acting:
    """``agencies``: codes, None: for any agency; ``names``: what these are called, and were called before."""

    agencies: frozenset[str] | None = None
    names: frozenset[str] = frozenset()

    def barred_from(self, agency: str) -> Rule | None:
        """Why nothing of the agency of this code is recorded for who asks."""
        return self._barred(agency, self.agencies)

    def barred_from_called(self, name: str) -> Rule | None:
        """The same of the agency of this name: a code that was typed for a name is nobody's."""
        return self._barred(name, self.names)

    def _barred(self, agency: str, own: frozenset[str] | None) -> Rule | None:
        if self.agencies is None or agency in (own or ()):
            return None
        if not self.agencies:
            return AN_AGENCY_ACCOUNT_WITHOUT_AN_AGENCY_ONLY_READS
        return AN_AGENCY_ACTS_ONLY_FOR_ITSELF


OFFICE: Final = Acting()
"""A colleague of the office, who records what any agency says."""
