"""Meetings with ormas: planned, prepared, held. Every title and day is invented."""

import pytest

from services.clusters.domain import AttendedMeeting, Came, Programme
from services.clusters.events import (
    AbsenceRecorded,
    MeetingCancelled,
    MeetingHeld,
    MeetingMoved,
    MeetingPlanned,
    OrmasInvited,
    ProgrammeOpened,
)
from shared.errors import Conflict
from tests.clusters.meetings import (
    CANCELLED,
    CLOSED,
    DAY,
    HELD,
    INVITED,
    NOBODY,
    ONE,
    THREE,
    TWO,
    meeting,
    refused,
)
from tests.scenario import Scenario, fact


def test_a_programme_says_its_year_its_purpose_and_what_it_teaches():
    said = {
        "title": "Bina ormas",
        "year": "2021",
        "purpose": "Ormas mengenal dirinya.",
        "modules": ["leadership", "Menulis proposal"],
        "ground": "DPA 2021",
    }
    Scenario(Programme).when(Programme.open, **said).then(fact(ProgrammeOpened, **said))


def test_a_meeting_is_planned_with_day_time_place_clusters_and_partners():
    said = {
        "programme": "programme-1",
        "title": "Bina ormas ke-1",
        "modules": ["leadership"],
        "place": "Aula Contoh",
        "day": DAY,
        "starts": "09:00",
        "clusters": ["cluster-seni"],
        "partners": ["BPS (narasumber)"],
    }
    Scenario(AttendedMeeting).when(AttendedMeeting.plan, **said).then(fact(MeetingPlanned, **said))


def test_the_invited_are_frozen_as_a_list_with_how_it_was_chosen():
    (
        meeting()
        .when(AttendedMeeting.invite, ormas=[TWO, ONE], chosen_by="klaster Seni", withdrawn=NOBODY)
        .then(fact(OrmasInvited, invited=[ONE, TWO], count=2, chosen_by="klaster Seni"))
    )


def test_who_is_invited_already_is_not_invited_again():
    (
        meeting(INVITED)
        .when(AttendedMeeting.invite, ormas=[TWO, THREE], chosen_by="nama", withdrawn=NOBODY)
        .then(fact(OrmasInvited, invited=[THREE], count=1))
    )
    meeting(INVITED).when(AttendedMeeting.invite, ormas=[ONE], chosen_by="nama", withdrawn=NOBODY).then()


@pytest.mark.rule("a-withdrawn-ormas-is-not-invited-or-counted")
def test_an_ormas_that_left_the_register_is_neither_invited_nor_counted():
    rule = "a-withdrawn-ormas-is-not-invited-or-counted"
    gone = frozenset([ONE])
    ask = {"ormas": [ONE, TWO], "chosen_by": "nama", "withdrawn": gone}
    meeting().when(AttendedMeeting.invite, **ask).then(refused(rule))
    came = {"came": [Came(ONE, chair=1)], "absent": {}, "withdrawn": gone}
    meeting(INVITED, HELD).when(AttendedMeeting.record_attendance, **came).then(refused(rule))
    again = {"came": Came(ONE, chair=1), "presence": "present", "withdrawn": True, "reason": "Salah baris"}
    absent = fact(AbsenceRecorded, organisation=ONE, presence="absent")
    meeting(INVITED, HELD, absent).when(AttendedMeeting.correct_attendance, **again).then(refused(rule))


MOVE = {"day": "2026-03-17", "starts": "13:00", "place": "Balai Rekaan", "reason": "Gedung dipakai"}


def test_a_meeting_moves_and_is_called_off_with_a_reason():
    meeting().when(AttendedMeeting.move, **MOVE).then(fact(MeetingMoved, **MOVE))
    meeting().when(AttendedMeeting.cancel, reason="Banjir").then(fact(MeetingCancelled, reason="Banjir"))


@pytest.mark.rule("only-an-open-meeting-is-prepared")
@pytest.mark.parametrize("told", [(HELD,), (HELD, CLOSED), (CANCELLED,)])
@pytest.mark.parametrize(
    ("method", "said"),
    [
        (AttendedMeeting.invite, {"ormas": [THREE], "chosen_by": "nama", "withdrawn": NOBODY}),
        (AttendedMeeting.move, MOVE),
        (AttendedMeeting.cancel, {"reason": "Banjir"}),
        (AttendedMeeting.hold, {"today": DAY}),
    ],
)
def test_what_took_place_or_was_called_off_is_not_prepared_any_more(told, method, said):
    meeting(*told).when(method, **said).then(refused("only-an-open-meeting-is-prepared"))


@pytest.mark.parametrize("today", [DAY, "2026-04-01"])
def test_a_meeting_is_held_on_its_day_or_recorded_later(today):
    meeting().when(AttendedMeeting.hold, today=today).then(fact(MeetingHeld, held_on=DAY))


@pytest.mark.rule("a-meeting-is-held-once-its-day-has-come")
def test_a_meeting_is_not_held_before_its_day():
    rule = "a-meeting-is-held-once-its-day-has-come"
    meeting().when(AttendedMeeting.hold, today="2026-03-09").then(refused(rule))
    moved = fact(MeetingMoved, day="2026-03-17")
    meeting(moved).when(AttendedMeeting.hold, today=DAY).then(refused(rule))


def test_who_read_the_day_before_a_colleague_moved_it_does_not_move_it_back_unseen():
    moved = {"day": "2026-03-12", "starts": "09:00", "place": "Aula Contoh", "reason": "Aula dipakai"}
    story = meeting(INVITED, fact(MeetingMoved, day="2026-03-11"))
    with pytest.raises(Conflict):
        story.when(AttendedMeeting.move, **moved, seen=2)
    story.when(AttendedMeeting.move, **moved, seen=3).then(fact(MeetingMoved, day="2026-03-12"))


def test_a_list_of_invited_that_grew_meanwhile_does_not_hinder_moving():
    moved = {"day": "2026-03-12", "starts": "09:00", "place": "Aula Contoh", "reason": "Aula dipakai"}
    meeting(INVITED).when(AttendedMeeting.move, **moved, seen=1).then(fact(MeetingMoved, day="2026-03-12"))
