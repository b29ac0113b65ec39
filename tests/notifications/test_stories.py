"""One story of each shipped line: open until one of its endings, and after each of them over."""

from typing import Any

import pytest

from services.notifications.domain import Matter
from tests.notifications.heard import Told
from tests.notifications.owing import owed_by, shipped
from tests.notifications.stories import STORIES, Event, Story

ENDINGS = [(code, end) for code, story in STORIES.items() for end in story.ends]
ASKED = STORIES["invitation-to-answer"].told[0]
REPORTS = "semester-report"
"""Told in a story of its own: many streams say it."""


def _told(story: Story, *also: Event) -> tuple[Told, str]:
    told, place = Told(), ""
    for topic, said in (*story.told, *also):
        place = told.tell(topic, story.stream, **said).place
    return told, place


def _one(code: str, told: Told) -> Matter:
    (found,) = owed_by(code, told)
    return found


def test_every_line_has_its_story() -> None:
    assert {*STORIES, REPORTS} == set(shipped())


@pytest.mark.parametrize("code", STORIES)
def test_a_matter_is_open_and_says_who_and_when(code: str) -> None:
    story = STORIES[code]
    told, place = _told(story)
    found = _one(code, told)
    assert (found.about, found.due, found.ended) == (story.stream, story.due, "")
    assert (found.organisation, found.period, found.words) == (story.ormas, story.period, story.words)
    assert found.place == place
    for keeps in story.keeps:
        assert _one(code, _told(story, keeps)[0]).ended == ""


@pytest.mark.parametrize(("code", "end"), ENDINGS, ids=[f"{code} {end[0]}" for code, end in ENDINGS])
def test_each_ending_ends_it(code: str, end: Event) -> None:
    told, place = _told(STORIES[code], end)
    found = owed_by(code, told)
    assert [each.ended for each in found] == [place]


@pytest.mark.parametrize(
    ("code", "end", "again"),
    [
        ("promise-to-guests", ("clusters.PromiseFulfilled", {}), ("clusters.PromiseReopened", {})),
        (
            "improvement-item",
            ("scoring.ImprovementDone", {"item": 1}),
            ("scoring.ImprovementReopened", {"item": 1}),
        ),
        (
            "direction",
            ("scoring.DirectionDone", {"direction": 1}),
            ("scoring.DirectionReopened", {"direction": 1}),
        ),
        (
            "board-term-ends",
            ("registry.BoardSetAside", {"board": 2}),
            ("registry.BoardBroughtBack", {"board": 2}),
        ),
        (
            "grant-report",
            ("requests.GrantReported", {"stage": 2}),
            ("requests.GrantStepTakenBack", {"stage": 2, "undone": 4}),
        ),
        (
            "skt-ends",
            ("registry.LegalBasisRecorded", {"basis": "ahu"}),
            STORIES["skt-ends"].told[0],
        ),
        ("invitation-to-answer", STORIES["invitation-to-answer"].ends[0], ASKED),
    ],
)
def test_what_was_ended_by_a_slip_is_open_again(code: str, end: Event, again: Event) -> None:
    """Under a period of its own: whoever was told of it before has since been told that nothing is left."""
    assert _one(code, _told(STORIES[code], end)[0]).ended
    told, place = _told(STORIES[code], end, again)
    found = _one(code, told)
    assert (found.ended, found.period) == ("", f"{STORIES[code].period}@{place}")
    told, _ = _told(STORIES[code], end, again, end)
    assert (_one(code, told).period, bool(_one(code, told).ended)) == (found.period, True)


def test_a_correction_of_what_is_over_opens_nothing() -> None:
    term = STORIES["signatory-term"]
    corrected: Event = ("requests.SignatoryTermCorrected", {"valid_until": "2026-07-31"})
    found = _one("signatory-term", _told(term, *term.ends, corrected)[0])
    assert (found.due, bool(found.ended)) == ("2026-07-31", True)


def test_a_deadline_by_law_that_is_set_again_is_another_one() -> None:
    story = STORIES["law-deadline"]
    told, _ = _told(story, ("requests.CaseCompletionTakenBack", {}))
    assert owed_by("law-deadline", told) == []
    told.tell("requests.CaseCompleted", story.stream, complete_since="2026-02-20")
    found = _one("law-deadline", told)
    assert (found.period, found.due) == ("0:1", "2026-02-27")


def test_while_an_answer_is_awaited_no_case_is_due() -> None:
    story = STORIES["service-promise"]
    assert owed_by("service-promise", _told(story._replace(told=story.told[:3]))[0]) == []
    late: Event = ("requests.CaseReturned", {"asked_on": "2026-12-01"})
    assert owed_by("service-promise", _told(story._replace(told=(*story.told[:2], late)))[0]) == []


def test_a_self_assessment_is_due_by_its_period_until_that_is_closed() -> None:
    told = Told()
    told.tell("scoring.OrmasInvitedToAssessment", "assessment-1", organisation="ormas-1", period="period-1")
    assert owed_by("self-assessment", told) == []
    told.tell("scoring.AssessmentPeriodOpened", "period-1", self_until="2026-08-31")
    told.tell("scoring.AssessmentPeriodCorrected", "period-1", self_until="2026-09-15")
    found = _one("self-assessment", told)
    assert (found.due, found.period, found.ended) == ("2026-09-15", "0", "")
    closed = told.tell("scoring.AssessmentPeriodClosed", "period-1")
    assert _one("self-assessment", told).ended == closed.place


def test_a_board_of_a_sheet_holds_until_a_decree_was_filed() -> None:
    told = Told()
    told.tell("registry.TermOfOfficeRecorded", "ormas-1", ends={"text": "2027", "value": "2027"})
    assert _one("board-term-ends", told).due == "2027-12-31"
    told.tell("registry.BoardReplaced", "ormas-1", board=2, ends="2031-01-31")
    told.tell("registry.BoardEnded", "ormas-1", board=1)
    told.tell("registry.TermOfOfficeRecorded", "ormas-1", ends={"text": "2031", "value": "2031"})
    assert [(each.due, bool(each.ended)) for each in owed_by("board-term-ends", told)] == [
        ("2027-12-31", True),
        ("2031-01-31", False),
    ]


def test_a_semester_report_is_due_for_each_semester_up_to_the_running_one() -> None:
    told = Told()
    told.tell("registry.OrmasRegistered", "ormas-1", legal_form="perkumpulan")
    said = {"organisation": "ormas-1", "letter_on": "2025-01-09", "period": "2025-2"}
    told.tell("requests.ReportDutyRecorded", "reportduty-1", **said)
    assert owed_by(REPORTS, told, "2026-07-02") == []
    terms = {"period": "2025-1", "first_due": "07-31", "second_due": "01-31"}
    told.tell("requests.SemesterTermsSet", "semesterterms-office", **terms)
    report = {"organisation": "ormas-1", "period": "2025-2"}
    came = told.tell("requests.NilSemesterReportSubmitted", "report-1", **report)
    assert [(each.period, each.due, each.ended) for each in owed_by(REPORTS, told, "2026-07-02")] == [
        ("2025-2", "2026-01-31", came.place),
        ("2026-1", "2026-07-31", ""),
        ("2026-2", "2027-01-31", ""),
    ]
    back = told.tell("requests.SemesterReportWithdrawn", "report-1", **report)
    told.tell("requests.ReportDutyLifted", "reportduty-1", organisation="ormas-1", period="2026-1")
    assert [(each.period, each.ended) for each in owed_by(REPORTS, told, "2026-07-02")] == [
        (f"2025-2@{back.place}", ""),
        ("2026-1", ""),
    ]
    told.tell("requests.ReportDutyStruck", "reportduty-1", organisation="ormas-1")
    assert owed_by(REPORTS, told, "2026-07-02") == []


def test_the_warning_of_the_practice_is_counted_with_the_days_that_the_office_knew() -> None:
    """practice.md E7: of Monday 24 March 2025 seven working days end on Friday 11 April."""
    told = Told()
    off = ("2025-03-28", "2025-03-31", *(f"2025-04-0{day}" for day in (1, 2, 3, 4, 7)))
    days = [{"day": day, "kind": "cuti_bersama", "name": "Idulfitri"} for day in off]
    told.tell("requests.DaysDecreed", "calendar-office", decree=1, known_on="2024-10-14", days=days)
    case: dict[str, Any] = {"organisation": "ormas-1", "service": "presence_letter", "sla_working_days": 7}
    told.tell("requests.CaseDrafted", "case-1", **case)
    told.tell("requests.CaseSubmitted", "case-1", submitted_on="2025-03-24")
    assert _one("service-promise", told).due == "2025-04-11"
