"""A case from the application to its end: what is recorded, what is refused. Everything is invented."""

import pytest
from marshmallow import ValidationError

from contracts.telling.case_words import ON_THEIR_OWN_PAGES
from services.requests.domain import Case, Officer
from services.requests.events import (
    CaseAnswered,
    CaseChecked,
    CaseCompleted,
    CaseDisposed,
    CaseDrafted,
    CaseEnteredInAgenda,
    CaseFinished,
    CaseHandedOver,
    CaseItemWaived,
    CaseLapsed,
    CaseMessageNoted,
    CaseRejected,
    CaseReturned,
    CaseSubmitted,
    CaseVisitOrdered,
    CaseVisitRecorded,
    CaseWithdrawn,
)
from services.requests.schemas.cases import DraftCase
from shared.errors import Conflict, NotFound
from tests.requests.cases import (
    ABOUT,
    ADVISED,
    ALL_FOUND,
    ANSWERED,
    APPLICATION,
    ASKED,
    BESIDE,
    DRAFTED,
    FINISHING,
    FOUND,
    HANDED_OVER,
    HEAD,
    HOLDS,
    NEEDS,
    REJECTING,
    SUBMITTED,
    TICKET,
    TIED,
    TO_AGENDA,
    TO_CHECKED,
    TO_COMPLETE,
    TO_DESK,
    TO_RETURNED,
    WITHDRAWING,
    answering,
    case,
    checking,
    completing,
    disposing,
    entering,
    lapsing,
    ordering,
    refused,
    returning,
    submitting,
    visiting,
    waiving,
)
from tests.requests.services import TODAY
from tests.scenario import fact


def test_a_draft_copies_what_is_asked_of_such_an_ormas_and_keeps_the_day_on_the_paper():
    told = fact(CaseDrafted, **APPLICATION, configuration=1, asked=ASKED, revision_days=14)
    case().when(Case.draft, holds=HOLDS, **APPLICATION, **ABOUT).then(told)


@pytest.mark.rule("a-case-is-asked-of-an-open-service")
def test_a_service_that_is_closed_gets_no_case():
    story = case().when(Case.draft, holds=None, **APPLICATION, **ABOUT)
    story.then(refused("a-case-is-asked-of-an-open-service"))


@pytest.mark.rule("a-service-with-its-own-pages-is-asked-for-there")
@pytest.mark.parametrize("service", ON_THEIR_OWN_PAGES)
def test_a_service_with_pages_of_its_own_begins_there_and_no_second_way_as_a_case(service):
    story = case().when(Case.draft, holds=HOLDS, **APPLICATION | {"service": service}, **ABOUT)
    story.then(refused("a-service-with-its-own-pages-is-asked-for-there"))


@pytest.mark.rule("one-open-case-for-a-service")
@pytest.mark.parametrize("so_far", [(DRAFTED,), TO_RETURNED, TO_COMPLETE])
def test_an_ormas_has_one_running_case_for_a_service(so_far):
    story = case(*so_far).when(Case.draft, holds=HOLDS, **APPLICATION, **ABOUT)
    story.then(refused("one-open-case-for-a-service"))


@pytest.mark.rule("an-application-answers-what-is-asked")
@pytest.mark.rule("an-earlier-day-says-why")
def test_what_is_handed_in_is_answered_and_an_earlier_day_says_why_it_is_told_only_now():
    lacking = case(DRAFTED).when(submitting(answers=[{"field": "purpose", "value": ""}]))
    lacking.then(refused("an-application-answers-what-is-asked"))
    case(DRAFTED).when(submitting(submitted_on="2026-03-01")).then(refused("an-earlier-day-says-why"))
    told = fact(CaseSubmitted, submitted_on="2026-03-01", why_earlier="Listrik padam.")
    case(DRAFTED).when(submitting(submitted_on="2026-03-01", why_earlier="Listrik padam.")).then(told)
    case(DRAFTED).when(submitting()).then(fact(CaseSubmitted, submitted_on=TODAY, why_earlier=""))


@pytest.mark.rule("the-agenda-needs-the-signed-paper")
def test_the_signed_paper_is_scanned_before_a_case_enters_the_agenda():
    before = (DRAFTED, SUBMITTED)
    case(*before).when(entering(document=0)).then(refused("the-agenda-needs-the-signed-paper"))
    case(*before).when(entering()).then(fact(CaseEnteredInAgenda, agenda_number="112/2026", document=2))
    founders = fact(CaseDrafted, organisation="", applicant="Calon Forum")
    case(founders, SUBMITTED).when(entering(document=0)).then(fact(CaseEnteredInAgenda, document=0))


@pytest.mark.rule("a-case-is-told-in-the-order-of-its-days")
def test_no_step_is_before_the_one_it_follows_nor_tomorrow():
    early, late = entering(agenda_on="2026-02-26"), entering(agenda_on="2026-03-03")
    for step in (early, late):
        case(DRAFTED, SUBMITTED).when(step).then(refused("a-case-is-told-in-the-order-of-its-days"))


@pytest.mark.rule("a-case-goes-step-by-step")
def test_a_step_that_is_not_next_is_refused_and_says_where_the_case_stands():
    story = case(DRAFTED).when(checking())
    story.then(refused("a-case-goes-step-by-step"))
    assert "berkas konsep" in story.happened[0].message


def test_not_opened_yet_and_opened_but_incomplete_are_two_things():
    assert case(*TO_DESK).aggregate.state == "disposed"
    story = case(*TO_DESK).when(checking())
    story.then(fact(CaseChecked, summary="1 syarat lengkap, 1 perlu diperbaiki"))
    assert story.aggregate.state == "checking"
    with pytest.raises(NotFound):
        case(*TO_DESK).when(checking(checks=[FOUND[0] | {"item": "deed"}]))


@pytest.mark.rule("what-rests-on-law-is-not-waived")
def test_the_office_does_without_its_own_policy_alone_and_once():
    case(*TO_CHECKED).when(waiving("legality")).then(refused("what-rests-on-law-is-not-waived"))
    waived = fact(CaseItemWaived, item="statement", title="Pernyataan", reason="Baru pindah.")
    case(*TO_CHECKED).when(waiving()).then(waived)
    case(*TO_CHECKED, waived).when(waiving()).then()


@pytest.mark.rule("nothing-is-missing-in-a-complete-case")
def test_a_case_is_complete_when_everything_required_was_found_or_waived():
    missing = case(*TO_CHECKED).when(completing())
    missing.then(refused("nothing-is-missing-in-a-complete-case"))
    assert missing.happened[0].message == "Belum lengkap: Pernyataan."
    complete = fact(CaseCompleted, complete_since=TODAY)
    case(*TO_CHECKED, fact(CaseItemWaived, item="statement")).when(completing()).then(complete)
    case(*TO_DESK, ALL_FOUND).when(completing()).then(complete)


@pytest.mark.rule("where-the-office-always-visits-the-minutes-come-first")
def test_a_case_of_a_service_that_always_visits_is_complete_after_the_minutes():
    rule = "where-the-office-always-visits-the-minutes-come-first"
    drafted = fact(CaseDrafted, **APPLICATION, asked=ASKED, form=[], visit="always")
    checked = (drafted, *TO_DESK[1:], ALL_FOUND)
    ordered = fact(CaseVisitOrdered, visit_by=TODAY)
    case(*checked).when(completing()).then(refused(rule))
    case(*checked, ordered).when(completing()).then(refused(rule))
    made, complete = fact(CaseVisitRecorded, visited_on=TODAY), fact(CaseCompleted, complete_since=TODAY)
    case(*checked, ordered, made).when(completing()).then(complete)
    case(*checked, made, ordered).when(completing()).then(complete)


@pytest.mark.rule("a-return-says-what-to-mend")
def test_what_is_sent_back_names_what_to_mend():
    case(*TO_DESK, ALL_FOUND).when(returning()).then(refused("a-return-says-what-to-mend"))
    told = fact(CaseReturned, asked_on=TODAY, answer_by="2026-03-20", summary="Pernyataan")
    returned = fact(CaseChecked, checks=[each | {"title": ""} for each in FOUND])
    story = case(*TO_DESK, returned).when(returning())
    story.then(told)
    story.when(answering()).then(fact(CaseAnswered, answered_on=TODAY))
    assert story.aggregate.state == "checking"


@pytest.mark.rule("a-case-lapses-after-its-term")
def test_a_case_lapses_only_after_the_last_day_of_the_applicant_and_only_when_somebody_says_so():
    case(*TO_RETURNED).when(lapsing("2026-03-19")).then(refused("a-case-lapses-after-its-term"))
    told = fact(CaseLapsed, ended_on="2026-03-20", answer_by="2026-03-19")
    case(*TO_RETURNED).when(lapsing("2026-03-20")).then(told)


@pytest.mark.rule("a-visit-is-ordered-for-a-day-to-come")
def test_a_visit_is_ordered_for_a_day_to_come_and_its_minutes_are_recorded_after_it():
    to_come = refused("a-visit-is-ordered-for-a-day-to-come")
    case(*TO_CHECKED).when(ordering(visit_by="2026-03-01")).then(to_come)
    ordered = fact(CaseVisitOrdered, visit_by="2026-03-10")
    case(*TO_COMPLETE).when(ordering()).then(ordered)
    order = refused("a-case-is-told-in-the-order-of-its-days")
    case(*TO_COMPLETE).when(visiting(visited_on="2026-03-03")).then(order)
    case(*TO_COMPLETE).when(visiting()).then(fact(CaseVisitRecorded, visited_on=TODAY))


def test_every_end_is_an_event_of_its_own_and_nothing_follows_it():
    ends = ((FINISHING, CaseFinished), (REJECTING, CaseRejected), (WITHDRAWING, CaseWithdrawn))
    for step, kind in ends:
        story = case(*ADVISED).when(step)
        story.then(fact(kind, ended_on=TODAY))
        story.when(REJECTING).then(refused("a-case-goes-step-by-step"))


@pytest.mark.rule("nobody-decides-about-the-own-ormas")
def test_the_case_of_ones_own_ormas_is_handed_to_the_superior_in_one_event():
    story = case(*TO_DESK).when(checking(TIED))
    story.then(
        fact(
            CaseHandedOver, officer="staf-2", office_role="division_head", tie="family",
            rule="nobody-decides-about-the-own-ormas",
        )
    )  # fmt: skip
    story.when(checking(TIED)).then(refused("nobody-decides-about-the-own-ormas"))


@pytest.mark.rule("a-handed-over-case-is-decided-by-the-superior")
def test_after_a_hand_over_the_superior_decides_and_others_only_record_what_came():
    handed = (*TO_DESK, HANDED_OVER)
    case(*handed).when(checking()).then(refused("a-handed-over-case-is-decided-by-the-superior"))
    case(*handed).when(checking(HEAD)).then(fact(CaseChecked))
    case(*TO_RETURNED, HANDED_OVER).when(answering()).then(fact(CaseAnswered))


@pytest.mark.rule("a-superior-outside-has-only-what-was-handed-over")
def test_a_superior_outside_the_office_decides_the_case_that_was_handed_over_and_no_other():
    secretary = Officer("sekda-1", "regional_secretary")
    refusal = refused("a-superior-outside-has-only-what-was-handed-over")
    for so_far in (TO_DESK, (*TO_DESK, HANDED_OVER)):
        case(*so_far).when(checking(secretary)).then(refusal)
    to_the_secretary = fact(CaseHandedOver, office_role="regional_secretary")
    case(*TO_DESK, to_the_secretary).when(checking(secretary)).then(fact(CaseChecked))


def test_of_two_officers_at_one_case_the_second_is_told_that_it_moved_on():
    story = case(*TO_DESK)
    seen = story.aggregate.changed
    story.when(checking(seen=seen)).then(fact(CaseChecked))
    with pytest.raises(Conflict):
        story.when(checking(seen=seen))
    story.when(completing(seen=story.aggregate.changed)).then(
        refused("nothing-is-missing-in-a-complete-case")
    )
    story.when(checking(seen=story.aggregate.changed)).then(fact(CaseChecked))


def test_a_disposition_is_changed_as_long_as_nobody_opened_the_case():
    case(*TO_DESK).when(disposing()).then(fact(CaseDisposed))
    case(*TO_AGENDA).when(disposing()).then(fact(CaseDisposed))
    case(*TO_CHECKED).when(disposing()).then(refused("a-case-goes-step-by-step"))


def test_that_a_sentence_was_sent_by_hand_is_kept_and_the_sentence_is_not():
    noted = fact(CaseMessageNoted, item="statement", title="Pernyataan")
    case(*TO_RETURNED).when(lambda one: one.note_message(HEAD, item="statement")).then(noted)


def test_a_draft_says_the_number_of_another_system_and_what_its_applicant_needs():
    drafting = case().when(lambda one: one.draft(HOLDS, **ABOUT, **APPLICATION, ticket=TICKET, needs=NEEDS))
    drafting.then(fact(CaseDrafted), *BESIDE)
    assert DraftCase().load(APPLICATION)["needs"] == []
    for wrong in ({"needs": ["helicopter"]}, {"needs": ["companion", "companion"]}, {"ticket": "x" * 81}):
        with pytest.raises(ValidationError):
            DraftCase().load(APPLICATION | wrong)


def test_a_step_after_a_return_is_not_before_the_answer():
    told = case(
        *TO_CHECKED, fact(CaseReturned, asked_on="2026-02-28", answer_by="2026-03-19"), ANSWERED, ALL_FOUND
    )
    told.when(completing(complete_since="2026-02-28")).then(
        refused("a-case-is-told-in-the-order-of-its-days")
    )
    assert told.aggregate.newest == "2026-03-01"
