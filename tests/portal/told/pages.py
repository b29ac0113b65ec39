"""Whatever pages of the portal show, told of one office."""

from tests.portal.office import OfficeUnderTest
from tests.portal.told.assessments import tell_an_open_assessment, tell_assessments
from tests.portal.told.awards import tell_awards
from tests.portal.told.baselines import tell_baselines
from tests.portal.told.calendar import tell_a_calendar
from tests.portal.told.cases import tell_an_own_case, tell_service_cases
from tests.portal.told.coaching import tell_a_meeting, tell_involvements
from tests.portal.told.complaints import tell_complaints
from tests.portal.told.consultations import tell_consultations
from tests.portal.told.documents import tell_a_kind_for_reports, tell_documents, tell_requirements
from tests.portal.told.elections import tell_elections
from tests.portal.told.facilitation import tell_facilitation
from tests.portal.told.frames import tell_frames
from tests.portal.told.grants import tell_grants
from tests.portal.told.guests import tell_guests
from tests.portal.told.improvements import tell_improvements
from tests.portal.told.instruments import tell_instruments
from tests.portal.told.letters import tell_letters
from tests.portal.told.monev import tell_an_expose, tell_monev
from tests.portal.told.news import tell_news
from tests.portal.told.obligations import tell_obligations
from tests.portal.told.order import tell_cases, tell_order
from tests.portal.told.ormas import stream
from tests.portal.told.ormas_preferences import tell_ormas_preferences
from tests.portal.told.oversight import tell_coordinations, tell_oversight_teams, tell_supervisions
from tests.portal.told.perception import tell_perception
from tests.portal.told.permits import tell_an_own_permit, tell_permits
from tests.portal.told.profile import tell_a_profile
from tests.portal.told.register import tell_a_register, tell_an_ormas_that_reports
from tests.portal.told.reminders import tell_reminders
from tests.portal.told.rpjmd import tell_rpjmd
from tests.portal.told.semester_reports import tell_semester_reports
from tests.portal.told.services import tell_services
from tests.portal.told.subscriptions import tell_subscriptions
from tests.portal.told.surveys import tell_surveys
from tests.portal.told.visits import tell_visits


def tell_every_page(office: OfficeUnderTest) -> None:
    """Forty invented ormas, one that reports changes, a round of visits, documents, and all the rest."""
    tell_a_register(office)
    tell_an_ormas_that_reports(office, stream(41))
    tell_a_meeting(office)
    tell_involvements(office)
    tell_guests(office)
    tell_facilitation(office)
    tell_order(office)
    tell_cases(office)
    tell_complaints(office)
    tell_a_calendar(office)
    tell_elections(office)
    tell_letters(office)
    tell_grants(office)
    tell_rpjmd(office)
    tell_services(office)
    tell_service_cases(office, stream(1), stream(2))
    tell_an_own_case(office, stream(1))
    tell_semester_reports(office, stream(1), stream(2))
    tell_permits(office, stream(1), stream(2))
    tell_an_own_permit(office, stream(1))
    tell_consultations(office, stream(1), stream(2))
    tell_surveys(office)
    tell_subscriptions(office)
    tell_baselines(office)
    tell_instruments(office)
    tell_assessments(office, stream(1), stream(2))
    tell_awards(office, stream(1), stream(2))
    tell_an_open_assessment(office, stream(1))
    tell_monev(office)
    tell_an_expose(office)
    tell_improvements(office)
    tell_obligations(office)
    tell_frames(office)
    tell_perception(office)
    tell_reminders(office, stream(1), stream(2), stream(3))
    tell_ormas_preferences(office, stream(1))
    tell_news(office, stream(1))
    tell_oversight_teams(office)
    tell_supervisions(office, stream(1))
    tell_coordinations(office)
    tell_visits(office, stream(39), stream(40))
    tell_requirements(office)
    tell_a_kind_for_reports(office)
    tell_documents(office, stream(37))
    tell_a_profile(office, stream(3))
