"""The portal's read models, in ``portal.views.db``."""

from services.portal.projection.as_known import AsKnown
from services.portal.projection.as_said import AsSaid
from services.portal.projection.assessments import Assessments
from services.portal.projection.awards import Awards
from services.portal.projection.boards import Boards
from services.portal.projection.cases import Cases
from services.portal.projection.changes import Changes
from services.portal.projection.checked import Checked
from services.portal.projection.complaints import Complaints
from services.portal.projection.confirmations import Confirmations
from services.portal.projection.consultations import Consultations
from services.portal.projection.coordinations import Coordinations
from services.portal.projection.days import Days
from services.portal.projection.directory import Directory
from services.portal.projection.documents import Documents
from services.portal.projection.elections import Elections
from services.portal.projection.exceptions import Exceptions
from services.portal.projection.exposes import Exposes
from services.portal.projection.facilitations import Facilitations
from services.portal.projection.field_list import FieldList
from services.portal.projection.frozen_monev import FrozenMonev
from services.portal.projection.gateway import Gateways
from services.portal.projection.grants import Grants
from services.portal.projection.guest_book import GuestBook
from services.portal.projection.handed_over import HandedOver
from services.portal.projection.history import History
from services.portal.projection.imports import Imports
from services.portal.projection.improvements import Improvements
from services.portal.projection.instruments import Instruments
from services.portal.projection.involvements import Involvements
from services.portal.projection.kept_papers import KeptPapers
from services.portal.projection.legal_checks import LegalChecks
from services.portal.projection.letters import Letters
from services.portal.projection.listed_villages import ListedVillages
from services.portal.projection.mailing import Mailing
from services.portal.projection.meetings import Meetings
from services.portal.projection.message_frames import MessageFrames
from services.portal.projection.messages import Messages
from services.portal.projection.news import News
from services.portal.projection.obligation_lines import ObligationLines
from services.portal.projection.offered_services import OfferedServices
from services.portal.projection.order_activities import OrderActivities
from services.portal.projection.order_cases import OrderCases
from services.portal.projection.ormas_preferences import OrmasPreferences
from services.portal.projection.oversight_teams import OversightTeams
from services.portal.projection.people import People
from services.portal.projection.perception_surveys import PerceptionSurveys
from services.portal.projection.permits import Permits
from services.portal.projection.places import Places
from services.portal.projection.preferences import AccountPreferences
from services.portal.projection.presence import Presence
from services.portal.projection.profile import Profile
from services.portal.projection.register import Register
from services.portal.projection.reminders import Reminders
from services.portal.projection.requirements import Requirements
from services.portal.projection.review import Review
from services.portal.projection.rpjmd_lists import RpjmdLists
from services.portal.projection.sanctions import Sanctions
from services.portal.projection.semester_reports import SemesterReports
from services.portal.projection.served_themes import ServedThemes
from services.portal.projection.service_baselines import ServiceBaselines
from services.portal.projection.speakers import Speakers
from services.portal.projection.subscriptions import Subscriptions
from services.portal.projection.successions import Successions
from services.portal.projection.supervisions import Supervisions
from services.portal.projection.surveys import Surveys
from services.portal.projection.training_needs import TrainingNeeds
from services.portal.projection.trait_list import TraitList
from services.portal.projection.visits import Visits
from services.portal.projection.waivers import Waivers
from services.portal.projection.working_calendar import WorkingCalendar

PROJECTIONS = (
    Register,
    History,
    Review,
    Directory,
    Imports,
    People,
    Boards,
    Changes,
    Sanctions,
    Places,
    Profile,
    AsKnown,
    Meetings,
    Involvements,
    Visits,
    Checked,
    AsSaid,
    Requirements,
    Documents,
    GuestBook,
    Facilitations,
    OrderActivities,
    OrderCases,
    Complaints,
    WorkingCalendar,
    OversightTeams,
    Supervisions,
    Confirmations,
    LegalChecks,
    Waivers,
    Coordinations,
    FieldList,
    Successions,
    TrainingNeeds,
    RpjmdLists,
    TraitList,
    OfferedServices,
    Speakers,
    Cases,
    Letters,
    Grants,
    SemesterReports,
    Permits,
    Presence,
    Consultations,
    Surveys,
    Elections,
    KeptPapers,
    ServedThemes,
    ListedVillages,
    ServiceBaselines,
    Instruments,
    Assessments,
    FrozenMonev,
    HandedOver,
    Exposes,
    Exceptions,
    Improvements,
    PerceptionSurveys,
    Awards,
    Reminders,
    Messages,
    Days,
    Subscriptions,
    ObligationLines,
    Mailing,
    Gateways,
    MessageFrames,
    AccountPreferences,
    OrmasPreferences,
    News,
)  # a new one comes last
SOURCES = ("registry", "clusters", "requests", "scoring", "notifications")

__all__ = [
    "PROJECTIONS",
    "SOURCES",
    "AccountPreferences",
    "AsKnown",
    "AsSaid",
    "Assessments",
    "Awards",
    "Boards",
    "Cases",
    "Changes",
    "Checked",
    "Complaints",
    "Confirmations",
    "Consultations",
    "Coordinations",
    "Days",
    "Directory",
    "Documents",
    "Elections",
    "Exceptions",
    "Exposes",
    "Facilitations",
    "FieldList",
    "FrozenMonev",
    "Gateways",
    "Grants",
    "GuestBook",
    "HandedOver",
    "History",
    "Imports",
    "Improvements",
    "Instruments",
    "Involvements",
    "KeptPapers",
    "LegalChecks",
    "Letters",
    "ListedVillages",
    "Mailing",
    "Meetings",
    "MessageFrames",
    "Messages",
    "News",
    "ObligationLines",
    "OfferedServices",
    "OrderActivities",
    "OrderCases",
    "OrmasPreferences",
    "OversightTeams",
    "People",
    "PerceptionSurveys",
    "Permits",
    "Places",
    "Presence",
    "Profile",
    "Register",
    "Reminders",
    "Requirements",
    "Review",
    "RpjmdLists",
    "Sanctions",
    "SemesterReports",
    "ServedThemes",
    "ServiceBaselines",
    "Speakers",
    "Subscriptions",
    "Successions",
    "Supervisions",
    "Surveys",
    "TrainingNeeds",
    "TraitList",
    "Visits",
    "Waivers",
    "WorkingCalendar",
]
