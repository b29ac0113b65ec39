"""What is allowed with what is asked of the office."""

from services.requests.domain.calendar import OfficeCalendar
from services.requests.domain.case import Case
from services.requests.domain.case_state import Officer
from services.requests.domain.service import Service
from services.requests.domain.ties import Ties

__all__ = ["Case", "OfficeCalendar", "Officer", "Service", "Ties"]
