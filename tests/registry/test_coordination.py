"""Coordination meetings: held, agreed, settled, struck. All of it is invented."""

import pytest
from marshmallow import ValidationError

from services.registry.domain import Coordination
from services.registry.events import (
    CoordinationHeld,
    CoordinationRefused,
    CoordinationSettled,
    CoordinationStruck,
    CoordinationTasked,
)
from services.registry.schemas.coordination import RecordCoordination
from shared.errors import NotFound
from tests.registry.coordinating import HELD, LIMITED, RESULT, SAID, SETTLED, STRUCK, TASK, TASKED, WHY
from tests.scenario import Scenario, fact


def refused(rule):
    return fact(CoordinationRefused, rule=rule)


def test_a_meeting_is_held_tasks_are_numbered_and_one_is_settled():
    Scenario(Coordination).when(Coordination.hold, **SAID).then(fact(CoordinationHeld, **SAID))
    story = Scenario(Coordination).given(HELD, TASKED).when(Coordination.task, **TASK)
    story.then(fact(CoordinationTasked, **TASK | {"follow_up_number": 2}))
    story = Scenario(Coordination).given(HELD, TASKED).when(Coordination.settle, **RESULT)
    story.then(fact(CoordinationSettled, **RESULT))
    with pytest.raises(NotFound):
        Scenario(Coordination).given(HELD).when(Coordination.settle, **RESULT)


@pytest.mark.rule("an-agreed-task-is-not-due-before-its-meeting")
def test_what_was_agreed_is_due_on_the_day_of_the_meeting_or_later():
    early = TASK | {"due_on": "2026-01-01"}
    Scenario(Coordination).given(HELD).when(Coordination.task, **early).then(
        refused("an-agreed-task-is-not-due-before-its-meeting")
    )
    same_day = TASK | {"due_on": SAID["held_on"]}
    Scenario(Coordination).given(HELD).when(Coordination.task, **same_day).then(fact(CoordinationTasked))


@pytest.mark.rule("secret-matters-are-not-kept-here")
def test_of_a_secret_meeting_nothing_is_kept_and_the_refusal_says_where_it_belongs():
    secret = SAID | {"classification": "rahasia"}
    [told] = Scenario(Coordination).when(Coordination.hold, **secret).happened
    assert (type(told), told.rule) == (CoordinationRefused, "secret-matters-are-not-kept-here")
    assert SAID["agenda"] not in str(vars(told))


def test_of_a_limited_meeting_every_word_is_sealed_under_its_key_and_the_institutions_stay_open():
    limited = SAID | {"classification": "terbatas"}
    [told] = Scenario(Coordination).when(Coordination.hold, **limited).happened
    assert told.personal_state() == {"sealed_agenda": SAID["agenda"], "sealed_ground": SAID["ground"]}
    assert (told.subject, told.institutions) == (told.originator_id, SAID["institutions"])
    for before, ask, said, word in (
        ((LIMITED,), Coordination.task, TASK, "follow_up"),
        ((LIMITED, TASKED), Coordination.settle, RESULT, "result"),
        ((LIMITED,), Coordination.strike, WHY, "reason"),
    ):
        [told] = Scenario(Coordination).given(*before).when(ask, **said).happened
        assert told.personal_state() == {f"sealed_{word}": said[word]}
        assert told.public_state()[word] == "tersegel"


@pytest.mark.rule("a-struck-coordination-stays-struck")
@pytest.mark.parametrize("before", [(HELD, TASKED, STRUCK), (TASKED, refused("x"))])
@pytest.mark.parametrize(
    ("ask", "said"),
    [(Coordination.task, TASK), (Coordination.settle, RESULT), (Coordination.strike, WHY)],
)
def test_a_meeting_that_was_struck_or_never_was_does_not_go_on(before, ask, said):
    Scenario(Coordination).given(*before).when(ask, **said).then(
        refused("a-struck-coordination-stays-struck")
    )


@pytest.mark.rule("an-agreed-task-is-settled-once")
def test_what_was_settled_is_not_settled_again():
    story = Scenario(Coordination).given(HELD, TASKED, SETTLED).when(Coordination.settle, **RESULT)
    story.then(refused("an-agreed-task-is-settled-once"))


def test_a_meeting_by_mistake_is_struck_with_its_reason():
    Scenario(Coordination).given(HELD).when(Coordination.strike, **WHY).then(fact(CoordinationStruck, **WHY))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"held_on": "2999-01-01"}, "held_on"),
        ({"institutions": []}, "institutions"),
        ({"classification": "sangat"}, "classification"),
        ({"agenda": "x"}, "agenda"),
    ],
)
def test_what_is_no_meeting_is_complained_about_at_its_field(changed, field):
    with pytest.raises(ValidationError) as wrong:
        RecordCoordination().load(SAID | changed)
    assert [*wrong.value.normalized_messages()] == [field]
