"""What the portal shows of the scoring is the same rows, however it was heard and whoever showed it.

Messages of four sources arrive in any order and pieces, some of them twice; between them one to three
projectors at once bring the read models forward, a few events at a time, on either database.
"""

import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.portal.projection import PROJECTIONS
from shared.bus.heard import Heard
from shared.projection import Projector
from shared.projection.tables import table_names
from tests.bus.office import messages_of
from tests.portal.office import OfficeUnderTest, all_digests
from tests.portal.test_score_spread import tell_period
from tests.portal.told.assessments import tell_assessments
from tests.portal.told.awards import tell_awards
from tests.portal.told.coaching import tell_a_meeting
from tests.portal.told.improvements import tell_improvements
from tests.portal.told.instruments import tell_instruments
from tests.portal.told.monev import tell_an_expose, tell_monev
from tests.portal.told.ormas import registered, stream
from tests.portal.told.perception import tell_perception
from tests.portal.told.semester_reports import tell_semester_reports
from tests.searching import SHARED_FIXTURE

OF_SCORING = [each for each in PROJECTIONS if "scoring" in each.sources]
NOT_HERE = {"history_said"}
"""Grounds of edited sheets, of which this office knows nothing."""
ALL = 10_000


@pytest.fixture(scope="module")
def scored_office(tmp_path_factory):
    """Assessments, their periods and panels, plans, packs and an exposé, and what the other sources told."""
    office = OfficeUnderTest(tmp_path_factory.mktemp("dinilai") / "data")
    for n in range(1, 8):
        office.tell(stream(n), registered(f"Forum Contoh {n}"))
    tell_instruments(office)
    tell_assessments(office, stream(1), stream(2))
    for period in (6, 7):
        tell_period(office, period, 7)
    tell_improvements(office)
    tell_perception(office)
    tell_awards(office, stream(1), stream(2))
    for year in ("2024", "2025"):
        tell_monev(office, year)
    tell_an_expose(office)
    tell_a_meeting(office)
    tell_semester_reports(office, stream(1), stream(2))
    office.catch_up()
    yield office
    office.close()


class Pieces:
    """What was heard, a few rows at a time, as chance will have it."""

    def __init__(self, heard, choose):
        self.heard, self.choose = heard, choose

    def page(self, source, after, limit):
        return self.heard.page(source, after, self.choose.choice((1, 2, 7, 50)))


def digests_heard(database, told, seed, workers):
    """Of every read model of the scoring, after all of it was heard and shown."""
    choose, heard = random.Random(seed), Heard(database)
    heard.create()
    shown = [
        Projector(database, Pieces(heard, random.Random(f"{seed} {n}")), [each() for each in OF_SCORING])
        for n in range(workers)
    ]
    left = {source: list(messages) for source, messages in told.items()}
    with ThreadPoolExecutor(workers) as pool:

        def step():
            return sum(pool.map(Projector.step, shown))

        while waiting := sorted(source for source in left if left[source]):
            source, size = choose.choice(waiting), choose.choice((1, 2, 5, 40))
            before = len(told[source]) - len(left[source])
            again = told[source][max(0, before - choose.choice((0, 3))) : before]
            piece, left[source] = left[source][:size], left[source][size:]
            assert not heard.append(source, [*again, *piece]).fork
            for _ in range(choose.choice((0, 0, 1))):
                step()
        while step():
            pass
    return all_digests(database, OF_SCORING)


def test_there_is_something_in_every_table(scored_office):
    with scored_office.views.read() as t:
        counts = {
            name: t.one(f"SELECT COUNT(*) FROM {name}", ())[0]
            for each in OF_SCORING
            for name in table_names(each)
        }
    assert {name for name, many in counts.items() if not many} == NOT_HERE
    assert {"assessment", "assessment_period", "improvement", "monev_chapter", "expose", "award"} <= set(
        counts
    )


@settings(max_examples=6, deadline=None, suppress_health_check=SHARED_FIXTURE)
@given(seed=st.integers(0, 2**32), workers=st.integers(1, 3))
def test_any_order_pieces_workers_and_database_show_the_same_rows(scored_office, new_views, seed, workers):
    told = {name: messages_of(each.ledger, limit=ALL) for name, each in scored_office.services.items()}
    with closing(new_views()) as database:
        assert digests_heard(database, told, seed, workers) == all_digests(scored_office.views, OF_SCORING)
