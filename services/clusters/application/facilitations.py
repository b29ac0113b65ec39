"""What one can ask about what agencies offer to ormas and whom they helped."""

from typing import Any

from services.clusters.application.beginning import Beginning
from services.clusters.domain import AgencyDesk, Cluster, Facilitation, Offer
from services.clusters.events import ClusterDefined
from shared.ledger import Cause, Receipt


class Facilitations(Beginning):
    """An agency's contact and offers; ormas that were helped, and what came of it."""

    def record_agency_contact(
        self, cause: Cause, *, agency: str, unit: str, telephone: str, ground: str
    ) -> Receipt:
        """By which unit and telephone of its office an agency is reached."""
        said = {"name": self._name_of(agency), "unit": unit, "telephone": telephone, "ground": ground}
        return self.change(
            AgencyDesk,
            AgencyDesk.stream_of(agency),
            cause,
            lambda desk: desk.record_contact(agency=agency, **said),
            load=self.load_or_new,
        )

    def offer_facilitation(self, cause: Cause, **said: Any) -> Receipt:
        """An agency offers something to ormas."""
        offer = Offer.new()
        offer.make(name=self._name_of(said["agency"]), **said)
        return self.create(cause, lambda: offer)

    def end_offer(self, cause: Cause, *, offer: str, last_day: str, reason: str) -> Receipt:
        """It holds no longer than that day."""
        return self.change(Offer, offer, cause, lambda o: o.end(last_day=last_day, reason=reason))

    def record_facilitation(
        self, cause: Cause, *, organisation: str, offer: str, agency: str, facility: str, **said: Any
    ) -> Receipt:
        """An ormas was helped; by an offer, whose agency and kind then hold, or without one."""
        offered = self.load(Offer, offer) if offer else None
        if offered:
            agency, facility = offered.agency, offered.facility
        facilitation = Facilitation.new()
        facilitation.record(
            offered=offered,
            name=self._name_of(agency),
            today=self._today(),
            withdrawn=organisation in self._withdrawn(),
            organisation=organisation,
            agency=agency,
            facility=facility,
            **said,
        )
        return self.create(cause, lambda: facilitation)

    def record_facilitation_result(
        self, cause: Cause, *, facilitation: str, achieved: str, text: str
    ) -> Receipt:
        """What came of it."""
        return self.change(
            Facilitation, facilitation, cause, lambda f: f.record_result(achieved=achieved, text=text)
        )

    def strike_facilitation(self, cause: Cause, *, facilitation: str, reason: str) -> Receipt:
        """It was recorded by mistake."""
        return self.change(Facilitation, facilitation, cause, lambda f: f.strike(reason=reason))

    def _name_of(self, agency: str) -> str:
        """As it was last appointed for a cluster; "" when it never was."""
        clusters = (self.load(Cluster, row.stream) for row in self.rows_of(ClusterDefined.TOPIC))
        names = [each.name for cluster in clusters for each in cluster.services if each.agency == agency]
        return names[-1] if names else ""
