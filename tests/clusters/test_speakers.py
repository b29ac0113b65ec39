"""Who speaks at a meeting: the institution is open, the person is sealed. Everything is invented."""

import pytest

from services.clusters.domain import AttendedMeeting
from services.clusters.events import MeetingChangeRefused, SpeakerNamed, SpeakerStruck
from shared.errors import NotFound
from tests.clusters.meetings import CANCELLED, CLOSED, HELD, PLANNED
from tests.scenario import Scenario, fact

SPEAKER = {
    "speaking_as": "speaker",
    "institution_kind": "kpu",
    "institution": "KPU Kota Contoh",
    "subject_matter": "Pendidikan pemilih",
}
NAMED = fact(SpeakerNamed, subject_id="s1", speaker=1, **SPEAKER, is_named=True, name="Nama Rekaan")
NAMING = SPEAKER | {"name": "Nama Rekaan", "subject_id": "s1"}
STRUCK = fact(
    SpeakerStruck, speaker=1, speaking_as="speaker", institution=SPEAKER["institution"], reason="Sakit."
)
STRIKING = {"speaker": 1, "reason": "Sakit."}


def story(*told):
    return Scenario(AttendedMeeting).given(*told)


@pytest.mark.parametrize("before", [(PLANNED,), (PLANNED, HELD)])
def test_a_speaker_is_named_before_the_meeting_or_after_it(before):
    story(*before).when(AttendedMeeting.name_speaker, **NAMING).then(NAMED)


def test_the_name_can_follow_and_is_said_to_be_missing():
    story(PLANNED).when(AttendedMeeting.name_speaker, **NAMING | {"name": ""}).then(
        fact(SpeakerNamed, is_named=False)
    )


def test_a_number_is_not_used_again_after_its_speaker_was_struck():
    story(PLANNED, NAMED).when(AttendedMeeting.strike_speaker, **STRIKING).then(STRUCK)
    story(PLANNED, NAMED, STRUCK).when(AttendedMeeting.name_speaker, **NAMING).then(
        fact(SpeakerNamed, speaker=2)
    )
    with pytest.raises(NotFound):
        story(PLANNED, NAMED, STRUCK).when(AttendedMeeting.strike_speaker, **STRIKING)


@pytest.mark.parametrize(
    ("last", "rule"),
    [
        ((HELD, CLOSED), "a-closed-meeting-changes-only-by-correction"),
        ((CANCELLED,), "only-an-open-meeting-is-prepared"),
    ],
)
def test_of_a_closed_or_cancelled_meeting_no_speaker_changes(last, rule):
    refused = fact(MeetingChangeRefused, rule=rule)
    story(PLANNED, NAMED, *last).when(AttendedMeeting.name_speaker, **NAMING).then(refused)
    story(PLANNED, NAMED, *last).when(AttendedMeeting.strike_speaker, **STRIKING).then(refused)
