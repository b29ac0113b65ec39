"""Whoever hears the sources in any order and pieces, on whichever database, counts the same."""

import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from hashlib import sha256
from uuid import uuid4

import pytest

from services.clusters.events import AttendanceRecorded
from services.registry.events import EntryMerged, EntrySeparated
from services.scoring.application.counting import counted_in, register_in
from services.scoring.domain import Sheet
from services.scoring.domain.counting import Span
from services.scoring.domain.scored import Inputs
from services.scoring.instruments.loading import instrument_in
from shared.bus.heard import Heard
from shared.database import PostgresDatabase, SqliteDatabase
from tests.bus.office import messages_of
from tests.offices import cause_in, found_office
from tests.portal.office import ClustersLedger, RegistryLedger, Told
from tests.portal.told.instruments import content
from tests.portal.told.ormas import stream
from tests.scoring.attended import MERGE

SHEET = Sheet.of(content())
INSTRUMENT = instrument_in(SHEET)
YEAR = Span("2026-01-01", "2026-12-31")


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Messages of two sources: forty meetings of six ormas, and entries merged and separated."""
    deployment = found_office(tmp_path_factory.mktemp("tuturan") / "kantor")
    with closing(ClustersLedger(deployment)) as clusters, closing(RegistryLedger(deployment)) as registry:
        for n in range(40):
            blank = dict.fromkeys(AttendanceRecorded.__annotations__, 0)
            said = {"ormas": stream(n % 6 + 1), "held_on": f"202{5 + n % 2}-03-{n % 28 + 1:02}"}
            meeting = clusters.load_or_new(Told, f"meeting-{n % 7}")
            meeting.trigger_event(AttendanceRecorded, **blank | said | {"meeting_title": "Bina ormas"})
            clusters.record(meeting, cause=cause_in(clusters, "clusters.record_attendance"))
        for ormas, event in ((2, EntryMerged), (3, EntryMerged), (3, EntrySeparated), (4, EntryMerged)):
            entry = registry.load_or_new(Told, stream(ormas))
            entry.trigger_event(event, **MERGE)
            registry.record(entry, cause=cause_in(registry, "registry.merge_entries"))
        return {"clusters": messages_of(clusters.ledger), "registry": messages_of(registry.ledger)}


def digest_heard(database, told, choose, workers):
    """Of the inputs of every ormas, after pieces of both sources came in any order by so many at once."""
    heard = Heard(database)
    heard.create()
    left = {source: list(messages) for source, messages in told.items()}

    def hear(source):
        while left[source]:
            size = choose.choice((1, 2, 5, 50))
            piece, left[source] = left[source][:size], left[source][size:]
            again = told[source][: choose.choice((0, 3))]
            assert not heard.append(source, [*again, *piece]).fork

    if workers > 1:
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(hear, told))
    while waiting := [source for source in left if left[source]]:
        source = choose.choice(waiting)
        piece, left[source] = left[source][:3], left[source][3:]
        assert not heard.append(source, piece).fork
    return digest_of(heard)


def digest_of(heard):
    positions = {source: heard.head(source).position for source in ("clusters", "registry")}
    found = counted_in(heard, INSTRUMENT, positions, YEAR, register_in(heard, positions["registry"]))
    assert found["hadir"][stream(1)] > found["hadir"][stream(6)] > 0
    each = sorted((ormas, str(value)) for ormas, value in found["hadir"].items())
    inputs = [Inputs([], {"hadir": value}).digest_with(SHEET.digest) for _, value in each]
    return sha256(repr((each, inputs)).encode()).hexdigest()


def test_any_order_pieces_workers_and_database_give_the_same_digest(told, tmp_path, postgres_url):
    choose, found = random.Random(20261130), set()
    for run in range(10):
        place = tmp_path / f"{run}.db"
        with closing(SqliteDatabase(place)) as database:
            found.add(digest_heard(database, told, choose, workers=run % 3))
    for run in range(3):
        with closing(PostgresDatabase(postgres_url, f"heard_{uuid4().hex[:8]}")) as database:
            found.add(digest_heard(database, told, choose, workers=run))
    assert len(found) == 1
