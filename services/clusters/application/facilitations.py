"""What one can ask about what agencies offer to ormas and whom they helped."""

from typing import Any

from services.clusters.application.agencies import Agencies
from services.clusters.domain import Acting, AgencyDesk, Facilitation, Offer
from services.clusters.domain.acting import OFFICE
from shared.ledger import Cause, Receipt


class Facilitations(Agencies):
    """An agency's contact and offers; ormas that were helped, and what came of it."""

    def record_agency_contact(
        self, cause: Cause, acting: Acting = OFFICE, *, agency: str, **told: str
    ) -> Receipt:
        """By which unit and telephone of its office an agency is reached."""
        name = self._name_of(agency)
        return self.change(
            AgencyDesk,
            AgencyDesk.stream_of(agency),
            cause,
            lambda desk: desk.record_contact(acting=acting, agency=agency, name=name, **told),
            load=self.load_or_new,
        )

    def offer_facilitation(self, cause: Cause, acting: Acting = OFFICE, **said: Any) -> Receipt:
        """An agency offers something to ormas."""
        offer = Offer.new()
        offer.make(acting=acting, name=self._name_of(said["agency"]), **said)
        return self.create(cause, lambda: offer)

    def end_offer(
        self, cause: Cause, acting: Acting = OFFICE, *, offer: str, last_day: str, reason: str
    ) -> Receipt:
        """It holds no longer than that day."""
        return self.change(
            Offer, offer, cause, lambda o: o.end(acting=acting, last_day=last_day, reason=reason)
        )

    def record_facilitation(
        self,
        cause: Cause,
        acting: Acting = OFFICE,
        *,
        organisation: str,
        offer: str,
        agency: str,
        facility: str,
        **said: Any,
    ) -> Receipt:
        """An ormas was helped; by an offer, whose agency and kind then hold, or without one."""
        offered = self.load(Offer, offer) if offer else None
        if offered:
            agency, facility = offered.agency, offered.facility
        facilitation = Facilitation.new()
        facilitation.record(
            acting=acting,
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
        self, cause: Cause, acting: Acting = OFFICE, *, facilitation: str, **told: str
    ) -> Receipt:
        """What came of it."""
        return self.change(
            Facilitation, facilitation, cause, lambda f: f.record_result(acting=acting, **told)
        )

    def strike_facilitation(self, cause: Cause, *, facilitation: str, reason: str) -> Receipt:
        """It was recorded by mistake."""
        return self.change(Facilitation, facilitation, cause, lambda f: f.strike(reason=reason))
