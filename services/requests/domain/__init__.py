"""What is allowed with what is asked of the office."""

from services.requests.domain.applicant import FOUNDERS, Applicant, Hindered, no_letter_for, obstacle
from services.requests.domain.baseline import ServiceBaselines
from services.requests.domain.calendar import OfficeCalendar
from services.requests.domain.case import Case
from services.requests.domain.case_state import CaseHands
from services.requests.domain.consultation import Consultation
from services.requests.domain.elections import ElectionCalendar
from services.requests.domain.grant import Grant
from services.requests.domain.grant_criteria import Before
from services.requests.domain.grant_terms import GrantTerms
from services.requests.domain.handing_over import Officer
from services.requests.domain.letter_correction import Printed
from services.requests.domain.letters import Hands, Letter
from services.requests.domain.office_size import OfficeSize
from services.requests.domain.own_ormas import Own
from services.requests.domain.permit import AttributePermit
from services.requests.domain.permit_itself import waits_already
from services.requests.domain.permit_street import PermitStreet
from services.requests.domain.permit_terms import PermitTerms, Terms
from services.requests.domain.register_book import AgendaNumber, RegisterVolume, volume_of
from services.requests.domain.report_duty import ActivityTypes, ReportDuty, SemesterTerms
from services.requests.domain.semester_report import SemesterReport
from services.requests.domain.service import Service
from services.requests.domain.signing import Letterhead, LetterTemplate, Signatory
from services.requests.domain.survey import SurveyForm, SurveySlips
from services.requests.domain.ties import Ties

__all__ = [
    "FOUNDERS",
    "ActivityTypes",
    "AgendaNumber",
    "Applicant",
    "AttributePermit",
    "Before",
    "Case",
    "CaseHands",
    "Consultation",
    "ElectionCalendar",
    "Grant",
    "GrantTerms",
    "Hands",
    "Hindered",
    "Letter",
    "LetterTemplate",
    "Letterhead",
    "OfficeCalendar",
    "OfficeSize",
    "Officer",
    "Own",
    "PermitStreet",
    "PermitTerms",
    "Printed",
    "RegisterVolume",
    "ReportDuty",
    "SemesterReport",
    "SemesterTerms",
    "Service",
    "ServiceBaselines",
    "Signatory",
    "SurveyForm",
    "SurveySlips",
    "Terms",
    "Ties",
    "no_letter_for",
    "obstacle",
    "volume_of",
    "waits_already",
]
