"""What is allowed with what is asked of the office."""

from services.requests.domain.applicant import FOUNDERS, Applicant
from services.requests.domain.calendar import OfficeCalendar
from services.requests.domain.case import Case
from services.requests.domain.case_state import CaseHands, Officer
from services.requests.domain.letters import Hands, Letter, Printed
from services.requests.domain.office_size import OfficeSize
from services.requests.domain.register_book import AgendaNumber, RegisterVolume, volume_of
from services.requests.domain.service import Service
from services.requests.domain.signing import Letterhead, LetterTemplate, Signatory
from services.requests.domain.ties import Ties

__all__ = [
    "FOUNDERS",
    "AgendaNumber",
    "Applicant",
    "Case",
    "CaseHands",
    "Hands",
    "Letter",
    "LetterTemplate",
    "Letterhead",
    "OfficeCalendar",
    "OfficeSize",
    "Officer",
    "Printed",
    "RegisterVolume",
    "Service",
    "Signatory",
    "Ties",
    "volume_of",
]
