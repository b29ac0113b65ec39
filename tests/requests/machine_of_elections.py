"""Whatever is asked of the election calendar, no two periods say the same of a day."""

from itertools import combinations

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from contracts.telling.election_words import ELECTION_MARKS, ELECTION_PERIODS
from services.requests.application import Requests
from services.requests.domain import ElectionCalendar
from services.requests.service import RequestsService
from tests.commanded import GROUND, NUMBERS
from tests.shown import Shown

DAYS = st.sampled_from(["2026-09-25", "2026-11-01", "2026-11-23", "2026-11-27"])


class ElectionDays(Shown):
    """Periods of two elections that are entered, end earlier and are struck."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    def calendar(self) -> ElectionCalendar:
        return self.now(ElectionCalendar, ElectionCalendar.STREAM)

    @rule(
        election=st.sampled_from(["Pilkada Contoh", "Pemilu Contoh"]),
        period_kind=st.sampled_from(sorted(ELECTION_PERIODS)[:2]),
        days=st.tuples(DAYS, DAYS),
        mark=st.sampled_from(ELECTION_MARKS),
    )
    def enter_election_period(self, election, period_kind, days, mark):
        first, last = sorted(days)
        said = {"election": election, "period_kind": period_kind, "first_day": first, "last_day": last}
        self.ask("enter_election_period", **said, legal_basis="Keputusan contoh", mark=mark, ground=GROUND)

    @rule(number=NUMBERS, last_day=DAYS)
    def end_election_period(self, number, last_day):
        which = self.one_of_them(number)
        self.ask("end_election_period", number=which, last_day=last_day, reason="Keputusan diubah.")

    @rule(number=NUMBERS)
    def strike_election_period(self, number):
        which = self.one_of_them(number)
        self.ask("strike_election_period", number=which, reason="Salah kota.")
        assert which not in self.calendar().standing

    def one_of_them(self, number: int) -> int:
        """Mostly one that was entered, seldom the one behind the last."""
        return number % (self.calendar().last + 1) + 1

    @invariant()
    def no_two_periods_say_the_same_of_a_day(self):
        standing = self.calendar().standing.values()
        assert not any(one.is_again(other) for one, other in combinations(standing, 2))
        assert all(each.first_day <= each.last_day for each in standing)
