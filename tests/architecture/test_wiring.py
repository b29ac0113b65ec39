"""What is declared in several places agrees: services, sources, topics."""

import ast
from pathlib import Path

import pytest

from contracts.own_events import services_with_events
from contracts.telling.facts import CATALOGUE
from deploy.rebuilding import READ_MODELS
from deploy.standing.consumer import PROJECTIONS_OF
from deploy.wiring import CONSUMERS, REACTORS
from services.audit.ledgers import SERVICES
from services.audit.schemas import RetryParked
from services.audit.works import CONSUMERS as HEARING
from services.audit.works import PROJECTING
from services.audit.works import REACTORS as PARKING
from services.clusters.reactions import REACTIONS as OF_CLUSTERS
from services.registry.reactions import REACTIONS as OF_REGISTRY

ROOT = Path(__file__).parents[2]
HEARERS = [
    *sorted((ROOT / "services").glob("*/projection/*.py")),
    *sorted((ROOT / "services").glob("*/reactions.py")),
]


def test_every_service_with_events_keeps_a_ledger():
    assert set(services_with_events()) == set(SERVICES)


@pytest.mark.parametrize("consumer", READ_MODELS)
def test_a_read_model_is_written_only_from_what_its_consumer_hears(consumer):
    wanted = {source for projection in READ_MODELS[consumer] for source in projection.sources}
    assert wanted <= set(CONSUMERS[consumer])


def test_nobody_hears_a_service_without_a_ledger():
    assert {source for sources in CONSUMERS.values() for source in sources} <= set(SERVICES)


@pytest.mark.parametrize("path", HEARERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_topic_that_is_listened_to_exists(path):
    literals = {
        node.value
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    topics = {each for each in literals if each.partition(".")[0] in SERVICES and "." in each}
    named = {each for each in topics if each.partition(".")[2].isidentifier()}
    assert named <= set(CATALOGUE), named - set(CATALOGUE)


@pytest.mark.parametrize(("consumer", "reactions"), [("clusters", OF_CLUSTERS), ("registry", OF_REGISTRY)])
def test_every_reaction_listens_to_something_that_exists_and_that_its_reactor_follows(consumer, reactions):
    assert set(reactions) <= set(CATALOGUE)
    assert {topic.partition(".")[0] for topic in reactions} == {REACTORS[consumer]}
    assert REACTORS[consumer] in CONSUMERS[consumer]


def test_every_reactor_of_the_pump_is_known_to_who_retries_what_it_set_aside():
    known = {(each.service, each.reactor): each.source for each in PARKING.values()}
    assert known == {(name, name): source for name, source in REACTORS.items()}
    assert set(HEARING) == set(CONSUMERS)
    assert set(PROJECTING) == set(READ_MODELS) == set(PROJECTIONS_OF)


def test_whatever_can_put_an_event_aside_has_a_name_that_an_operator_can_decide_about():
    works = [f"{keeper}.{each.name}" for keeper, models in READ_MODELS.items() for each in models]
    place = {"source": "registry", "position": 1, "reason": "Diperbaiki"}
    for work in (*works, *(f"{name}.reactor" for name in REACTORS)):
        assert RetryParked().load(place | {"work": work})["work"] == work
