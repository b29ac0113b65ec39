"""What is allowed with what is asked of the office."""

from services.requests.domain.calendar import OfficeCalendar
from services.requests.domain.service import Service

__all__ = ["OfficeCalendar", "Service"]
