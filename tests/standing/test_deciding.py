"""What a part is called, from what was seen of it and when."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from deploy.standing.deciding import Activity, decided
from deploy.standing.part import Account, Part, State
from deploy.standing.stillness import Stillness, remembered
from shared.ledger.clock import stamp

START = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
PART = Part("portal.inbox", "registry", 10, 10, 10, 10, upstream="registry.relay")
BEHIND = replace(PART, head=12, within_reach=12, next_at=stamp(START))
UNREACHED = replace(PART, head=12, within_reach=10, next_at=stamp(START))


def at(seconds):
    return START + timedelta(seconds=seconds)


def state_of(part, *, stuck=0.0, doing="live", runs=True):
    still = Stillness(part.position, START, START if part.behind else None)
    told = decided(part, still, Activity(doing, "said"), at(stuck), runs=runs, patience=15)
    return told.state, told.waits_for


@pytest.mark.parametrize(
    ("part", "circumstances", "state"),
    [
        (PART, {}, (State.IDLE, "")),
        (PART, {"stuck": 3600}, (State.IDLE, "")),
        (PART, {"runs": False}, (State.IDLE, "")),
        (BEHIND, {"stuck": 14}, (State.WORKING, "")),
        (BEHIND, {"stuck": 16}, (State.STALLED, "")),
        (BEHIND, {"stuck": 16, "runs": False}, (State.DOWN, "")),
        (UNREACHED, {"stuck": 3600}, (State.WAITING, "registry.relay")),
        (BEHIND, {"stuck": 3600, "doing": "away"}, (State.WAITING, "broker")),
        (BEHIND, {"stuck": 3600, "doing": "blocked"}, (State.WAITING, "broker-alarm")),
        (PART, {"doing": "away"}, (State.WAITING, "broker")),
        (PART, {"doing": "standby"}, (State.STANDBY, "")),
        (BEHIND, {"doing": "standby", "stuck": 16}, (State.STALLED, "")),
        (replace(BEHIND, outdated=True), {"stuck": 3600}, (State.WAITING, "rebuild")),
        (replace(PART, parked=2), {}, (State.PARKED, "")),
        (replace(BEHIND, parked=2), {"stuck": 16}, (State.STALLED, "")),
        (replace(BEHIND, forked=True), {"stuck": 16}, (State.FORKED, "")),
        (replace(BEHIND, forked=True), {"runs": False}, (State.FORKED, "")),
    ],
)
def test_a_part_is_called_by_what_it_needs_first(part, circumstances, state):
    assert state_of(part, **circumstances) == state


def test_a_part_that_moves_is_never_stuck_however_far_behind():
    still = remembered(None, BEHIND, at(0), None)
    for second in range(1, 60):
        still = remembered(still, replace(BEHIND, position=second % 12), at(second), at(second - 1))
        assert still.stuck_since() == at(second)


def test_the_time_in_which_it_had_nothing_to_do_is_not_held_against_it():
    idle = remembered(None, PART, at(0), None)
    idle = remembered(idle, PART, at(1000), at(998))
    assert idle.stuck_since() is None
    late = remembered(idle, replace(BEHIND, next_at=stamp(at(1001))), at(1002), at(1000))
    assert late.stuck_since() == at(1001)
    assert late.moved_at == at(0)


def test_work_that_came_while_nobody_looked_counts_from_when_it_was_recorded():
    idle = remembered(None, PART, at(0), None)
    looked_late = remembered(idle, replace(BEHIND, next_at=stamp(at(100))), at(900), at(10))
    assert looked_late.stuck_since() == at(100)


def test_what_moved_after_the_last_look_of_a_watch_that_hangs_is_stuck_all_the_same():
    before = remembered(None, replace(PART, position=9), at(0), None)
    for late in (60, 61, 600):
        still = remembered(before, replace(BEHIND, next_at=stamp(at(2))), at(late), at(0))
        assert still.stuck_since() == at(10)


def test_an_event_that_waited_long_elsewhere_is_not_held_against_who_gets_it_now():
    idle = remembered(None, UNREACHED, at(5000), None)
    handed = remembered(idle, BEHIND, at(5002), at(5000))
    assert handed.stuck_since() == at(5000)


def test_what_is_missing_lies_ahead_or_is_a_hole():
    whole = Account(recorded=100, applied=80, parked=5, discarded=1, lag=14)
    assert (whole.missing, whole.hole) == (14, 0)
    torn = replace(whole, applied=78)
    assert (torn.missing, torn.hole) == (16, 2)
    assert (whole + torn).as_dict() == {
        "recorded": 200, "applied": 158, "parked": 10, "discarded": 2, "lag": 28, "missing": 30, "hole": 2
    }  # fmt: skip
