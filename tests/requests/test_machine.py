"""Whatever is asked of the office's calendar, in whatever order, is answered and leaves it in order."""

from datetime import date
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from contracts.telling.working_days import DAY_KINDS
from services.requests.application import Requests
from services.requests.domain import OfficeCalendar
from services.requests.schemas.calendar import MARKS
from services.requests.service import RequestsService
from tests.commanded import GROUND, NUMBERS, commands_of, rules_of
from tests.machines import explore
from tests.requests.grant_machine import GrantDesk
from tests.requests.letter_machine import LetterDesk
from tests.requests.machine_of_baselines import Baselines
from tests.requests.machine_of_cases import Cases
from tests.requests.machine_of_consultations import Consultations
from tests.requests.machine_of_elections import ElectionDays
from tests.requests.machine_of_permits import Permits
from tests.requests.machine_of_reports import Reports
from tests.requests.machine_of_services import Services
from tests.requests.machine_of_surveys import Surveys
from tests.shown import Shown

KNOWN = st.sampled_from(["2025-08-07", "2025-11-01", "2026-01-05"])
DAYS = st.sampled_from(["2025-08-18", "2025-12-26", "2026-03-20", "2026-03-23"])
DECREED = st.dictionaries(DAYS, st.sampled_from(sorted(DAY_KINDS)), min_size=1, max_size=3)
WEEKS = st.sampled_from([[1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [7, 1]])


class Calendar(Shown):
    """Decrees about days, and the weekdays that are worked."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    def calendar(self) -> OfficeCalendar:
        return self.now(OfficeCalendar, OfficeCalendar.STREAM)

    @rule(
        days=DECREED,
        number=st.integers(1, 4),
        known_on=KNOWN,
        replaces=NUMBERS,
        mark=st.sampled_from(MARKS),
    )
    def decree_days(self, days, number, known_on, replaces, mark):
        """As often as not in the place of one that was recorded."""
        before = self.calendar()
        decreed = self.decree(days, number, known_on, mark, replaces if replaces <= before.last else 0)
        assert bool(decreed) == (self.calendar().last == before.last + 1)

    def decree(self, days, number, known_on, mark, replaces) -> list[str]:
        told = [{"day": day, "kind": kind, "name": "Hari contoh"} for day, kind in days.items()]
        said = {"legal_basis": f"Keputusan bersama {number}/2025", "known_on": known_on, "mark": mark}
        return self.ask("decree_days", days=told, **said, replaces=replaces, ground=GROUND)

    @rule(number=NUMBERS)
    def take_back_decree(self, number):
        """Mostly one that was recorded; what stands in the place of another goes first."""
        if not self.calendar().last:
            self.decree({"2025-08-18": "nasional"}, 1, "2025-08-07", "decree", 0)
        decree = number % (self.calendar().last + 1) + 1
        taken = self.ask("take_back_decree", decree=decree, reason="Salah membaca keputusan")
        assert not taken or decree not in self.calendar().standing

    @rule(weekdays=WEEKS, valid_from=DAYS, known_on=KNOWN)
    def set_working_week(self, weekdays, valid_from, known_on):
        said = {"valid_from": valid_from, "known_on": known_on, "legal_basis": "Perwali contoh 3/2025"}
        assert self.ask("set_working_week", weekdays=weekdays, **said, ground=GROUND)

    @invariant()
    def a_decree_stands_in_the_place_of_one_that_was_recorded_and_of_one_only(self):
        replaced = [each.replaces for each in self.calendar().standing.values() if each.replaces]
        assert len(set(replaced)) == len(replaced)
        assert set(replaced) <= set(self.calendar().standing)

    @invariant()
    def nothing_is_decreed_before_it_was_known(self):
        assert self.calendar().as_known("2025-08-06").decreed == {}
        assert self.calendar().as_known("2025-08-06").is_worked(date(2025, 8, 18))


def test_no_sequence_of_commands_breaks_the_calendar(office_template):
    explore(partial(Calendar, office_template), examples=5, steps=20)


def test_no_sequence_of_commands_says_twice_of_a_day_what_an_election_makes_of_it(office_template):
    explore(partial(ElectionDays, office_template), examples=4, steps=20)


def test_no_sequence_of_commands_breaks_the_services(office_template):
    explore(partial(Services, office_template), examples=4, steps=20)


def test_no_sequence_of_commands_breaks_a_case(office_template):
    explore(partial(Cases, office_template), examples=5, steps=40)


def test_no_sequence_of_commands_lets_two_permits_share_a_place_unsaid(office_template):
    explore(partial(Permits, office_template), examples=4, steps=30)


def test_no_sequence_of_commands_tells_what_a_consultation_keeps_sealed(office_template):
    explore(partial(Consultations, office_template), examples=4, steps=25)


def test_no_sequence_of_commands_lets_a_survey_code_answer_twice(office_template):
    explore(partial(Surveys, office_template), examples=3, steps=15)


def test_no_sequence_of_commands_tells_papers_of_a_year_to_come(office_template):
    explore(partial(Baselines, office_template), examples=3, steps=8)


def test_no_sequence_of_commands_loses_a_number_of_the_book(office_template):
    explore(partial(LetterDesk, office_template), examples=5, steps=20)


def test_no_sequence_of_commands_pays_beyond_an_award_or_loses_a_rupiah(office_template):
    explore(partial(GrantDesk, office_template), examples=6, steps=50)


def test_no_sequence_of_commands_breaks_a_semester_report(office_template):
    explore(partial(Reports, office_template), examples=5, steps=40)


def test_every_command_of_the_requests_is_asked_by_the_machine():
    machines = (
        Calendar, Services, Cases, Reports, LetterDesk, GrantDesk, Permits, Consultations,
        Surveys, ElectionDays, Baselines,
    )  # fmt: skip
    assert commands_of(RequestsService) == rules_of(*machines) != set()
