"""What an operator may decide about the machinery, told as facts."""

import pytest

from services.audit.domain import Fork, ParkedEvent, Rebuild
from services.audit.events import (
    DecisionRefused,
    ForkResolved,
    ParkedEventDiscarded,
    ParkedEventRetried,
    RebuildDifferenceAccepted,
)
from tests.scenario import Scenario, fact

PLACE = {"work": "portal.register", "source": "registry", "position": 12}
STREAM = ParkedEvent.stream_of(**PLACE)
GROUND = "isi peristiwa rusak, dicatat ulang"
COPY = {"consumer": "portal", "source": "registry"}
COUNTED = {"live_digest": "aa", "rebuilt_digest": "bb", "positions": {"registry": 40}}


def refused(rule: str):
    return fact(DecisionRefused, rule=rule)


def test_a_parked_event_is_retried_as_often_as_one_likes():
    (
        Scenario(ParkedEvent, STREAM)
        .given(fact(ParkedEventRetried, **PLACE))
        .when(ParkedEvent.retry, **PLACE, reason=" program diperbarui ", parked=True)
        .then(fact(ParkedEventRetried, **PLACE, reason="program diperbarui"))
    )


def test_a_retry_needs_no_reason():
    (
        Scenario(ParkedEvent, STREAM)
        .when(ParkedEvent.retry, **PLACE, reason="", parked=True)
        .then(fact(ParkedEventRetried, **PLACE, reason=""))
    )


def test_a_parked_event_is_discarded_with_a_reason():
    (
        Scenario(ParkedEvent, STREAM)
        .when(ParkedEvent.discard, **PLACE, reason=GROUND, parked=True)
        .then(fact(ParkedEventDiscarded, **PLACE, reason=GROUND))
    )


@pytest.mark.rule("a-decision-is-reasoned")
@pytest.mark.parametrize("reason", ["", "rusak", "   rusak     "])
def test_nothing_is_discarded_without_a_real_reason(reason):
    (
        Scenario(ParkedEvent, STREAM)
        .when(ParkedEvent.discard, **PLACE, reason=reason, parked=True)
        .then(refused("a-decision-is-reasoned"))
    )


@pytest.mark.rule("only-a-parked-event-is-decided")
@pytest.mark.parametrize("decide", [ParkedEvent.retry, ParkedEvent.discard])
def test_an_event_that_is_not_parked_is_not_decided_about(decide):
    (
        Scenario(ParkedEvent, STREAM)
        .when(decide, **PLACE, reason=GROUND, parked=False)
        .then(refused("only-a-parked-event-is-decided"))
    )


@pytest.mark.rule("a-discarded-event-stays-discarded")
@pytest.mark.parametrize("decide", [ParkedEvent.retry, ParkedEvent.discard])
@pytest.mark.parametrize("parked", [True, False])
def test_what_was_discarded_stays_discarded(decide, parked):
    (
        Scenario(ParkedEvent, STREAM)
        .given(fact(ParkedEventDiscarded, **PLACE))
        .when(decide, **PLACE, reason=GROUND, parked=parked)
        .then(refused("a-discarded-event-stays-discarded"))
    )


def test_a_refusal_decides_nothing():
    (
        Scenario(ParkedEvent, STREAM)
        .given(refused("a-decision-is-reasoned"))
        .when(ParkedEvent.discard, **PLACE, reason=GROUND, parked=True)
        .then(fact(ParkedEventDiscarded, **PLACE))
    )


def test_a_fork_is_resolved_again_and_again_while_the_source_is_stopped():
    (
        Scenario(Fork, Fork.stream_of(**COPY))
        .given(fact(ForkResolved, **COPY))
        .when(Fork.resolve, **COPY, reason=GROUND, stopped=True)
        .then(fact(ForkResolved, **COPY, reason=GROUND))
    )


@pytest.mark.rule("a-decision-is-reasoned")
@pytest.mark.rule("only-a-stopped-source-is-resumed")
@pytest.mark.parametrize(
    ("reason", "stopped", "rule"),
    [(GROUND, False, "only-a-stopped-source-is-resumed"), ("ya", True, "a-decision-is-reasoned")],
)
def test_a_source_that_is_heard_is_not_resumed_and_no_fork_without_a_reason(reason, stopped, rule):
    (
        Scenario(Fork, Fork.stream_of(**COPY))
        .given(refused("a-decision-is-reasoned"))
        .when(Fork.resolve, **COPY, reason=reason, stopped=stopped)
        .then(refused(rule))
    )


def test_a_difference_is_accepted_with_both_digests_and_how_far_they_count():
    (
        Scenario(Rebuild, Rebuild.stream_of("register"))
        .given(fact(RebuildDifferenceAccepted, projection="register"))
        .when(Rebuild.accept_difference, projection="register", **COUNTED, reason=GROUND)
        .then(fact(RebuildDifferenceAccepted, projection="register", **COUNTED, reason=GROUND))
    )


@pytest.mark.rule("a-decision-is-reasoned")
@pytest.mark.rule("only-a-difference-is-accepted")
@pytest.mark.parametrize(
    ("rebuilt", "reason", "rule"),
    [("aa", GROUND, "only-a-difference-is-accepted"), ("bb", "beda", "a-decision-is-reasoned")],
)
def test_what_is_equal_is_not_accepted_and_no_difference_without_a_reason(rebuilt, reason, rule):
    said = COUNTED | {"rebuilt_digest": rebuilt}
    (
        Scenario(Rebuild, Rebuild.stream_of("register"))
        .given(refused("a-decision-is-reasoned"))
        .when(Rebuild.accept_difference, projection="register", **said, reason=reason)
        .then(refused(rule))
    )


@pytest.mark.parametrize("kind", [ParkedEvent, Fork, Rebuild])
def test_a_fact_of_another_kind_is_not_swallowed(kind):
    strange = {ParkedEvent: ForkResolved, Fork: ParkedEventRetried, Rebuild: ForkResolved}[kind]
    with pytest.raises(NotImplementedError):
        kind("x").when(fact(strange).complete("x", 1))
