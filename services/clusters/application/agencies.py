"""Agencies as they were appointed: what each is called, and who acts for which."""

from collections.abc import Iterator

from contracts.roles import PARTNER
from services.clusters.application.beginning import Beginning
from services.clusters.domain import Acting, Cluster
from services.clusters.domain.acting import OFFICE
from services.clusters.events import ClusterDefined
from shared.tokens import Actor


class Agencies(Beginning):
    """What every subject of which agencies are part stands on."""

    def acting(self, actor: Actor) -> Acting:
        """A colleague of the office acts for any agency, an account of an agency for what it is bound to."""
        if actor.role != PARTNER:
            return OFFICE
        names = {name for code, name in self._appointed() if code in actor.bound_to}
        return Acting(frozenset(actor.bound_to) | names)

    def _name_of(self, agency: str) -> str:
        """As it was last appointed for a cluster; "" when it never was."""
        names = [name for code, name in self._appointed() if code == agency]
        return names[-1] if names else ""

    def _appointed(self) -> Iterator[tuple[str, str]]:
        """Code and name of each appointment, cluster by cluster."""
        for row in self.rows_of(ClusterDefined.TOPIC):
            for service in self.load(Cluster, row.stream).services:
                yield service.agency, service.name
