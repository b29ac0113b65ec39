"""Scans of papers: what is kept when, what is gone when it was removed, who looks at one."""

from hashlib import sha256

import pytest

from deploy.cli.office import seed
from services.clusters.application import Clusters
from services.clusters.domain import AttendedMeeting, Audience
from services.clusters.events import (
    AudienceReceived,
    InputPassedOn,
    MeetingHeld,
    MeetingPlanned,
    PaperKept,
    PaperRemoved,
)
from shared.errors import NotFound
from tests.offices import cause_in, found_office
from tests.scenario import Scenario, fact

SCAN = {"file": "a" * 64, "size": 48213, "media_type": "application/pdf"}
HELD = (fact(MeetingPlanned, title="Bina ormas", day="2026-02-01"), fact(MeetingHeld, held_on="2026-02-01"))
TOLD = fact(AudienceReceived, input="Jalannya gelap.")


def keeping(letter="a"):
    return lambda one: one.keep_paper(**SCAN | {"file": letter * 64})


def removing(letter="a"):
    return lambda one: one.remove_paper(file=letter * 64, reason="Pindaian keliru.")


def rule_of(scenario):
    return getattr(scenario.happened[-1], "rule", "")


@pytest.mark.rule("attendance-needs-a-held-meeting")
def test_nobody_signed_the_list_of_a_meeting_that_was_not_held():
    assert (
        rule_of(Scenario(AttendedMeeting).given(HELD[0]).when(keeping())) == "attendance-needs-a-held-meeting"
    )
    kept = fact(PaperKept, paper_kind="attendance_list", **SCAN)
    Scenario(AttendedMeeting).given(*HELD).when(keeping()).then(kept)


@pytest.mark.rule("a-letter-answers-an-input-that-was-passed-on")
def test_no_agency_answers_what_was_not_passed_on():
    assert (
        rule_of(Scenario(Audience).given(TOLD).when(keeping()))
        == "a-letter-answers-an-input-that-was-passed-on"
    )
    kept = fact(PaperKept, paper_kind="answer_letter", **SCAN)
    Scenario(Audience).given(TOLD, fact(InputPassedOn, agency="Dinas Contoh")).when(keeping()).then(kept)


def test_a_scan_that_was_removed_can_be_kept_again():
    there = fact(PaperKept, paper_kind="attendance_list", **SCAN)
    gone = fact(PaperRemoved, paper_kind="attendance_list", file=SCAN["file"])
    Scenario(AttendedMeeting).given(*HELD, there, gone).when(keeping()).then(there)


@pytest.fixture
def clusters(tmp_path):
    clusters = Clusters(found_office(tmp_path / "data"))
    yield clusters
    clusters.close()


def held_meeting(clusters) -> str:
    def cause(command: str):
        return cause_in(clusters, f"clusters.{command}")

    purpose = {
        "title": "Bina ormas",
        "year": "2021",
        "purpose": "Cakap",
        "modules": [],
        "ground": "DPA Contoh",
    }
    programme = clusters.open_programme(cause("open_programme"), **purpose).events[0].stream
    where = {"place": "Aula", "day": "2021-03-03", "starts": "09:00", "clusters": [], "partners": []}
    plan = {"programme": programme, "title": "Bina ormas ke-1", "modules": [], **where}
    meeting = clusters.plan_meeting(cause("plan_meeting"), **plan).events[0].stream
    clusters.hold_meeting(cause("hold_meeting"), meeting=meeting)
    return meeting


def test_the_bytes_of_a_removed_scan_are_gone_and_those_of_another_meeting_stay(clusters, tmp_path):
    first, second = held_meeting(clusters), held_meeting(clusters)
    digest = sha256(b"%PDF-1.4 contoh").hexdigest()
    said = {"file": digest, "size": 15, "media_type": "application/pdf"}
    for meeting in (first, second):
        (tmp_path / "scan").write_bytes(b"%PDF-1.4 contoh")
        clusters._files(meeting).keep(tmp_path / "scan")
        clusters.keep_paper(cause_in(clusters, "clusters.keep_paper"), stream=meeting, **said)
    told = clusters.open_paper(stream=first, file=digest, actor="case_officer/a")
    assert told == {"file": digest, "media_type": "application/pdf"}
    why = {"file": digest, "reason": "Pindaian keliru."}
    clusters.remove_paper(cause_in(clusters, "clusters.remove_paper"), stream=first, **why)
    assert [clusters._files(each).has(digest) for each in (first, second)] == [False, True]
    with pytest.raises(NotFound):
        clusters.open_paper(stream=first, file=digest, actor="case_officer/a")


def test_what_a_crash_left_after_a_removal_was_recorded_goes_when_the_office_starts(clusters, tmp_path):
    meeting = held_meeting(clusters)
    digests = {}
    for content in (b"%PDF-1.4 keliru", b"%PDF-1.4 benar"):
        (tmp_path / "scan").write_bytes(content)
        digests[content] = clusters._files(meeting).keep(tmp_path / "scan").digest
        said = {"file": digests[content], "size": len(content), "media_type": "application/pdf"}
        clusters.keep_paper(cause_in(clusters, "clusters.keep_paper"), stream=meeting, **said)
    wrong, right = digests.values()
    gone = clusters.load(AttendedMeeting, meeting)
    gone.remove_paper(file=wrong, reason="Pindaian keliru.")
    clusters.record(gone, cause=cause_in(clusters, "clusters.remove_paper"))
    assert clusters._files(meeting).has(wrong)
    seed(clusters.deployment)
    assert [clusters._files(meeting).has(each) for each in (wrong, right)] == [False, True]
