"""An office that an earlier program wrote starts, proves its past, shows it and goes on."""

import gzip
import json
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from deploy.cli.office import open_or_found, seed
from services.audit.verification import verify_office
from services.clusters.application import Clusters
from services.clusters.events import OrmasAssigned, OrmasReleased
from services.clusters.reactions import REACTIONS
from services.notifications.application import Notifications
from services.portal.clusters.membership import memberships
from services.portal.projection import PROJECTIONS
from services.portal.web.office_day import OfficeDay
from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded, OfficerRecorded, OrmasRegistered
from services.registry.importing import carry_out, make_plan
from services.requests.application import Requests
from services.scoring.application import Scoring
from shared.deployment import Deployment
from shared.mapper import read_row
from shared.projection import Projector
from shared.reaction import Reactor
from tests.fixtures.ledgers.write import REGISTER, TODAY, import_file, officer_of
from tests.offices import cause_in, warrant_of
from tests.sources import LedgerPages

STORED = Path(__file__).parents[1] / "fixtures" / "ledgers"
ROOT = Path(__file__).parents[2]
OLD_OFFICES = sorted(path.name for path in STORED.iterdir() if (path / "sqlite").is_dir())


@pytest.fixture(params=[f"{name}/{kind}" for name in OLD_OFFICES for kind in ("sqlite", "postgresql")])
def old_office(request, tmp_path):
    """A copy of a stored office, on a database of its own."""
    directory = tmp_path / "data"
    shutil.copytree(STORED / request.param, directory)
    for packed in directory.glob("*.ledger.db.gz"):
        packed.with_suffix("").write_bytes(gzip.decompress(packed.read_bytes()))
        packed.unlink()
    if request.param.endswith("postgresql"):
        load_dump(directory, request.getfixturevalue("postgres_url"))
    return Deployment.open(directory)


def load_dump(directory: Path, url: str) -> None:
    """What pg_dump wrote, through an ordinary client."""
    packed = directory / "ledgers.sql.gz"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(gzip.decompress(packed.read_bytes()).decode())
    packed.unlink()
    identity = json.loads((directory / "office.json").read_text())
    (directory / "office.json").write_text(json.dumps(identity | {"database_url": url}))


@pytest.fixture
def registry(old_office):
    registry = Registry(old_office)
    yield registry
    registry.close()


@pytest.fixture
def clusters(old_office):
    clusters = Clusters(old_office)
    yield clusters
    clusters.close()


@pytest.fixture
def requests(old_office):
    """Nothing was asked of this office yet: the service came later than it."""
    requests = Requests(old_office)
    yield requests
    requests.close()


@pytest.fixture
def scoring(old_office):
    """Nor of this one."""
    scoring = Scoring(old_office)
    yield scoring
    scoring.close()


@pytest.fixture
def notifications(old_office):
    """Nor of this one."""
    notifications = Notifications(old_office)
    yield notifications
    notifications.close()


def is_proven(deployment: Deployment) -> bool:
    return verify_office(deployment, lambda service, done, total: None).ok


def stream_named(registry: Registry, name: str) -> str:
    rows = registry.rows_of(OrmasRegistered.TOPIC)
    return next(row.stream for row in rows if read_row(row).name == name)


def follow(clusters: Clusters, registry: Registry) -> None:
    pages = LedgerPages(registry=registry.ledger)
    reactor = Reactor(clusters, pages, REACTIONS, "clusters", "registry", start=0)
    while reactor.step():
        pass


def test_an_old_office_is_proven_before_anything_is_written_to_it(old_office):
    found = verify_office(old_office, lambda service, done, total: None)
    assert found.ok
    assert {each.service: each.positions for each in found.ledgers}["registry"] >= 118
    assert {each.service: each.positions for each in found.ledgers}["clusters"] >= 124


def test_the_command_line_proves_an_old_office(old_office):
    command = [
        sys.executable,
        "-m",
        "deploy.cli",
        "audit",
        "verify",
        "--data",
        old_office.directory,
        "--json",
    ]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert (ended.returncode, json.loads(ended.stdout)["ok"]) == (0, True)


def test_every_event_of_an_old_office_is_read_by_the_present_program(registry, clusters):
    for application in (registry, clusters):
        rows = application.ledger.page(0, 1000)
        assert [read_row(row).TOPIC for row in rows] == [row.topic for row in rows]


def test_every_read_model_is_built_from_an_old_office(
    old_office, registry, clusters, requests, scoring, notifications
):
    views = old_office.views("portal")
    services = (registry, clusters, requests, scoring, notifications)
    pages = LedgerPages(**{each.service: each.ledger for each in services})
    projector = Projector(views, pages, [each() for each in PROJECTIONS])
    while projector.step():
        pass
    with views.read() as t:
        assert t.one("SELECT COUNT(*) FROM parked") == (0,)
        assert t.one("SELECT COUNT(*) FROM register WHERE withdrawn = 0") == (11,)
        assert t.one("SELECT COUNT(*) FROM duplicate") == (1,)
        assert t.one("SELECT COUNT(*) FROM history WHERE sentence LIKE '%belum dikenal%'") == (0,)
    views.close()


def test_every_ormas_of_an_old_office_is_where_its_old_events_had_put_it(
    old_office, registry, clusters, requests, scoring, notifications
):
    """They told it one by one; now the map tells it."""
    told = {}
    for row in clusters.rows_of(OrmasAssigned.TOPIC, OrmasReleased.TOPIC):
        fact = read_row(row)
        told[fact.ormas] = fact.cluster if isinstance(fact, OrmasAssigned) else None
    views = old_office.views("portal")
    services = (registry, clusters, requests, scoring, notifications)
    pages = LedgerPages(**{each.service: each.ledger for each in services})
    projector = Projector(views, pages, [each() for each in PROJECTIONS])
    while projector.step():
        pass
    with views.read() as t:
        there = memberships(t, OfficeDay("2027-01-01"), sorted(told))
    views.close()
    assert len(told) == 12
    assert {ormas: each.cluster for ormas, each in there.items()} == told
    assert [each.why for each in there.values() if not each.cluster] == [
        "catatannya sudah ditarik dari register"
    ]


def test_people_of_an_old_office_are_read_with_its_keys_and_an_erased_one_is_not(registry):
    there = registry.reveal(stream_named(registry, "Forum Ibu Contoh"), "memeriksa berkas", "konsol")
    chair = next(each for each in there if each["topic"] == OfficerRecorded.TOPIC)
    assert chair["fields"]["name"] == "Sekar Ayuningtyas"
    stream = stream_named(registry, "Yayasan Kasih Contoh")
    erased = officer_of(registry, stream)
    told = registry.reveal(stream, "memeriksa berkas", "konsol")
    assert [each["erased"] for each in told if each["subject"] == erased] == [True]


def test_an_old_office_goes_on_and_every_chain_holds(old_office, registry, clusters):
    heads = [registry.ledger.head().position, clusters.ledger.head().position]
    stream = stream_named(registry, "Ikatan Pemuda Contoh")
    said = {
        "ormas": stream,
        "name": "Ikatan Pemuda Contoh Raya",
        "abbreviation": "",
        "reason": "Salah ketik.",
    }
    registry.correct_name(cause_in(registry, "registry.correct_name", said), **said)
    field = {"activity_field": "Sosial", "text": "Sosial", "ground": "Surat 1/2027"}
    said = {"ormas": stream, **field}
    registry.correct_reading(cause_in(registry, "registry.correct", said), ActivityFieldRecorded, **said)
    follow(clusters, registry)
    assert registry.load(Ormas, stream).name == "Ikatan Pemuda Contoh Raya"
    said = {"ormas": stream, "cluster": "cluster-ekonomi", "ground": "Surat 2/2027"}
    clusters.assign_ormas(cause_in(clusters, "clusters.assign_ormas", said), **said)
    assert [registry.ledger.head().position, clusters.ledger.head().position] == [heads[0] + 2, heads[1] + 1]
    assert is_proven(old_office)


def test_the_same_sheet_is_known_to_an_old_office_and_a_new_one_is_imported(registry, tmp_path):
    before = registry.ledger.head().position
    import_file(registry, REGISTER)
    assert registry.ledger.head().position == before
    (tmp_path / "baru.csv").write_text("NAMA ORMAS;STATUS KEAKTIFAN\nSanggar Embun Contoh;Aktif\n")
    plan = make_plan(registry, tmp_path / "baru.csv", {}, TODAY)
    warrant = warrant_of(registry.deployment, "registry.import_sheet")
    assert carry_out(registry, plan, warrant, lambda done, total: None).count("imported") == 1


def test_an_old_office_is_opened_as_its_own_and_not_seeded_twice(old_office, clusters):
    before = clusters.ledger.head()
    seed(open_or_found(old_office.directory, "32.71"))
    assert clusters.ledger.head() == before
    assert is_proven(old_office)
