"""What is allowed with what is asked of the office."""

from services.requests.domain.calendar import OfficeCalendar
from services.requests.domain.letters import Hands, Letter, Printed
from services.requests.domain.register_book import AgendaNumber, RegisterVolume, volume_of
from services.requests.domain.service import Service
from services.requests.domain.signing import Letterhead, LetterTemplate, Signatory

__all__ = [
    "AgendaNumber",
    "Hands",
    "Letter",
    "LetterTemplate",
    "Letterhead",
    "OfficeCalendar",
    "Printed",
    "RegisterVolume",
    "Service",
    "Signatory",
    "volume_of",
]
