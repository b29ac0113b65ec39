"""What the demo shows of the scoring: by the same rules as everybody's, and once."""

from contextlib import closing

import pytest

from deploy.cli.demo_assessments import TARGETS, begin_demo_assessments
from services.registry.events import OrmasRegistered
from services.scoring.domain import Assessment
from services.scoring.instruments.writing import text_of
from tests.offices import cause_in
from tests.portal.office import RegistryLedger, Told
from tests.portal.told.instruments import content
from tests.portal.told.ormas import registered, stream
from tests.scoring.asking import GROUND, ask


@pytest.fixture
def registry(scoring):
    """Three invented ormas."""
    with closing(RegistryLedger(scoring.deployment)) as registry:
        for ormas in range(1, 4):
            told = Told(stream(ormas))
            event, said = registered(f"Forum Contoh {ormas}")
            assert event is OrmasRegistered
            told.trigger_event(event, **said)
            registry.record(told, cause=cause_in(registry, "registry.register_ormas"))
        yield registry


def test_the_demo_brings_three_ormas_to_three_places_and_a_second_start_adds_nothing(scoring, registry):
    begin_demo_assessments(scoring.deployment)
    [opened] = scoring.ledger.page_of(["scoring.AssessmentPeriodOpened"], 0)
    found = [scoring.load(Assessment, Assessment.stream_of(opened.stream, stream(n))) for n in (1, 2, 3)]
    assert tuple(each.state for each in found) == TARGETS
    assert found[0].published[0].score.outcome == "62,50 (Baik)"
    assert not scoring.ledger.page_of(["scoring.AssessmentChangeRefused"], 0)
    before = len(scoring.ledger.page(0, 1000))
    begin_demo_assessments(scoring.deployment)
    assert len(scoring.ledger.page(0, 1000)) == before


def test_an_office_that_drafted_an_instrument_of_its_own_is_left_alone(scoring, registry):
    ask(scoring, "draft_instrument", lines=text_of(content()).splitlines(), ground=GROUND)
    begin_demo_assessments(scoring.deployment)
    assert not scoring.ledger.page_of(["scoring.AssessmentPeriodOpened"], 0)
