"""Who came to a meeting, its papers, and its end. Every title and day is invented."""

import pytest

from services.clusters.domain import AttendedMeeting, Came
from services.clusters.events import (
    AbsenceRecorded,
    AttendanceCorrected,
    AttendanceRecorded,
    MaterialAdded,
    MeetingClosed,
    MeetingEvaluated,
    MinutesTaken,
)
from shared.errors import Conflict
from tests.clusters.meetings import (
    ABOUT,
    CAME,
    CANCELLED,
    CLOSED,
    HELD,
    INVITED,
    NOBODY,
    ONE,
    THREE,
    TWO,
    meeting,
    refused,
)
from tests.scenario import fact


def test_ormas_are_counted_by_office_with_those_who_came_uninvited():
    (
        meeting(INVITED, HELD)
        .when(
            AttendedMeeting.record_attendance,
            came=[Came(ONE, chair=1, division=2), Came(THREE, member=1)],
            absent={TWO: "excused"},
            withdrawn=NOBODY,
        )
        .then(
            fact(AttendanceRecorded, ormas=ONE, was_invited=True, chair=1, division=2, member=0, **ABOUT),
            fact(AttendanceRecorded, ormas=THREE, was_invited=False, chair=0, member=1, **ABOUT),
            fact(AbsenceRecorded, organisation=TWO, presence="excused", **ABOUT),
        )
    )


def counting(**said):
    return {"came": [], "absent": {}, "withdrawn": NOBODY} | said


ONE_CAME = counting(came=[Came(ONE, chair=1)])
PAPERS = [
    (AttendedMeeting.record_attendance, ONE_CAME),
    (AttendedMeeting.add_material, {"title": "Paparan", "reference": "map 12"}),
    (AttendedMeeting.take_minutes, {"lines": ["Dibuka pukul 09.00."], "subject_id": "m1"}),
    (
        AttendedMeeting.evaluate,
        {"before_average": "", "before_count": 0, "after_average": "80.00", "after_count": 20},
    ),
]


@pytest.mark.rule("attendance-needs-a-held-meeting")
@pytest.mark.parametrize("told", [(), (CANCELLED,)])
@pytest.mark.parametrize(("method", "said"), PAPERS)
def test_nobody_came_to_a_meeting_that_did_not_take_place_and_it_has_no_papers(told, method, said):
    meeting(INVITED, *told).when(method, **said).then(refused("attendance-needs-a-held-meeting"))


@pytest.mark.rule("a-closed-meeting-changes-only-by-correction")
@pytest.mark.parametrize(("method", "said"), PAPERS)
def test_the_papers_of_a_closed_meeting_are_complete(method, said):
    rule = "a-closed-meeting-changes-only-by-correction"
    meeting(INVITED, HELD, CLOSED).when(method, **said).then(refused(rule))


@pytest.mark.rule("attendance-is-recorded-once")
def test_the_same_ormas_a_second_time_is_a_correction_and_nobody_else_is_recorded_with_it():
    said = counting(came=[Came(ONE, chair=1), Came(THREE, member=1)])
    rule = "attendance-is-recorded-once"
    meeting(INVITED, HELD, CAME).when(AttendedMeeting.record_attendance, **said).then(refused(rule))
    stayed = counting(absent={ONE: "absent"})
    meeting(INVITED, HELD, CAME).when(AttendedMeeting.record_attendance, **stayed).then(refused(rule))


@pytest.mark.rule("only-the-invited-are-absent")
def test_who_was_not_invited_is_not_called_absent():
    said = counting(absent={THREE: "absent"})
    rule = "only-the-invited-are-absent"
    meeting(INVITED, HELD).when(AttendedMeeting.record_attendance, **said).then(refused(rule))


CORRECTION = {
    "came": Came(ONE, secretary=1),
    "presence": "present",
    "withdrawn": False,
    "reason": "Salah baris",
}


@pytest.mark.parametrize("told", [(), (CLOSED,)])
def test_attendance_is_corrected_with_a_reason_also_after_the_record_was_closed(told):
    corrected = fact(
        AttendanceCorrected,
        ormas=ONE,
        presence="present",
        secretary=1,
        chair=0,
        reason="Salah baris",
        **ABOUT,
    )
    story = meeting(INVITED, HELD, CAME, *told)
    story.when(AttendedMeeting.correct_attendance, **CORRECTION).then(corrected)


def test_whoever_is_corrected_to_have_stayed_away_counts_nobody():
    said = CORRECTION | {"presence": "excused"}
    (
        meeting(INVITED, HELD, CAME)
        .when(AttendedMeeting.correct_attendance, **said)
        .then(fact(AttendanceCorrected, ormas=ONE, presence="excused", secretary=0))
    )


@pytest.mark.rule("only-recorded-attendance-is-corrected")
def test_only_what_was_recorded_is_corrected():
    story = meeting(INVITED, HELD).when(AttendedMeeting.correct_attendance, **CORRECTION)
    story.then(refused("only-recorded-attendance-is-corrected"))


@pytest.mark.rule("attendance-needs-a-held-meeting")
def test_there_is_nothing_to_correct_before_the_meeting():
    story = meeting(INVITED).when(AttendedMeeting.correct_attendance, **CORRECTION)
    story.then(refused("attendance-needs-a-held-meeting"))


def test_material_minutes_and_averages_are_kept():
    for (method, said), kind in zip(PAPERS[1:], (MaterialAdded, MinutesTaken, MeetingEvaluated), strict=True):
        meeting(HELD).when(method, **said).then(fact(kind))


@pytest.mark.rule("an-average-stands-for-five-answers")
@pytest.mark.parametrize(("before", "after"), [(4, 20), (20, 1), (0, 4)])
def test_an_average_of_fewer_than_five_answers_would_tell_what_somebody_answered(before, after):
    said = {"before_average": "50.00", "before_count": before, "after_average": "80.00", "after_count": after}
    story = meeting(HELD).when(AttendedMeeting.evaluate, **said)
    story.then(refused("an-average-stands-for-five-answers"))


@pytest.mark.rule("nobody-answers-who-did-not-come")
@pytest.mark.parametrize(("before", "after"), [(0, 40), (10, 9), (10, 0)])
def test_there_are_no_more_answers_than_people_who_came(before, after):
    came = fact(AttendanceRecorded, ormas=ONE, chair=1, member=8)
    said = {"before_average": "50.00", "before_count": before, "after_average": "80.00", "after_count": after}
    story = meeting(INVITED, HELD, came).when(AttendedMeeting.evaluate, **said)
    story.then(refused("nobody-answers-who-did-not-come"))
    story.when(AttendedMeeting.evaluate, **said | {"before_count": 9, "after_count": 9})
    story.then(fact(MeetingEvaluated))


def test_a_held_meeting_is_closed_with_a_conclusion():
    story = meeting(HELD).when(AttendedMeeting.close, **CLOSING)
    story.then(fact(MeetingClosed, conclusion="Ormas sepakat bertemu lagi."))


@pytest.mark.rule("only-a-held-meeting-is-closed")
@pytest.mark.parametrize("told", [(), (CANCELLED,), (HELD, CLOSED)])
def test_what_did_not_take_place_is_not_closed_and_nothing_is_closed_twice(told):
    story = meeting(*told).when(AttendedMeeting.close, **CLOSING)
    story.then(refused("only-a-held-meeting-is-closed"))


@pytest.mark.rule("a-meeting-is-closed-with-its-attendance")
@pytest.mark.parametrize(("recorded", "unknown"), [((), 2), ((CAME,), 1)])
def test_a_record_is_not_closed_before_it_says_who_of_the_invited_came(recorded, unknown):
    story = meeting(INVITED, HELD, *recorded).when(AttendedMeeting.close, **CLOSING)
    story.then(refused("a-meeting-is-closed-with-its-attendance", message=OPEN.format(unknown)))


def test_whoever_left_the_register_since_keeps_no_record_open():
    story = meeting(INVITED, HELD, CAME).when(
        AttendedMeeting.close, conclusion="Selesai.", withdrawn=frozenset({TWO})
    )
    story.then(fact(MeetingClosed))


def test_attendance_that_was_left_open_in_a_closed_record_is_said_with_a_reason():
    story = meeting(INVITED, HELD, CLOSED).when(AttendedMeeting.correct_attendance, **CORRECTED)
    story.then(fact(AttendanceCorrected, ormas=ONE, presence="present", member=2))


OPEN = (
    "Kehadiran {} ormas yang diundang belum dicatat. Catat dahulu; yang tidak ada kabarnya dapat "
    "dicatat sekaligus."
)
CLOSING = {"conclusion": "Ormas sepakat bertemu lagi.", "withdrawn": NOBODY}
CORRECTED = {"came": Came(ONE, member=2), "presence": "present", "withdrawn": False, "reason": "Salah baris"}


def test_who_read_an_attendance_before_a_colleague_put_it_right_does_not_take_that_back_unseen():
    story = meeting(INVITED, HELD, CAME, fact(AttendanceCorrected, ormas=ONE, presence="excused"))
    with pytest.raises(Conflict):
        story.when(AttendedMeeting.correct_attendance, **CORRECTED, seen=4)
    story.when(AttendedMeeting.correct_attendance, **CORRECTED, seen=5).then(
        fact(AttendanceCorrected, ormas=ONE, presence="present", member=2)
    )


def test_an_attendance_is_put_right_while_others_are_ticked_in():
    story = meeting(INVITED, HELD, CAME, fact(AttendanceRecorded, ormas=TWO))
    story.when(AttendedMeeting.correct_attendance, **CORRECTED, seen=4)
    story.then(fact(AttendanceCorrected, ormas=ONE))


@pytest.mark.parametrize(
    ("method", "said", "meanwhile"),
    [
        (AttendedMeeting.take_minutes, {"lines": ["Dibuka."], "subject_id": "m2"}, fact(MinutesTaken)),
        (
            AttendedMeeting.evaluate,
            {"before_average": "", "before_count": 0, "after_average": "80.00", "after_count": 20},
            fact(MeetingEvaluated),
        ),
    ],
)
def test_papers_of_a_colleague_are_not_replaced_by_who_did_not_see_them(method, said, meanwhile):
    story = meeting(HELD, meanwhile)
    with pytest.raises(Conflict):
        story.when(method, **said, seen=2)
    story.when(method, **said, seen=3)
    assert len(story.happened) == 1
