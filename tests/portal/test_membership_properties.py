"""Whatever is recorded and however it arrives: the same rows, and the clusters that a second reading says."""

import random
from collections import Counter
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.telling.dates import ZONES
from services.clusters import events as c
from services.clusters.domain import ClusterMap, Placement
from services.portal.clusters.cluster_list import members, without_cluster
from services.portal.clusters.membership import counts, memberships
from services.portal.projection import Directory, Register
from services.portal.web.office_day import OfficeDay
from services.registry import events as r
from shared.database import Transaction
from shared.mapper import read_row
from tests.portal.dated import Dated
from tests.portal.office import OfficeUnderTest, all_digests, catch_up
from tests.portal.told.clusters import assigned_before
from tests.portal.told.ormas import field as told_field
from tests.portal.told.ormas import merged_into, registered, separated, stream, withdrawn

WIB = ZONES["Asia/Jakarta"]
FIRST = date(2026, 1, 1)
TODAY = date(2026, 1, 20)
ORMAS = (1, 2, 3)
CODES = ("agama", "seni", "tari")
FIELDS = ("Agama", "Seni", "")
SAID = {"mark": "office", "source": "Keputusan 7/2026"}
days = st.integers(0, 27).map(lambda n: (FIRST + timedelta(n)).isoformat())
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


def _decide(office: OfficeUnderTest, kind, stream_of: str, method: str, **said) -> None:
    aggregate = office.services["clusters"].load_or_new(kind, stream_of)
    getattr(aggregate, method)(**said)
    for fact in aggregate.collect_events():
        office.tell(stream_of, (type(fact), fact.public_state()))


@dataclass
class SecondReading:
    """The rules once more, in the simplest way: every fact in a list, looked through for each question."""

    registered: dict[str, str] = field(default_factory=dict)
    away: list[list[str]] = field(default_factory=list)
    fields: list[tuple[str, str, str]] = field(default_factory=list)
    places: list[list[str]] = field(default_factory=list)
    words: list[tuple[str, str, str]] = field(default_factory=list)

    def read(self, row) -> None:
        fact = read_row(row)
        match fact:
            case r.OrmasRegistered():
                self.registered[row.stream] = row.recorded_at
            case r.RegistrationWithdrawn() | r.EntryMerged():
                self.away.append([row.stream, row.recorded_at, "9999"])
            case r.EntrySeparated():
                [open_one] = [a for a in self.away if (a[0], a[2]) == (row.stream, "9999")]
                open_one[2] = row.recorded_at
            case r.ActivityFieldRecorded():
                self.fields.append((row.stream, row.recorded_at, fact.activity_field))
            case c.FieldPlacedInCluster():
                self.places.append([fact.activity_field, fact.cluster, fact.valid_from, "9999"])
            case c.FieldTakenFromCluster():
                [open_one] = [p for p in self.places if (p[0], p[3]) == (fact.activity_field, "9999")]
                open_one[3] = fact.valid_until
            case c.PlacementDecided():
                self.words.append((fact.ormas, fact.valid_from, fact.cluster))
            case c.PlacementLifted():
                self.words.append((fact.ormas, fact.valid_from, ""))
            case c.OrmasAssigned(by_officer=True):
                self.words.append((fact.ormas, row.recorded_at[:10], fact.cluster))

    def is_there(self, one: str, on: OfficeDay) -> bool:
        away = [each for each in self.away if each[0] == one and each[1] < on.night <= each[2]]
        return self.registered[one] < on.night and not away

    def cluster_of(self, one: str, on: OfficeDay) -> str | None:
        if not self.is_there(one, on):
            return None
        words = [cluster for ormas, begins, cluster in self.words if ormas == one and begins <= on.day]
        if words and words[-1]:
            return words[-1]
        known = [name for ormas, at, name in self.fields if ormas == one and at < on.night]
        there = [
            c for name, c, begins, ends in self.places if known[-1:] == [name] and begins <= on.day < ends
        ]
        return there[0] if there else None


class Interleaved(Dated):
    """Hands out a few rows of one source or the other, as chance will have it."""

    def __init__(self, office: OfficeUnderTest, choose: random.Random) -> None:
        super().__init__(office, clock)
        self.choose = choose

    def page(self, source, after, limit):
        return super().page(source, after, limit)[: self.choose.choice((0, 1, 2, 5))]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=deeds, seed=st.integers(0, 2**32))
def test_any_order_of_arrival_gives_the_same_rows_and_the_same_clusters_on_any_day(
    new_views, tmp_path, told, seed
):
    with ExitStack() as later:
        office = later.enter_context(closing(OfficeUnderTest(tmp_path / f"office-{next(numbers)}")))
        in_order, by_chance = (later.enter_context(closing(new_views())) for _ in range(2))
        live(office, told)
        straight, crooked = office.projector(in_order), office.projector(by_chance)
        straight.pages, crooked.pages = Dated(office, clock), Interleaved(office, random.Random(seed))
        catch_up(straight)
        for _ in range(60):
            crooked.step()
        crooked.pages = Dated(office, clock)
        catch_up(crooked)
        models = (Register, Directory)
        assert all_digests(in_order, models) == all_digests(by_chance, models)
        reading = SecondReading()
        for source in ("registry", "clusters"):
            for row in Dated(office, clock).page(source, 0, 1_000):
                reading.read(row)
        with by_chance.read() as t:
            for n in range(-1, 29):
                agree(t, OfficeDay.of(FIRST + timedelta(n), TODAY, WIB), reading)


def agree(t: Transaction, on: OfficeDay, reading: SecondReading) -> None:
    """Where each ormas is, and how many each cluster has."""
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
