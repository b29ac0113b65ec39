"""Commands about what agencies offer to ormas and whom they helped."""

from typing import Any

from services.clusters.commands.asked import Asked
from services.clusters.schemas.facilitations import (
    EndOffer,
    OfferFacilitation,
    RecordAgencyContact,
    RecordFacilitation,
    RecordFacilitationResult,
    StrikeFacilitation,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class FacilitationCommands(Asked):
    """From an agency's contact to what came of its help."""

    @command
    def record_agency_contact(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = RecordAgencyContact().load(payload)
        return self.clusters.record_agency_contact(cause, self._acting(warrant), **said).as_dict()

    @command
    def offer_facilitation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = OfferFacilitation().load(payload)
        return self.clusters.offer_facilitation(cause, self._acting(warrant), **said).as_dict()

    @command
    def end_offer(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = EndOffer().load(payload)
        return self.clusters.end_offer(cause, self._acting(warrant), **said).as_dict()

    @command
    def record_facilitation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = RecordFacilitation().load(payload)
        return self.clusters.record_facilitation(cause, self._acting(warrant), **said).as_dict()

    @command
    def record_facilitation_result(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = RecordFacilitationResult().load(payload)
        return self.clusters.record_facilitation_result(cause, self._acting(warrant), **said).as_dict()

    @command
    def strike_facilitation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.strike_facilitation(cause, **StrikeFacilitation().load(payload)).as_dict()
