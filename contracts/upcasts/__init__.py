"""How the open fields of an older version of an event are read today: pure functions, one per step.

They stand here and not beside the event class, because whoever heard an old event has to read it as its
owner does, and no service imports another one. The event class refers to the same function.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from contracts.upcasts.clusters import involvement_requested_v1_v2
from contracts.upcasts.documents import document_kind_asked_v1_v2
from contracts.upcasts.limited import person_joined_case_v1_v2, words_v1_v2
from contracts.upcasts.monev import monev_frozen_v1_v2
from contracts.upcasts.notifications import day_came_v1_v2, obligation_set_v1_v2
from contracts.upcasts.places import secretariat_recorded_v1_v2, visit_told_v1_v2
from contracts.upcasts.programmes import programme_told_v1_v2
from contracts.upcasts.registry import activity_status_recorded_v1_v2, change_reported_v1_v2
from contracts.upcasts.requests import (
    case_completed_v1_v2,
    case_drafted_v1_v2,
    grant_evaluator_chosen_v1_v2,
    grant_proposed_v1_v2,
    grant_proposed_v2_v3,
    grant_report_returned_v1_v2,
    grant_reported_v1_v2,
    grant_returned_v1_v2,
    grant_terms_set_v1_v2,
    letter_drafted_v1_v2,
    letter_drafted_v2_v3,
    letter_issued_v1_v2,
    letter_numbered_v1_v2,
    letter_revoked_v1_v2,
    letter_signed_v1_v2,
    letter_superseded_v1_v2,
    report_duty_recorded_v1_v2,
    signatory_appointed_v1_v2,
    survey_slips_made_v1_v2,
)
from contracts.upcasts.scoring import (
    assessment_returned_v1_v2,
    panel_answers_given_v1_v2,
    score_computed_v1_v2,
    score_computed_v2_v3,
    score_computed_v3_v4,
)

Upcast = Callable[[dict[str, Any]], None]

UPCASTS: Final[Mapping[str, tuple[Upcast, ...]]] = {
    "clusters.CaseStepTaken": (words_v1_v2,),
    "clusters.InvolvementRequested": (involvement_requested_v1_v2,),
    "clusters.OrderCaseClosed": (words_v1_v2,),
    "clusters.OrderCaseOpened": (words_v1_v2,),
    "clusters.OrderCaseReopened": (words_v1_v2,),
    "clusters.PartyJoinedCase": (words_v1_v2,),
    "clusters.PersonJoinedCase": (person_joined_case_v1_v2,),
    "notifications.DayCame": (day_came_v1_v2,),
    "notifications.ObligationSet": (obligation_set_v1_v2,),
    "registry.ActivityStatusRecorded": (activity_status_recorded_v1_v2,),
    "registry.ChangeReported": (change_reported_v1_v2,),
    "registry.ComplaintAcknowledged": (words_v1_v2,),
    "registry.ComplaintClosed": (words_v1_v2,),
    "registry.ComplaintLinked": (words_v1_v2,),
    "registry.ComplaintReopened": (words_v1_v2,),
    "registry.ComplaintStepTaken": (words_v1_v2,),
    "registry.ComplaintUnlinked": (words_v1_v2,),
    "registry.DocumentKindChanged": (document_kind_asked_v1_v2,),
    "registry.DocumentKindDeclared": (document_kind_asked_v1_v2,),
    "registry.FindingClosed": (words_v1_v2,),
    "registry.FindingTasked": (words_v1_v2,),
    "registry.ProgrammeBegun": (programme_told_v1_v2,),
    "registry.ProgrammeRevised": (programme_told_v1_v2,),
    "registry.SecretariatRecorded": (secretariat_recorded_v1_v2,),
    "registry.VisitCorrected": (visit_told_v1_v2,),
    "registry.VisitRecorded": (visit_told_v1_v2,),
    "requests.CaseCompleted": (case_completed_v1_v2,),
    "requests.CaseDrafted": (case_drafted_v1_v2,),
    "requests.GrantEvaluatorChosen": (grant_evaluator_chosen_v1_v2,),
    "requests.GrantProposed": (grant_proposed_v1_v2, grant_proposed_v2_v3),
    "requests.GrantReported": (grant_reported_v1_v2,),
    "requests.GrantReturned": (grant_returned_v1_v2,),
    "requests.GrantReportReturned": (grant_report_returned_v1_v2,),
    "requests.GrantTermsSet": (grant_terms_set_v1_v2,),
    "requests.LetterDrafted": (letter_drafted_v1_v2, letter_drafted_v2_v3),
    "requests.LetterIssued": (letter_issued_v1_v2,),
    "requests.LetterNumbered": (letter_numbered_v1_v2,),
    "requests.LetterRevoked": (letter_revoked_v1_v2,),
    "requests.LetterSigned": (letter_signed_v1_v2,),
    "requests.LetterSuperseded": (letter_superseded_v1_v2,),
    "requests.ReportDutyRecorded": (report_duty_recorded_v1_v2,),
    "requests.SignatoryAppointed": (signatory_appointed_v1_v2,),
    "requests.SurveySlipsMade": (survey_slips_made_v1_v2,),
    "scoring.AssessmentReturned": (assessment_returned_v1_v2,),
    "scoring.MonevFrozen": (monev_frozen_v1_v2,),
    "scoring.PanelAnswersGiven": (panel_answers_given_v1_v2,),
    "scoring.ScoreComputed": (score_computed_v1_v2, score_computed_v2_v3, score_computed_v3_v4),
}
"""By topic, the steps in order: the first one turns version 1 into version 2. Additions only."""


def upcast(topic: str, version: int, state: dict[str, Any]) -> None:
    """Bring what was written as ``version`` to the present version, in place."""
    for step in UPCASTS.get(topic, ())[version - 1 :]:
        step(state)
