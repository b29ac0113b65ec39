"""Service times that were counted from papers."""

from typing import Any

from services.requests.application.calendar import CalendarOfOffice
from services.requests.domain import ServiceBaselines
from shared.ledger import Cause, Receipt


class Baselines(CalendarOfOffice):
    """Tell how long a service took in a year of paper."""

    def tell_service_baseline(self, cause: Cause, **said: Any) -> Receipt:
        stream, said = ServiceBaselines.STREAM, said | {"today": self._today()}
        return self.change(ServiceBaselines, stream, cause, lambda b: b.tell(**said), load=self.load_or_new)
