"""Rounds of visits: whom they are to see and how they end. All of it is invented."""

import pytest

from services.registry.domain import Ormas, VisitRound
from services.registry.domain.visit_round import ROOM
from services.registry.events import (
    DissolutionRecorded,
    OrmasAddedToRound,
    OrmasRegistered,
    OrmasTakenFromRound,
    RegistrationWithdrawn,
    RoundChangeRefused,
    RoundClosed,
    RoundOpened,
    VisitNotMade,
    VisitPlanned,
)
from shared.errors import NotFound
from tests.registry.visiting import GROUND, OPENED, OPENING, ROUND, TITLE, visit, visited
from tests.scenario import Scenario, fact

OTHER = f"{ROUND[:-1]}2"


def ormas(*before, name="Perkumpulan Contoh", stream="ormas-1"):
    return Scenario(Ormas, stream).given(fact(OrmasRegistered, name=name), *before).aggregate


def planned(round=ROUND):
    return fact(VisitPlanned, round=round, round_title=TITLE)


def opened(*before):
    return Scenario(VisitRound, ROUND).given(OPENED, *before)


def add(*wanted):
    return lambda round: round.add(wanted, ground=GROUND)


def added(stream="ormas-1"):
    return fact(OrmasAddedToRound, member=stream, member_name="Perkumpulan Contoh")


def refused(rule):
    return fact(RoundChangeRefused, rule=rule)


def topics(one):
    return [type(each) for each in one.collect_events()]


def test_a_round_is_opened_by_its_letter_of_assignment_without_names_of_visitors():
    story = Scenario(VisitRound).when(VisitRound.open, **OPENING)
    story.then(fact(RoundOpened, **OPENING))


def test_who_is_added_waits_for_a_visit_and_twice_is_once():
    one = ormas()
    story = opened().when(add(one)).then(added())
    assert topics(one) == [VisitPlanned]
    story.when(add(one)).then()
    assert topics(one) == []


@pytest.mark.rule("an-ormas-is-in-one-open-round")
def test_an_organisation_waits_in_one_round_and_then_nobody_is_added():
    free, taken = ormas(), ormas(planned(OTHER), name="Forum Rekaan", stream="ormas-2")
    opened().when(add(free, taken)).then(refused("an-ormas-is-in-one-open-round"))
    assert topics(free) == topics(taken) == []


def test_after_another_round_ended_it_can_be_visited_in_this_one():
    opened().when(add(ormas(planned(OTHER), fact(VisitNotMade, round=OTHER)))).then(added())
    opened().when(add(ormas(planned(OTHER), visited("moved", round=OTHER)))).then(added())


@pytest.mark.rule("a-dissolved-ormas-is-not-visited")
def test_a_dissolved_organisation_is_not_visited():
    one = ormas(fact(DissolutionRecorded, dissolved_by="organ"))
    opened().when(add(one)).then(refused("a-dissolved-ormas-is-not-visited"))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_a_withdrawn_entry_is_not_put_on_a_list():
    one = ormas(fact(RegistrationWithdrawn, reason="Salah impor"))
    opened().when(add(one)).then(refused("withdrawn-entries-are-not-corrected"))


@pytest.mark.rule("a-round-has-room-for-a-hundred")
def test_a_round_has_room_for_a_hundred():
    full = opened(*(added(f"ormas-{n}") for n in range(1, ROOM)))
    last, too_many = ormas(stream="ormas-x"), ormas(stream="ormas-y")
    full.when(add(last, too_many)).then(refused("a-round-has-room-for-a-hundred"))
    full.when(add(last)).then(fact(OrmasAddedToRound, member="ormas-x"))


def test_who_is_taken_out_waits_no_longer():
    one = ormas(planned())
    opened(added()).when(VisitRound.take, ormas=one, reason="Sudah diperiksa").then(
        fact(OrmasTakenFromRound, member="ormas-1", reason="Sudah diperiksa")
    )
    assert topics(one) == [VisitNotMade]
    with pytest.raises(NotFound):
        opened().when(VisitRound.take, ormas=one, reason="Sudah diperiksa")


@pytest.mark.rule("a-made-visit-stays-in-its-round")
def test_a_visit_that_was_made_stays_in_its_round():
    one = ormas(planned(), visited("moved"))
    opened(added()).when(VisitRound.take, ormas=one, reason="Salah pilih").then(
        refused("a-made-visit-stays-in-its-round")
    )


def test_the_end_of_a_round_names_who_was_not_visited_and_says_nothing_else_of_them():
    seen = ormas(planned(), visited("moved"))
    missed = ormas(planned(), stream="ormas-2")
    gone = ormas(planned(), fact(RegistrationWithdrawn, reason="Salah impor"), stream="ormas-3")
    story = opened(added(), added("ormas-2"), added("ormas-3"))
    story.when(lambda round: round.close([seen, missed, gone], ground=GROUND)).then(
        fact(RoundClosed, visited=1, missed=2, not_visited=["ormas-2", "ormas-3"])
    )
    assert (topics(seen), topics(missed), topics(gone)) == ([], [VisitNotMade], [VisitNotMade])


@pytest.mark.rule("a-closed-round-stays-closed")
def test_a_closed_round_stays_as_it_is():
    closed = fact(RoundClosed, visited=1)
    for ask in (
        add(ormas(stream="ormas-9")),
        lambda round: round.take(ormas(planned()), reason="Sudah diperiksa"),
        lambda round: round.close([], ground=GROUND),
    ):
        opened(added(), closed).when(ask).then(refused("a-closed-round-stays-closed"))


FOUND = {
    "office_unknown": 6,
    "address_not_found": 6,
    "moved": 4,
    "reported_dissolved": 3,
    "address_in_order": 1,
}


def test_of_twenty_visited_each_record_says_what_was_found_and_nothing_else():
    """Denpasar's round, with invented organisations: 6 unknown, 6 false addresses, 4 moved, 3 said to be
    dissolved, 1 in order.
    """
    findings = [finding for finding, count in FOUND.items() for _ in range(count)]
    twenty = [ormas(stream=f"ormas-{n}") for n in range(20)]
    story = opened().when(add(*twenty))
    for one, finding in zip(twenty, findings, strict=True):
        one.record_visit(**visit(finding))
    story.when(lambda round: round.close(twenty, ground=GROUND))
    story.then(fact(RoundClosed, visited=20, missed=0, not_visited=[]))
    statuses = [one.activity.status for one in twenty]
    assert [statuses.count(each) for each in ("tidak_ditemukan", "dilaporkan_bubar", "")] == [12, 3, 5]
    assert not any(one.dissolved for one in twenty)
