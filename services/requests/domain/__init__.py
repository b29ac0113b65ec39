"""What is allowed with what is asked of the office."""

from services.requests.domain.calendar import OfficeCalendar
from services.requests.domain.case import Case
from services.requests.domain.case_state import Officer
from services.requests.domain.consultation import Consultation
from services.requests.domain.letters import Hands, Letter, Printed
from services.requests.domain.permit import AttributePermit
from services.requests.domain.permit_street import PermitStreet
from services.requests.domain.permit_terms import PermitTerms, Terms
from services.requests.domain.register_book import AgendaNumber, RegisterVolume, volume_of
from services.requests.domain.service import Service
from services.requests.domain.signing import Letterhead, LetterTemplate, Signatory
from services.requests.domain.ties import Ties

__all__ = [
    "AgendaNumber",
    "AttributePermit",
    "Case",
    "Consultation",
    "Hands",
    "Letter",
    "LetterTemplate",
    "Letterhead",
    "OfficeCalendar",
    "Officer",
    "PermitStreet",
    "PermitTerms",
    "Printed",
    "RegisterVolume",
    "Service",
    "Signatory",
    "Terms",
    "Ties",
    "volume_of",
]
