"""Whatever is recorded and however it arrives: the same rows, and the clusters that a second reading says."""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.telling.dates import ZONES
from services.clusters import events as c
from services.clusters.domain import Cluster, ClusterMap, Placement
from services.portal.clusters.cluster_list import members, serves, without_cluster
from services.portal.clusters.membership import counts, memberships
from services.portal.projection import Directory, Register
from services.portal.register.record import agencies_of
from services.portal.web.office_day import OfficeDay
from shared.database import Database, Transaction
from shared.projection import Rebuild
from tests.portal.dated import Dated
from tests.portal.office import OfficeUnderTest, all_digests, catch_up
from tests.portal.second_reading import SecondReading
from tests.portal.told.clusters import assigned_before
from tests.portal.told.ormas import field as told_field
from tests.portal.told.ormas import merged_into, registered, separated, stream, withdrawn
from tests.searching import SHARED_FIXTURE

WIB = ZONES["Asia/Jakarta"]
FIRST = date(2026, 1, 1)
TODAY = date(2026, 1, 20)
ORMAS = (1, 2, 3)
CODES = ("agama", "seni", "tari")
FIELDS = ("Agama", "Seni", "")
SAID = {"mark": "office", "source": "Keputusan 7/2026"}
MODELS = (Register, Directory)
seeds = st.integers(0, 2**32)
days = st.integers(0, 27).map(lambda n: (FIRST + timedelta(n)).isoformat())
agencies = st.sampled_from(["dinas-contoh", "badan-umpama"])
codes, fields, ormas = st.sampled_from(CODES), st.sampled_from(FIELDS), st.sampled_from(ORMAS)
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("field"), ormas, fields),
        st.tuples(st.just("withdraw"), ormas, st.none()),
        st.tuples(st.sampled_from(["merge", "separate"]), ormas, st.none()),
        st.tuples(st.just("move"), fields.filter(bool), codes, days),
        st.tuples(st.just("take"), fields.filter(bool), codes, days),
        st.tuples(st.just("assign"), ormas, codes, days),
        st.tuples(st.just("lift"), ormas, st.none(), days),
        st.tuples(st.just("serve"), agencies, codes, days, days),
    ),
    min_size=8,
    max_size=28,
)
numbers = count()


def clock(source: str, position: int) -> str:
    """The register is told of something every eight hours, the clusters every six."""
    hours = position * (8 if source == "registry" else 6)
    return (datetime(2026, 1, 1) + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def live(office: OfficeUnderTest, told: list[tuple]) -> None:
    """Decided by the clusters' own aggregates; the register's facts as it records them."""
    for n in ORMAS:
        office.tell(stream(n), registered(f"Forum {n}"))
    for code in CODES:
        office.tell(f"cluster-{code}", (c.ClusterDefined, {"code": code, "title": code, **SAID}))
    assigned_before(office, stream(1), "seni", "seni", by_officer=True)
    assigned_before(office, stream(2), "seni", "seni", by_officer=False)
    gone: set[int] = set()
    merged: set[int] = set()
    for kind, which, what, *day in told:
        if kind == "field" and which not in gone:
            office.tell(stream(which), told_field(what, "Sastra"))
        elif kind == "withdraw" and which not in gone:
            gone.add(which)
            office.tell(stream(which), withdrawn())
            _decide(office, Placement, f"placement-{which:032x}", "close", ground="ditarik")
        elif kind == "merge" and which not in gone:
            gone.add(which), merged.add(which)
            office.tell(stream(which), merged_into(stream(9), "Forum 9"))
            _decide(office, Placement, f"placement-{which:032x}", "close", ground="digabungkan")
        elif kind == "separate" and which in merged:
            gone.remove(which), merged.remove(which)
            office.tell(stream(which), separated(stream(9), "Forum 9"))
            _decide(office, Placement, f"placement-{which:032x}", "reopen", ground="dipisahkan")
        elif kind in ("assign", "lift"):
            said = {"cluster": f"cluster-{what}", "cluster_title": what} if kind == "assign" else {}
            method = "assign" if kind == "assign" else "follow_field"
            stream_of = f"placement-{which:032x}"
            _decide(office, Placement, stream_of, method, **said, valid_from=day[0], ground="Surat 1")
        elif kind == "move":
            said = {"activity_field": which, "cluster": f"cluster-{what}", "cluster_title": what}
            _decide(office, ClusterMap, ClusterMap.STREAM, "move_field", **said, valid_from=day[0], **SAID)
        elif kind == "take":
            said = {"activity_field": which, "cluster": f"cluster-{what}", "reason": "Rapat"}
            _decide(office, ClusterMap, ClusterMap.STREAM, "take_field", **said, valid_until=day[0])

        elif kind == "serve":
            stream_of, names = f"cluster-{what}", {"name": which.title(), "abbreviation": "DC", **SAID}
            _decide(office, Cluster, stream_of, "appoint_agency", agency=which, valid_from=day[0], **names)
            until = {"valid_until": day[1], "reason": "Rapat"}
            _decide(office, Cluster, stream_of, "release_agency", agency=which, **until)


def _decide(office: OfficeUnderTest, kind, stream_of: str, method: str, **said) -> None:
    aggregate = office.services["clusters"].load_or_new(kind, stream_of)
    getattr(aggregate, method)(**said)
    for fact in aggregate.collect_events():
        office.tell(stream_of, (type(fact), fact.public_state()))


class Interleaved(Dated):
    """Hands out a few rows of one source or the other, as chance will have it."""

    def __init__(self, office: OfficeUnderTest, choose: random.Random) -> None:
        super().__init__(office, clock)
        self.choose = choose

    def page(self, source, after, limit):
        return super().page(source, after, limit)[: self.choose.choice((0, 1, 2, 5))]


@contextmanager
def an_office_and_two_views(new_views, tmp_path) -> Iterator[tuple[OfficeUnderTest, Database, Database]]:
    with ExitStack() as later:
        office = later.enter_context(closing(OfficeUnderTest(tmp_path / f"office-{next(numbers)}")))
        yield office, *(later.enter_context(closing(new_views())) for _ in range(2))


def any_order_gives_the_same(new_views, tmp_path, told, seed) -> None:
    """Rows that came by chance, rows that came in order, rows made from zero, and a second reading."""
    with an_office_and_two_views(new_views, tmp_path) as (office, in_order, by_chance):
        live(office, told)
        straight, crooked = office.projector(in_order), office.projector(by_chance)
        straight.pages, crooked.pages = Dated(office, clock), Interleaved(office, random.Random(seed))
        catch_up(straight)
        for _ in range(60):
            crooked.step()
        crooked.pages = Dated(office, clock)
        catch_up(crooked)
        assert all_digests(in_order, MODELS) == all_digests(by_chance, MODELS)
        for model in MODELS:
            rebuilt = Rebuild(by_chance, crooked.pages, model(), tmp_path / "rebuild").run()
            assert (rebuilt.equal, rebuilt.swapped) == (True, True)
        reading = SecondReading()
        for source in ("registry", "clusters"):
            for row in Dated(office, clock).page(source, 0, 1_000):
                reading.read(row)
        with by_chance.read() as t:
            for n in range(-1, 29):
                agree(t, OfficeDay.of(FIRST + timedelta(n), TODAY, WIB), reading)


FRESH_FOR_EACH = {"deadline": None, "suppress_health_check": SHARED_FIXTURE}


@pytest.mark.parametrize("new_views", ["sqlite"], indirect=True)
@settings(max_examples=20, **FRESH_FOR_EACH)
@given(told=deeds, seed=seeds)
def test_remapping_and_rebuilding_equals_living_through_it_on_any_day(new_views, tmp_path, told, seed):
    any_order_gives_the_same(new_views, tmp_path, told, seed)


@pytest.mark.parametrize("new_views", ["postgresql"], indirect=True)
@settings(max_examples=4, **FRESH_FOR_EACH)
@given(told=deeds, seed=seeds)
def test_remapping_and_rebuilding_equals_living_through_it_on_postgresql(new_views, tmp_path, told, seed):
    any_order_gives_the_same(new_views, tmp_path, told, seed)


def agree(t: Transaction, on: OfficeDay, reading: SecondReading) -> None:
    """Where each ormas is, how many each cluster has, and which agencies serve it."""
    ids = [stream(n) for n in ORMAS]
    wanted = {each: reading.cluster_of(each, on) for each in ids}
    assert {one: each.cluster for one, each in memberships(t, on, ids).items()} == wanted
    many = {cluster: count.ormas for cluster, count in counts(t, on).items()}
    assert many == Counter(each for each in wanted.values() if each)
    there = sum(reading.is_there(one, on) for one in reading.registered)
    assert without_cluster(t, on) == there - sum(many.values())
    for code in CODES:
        listed = {row["id"] for row in members(t, f"cluster-{code}", on, page=1).rows}
        assert listed == {one for one, cluster in wanted.items() if cluster == f"cluster-{code}"}
        serving = [
            each for each in agencies_of(t, f"cluster-{code}") if serves(each, date.fromisoformat(on.day))
        ]
        assert sorted(each["agency"] for each in serving) == reading.serving(f"cluster-{code}", on.day)
