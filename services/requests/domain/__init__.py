"""What is allowed with what is asked of the office."""

from services.requests.domain.calendar import OfficeCalendar

__all__ = ["OfficeCalendar"]
