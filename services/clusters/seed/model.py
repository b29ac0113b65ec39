"""What the seed is made of: clusters, the agencies that serve them, and their partners."""

from dataclasses import dataclass
from datetime import date

FOUND = "found"
PROPOSAL = "proposal"


@dataclass(frozen=True)
class AgencySeed:
    """An OPD that serves a cluster; both days are included, None where no source gives them."""

    code: str
    name: str
    abbreviation: str
    mark: str
    source: str
    valid_from: date | None = None
    valid_until: date | None = None
    observed_on: date | None = None
    region: str | None = None
    found_for: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    def mark_for(self, *, region: str, activity_field: str) -> str:
        """Found only where and for what the source says so; for any other region or bidang a proposal."""
        is_found = self.mark == FOUND and region == self.region and activity_field in self.found_for
        return FOUND if is_found else PROPOSAL


@dataclass(frozen=True)
class PartnerSeed:
    """A vertical agency or forum that works with a cluster and is not an OPD."""

    name: str
    mark: str


@dataclass(frozen=True)
class ClusterSeed:
    """A group of bidang with the OPD that serve it; `code` never changes, the title may."""

    code: str
    title: str
    activity_fields: tuple[str, ...]
    agencies: tuple[AgencySeed, ...]
    partners: tuple[PartnerSeed, ...]
