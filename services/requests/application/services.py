"""The services that the office offers."""

from collections.abc import Callable
from typing import Any

from services.requests.application.calendar import CalendarOfOffice
from services.requests.domain import Service
from services.requests.proposed_services import PROPOSED
from shared.ledger import Cause, Receipt


class OfferedServices(CalendarOfOffice):
    """Configure, adopt what is proposed, withdraw, open and close."""

    def configure_service(self, cause: Cause, *, service: str, **said: Any) -> Receipt:
        """A version of the office's own."""
        today = self._today()
        return self._of(
            cause, service, lambda s: s.configure(service=service, mark="office", today=today, **said)
        )

    def adopt_service(self, cause: Cause, *, service: str, **told: Any) -> Receipt:
        """The shipped proposal becomes a version; it stays marked as what it is. Twice is once."""
        said = PROPOSED[service] | told
        today = self._today()
        return self._of(cause, service, lambda s: s.configure(mark="proposal", today=today, **said))

    def begin_with_a_proposal(self, cause: Cause, *, service: str, ground: str) -> Receipt:
        """Adopted and open where nothing was said yet, to show how it works; twice is once."""
        today = self._today()
        said = PROPOSED[service] | {"effective_from": today, "ground": ground}

        def begin(offered: Service) -> None:
            if not offered.version:
                offered.configure(mark="proposal", today=today, **said)
                offered.open_door(ground=ground, today=today)

        return self._of(cause, service, begin)

    def withdraw_configuration(self, cause: Cause, *, service: str, **said: Any) -> Receipt:
        """A version that has not begun."""
        today = self._today()
        return self._of(cause, service, lambda s: s.withdraw(today=today, **said))

    def open_service(self, cause: Cause, *, service: str, ground: str) -> Receipt:
        """For new applications."""
        today = self._today()
        return self._of(cause, service, lambda s: s.open_door(ground=ground, today=today))

    def close_service(self, cause: Cause, *, service: str, reason: str) -> Receipt:
        """To new applications."""
        return self._of(cause, service, lambda s: s.close_door(reason=reason))

    def _of(self, cause: Cause, service: str, decide: Callable[[Service], None]) -> Receipt:
        return self.change(Service, Service.stream_of(service), cause, decide, load=self.load_or_new)
