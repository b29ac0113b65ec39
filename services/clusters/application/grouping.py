"""What one can ask of a cluster and of the agencies that serve it."""

from services.clusters.application.beginning import Beginning
from services.clusters.domain import Cluster
from shared.ledger import Cause, Receipt

OFFICE = "office"


class Grouping(Beginning):
    """Define a cluster; let agencies serve it."""

    def define_cluster(self, cause: Cause, *, code: str, title: str, ground: str) -> Receipt:
        """Make a cluster; its code is never used again."""
        return self.change(
            Cluster,
            Cluster.stream_of(code),
            cause,
            lambda c: c.define(code=code, title=title, mark=OFFICE, source=ground),
            load=self.load_or_new,
        )

    def appoint_agency(
        self,
        cause: Cause,
        *,
        cluster: str,
        agency: str,
        name: str,
        abbreviation: str,
        valid_from: str,
        ground: str,
    ) -> Receipt:
        """From a day on, this agency serves the cluster."""
        return self.change(
            Cluster,
            cluster,
            cause,
            lambda c: c.appoint_agency(
                agency=agency,
                name=name,
                abbreviation=abbreviation,
                valid_from=valid_from,
                mark=OFFICE,
                source=ground,
            ),
        )

    def release_agency(
        self, cause: Cause, *, cluster: str, agency: str, valid_until: str, reason: str
    ) -> Receipt:
        """From a day on, this agency no longer serves the cluster."""
        return self.change(
            Cluster,
            cluster,
            cause,
            lambda c: c.release_agency(agency=agency, valid_until=valid_until, reason=reason),
        )
