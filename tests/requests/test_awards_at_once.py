"""Awards that are decided at once by several processes never give more than there is. All invented."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier

import pytest

from services.requests.application import Requests
from services.requests.domain import Grant
from services.requests.events import GrantAwarded, GrantTermsSet
from shared.mapper import state_of
from tests.requests.grants import SETTING, TO_BUDGETED, awarding, grant, refused
from tests.requests.known import register_tells
from tests.requests.test_grant_story import YEAR_2025, YEAR_2026, asked_of, award, budgeted
from tests.scenario import fact

CEILING = "awards-stay-within-the-ceiling-of-the-year"
BODIES = [f"ormas-{number:032x}" for number in range(1, 7)]


@pytest.fixture
def do(requests):
    """Terms of two years, of which the first has room for two awards."""
    do = asked_of(requests)
    for year, days, ceiling in (("2025", YEAR_2025, 29_999_999), ("2026", YEAR_2026, 0)):
        said = SETTING | {"budget_year": year, "ceiling": ceiling, **days}
        assert not do("pengelola", "set_grant_terms", **said, ground="Salinan perwali").refused
    register_tells(requests, *BODIES)
    return do


@pytest.fixture
def both(do, office):
    """Who asks, and who asks of a second process: they share the folder and the database alone."""
    with closing(Requests(office)) as beside:
        yield do, asked_of(beside)


def at_once(both, grants):
    """The rule by which each was refused, "" where it was awarded."""
    ready = Barrier(len(grants))

    def decide(place):
        ready.wait()
        found, year = grants[place]
        refusal = award(both[place % 2], found, year).refused
        return refusal.rule if refusal else ""

    with ThreadPoolExecutor(len(grants)) as pool:
        return list(pool.map(decide, range(len(grants))))


@pytest.mark.rule("awards-stay-within-the-ceiling-of-the-year")
def test_an_award_stays_within_what_the_ceiling_of_its_year_leaves():
    message = "Pagu hibah tahun anggaran 2027 tinggal Rp9.999.999; jumlah ini melebihinya."
    grant(*TO_BUDGETED).when(awarding(room=9_999_999)).then(refused(CEILING, message=message))
    grant(*TO_BUDGETED).when(awarding(room=10_000_000)).then(fact(GrantAwarded, awarded=10_000_000))


@pytest.mark.rule("awards-stay-within-the-ceiling-of-the-year")
def test_what_lapsed_is_free_again_and_other_years_have_a_ceiling_of_their_own(do, requests):
    first, second, third = (budgeted(do, body, "2025") for body in BODIES[:3])
    assert not award(do, first, "2025").refused
    assert not award(do, second, "2025").refused
    told = award(do, third, "2025").refused
    assert (told.rule, "tinggal Rp9.999.999" in told.message) == (CEILING, True)
    assert not award(do, budgeted(do, BODIES[3], "2026"), "2026").refused
    do("staf", "lapse_grant", grant=first, reason="NPHD tidak disusun")
    assert not award(do, third, "2025").refused
    with closing(Requests(requests.deployment)) as anew:
        assert anew.load(Grant, third).awarded == 10_000_000


def test_two_processes_that_award_at_once_never_give_more_than_the_ceiling(both, requests):
    grants = [(budgeted(both[0], body, "2025"), "2025") for body in BODIES]
    told = at_once(both, grants)
    assert sorted(told) == ["", ""] + [CEILING] * 4
    given = [state_of(row)["awarded"] for row in requests.rows_of(GrantAwarded.TOPIC)]
    assert given == [10_000_000, 10_000_000]


def test_two_processes_never_award_one_ormas_two_years_running(both):
    pairs = [[(budgeted(both[0], body, year), year) for year in ("2025", "2026")] for body in BODIES[:2]]
    told = at_once(both, [each for pair in pairs for each in pair])
    for first, second in (told[:2], told[2:]):
        assert sorted((first, second)) == ["", "hibah-not-two-years-running"]


def test_terms_that_were_set_before_there_was_a_ceiling_have_none():
    state = {"budget_year": "2025"}
    GrantTermsSet.upcast_v1_v2(state)
    assert state["ceiling"] == 0
