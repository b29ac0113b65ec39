"""Decisions that nobody can carry out, and read models that nobody rebuilds, are not called well."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from deploy.cli.complaints import LONG_REBUILD, complaints_about
from deploy.standing import Part, Standing
from deploy.standing.deciding import Activity, decided
from deploy.standing.reading import Books
from deploy.standing.stillness import Stillness
from deploy.wiring import heard_by, portal_projector
from services.audit.application import Audit
from shared.ledger import Cause, Entry, LedgerEvent
from tests.audit.living import live_through, office_with_newer_events
from tests.bus.office import messages_of

NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
DAYS_AGO = NOW - timedelta(days=10)
OLD = Part("portal.register", "registry", 10, 60, 10, 60, upstream="portal.inbox", outdated=True)
SAID = b'{"work":"portal.register","source":"registry","position":2,"reason":"program diperbarui"}'


@pytest.fixture
def office(tmp_path):
    deployment = office_with_newer_events(tmp_path / "kantor")
    live_through(deployment)
    return deployment


def decide(deployment, schema_version: int) -> None:
    """Recorded and heard by the portal, whose projector then does what it can."""
    cause = Cause("c1", "tenant_admin/konsol", "audit.x", b"", "c", "0 audit.x 1")
    event = LedgerEvent("parked-x", 1, "audit.ParkedEventRetried", SAID, schema_version)
    projector, heard = portal_projector(deployment), heard_by(deployment, "portal")
    with closing(Audit(deployment)) as audit, closing(projector.views), closing(heard.database):
        audit.ledger.append([Entry([event], cause)])
        heard.append("audit", messages_of(audit.ledger))
        while projector.step():
            pass


def decided_parts(deployment) -> dict[str, Part]:
    with Books(deployment) as books:
        parts = books.look(datetime.now(UTC)).parts
    return {part.name: part for part in parts if part.name.endswith(".decisions")}


def complaints(part: Part) -> list[tuple[str, str]]:
    still = Stillness(part.position, DAYS_AGO, DAYS_AGO if part.behind else None)
    told = decided(part, still, Activity(), NOW, runs=True, patience=15)
    standing = Standing("Kantor Contoh", True, 1, {"pump": True}, (told,))
    return [(each.severity, each.advice) for each in complaints_about(standing, UTC)]


def test_a_decision_that_was_carried_out_is_accounted_for(office):
    decide(office, schema_version=1)
    part = decided_parts(office)["portal.register.decisions"]
    assert (part.source, part.position, part.head, part.account.hole) == ("audit", 1, 1, 0)


def test_a_decision_that_nobody_here_can_carry_out_stalls_the_part_that_should(office):
    assert all(part.lag == 0 for part in decided_parts(office).values())
    decide(office, schema_version=9)
    parts = decided_parts(office)
    register, reactor = parts["portal.register.decisions"], parts["clusters.reactor.decisions"]
    assert (register.position, register.head, register.account.hole) == (0, 1, 0)
    assert (register.behind, reactor.behind, reactor.lag) == (True, False, 1)
    assert [severity for severity, _ in complaints(register)] == ["down"]


@pytest.mark.parametrize(("waited", "severity"), [(60.0, "advice"), (LONG_REBUILD + 1, "down")])
def test_a_read_model_that_waits_long_for_its_rebuild_is_not_well(waited, severity):
    ((found, advice),) = complaints(replace(OLD, lag_seconds=waited))
    assert (found, "./ormas rebuild register" in advice) == (severity, severity == "down")


def test_of_a_read_model_that_is_rebuilt_is_said_only_once():
    current = replace(OLD, name="portal.register.decisions", source="audit", position=60, applied=60)
    assert complaints(current) == []
    assert [severity for severity, _ in complaints(replace(current, head=61, within_reach=61))] == ["advice"]
