"""The oracle of the fault run can fail: whatever is lost, doubled or made up in a copy is reported."""

import random
import shutil
from collections.abc import Callable
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import pytest

from deploy.cli.office import seed
from deploy.wiring import CONSUMERS, clusters_reactor, heard_by, portal_projector
from services.audit.ledgers import open_ledger
from services.clusters.application import Clusters
from services.clusters.schemas.clusters import AssignOrmas
from services.registry.application import Registry
from services.registry.events import ActivityFieldRecorded
from services.registry.schemas.entries import CorrectActivityField, RegisterOrmas, WithdrawOrmas
from services.requests.application import Requests
from services.requests.schemas.calendar import DecreeDays, TakeBackDecree
from shared.bus.pages import decode_page, page_after
from shared.bus.quarantine import Quarantine
from shared.commands import cause_of_command
from shared.deployment import Deployment
from tests.chaos.callers import OFFICER, Promise
from tests.chaos.oracle import what_is_wrong
from tests.chaos.wishes import ASKED, Wish
from tests.offices import found_office, warrant_of

DECREE: Final = {
    "days": [{"day": "2026-01-02", "kind": "cuti_bersama", "name": "Hari Uji"}],
    "legal_basis": "Keputusan Uji",
    "known_on": "2025-12-01",
    "mark": "decree",
}


@pytest.fixture
def lived(once_lived: tuple[Path, list[Promise]], tmp_path: Path) -> tuple[Deployment, list[Promise]]:
    """A copy of it that a test may damage."""
    shutil.copytree(once_lived[0], tmp_path / "data")
    return Deployment.open(tmp_path / "data"), deepcopy(once_lived[1])


@pytest.fixture(scope="module")
def once_lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Promise]]:
    """An office in which something happened and everything caught up, and what its callers were told."""
    deployment = found_office(tmp_path_factory.mktemp("lived") / "data")
    seed(deployment)
    registry, clusters, requests = Registry(deployment), Clusters(deployment), Requests(deployment)
    counter = Counter(deployment, registry, clusters, requests)
    for number in range(4):
        ormas = counter.ask("registry", "register_ormas", "ground", name=f"Forum {number}")
        field = {"ormas": ormas, "activity_field": "Ekonomi" if number % 2 else "Hukum", "text": ""}
        counter.ask("registry", "correct_activity_field", "ground", **field)
        _catch_up(deployment, clusters)
    counter.ask("clusters", "assign_ormas", "ground", ormas=ormas, cluster="cluster-ekonomi")
    counter.ask("registry", "withdraw_ormas", "reason", ormas=ormas)
    counter.ask("registry", "correct_activity_field", "ground", **field)
    counter.ask("requests", "decree_days", "ground", **DECREE)
    counter.ask("requests", "take_back_decree", "reason", decree=1)
    _catch_up(deployment, clusters)
    registry.close()
    clusters.close()
    requests.close()
    return deployment.directory, counter.promises


class Counter:
    """Carries out commands as the services do, and keeps what it was told."""

    def __init__(
        self, deployment: Deployment, registry: Registry, clusters: Clusters, requests: Requests
    ) -> None:
        self.deployment, self.promises = deployment, []
        self.chance = random.Random(7)
        self.services = {"registry": registry, "clusters": clusters, "requests": requests}
        self.ways = {
            "register_ormas": (registry.register_ormas, RegisterOrmas),
            "correct_activity_field": (
                partial(registry.correct_reading, kind=ActivityFieldRecorded),
                CorrectActivityField,
            ),
            "withdraw_ormas": (registry.withdraw_ormas, WithdrawOrmas),
            "assign_ormas": (clusters.assign_ormas, AssignOrmas),
            "decree_days": (requests.decree_days, DecreeDays),
            "take_back_decree": (requests.take_back_decree, TakeBackDecree),
        }

    def ask(self, service: str, command: str, mark: str, /, **payload: Any) -> str:
        promise = Promise(UUID(int=self.chance.getrandbits(128), version=4), None)
        promise.wish = Wish(service, command, payload | {mark: f"perintah {promise.id}"}, mark)
        warrant = warrant_of(self.deployment, f"{service}.{command}", OFFICER, promise.id)
        cause = cause_of_command(warrant, promise.wish.payload, self.services[service].digester)
        carry_out, schema = self.ways[command]
        promise.receipt = carry_out(cause=cause, **schema().load(promise.wish.payload)).as_dict()
        promise.outcome = "refused" if promise.receipt["refused"] else "accepted"
        self.promises.append(promise)
        return promise.receipt["events"][0]["stream"]


def _catch_up(deployment: Deployment, clusters: Clusters) -> None:
    _hear(deployment)
    reactor = clusters_reactor(deployment, clusters)
    while reactor.step():
        pass
    _hear(deployment)
    projector = portal_projector(deployment)
    while projector.step():
        pass


def _hear(deployment: Deployment) -> None:
    for consumer, sources in CONSUMERS.items():
        heard = heard_by(deployment, consumer)
        Quarantine(heard.database).create()
        for source in sources:
            with open_ledger(deployment, source) as ledger:
                while rows := page_after(ledger, heard.head(source).position)["rows"]:
                    heard.append(source, decode_page({"source": _name(ledger), "rows": rows}))


def _name(ledger) -> str:
    return page_after(ledger, 0)["source"]


def _write(database, *statements: str) -> None:
    with database.write() as t:
        for statement in statements:
            t.run(statement)
    database.close()


def in_views(consumer: str, *statements: str) -> Callable[[Deployment], None]:
    return lambda deployment: _write(deployment.views(consumer), *statements)


def in_ledger(service: str, *statements: str) -> Callable[[Deployment], None]:
    def change(deployment: Deployment) -> None:
        with open_ledger(deployment, service) as ledger:
            with ledger.database.read() as t:
                triggers = t.all("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            _write(ledger.database, *(f"DROP TRIGGER {name}" for (name,) in triggers), *statements)

    return change


AS_IT_IS = "topic, schema_version, recorded_at, actor, correlation, causation, state, sealed, hash"
DAMAGES = {
    "an event that a consumer never heard": (
        in_views("portal", "DELETE FROM heard WHERE source = 'registry' AND position = 3"),
        "portal heard registry: 9 of 10 events",
    ),
    "an event that a consumer heard otherwise": (
        in_views("clusters", "UPDATE heard SET hash = zeroblob(32) WHERE position = 2"),
        "clusters heard registry: 1 differ, the first at 2",
    ),
    "a row of a read model that is there twice": (
        in_views("portal", "UPDATE register SET former_names = former_names || ' lagi'"),
        "projection register is not what its events say",
    ),
    "a row of a read model that is lost": (
        in_views("portal", "DELETE FROM register WHERE name = 'Forum 1'"),
        "projection register is not what its events say",
    ),
    "a day that the calendar lost": (
        in_views("portal", "DELETE FROM decreed_day WHERE day = '2026-01-02'"),
        "projection working_calendar is not what its events say",
    ),
    "a lost event": (
        in_ledger("registry", "DELETE FROM ledger WHERE position = 10"),
        "promised [('registry.CorrectionRefused'",
    ),
    "a gap": (in_ledger("registry", "DELETE FROM ledger WHERE position = 4"), "positions are not 1..9"),
    "a lost receipt": (
        in_ledger(
            "registry", "DELETE FROM commands WHERE command_id = (SELECT MAX(command_id) FROM commands)"
        ),
        "the stored receipt is another one",
    ),
    "a rewritten event": (
        in_ledger("registry", "UPDATE ledger SET state = replace(state, 'Forum 2', 'Forum 9')"),
        "chain broken at 5",
    ),
    "a command that was carried out twice": (
        in_ledger(
            "registry",
            f"INSERT INTO ledger SELECT 11, stream, 99, {AS_IT_IS} FROM ledger WHERE position = 1",
        ),
        "('registry.OrmasRegistered', ",
    ),
    "an event that nobody asked for": (
        in_ledger(
            "registry", "UPDATE ledger SET causation = '0 registry.register_ormas x' WHERE position = 3"
        ),
        "nobody sent 0 registry.register_ormas x",
    ),
    "a reaction that had its effect twice": (
        in_ledger(
            "clusters",
            f"INSERT INTO ledger SELECT (SELECT MAX(position) + 1 FROM ledger), stream, 99, {AS_IT_IS}"
            " FROM ledger WHERE causation = '1 registry 9'",
        ),
        "9 should have had the effect",
    ),
    "a reaction that had no effect": (
        in_ledger("clusters", "DELETE FROM ledger WHERE causation = '1 registry 9'"),
        "9 (registry.RegistrationWithdrawn) has had no effect",
    ),
    "a decision about a placement that was closed": (
        in_ledger(
            "clusters",
            "INSERT INTO ledger SELECT (SELECT MAX(position) + 1 FROM ledger), stream, 98, "
            f"{AS_IT_IS} FROM ledger WHERE topic = 'clusters.PlacementDecided'",
        ),
        "an officer decided about a placement that was closed",
    ),
    "an effect of what has none": (
        in_ledger(
            "clusters", "UPDATE ledger SET causation = '1 registry 2' WHERE causation = '1 registry 9'"
        ),
        "an effect of 2, which is no withdrawal, merge or separation",
    ),
    "a parked event": (
        in_views("portal", "INSERT INTO parked VALUES ('register', 'registry', 1, 's', 't', 'r', 'now', 1)"),
        "parked in a projection",
    ),
    "a fork": (
        in_views("portal", "UPDATE heard_sources SET state = 'fork' WHERE source = 'registry'"),
        "portal: registry forked",
    ),
}


def test_an_office_in_which_all_went_well_is_found_to_be_well(lived):
    deployment, promises = lived
    assert [promise.outcome for promise in promises].count("refused") == 1
    assert what_is_wrong(deployment, promises) == []


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found(lived, damage: str):
    deployment, promises = lived
    change, expected = DAMAGES[damage]
    change(deployment)
    wrong = what_is_wrong(deployment, promises)
    assert any(expected in each for each in wrong), wrong


def test_a_promise_that_was_never_kept_is_found(lived):
    deployment, promises = lived
    promises[0].receipt["events"][0]["position"] = 77
    assert any("promised" in each for each in what_is_wrong(deployment, promises))


def test_every_service_that_is_asked_is_looked_at(lived):
    _, promises = lived
    assert {promise.wish.service for promise in promises} == set(ASKED)
