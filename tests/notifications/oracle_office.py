"""Money, directions, surveys, signatories and scores, each by one walk along its stream; self-assessments by
their periods.
"""

from collections.abc import Callable, Sequence

from tests.notifications.oracle_more import walked
from tests.notifications.oracle_seen import Owed, Seen, World, last

OnCalendar = Callable[[Sequence[Seen], World], list[Owed]]
_NO_GRANT = ("GrantCancelled", "GrantClosed")
_NO_AWARD = (*_NO_GRANT, "GrantLapsed", "GrantRejected")


def _of_the_grant(told: Sequence[Seen]) -> str:
    return last(told, "requests.GrantProposed", field="organisation")


def _asked(told: Sequence[Seen]) -> str:
    return last(told, "scoring.OrmasInvitedToAssessment", field="organisation")


def _report_day(told: Sequence[Seen]) -> str:
    """By the terms under which it was handed in."""
    terms = [each.state["terms"] for each in told if each.topic == "requests.GrantSubmitted"]
    return str(terms[-1].get("report_due_on", "")) if terms else ""


OF_THE_ORMAS = {
    "grant-to-mend": walked(
        ("GrantReturned",),
        ("GrantSubmitted", "GrantRejected", "GrantCancelled", "GrantLapsed"),
        "answer_by",
        period=("asked_on", "answer_by"),
        whose=_of_the_grant,
    ),
    "grant-agreement": walked(
        ("GrantAwarded",),
        ("GrantAgreementSigned", *_NO_AWARD),
        "decided_on",
        days=30,
        whose=_of_the_grant,
        undoing=True,
    ),
    "grant-first-stage": walked(
        ("GrantAgreementSigned",),
        ("GrantDisbursementRequested", "GrantGoodsHandedOver", *_NO_GRANT),
        "signed_on",
        days=30,
        whose=_of_the_grant,
        undoing=True,
    ),
    "grant-report": walked(
        ("GrantDisbursed", "GrantGoodsHandedOver"),
        ("GrantReported", "GrantReportAccepted", *_NO_GRANT),
        _report_day,
        which=("stage",),
        period=("stage",),
        whose=_of_the_grant,
        undoing=True,
    ),
    "grant-report-to-mend": walked(
        ("GrantReportReturned",),
        ("GrantReported", "GrantReportAccepted", *_NO_GRANT),
        "answer_by",
        which=("stage",),
        period=("stage", "returned_on", "answer_by"),
        whose=_of_the_grant,
        undoing=True,
    ),
    "objection-window": walked(
        ("ScoreComputed",),
        ("ScoreObjected", "ScoreDecided", "ScorePublished", "AssessmentReturned"),
        "objection_until",
        whose=_asked,
    ),
}
OF_THE_OFFICE = {
    "direction": walked(
        ("DirectionGiven",),
        ("DirectionDone",),
        "due",
        which=("direction",),
        period=("direction",),
        reopens=("DirectionReopened",),
    ),
    "award-call": walked(("AwardCalled",), ("AwardAnnounced",), "until"),
    "perception-survey": walked(("PerceptionSurveyOpened",), ("PerceptionSurveyClosed",), "until"),
    "satisfaction-survey": walked(
        ("SurveySlipsMade",),
        (),
        "closes_on",
        which=("service", "period"),
        period=("service", "period", "closes_on"),
    ),
    "signatory-term": walked(
        ("SignatoryAppointed",), ("SignatoryEnded",), "valid_until", moves=("SignatoryTermCorrected",)
    ),
    "signatory-certificate": walked(("SignatoryCertificateRecorded",), ("SignatoryEnded",), "valid_until"),
    "case-visit": walked(
        ("CaseVisitOrdered",),
        ("CaseVisitRecorded", "CaseRejected", "CaseWithdrawn", "CaseLapsed", "CaseFinished", "CaseStruck"),
        "visit_by",
    ),
}


def _worked(reading: Callable[[Sequence[Seen]], list[Owed]], days: int) -> OnCalendar:
    """So many working days behind the day that is told."""
    return lambda told, world: [
        each._replace(due=world.working_days_after(each.due, days)) for each in reading(told)
    ]


WORKED = {
    "change-to-verify": _worked(
        walked(
            ("ChangeReported",),
            ("ChangeVerified", "ReportTurnedDown", "ReportTakenBack"),
            "reported_on",
            which=("report",),
            period=("report",),
            whose=lambda told: told[0].stream,
        ),
        5,
    ),
    "grant-payment": _worked(
        walked(
            ("GrantDisbursementRequested",),
            ("GrantDisbursed", "GrantDisbursementDeclined", *_NO_GRANT),
            "requested_on",
            which=("stage",),
            period=("stage", "requested_on"),
            whose=_of_the_grant,
            undoing=True,
        ),
        14,
    ),
}


def self_assessments(world: World) -> list[Owed]:
    """Of each period and each ormas one, by the day of the period or that until which it was given back."""
    asked: dict[tuple[str, str], list[Owed]] = {}
    for stream in world.with_topics("scoring.OrmasInvitedToAssessment"):
        told = world.seen[stream]
        period = last(told, "scoring.OrmasInvitedToAssessment", field="period")
        owed = _one(told, world.seen.get(period, ()))
        asked.setdefault((period, world.survivor(owed.ormas)), []).append(owed)
    found = []
    for (_, whose), every in asked.items():
        own = [each for each in every if each.ormas == whose]
        found.append(own[0] if own else min(every, key=lambda each: each.ormas))
    return [each for each in found if each.due]


def _one(told: Sequence[Seen], period: Sequence[Seen]) -> Owed:
    steps = [(each.topic.partition(".")[2], each) for each in told]
    returned = [each for what, each in steps if what == "AssessmentReturned"]
    days = ("scoring.AssessmentPeriodOpened", "scoring.AssessmentPeriodCorrected")
    due = returned[-1].state["until"] if returned else last(period, *days, field="self_until")
    words = [what for what, _ in steps if what in _SAID]
    is_over = words[-1] in ("AssessmentSubmitted", "InvitationTakenBack")
    is_closed = any(each.topic == "scoring.AssessmentPeriodClosed" for each in period)
    return Owed(told[0].stream, str(len(returned)), _asked(told), due, not (is_over or is_closed))


_SAID = ("OrmasInvitedToAssessment", "AssessmentReturned", "AssessmentSubmitted", "InvitationTakenBack")
