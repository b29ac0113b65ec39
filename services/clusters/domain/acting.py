"""In whose name something of an agency is asked: in the office's, or in that of an agency."""

from dataclasses import dataclass
from typing import Final

from services.clusters.rules import (
    AN_AGENCY_ACCOUNT_WITHOUT_AN_AGENCY_ONLY_READS,
    AN_AGENCY_ACTS_ONLY_FOR_ITSELF,
)
from shared.rules import Rule


@dataclass(frozen=True)
class Acting:
    """``agencies``: codes, and every name under which these were appointed; None: for any agency."""

    agencies: frozenset[str] | None = None

    def barred_from(self, agency: str) -> Rule | None:
        """Why nothing of this agency is recorded for who asks; ``agency``: its code, or its name."""
        if self.agencies is None or agency in self.agencies:
            return None
        if not self.agencies:
            return AN_AGENCY_ACCOUNT_WITHOUT_AN_AGENCY_ONLY_READS
        return AN_AGENCY_ACTS_ONLY_FOR_ITSELF


OFFICE: Final = Acting()
"""A colleague of the office, who records what any agency says."""
