"""One story of each line: what begins a matter, when it is due, what ends it and what does not."""

from collections.abc import Mapping
from typing import Any, NamedTuple

OF: Mapping[str, Any] = {"organisation": "ormas-1"}
SKT = {"text": "30 November 2026", "value": "2026-11-30"}
Event = tuple[str, Mapping[str, Any]]


class Story(NamedTuple):
    """``told``: in one stream, in this order; ``ends``: each of them alone ends it; ``keeps``: none does."""

    stream: str
    told: tuple[Event, ...]
    due: str
    ormas: str
    period: str
    ends: tuple[Event, ...]
    keeps: tuple[Event, ...] = ()
    words: Mapping[str, Any] = {}


CASE: Event = ("requests.CaseDrafted", {**OF, "title": "Surat keterangan", "service": "presence_letter"})
CASE_OVER: tuple[Event, ...] = tuple(
    (f"requests.Case{end}", {}) for end in ("Finished", "Rejected", "Withdrawn", "Lapsed", "Struck")
)
GRANT: Event = ("requests.GrantProposed", {**OF, "title": "Gamelan"})
HANDED_IN: Event = ("requests.GrantSubmitted", {"terms": {"report_due_on": "2027-01-10"}})
GRANT_OVER: tuple[Event, ...] = (("requests.GrantCancelled", {}), ("requests.GrantClosed", {}))
PERMIT: Event = ("requests.PermitAsked", {**OF, "kind_title": "Spanduk", "until_day": "2026-03-20"})
GRANTED: Event = ("requests.PermitGranted", {"removal_due": "2026-03-23"})
DOWN: tuple[Event, ...] = tuple(
    (f"requests.Permit{end}", {}) for end in ("RemovalConfirmed", "RemovalPhotographed", "Revoked", "Struck")
)
TITLE = {"title": "Gamelan"}
STAGE = {**TITLE, "stage": 2}
INVITED: Event = ("scoring.OrmasInvitedToAssessment", {**OF, "period": "period-1", "period_title": "2026"})
UNTIL: Event = ("registry.TermOfOfficeRecorded", {"ends": {"text": "2026", "value": "2026"}})
BOARD: Event = ("registry.BoardReplaced", {"board": 2, "ends": "2026-09-30"})

STORIES: Mapping[str, Story] = {
    "skt-ends": Story(
        "ormas-1",
        (("registry.LegalBasisRecorded", {"basis": "skt", "valid_until": SKT}),),
        "2026-11-30",
        "ormas-1",
        "2026-11-30",
        (("registry.LegalBasisRecorded", {"basis": "ahu"}),),
    ),
    "presence-letter-ends": Story(
        "ormas-1",
        (
            (
                "registry.PresenceReported",
                {"letter": "letter-1", "letter_number": "12", "valid_until": "2029-03-04"},
            ),
        ),
        "2029-03-04",
        "ormas-1",
        "letter-1:2029-03-04",
        (("registry.PresenceReportEnded", {"letter": "letter-1"}),),
        (("registry.PresenceReportEnded", {"letter": "letter-9"}),),
        {"letter_number": "12"},
    ),
    "board-term-ends": Story(
        "ormas-1",
        (BOARD, ("registry.BoardPaperCorrected", {"board": 2, "ends": "2026-12-31"})),
        "2026-12-31",
        "ormas-1",
        "2:2026-12-31",
        tuple(
            (f"registry.{end}", {"board": 2})
            for end in ("BoardEnded", "BoardSetAside", "BoardTakenBack", "ClaimTakenBack")
        ),
        (("registry.BoardEnded", {"board": 1}), UNTIL),
    ),
    "bylaws-after-rename": Story(
        "ormas-1",
        (("registry.OrmasRenamed", {"decided_on": "2026-02-01"}),),
        "2026-04-02",
        "ormas-1",
        "2026-02-01",
        (("registry.BylawsRecorded", {}), ("registry.ChangeReported", {"change": "bylaws"})),
        (("registry.ChangeReported", {"change": "address"}),),
        {"decided_on": "2026-02-01"},
    ),
    "change-to-verify": Story(
        "ormas-1",
        (("registry.ChangeReported", {"report": 3, "reported_on": "2026-02-06"}),),
        "2026-02-13",
        "ormas-1",
        "3",
        tuple(
            (f"registry.{end}", {"report": 3})
            for end in ("ChangeVerified", "ReportTurnedDown", "ReportTakenBack")
        ),
        (("registry.ChangeVerified", {"report": 2}),),
        {"reported_on": "2026-02-06"},
    ),
    "document-expires": Story(
        "ormas-1",
        (
            (
                "registry.DocumentFiled",
                {"document_kind": "domisili", "title": "Surat domisili", "expires_on": "2026-05-01"},
            ),
        ),
        "2026-05-01",
        "ormas-1",
        "domisili:2026-05-01",
        tuple(
            (f"registry.Document{end}", {"document_kind": "domisili"})
            for end in ("Returned", "Erased", "Waived")
        ),
        (("registry.DocumentReturned", {"document_kind": "npwp"}),),
        {"title": "Surat domisili"},
    ),
    "data-to-confirm": Story(
        "ormas-1",
        (
            ("registry.EntryConfirmed", {"confirmed_on": "2025-02-01"}),
            ("registry.EntryConfirmed", {"confirmed_on": "2026-02-01"}),
        ),
        "2027-02-01",
        "ormas-1",
        "2026-02-01",
        (),
        words={"confirmed_on": "2026-02-01"},
    ),
    "sanction-answer": Story(
        "ormas-1",
        (("registry.SanctionRecorded", {"sanction": 1, "letter": "300/12", "answer_by": "2025-04-11"}),),
        "2025-04-11",
        "ormas-1",
        "1:2025-04-11",
        (("registry.SanctionEnded", {"sanction": 1}),),
        (("registry.SanctionEnded", {"sanction": 2}),),
        {"letter": "300/12"},
    ),
    "visit-follow-up": Story(
        "ormas-1",
        (("registry.FollowUpAsked", {"follow_up": 1, "task": "kirim SK", "due_on": "2026-03-01"}),),
        "2026-03-01",
        "ormas-1",
        "1:2026-03-01",
        (("registry.FollowUpClosed", {"follow_up": 1}),),
        (("registry.FollowUpClosed", {"follow_up": 2}),),
        {"task": "kirim SK"},
    ),
    "visiting-round": Story(
        "round-1",
        (("registry.RoundOpened", {"round_title": "Maret", "until_day": "2026-03-31"}),),
        "2026-03-31",
        "",
        "2026-03-31",
        (("registry.RoundClosed", {}),),
        words={"round_title": "Maret"},
    ),
    "planned-supervision": Story(
        "supervision-1",
        (("registry.SupervisionPlanned", {**OF, "due_on": "2026-03-31"}),),
        "2026-03-31",
        "",
        "2026-03-31",
        (("registry.SupervisionCarriedOut", {}), ("registry.SupervisionDropped", {})),
    ),
    "finding-follow-up": Story(
        "supervision-1",
        (
            ("registry.FindingTasked", {"finding_number": 1, "due_on": "2026-03-01"}),
            ("registry.FindingTasked", {"finding_number": 1, "due_on": "2026-03-31"}),
        ),
        "2026-03-31",
        "",
        "1:2026-03-31",
        tuple((f"registry.Finding{end}", {"finding_number": 1}) for end in ("Closed", "Struck")),
        (("registry.FindingClosed", {"finding_number": 2}),),
    ),
    "coordination-task": Story(
        "coordination-1",
        (("registry.CoordinationTasked", {"follow_up_number": 1, "due_on": "2026-03-31"}),),
        "2026-03-31",
        "",
        "1:2026-03-31",
        (("registry.CoordinationSettled", {"follow_up_number": 1}), ("registry.CoordinationStruck", {})),
        (("registry.CoordinationSettled", {"follow_up_number": 2}),),
    ),
    "service-promise": Story(
        "case-1",
        (
            (CASE[0], {**CASE[1], "sla_working_days": 5}),
            ("requests.CaseSubmitted", {"submitted_on": "2026-02-06"}),
            ("requests.CaseReturned", {"asked_on": "2026-02-09"}),
            ("requests.CaseAnswered", {"answered_on": "2026-02-11"}),
        ),
        "2026-02-17",
        "ormas-1",
        "1",
        CASE_OVER,
        (("requests.CaseCompleted", {"complete_since": "2026-02-12"}),),
        {"title": "Surat keterangan"},
    ),
    "law-deadline": Story(
        "case-1",
        (CASE, ("requests.CaseCompleted", {"complete_since": "2026-02-06"})),
        "2026-02-13",
        "ormas-1",
        "0",
        CASE_OVER,
        words={"title": "Surat keterangan"},
    ),
    "case-to-mend": Story(
        "case-1",
        (CASE, ("requests.CaseReturned", {"asked_on": "2026-02-09", "answer_by": "2026-03-02"})),
        "2026-03-02",
        "ormas-1",
        "2026-02-09:2026-03-02",
        (("requests.CaseAnswered", {}), *CASE_OVER),
        words={"title": "Surat keterangan"},
    ),
    "case-visit": Story(
        "case-1",
        (CASE, ("requests.CaseVisitOrdered", {"visit_by": "2026-03-02"})),
        "2026-03-02",
        "",
        "2026-03-02",
        (("requests.CaseVisitRecorded", {}), *CASE_OVER),
        words={"title": "Surat keterangan"},
    ),
    "consultation-promise": Story(
        "consultation-1",
        (
            (
                "requests.ConsultationPromised",
                {"promise_number": 1, "promise": "contoh AD", "promised_by": "bidang", "due": "2026-03-02"},
            ),
        ),
        "2026-03-02",
        "",
        "1:2026-03-02",
        tuple(
            (f"requests.ConsultationPromise{end}", {"promise_number": 1}) for end in ("Fulfilled", "Lifted")
        ),
        (("requests.ConsultationPromiseLifted", {"promise_number": 2}),),
        {"promise": "contoh AD", "promised_by": "bidang"},
    ),
    "permit-ends": Story(
        "permit-1",
        (PERMIT, ("requests.PermitRevised", {"kind_title": "Bendera", "until_day": "2026-03-21"}), GRANTED),
        "2026-03-21",
        "ormas-1",
        "2026-03-21",
        DOWN,
        words={"kind_title": "Bendera"},
    ),
    "permit-removal": Story(
        "permit-1",
        (PERMIT, GRANTED),
        "2026-03-23",
        "ormas-1",
        "2026-03-23",
        DOWN,
        words={"kind_title": "Spanduk"},
    ),
    "grant-to-mend": Story(
        "grant-1",
        (GRANT, ("requests.GrantReturned", {"asked_on": "2026-02-09", "answer_by": "2026-03-02"})),
        "2026-03-02",
        "ormas-1",
        "2026-02-09:2026-03-02",
        (HANDED_IN, ("requests.GrantRejected", {}), ("requests.GrantLapsed", {}), GRANT_OVER[0]),
        words=TITLE,
    ),
    "grant-agreement": Story(
        "grant-1",
        (GRANT, ("requests.GrantAwarded", {"decided_on": "2026-02-01"})),
        "2026-03-03",
        "ormas-1",
        "2026-02-01",
        (("requests.GrantAgreementSigned", {}), *GRANT_OVER),
        words=TITLE,
    ),
    "grant-first-stage": Story(
        "grant-1",
        (GRANT, ("requests.GrantAgreementSigned", {"signed_on": "2026-02-01"})),
        "2026-03-03",
        "ormas-1",
        "2026-02-01",
        (("requests.GrantDisbursementRequested", {}), ("requests.GrantGoodsHandedOver", {}), *GRANT_OVER),
        words=TITLE,
    ),
    "grant-payment": Story(
        "grant-1",
        (GRANT, ("requests.GrantDisbursementRequested", {"stage": 2, "requested_on": "2026-02-02"})),
        "2026-02-20",
        "ormas-1",
        "2:2026-02-02",
        (
            ("requests.GrantDisbursed", {"stage": 2}),
            ("requests.GrantDisbursementDeclined", {"stage": 2}),
            *GRANT_OVER,
        ),
        (("requests.GrantDisbursed", {"stage": 1}),),
        STAGE,
    ),
    "grant-report": Story(
        "grant-1",
        (GRANT, HANDED_IN, ("requests.GrantDisbursed", {"stage": 2})),
        "2027-01-10",
        "ormas-1",
        "2",
        (
            ("requests.GrantReported", {"stage": 2}),
            ("requests.GrantReportAccepted", {"stage": 2}),
            *GRANT_OVER,
        ),
        (("requests.GrantReported", {"stage": 1}),),
        STAGE,
    ),
    "grant-report-to-mend": Story(
        "grant-1",
        (
            GRANT,
            (
                "requests.GrantReportReturned",
                {"stage": 2, "returned_on": "2027-01-12", "answer_by": "2027-01-26"},
            ),
        ),
        "2027-01-26",
        "ormas-1",
        "2:2027-01-12:2027-01-26",
        (("requests.GrantReported", {"stage": 2}), *GRANT_OVER),
        (("requests.GrantReported", {"stage": 1}),),
        STAGE,
    ),
    "promise-to-guests": Story(
        "audience-1",
        (
            (
                "clusters.AudienceReceived",
                {**OF, "promise": "surat", "promised_by": "bidang", "due": "2026-03-02"},
            ),
        ),
        "2026-03-02",
        "ormas-1",
        "2026-03-02",
        (("clusters.PromiseFulfilled", {}), ("clusters.PromiseLifted", {})),
        words={"promise": "surat", "promised_by": "bidang"},
    ),
    "invitation-to-answer": Story(
        "involvement-1",
        (
            (
                "clusters.OrmasAskedToTakePart",
                {**OF, "activity": "Bazar", "day": "2026-03-09", "answer_by": "2026-03-02"},
            ),
        ),
        "2026-03-02",
        "ormas-1",
        "ormas-1:2026-03-02",
        (
            ("clusters.InvolvementAnswered", OF),
            ("clusters.AskedOrmasStruck", OF),
            ("clusters.OrmasTakenFromActivity", OF),
            ("clusters.InvolvementCancelled", {}),
        ),
        (("clusters.InvolvementAnswered", {"organisation": "ormas-2"}),),
        {"activity": "Bazar", "day": "2026-03-09"},
    ),
    "self-assessment": Story(
        "assessment-1",
        (INVITED, ("scoring.AssessmentReturned", {"until": "2026-08-14"})),
        "2026-08-14",
        "ormas-1",
        "1",
        (("scoring.AssessmentSubmitted", {}), ("scoring.InvitationTakenBack", {})),
        words={"period_title": "2026"},
    ),
    "objection-window": Story(
        "assessment-1",
        (INVITED, ("scoring.ScoreComputed", {"objection_until": "2026-09-30"})),
        "2026-09-30",
        "ormas-1",
        "2026-09-30",
        tuple(
            (f"scoring.{end}", {})
            for end in ("ScoreObjected", "ScoreDecided", "ScorePublished", "AssessmentReturned")
        ),
    ),
    "improvement-item": Story(
        "improvement-1",
        (("scoring.ImprovementAgreed", {**OF, "item": 1, "text": "susun SOP", "due": "2026-12-01"}),),
        "2026-12-01",
        "ormas-1",
        "1",
        tuple((f"scoring.Improvement{end}", {"item": 1}) for end in ("Done", "Dropped")),
        (("scoring.ImprovementDone", {"item": 2}),),
        {"text": "susun SOP"},
    ),
    "direction": Story(
        "expose-1",
        (("scoring.DirectionGiven", {"direction": 1, "text": "perbarui data", "due": "2026-12-01"}),),
        "2026-12-01",
        "",
        "1",
        (("scoring.DirectionDone", {"direction": 1}),),
        (("scoring.DirectionDone", {"direction": 2}),),
        {"text": "perbarui data"},
    ),
    "award-call": Story(
        "award-1",
        (("scoring.AwardCalled", {"title": "Ormas Award", "until": "2026-10-01"}),),
        "2026-10-01",
        "",
        "2026-10-01",
        (("scoring.AwardAnnounced", {}),),
        words={"title": "Ormas Award"},
    ),
    "perception-survey": Story(
        "survey-1",
        (("scoring.PerceptionSurveyOpened", {**OF, "period_title": "2026", "until": "2026-10-01"}),),
        "2026-10-01",
        "",
        "2026-10-01",
        (("scoring.PerceptionSurveyClosed", {}),),
        words={"period_title": "2026"},
    ),
    "satisfaction-survey": Story(
        "survey-1",
        (
            (
                "requests.SurveySlipsMade",
                {"service": "presence_letter", "period": "2026-1", "closes_on": "2026-06-30"},
            ),
        ),
        "2026-06-30",
        "",
        "presence_letter:2026-1:2026-06-30",
        (),
    ),
    "signatory-term": Story(
        "signatory-1",
        (
            ("requests.SignatoryAppointed", {"capacity": "Kepala Badan", "valid_until": "2026-05-31"}),
            ("requests.SignatoryTermCorrected", {"valid_until": "2026-06-30"}),
        ),
        "2026-06-30",
        "",
        "2026-06-30",
        (("requests.SignatoryEnded", {}),),
        words={"capacity": "Kepala Badan"},
    ),
    "signatory-certificate": Story(
        "signatory-1",
        (
            ("requests.SignatoryAppointed", {"capacity": "Kepala Badan", "valid_until": ""}),
            ("requests.SignatoryCertificateRecorded", {"valid_until": "2027-06-30"}),
        ),
        "2027-06-30",
        "",
        "2027-06-30",
        (("requests.SignatoryEnded", {}),),
        words={"capacity": "Kepala Badan"},
    ),
}
