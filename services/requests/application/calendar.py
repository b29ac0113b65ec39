"""The working days of the office."""

from datetime import datetime
from typing import Any, Final

from contracts.telling.dates import zone_of
from services.requests.domain import OfficeCalendar
from services.requests.proposal import LISTED, proposed_days
from shared.application import EventSourced
from shared.ledger import Cause, Receipt

UNCHECKED: Final = "Usulan, belum dicocokkan dengan keputusan bersama menteri"


class CalendarOfOffice(EventSourced):
    """Decrees about days, and the weekdays that are worked."""

    def decree_days(self, cause: Cause, **decree: Any) -> Receipt:
        """What a decree makes of days; due dates that were told before stay right for what was known then."""
        today = self._today()
        return self._on_calendar(cause, lambda calendar: calendar.decree_days(today=today, **decree))

    def take_back_decree(self, cause: Cause, **taken_back: Any) -> Receipt:
        """A decree that was recorded by mistake."""
        return self._on_calendar(cause, lambda calendar: calendar.take_back(**taken_back))

    def set_working_week(self, cause: Cause, **week: Any) -> Receipt:
        """The weekdays that are worked from a day on."""
        today = self._today()
        return self._on_calendar(cause, lambda calendar: calendar.set_week(today=today, **week))

    def seed_calendar(self, cause: Cause) -> Receipt:
        """Propose the days of this year to an office whose calendar says nothing yet; twice is once."""
        today = self._today()
        year = int(today[:4])

        def propose(calendar: OfficeCalendar) -> None:
            days = [] if calendar.version else proposed_days(year)
            if not days:
                return  # it has a calendar, or its clock is of another century
            calendar.decree_days(
                days=days,
                legal_basis=f"{UNCHECKED} (tahun {year})",
                known_on=today,
                replaces=0,
                mark="proposal",
                ground=f"{LISTED}, libur nasional dan cuti bersama",
                today=today,
            )

        return self._on_calendar(cause, propose)

    def _on_calendar(self, cause: Cause, decide: Any) -> Receipt:
        return self.change(OfficeCalendar, OfficeCalendar.STREAM, cause, decide, load=self.load_or_new)

    def _today(self) -> str:
        """The day in the office: at 23.00 UTC it is tomorrow in Bogor."""
        return datetime.now(zone_of(self.deployment.office.time_zone)).date().isoformat()
