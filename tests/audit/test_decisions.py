"""An operator's decisions from the command to their effect, in a whole office without its network."""

import pytest

from services.audit.application import Audit
from services.audit.events import ParkedEventDiscarded, ParkedEventRetried
from services.audit.works import carried_out, event_heard, everything_set_aside, set_aside, stopped_sources
from services.clusters.application import Clusters
from shared.errors import NotFound
from shared.reaction.parked import ParkedList
from tests.audit.living import live_through, office_with_newer_events, tell_another_history
from tests.offices import cause_in, on_both_databases

on_one_database = pytest.mark.parametrize("office", ["sqlite"], indirect=True)
"""For what no database has a say in."""
GROUND = "isi peristiwa rusak, dicatat ulang"
PLACE = {"work": "portal.register", "source": "registry", "position": 2}


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    return office_with_newer_events(tmp_path / "kantor", on_both_databases(request))


@pytest.fixture
def audit(office):
    audit = Audit(office)
    yield audit
    audit.close()


def names_shown(deployment) -> list[str]:
    views = deployment.views("portal")
    with views.read() as t:
        found = [name for (name,) in t.all("SELECT name FROM register")]
    views.close()
    return found


def test_what_newer_programs_wrote_is_listed_by_stream_with_its_cause_first(office):
    live_through(office)
    found = [(e.work, e.position, e.cause, e.waiting, e.attempts) for e in everything_set_aside(office)]
    assert ("portal.register", 2, True, 2, 1) in found
    assert ("portal.register", 3, False, 0, 0) in found
    assert ("clusters.reactor", 3, True, 0, 1) in found
    assert names_shown(office) == ["Forum Contoh"]


def test_a_retry_is_counted_where_it_was_tried_and_recorded_where_it_was_decided(office, audit):
    live_through(office)
    receipt = audit.retry_parked(cause_in(audit, "audit.retry_parked"), **PLACE, reason="")
    live_through(office)
    assert set_aside(office, *PLACE.values()).attempts == 2
    assert carried_out(office, PLACE["work"]) == receipt.events[0].position
    assert [row.topic for row in audit.decisions_about(*PLACE.values())] == [ParkedEventRetried.TOPIC]


def test_after_a_discarding_the_stream_goes_on_and_others_still_wait(office, audit):
    live_through(office)
    audit.discard_parked(cause_in(audit, "audit.discard_parked"), **PLACE, reason=GROUND)
    live_through(office)
    assert set_aside(office, *PLACE.values()) is None
    next_one = set_aside(office, "portal.register", "registry", 3)
    assert (next_one.cause, next_one.attempts, next_one.waiting) == (True, 1, 1)
    assert event_heard(office, *PLACE.values()).topic == "registry.NameCorrected"
    assert set_aside(office, "clusters.reactor", "registry", 3)


def test_a_reactor_does_without_what_was_discarded(office, audit):
    live_through(office)
    place = PLACE | {"work": "clusters.reactor", "position": 3}
    receipt = audit.discard_parked(cause_in(audit, "audit.discard_parked"), **place, reason=GROUND)
    live_through(office)
    assert set_aside(office, *place.values()) is None
    assert carried_out(office, "clusters.reactor") == receipt.events[0].position
    clusters = Clusters(office)
    assert ParkedList(clusters.ledger.database, "clusters").all() == []
    clusters.close()


@on_one_database
def test_the_same_command_is_answered_with_the_same_receipt(office, audit):
    live_through(office)
    cause = cause_in(audit, "audit.discard_parked", PLACE | {"reason": GROUND})
    receipt = audit.discard_parked(cause, **PLACE, reason=GROUND)
    assert [event.topic for event in receipt.events] == [ParkedEventDiscarded.TOPIC]
    live_through(office)
    assert audit.discard_parked(cause, **PLACE, reason=GROUND) == receipt
    assert audit.ledger.head().position == 1


@on_one_database
def test_what_is_not_parked_or_has_no_reason_is_refused_and_the_refusal_recorded(office, audit):
    live_through(office)
    elsewhere = PLACE | {"position": 1}
    first = audit.retry_parked(cause_in(audit, "audit.retry_parked"), **elsewhere, reason="")
    second = audit.discard_parked(cause_in(audit, "audit.discard_parked"), **PLACE, reason="rusak")
    rules = [receipt.refused.rule for receipt in (first, second)]
    assert rules == ["only-a-parked-event-is-decided", "a-decision-is-reasoned"]
    assert [row.topic for row in audit.ledger.page(0)] == ["audit.DecisionRefused"] * 2
    live_through(office)
    assert set_aside(office, *PLACE.values()).attempts == 1


def test_a_lost_read_model_comes_back_without_what_was_discarded(office, audit):
    live_through(office)
    for position in (2, 3):
        place = PLACE | {"position": position}
        audit.discard_parked(cause_in(audit, "audit.discard_parked"), **place, reason=GROUND)
    live_through(office)
    before = names_shown(office)
    assert before == ["Forum Uji"]
    forget_views(office)
    live_through(office)
    assert names_shown(office) == before
    assert set_aside(office, *PLACE.values()) is None


def forget_views(deployment) -> None:
    views = deployment.views("portal")
    with views.write() as t:
        for table in ("register", "projection_positions", "parked", "discarded", "decided", "heard"):
            t.run(f"DROP TABLE {table}")
    views.close()


@on_one_database
def test_a_difference_between_live_and_rebuilt_is_accepted_in_the_ledger(audit):
    said = {"projection": "register", "live_digest": "aa", "rebuilt_digest": "bb"}
    receipt = audit.accept_difference(
        cause_in(audit, "audit.accept_difference"), **said, positions={"registry": 4}, reason=GROUND
    )
    (row,) = audit.ledger.page(0)
    assert (receipt.refused, row.topic, row.stream) == (
        None,
        "audit.RebuildDifferenceAccepted",
        "rebuild-register",
    )
    assert '"positions":{"registry":4}' in row.state


@on_one_database
def test_a_source_with_two_histories_is_heard_again_after_a_person_decided(office, audit, tmp_path):
    live_through(office)
    tell_another_history(office, tmp_path)
    assert [fork[:2] for fork in stopped_sources(office)] == [("portal", "registry")]
    place = {"consumer": "portal", "source": "registry"}
    refused = audit.resolve_fork(cause_in(audit, "audit.resolve_fork"), **place, reason="ya")
    assert refused.refused.rule == "a-decision-is-reasoned"
    assert list(stopped_sources(office)) != []
    audit.resolve_fork(cause_in(audit, "audit.resolve_fork"), **place, reason=GROUND)
    assert list(stopped_sources(office)) == []
    again = audit.resolve_fork(cause_in(audit, "audit.resolve_fork"), **place, reason=GROUND)
    assert again.refused.rule == "only-a-stopped-source-is-resumed"


@on_one_database
def test_a_part_that_does_not_exist_is_not_found(office):
    with pytest.raises(NotFound):
        event_heard(office, "dapur.register", "registry", 1)
