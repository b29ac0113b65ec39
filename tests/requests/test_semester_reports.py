"""A semester report from the first line to the one that is accepted. Everything is invented."""

from dataclasses import replace

import pytest

from services.requests.domain.semester_report import MOST_ACTIVITIES
from services.requests.events import (
    MatterHandedOver,
    NilSemesterReportSubmitted,
    SemesterActivityAdded,
    SemesterActivityDropped,
    SemesterActivityRevised,
    SemesterMoneyTold,
    SemesterProgressTold,
    SemesterReportAccepted,
    SemesterReportBegun,
    SemesterReportDiscarded,
    SemesterReportReturned,
    SemesterReportSubmitted,
    SemesterReportWithdrawn,
)
from shared.errors import Conflict, NotFound
from tests.requests.reports import (
    ACCEPTED,
    ADDED,
    BEGUN,
    LISTED,
    MONEY,
    NIL,
    PROGRAMMES,
    RETURNED,
    SANGGAR,
    TIED,
    TO_SUBMITTED,
    TODAY,
    WITHDRAWN,
    accepting,
    adding,
    beginning,
    discarding,
    dropping,
    refused,
    report,
    returning,
    revising,
    submitting,
    submitting_nil,
    telling_money,
    telling_progress,
    withdrawing,
)
from tests.scenario import fact


def test_a_report_is_begun_for_a_period_that_has_begun_and_activities_are_told_one_by_one():
    report().when(beginning()).then(fact(SemesterReportBegun, period="2026-1"))
    report(BEGUN).when(adding()).then(fact(SemesterActivityAdded, activity=1, **LISTED))
    report(BEGUN, ADDED).when(adding()).then(fact(SemesterActivityAdded, activity=2))


def test_only_an_entry_that_stands_in_the_register_reports_and_a_dissolved_ormas_still_does():
    told = refused("an-applicant-is-in-the-register")
    report().when(beginning(who=None)).then(told)
    report().when(beginning(who=replace(SANGGAR, withdrawn="Salah ketik"))).then(told)
    merged = replace(SANGGAR, merged_into="Sanggar Contoh Jaya")
    report().when(beginning(who=merged)).then(refused("a-merged-entry-asks-as-the-other"))
    gone = replace(SANGGAR, dissolved_on="2026-06-01")
    report().when(beginning(who=gone)).then(fact(SemesterReportBegun, applicant="Sanggar Contoh"))


@pytest.mark.rule("one-report-for-a-period")
def test_a_second_report_for_the_same_period_is_refused_until_the_first_draft_was_discarded():
    report(BEGUN).when(beginning()).then(refused("one-report-for-a-period"))
    report(*TO_SUBMITTED, ACCEPTED).when(beginning()).then(refused("one-report-for-a-period"))
    report(BEGUN).when(discarding).then(fact(SemesterReportDiscarded))
    gone = fact(SemesterReportDiscarded)
    report(BEGUN, ADDED, gone).when(beginning()).then(fact(SemesterReportBegun))
    report(BEGUN, ADDED, gone, BEGUN).when(adding()).then(fact(SemesterActivityAdded, activity=2))


@pytest.mark.rule("a-report-is-begun-once-its-period-has")
def test_nobody_reports_of_a_semester_that_has_not_begun():
    told = refused("a-report-is-begun-once-its-period-has")
    report().when(beginning("2027-1")).then(told)


@pytest.mark.rule("an-activity-lies-in-its-semester")
@pytest.mark.parametrize("day", ["2025-12-31", "2026-07-01"])
def test_an_activity_outside_the_semester_is_refused_and_nothing_is_kept_of_it(day):
    told = refused("an-activity-lies-in-its-semester")
    assert report(BEGUN).when(adding(held_on=day)).then(told).aggregate.activities == {}
    report(BEGUN, ADDED).when(revising(held_on=day)).then(told)


@pytest.mark.rule("an-activity-is-of-a-type-of-the-list")
def test_an_activity_is_of_a_type_that_the_office_lists():
    report(BEGUN).when(adding(activity_type="pesta")).then(refused("an-activity-is-of-a-type-of-the-list"))


@pytest.mark.rule("a-report-holds-so-many-activities")
def test_the_activity_after_the_last_number_is_refused():
    last = fact(SemesterActivityAdded, activity=MOST_ACTIVITIES, **LISTED)
    report(BEGUN, last).when(adding()).then(refused("a-report-holds-so-many-activities"))


def test_an_activity_is_revised_and_dropped_and_its_number_is_not_given_again():
    report(BEGUN, ADDED).when(revising(reached=42)).then(fact(SemesterActivityRevised, reached=42))
    report(BEGUN, ADDED).when(revising()).then()
    report(BEGUN, ADDED).when(dropping()).then(fact(SemesterActivityDropped, title="Pelatihan membatik"))
    gone = fact(SemesterActivityDropped, activity=1)
    report(BEGUN, ADDED, gone).when(adding()).then(fact(SemesterActivityAdded, activity=2))
    with pytest.raises(NotFound):
        report(BEGUN, ADDED, gone).when(revising())


def test_two_officers_on_one_report_meet_a_conflict():
    with pytest.raises(Conflict):
        report(BEGUN, ADDED).when(revising(seen=1, reached=42))
    with pytest.raises(Conflict):
        report(*TO_SUBMITTED).when(accepting(seen=2))


def test_money_is_told_by_source_with_an_exact_ratio_and_progress_by_programme():
    told = "iuran anggota Rp1.500.000, hibah atau bantuan pemerintah Rp500.000, swadaya 75,0%"
    report(BEGUN).when(telling_money()).then(fact(SemesterMoneyTold, summary=told, money=MONEY))
    report(BEGUN, fact(SemesterMoneyTold, money=MONEY)).when(telling_money()).then()
    nothing = [{"money_source": "dues", "amount": 0}]
    report(BEGUN).when(telling_money(nothing)).then()
    told = "Kampung batik: berjalan sesuai rencana"
    report(BEGUN).when(telling_progress()).then(fact(SemesterProgressTold, summary=told))
    report(BEGUN, fact(SemesterProgressTold, programmes=PROGRAMMES)).when(telling_progress()).then()


def test_a_report_that_came_by_the_due_day_is_on_time_whenever_it_was_typed():
    said = {"punctuality": "on_time", "due_on": "2026-07-31", "attempt": 1, "activities": 1}
    report(BEGUN, ADDED).when(submitting()).then(
        fact(SemesterReportSubmitted, signed_by=["ketua", "sekretaris"], **said)
    )
    typed_late = {"received_on": "2026-07-31", "today": "2026-09-01", "why_earlier": "Listrik padam"}
    report(BEGUN, ADDED).when(submitting(**typed_late)).then(fact(SemesterReportSubmitted, **said))
    late = {"received_on": "2026-08-01", "today": "2026-08-01"}
    report(BEGUN, ADDED).when(submitting(**late)).then(fact(SemesterReportSubmitted, punctuality="late"))
    report(BEGUN, ADDED).when(submitting(terms=None)).then(
        fact(SemesterReportSubmitted, punctuality="no_term", due_on="")
    )


def test_a_nil_report_is_an_answer_of_its_own():
    report(BEGUN).when(submitting_nil()).then(
        fact(NilSemesterReportSubmitted, reason="Pengurus baru.", punctuality="on_time")
    )
    report(BEGUN, NIL).when(accepting()).then(fact(SemesterReportAccepted, nil=True, punctuality="on_time"))


@pytest.mark.rule("a-report-tells-an-activity")
def test_a_report_without_an_activity_is_no_report():
    report(BEGUN).when(submitting()).then(refused("a-report-tells-an-activity"))


@pytest.mark.rule("a-nil-report-tells-no-activity")
def test_a_report_with_an_activity_is_not_nil():
    report(BEGUN, ADDED).when(submitting_nil()).then(refused("a-nil-report-tells-no-activity"))


@pytest.mark.rule("a-semester-is-reported-when-it-is-over")
@pytest.mark.parametrize("day", ["2026-06-30", "2026-07-21"])
def test_a_report_is_handed_in_after_its_semester_and_not_tomorrow(day):
    told = refused("a-semester-is-reported-when-it-is-over")
    report(BEGUN, ADDED).when(submitting(received_on=day)).then(told)


@pytest.mark.rule("a-late-entry-of-a-report-says-why")
def test_who_types_a_report_days_later_says_why():
    told = refused("a-late-entry-of-a-report-says-why")
    report(BEGUN, ADDED).when(submitting(received_on="2026-07-10")).then(told)


@pytest.mark.rule("a-report-needs-its-signed-paper")
def test_a_report_without_its_signed_paper_is_refused():
    report(BEGUN, ADDED).when(submitting(document=0)).then(refused("a-report-needs-its-signed-paper"))


@pytest.mark.rule("a-report-is-signed-as-the-ormas-says")
def test_a_report_is_signed_by_as_many_as_the_bylaws_of_the_ormas_say():
    told = refused("a-report-is-signed-as-the-ormas-says")
    report(BEGUN, ADDED).when(submitting(signed_by=["ketua", "bendahara"])).then(told)
    four = {"signatories": ["Rais", "Katib", "Ketua", "Sekretaris"], "signatures": 4}
    report(BEGUN, ADDED).when(submitting(signed_by=["Rais", "Katib", "Ketua"], **four)).then(told)


@pytest.mark.rule("a-report-goes-step-by-step")
def test_what_was_handed_in_is_changed_only_after_it_was_returned():
    told = refused("a-report-goes-step-by-step")
    for step in (
        adding(),
        revising(),
        dropping(),
        telling_money(),
        telling_progress(),
        submitting(),
        discarding,
    ):
        report(*TO_SUBMITTED).when(step).then(told)
    report(BEGUN, ADDED).when(accepting()).then(told)
    report(BEGUN, ADDED).when(returning()).then(told)
    report(*TO_SUBMITTED, RETURNED).when(adding()).then(fact(SemesterActivityAdded, activity=2))
    report(*TO_SUBMITTED, RETURNED).when(discarding).then(told)


def test_a_report_is_returned_part_by_part_and_stays_on_time_when_it_comes_back_corrected():
    told = "Pelatihan membatik: Belum terbaca; Kertas laporan: Belum terbaca"
    report(*TO_SUBMITTED).when(returning(items=("activity-1", "paper"))).then(
        fact(SemesterReportReturned, summary=told)
    )
    late = {"received_on": "2026-08-20", "today": "2026-08-20"}
    report(*TO_SUBMITTED, RETURNED).when(submitting(**late)).then(
        fact(SemesterReportSubmitted, attempt=2, punctuality="on_time", due_on="2026-07-31")
    )
    report(*TO_SUBMITTED, ACCEPTED).when(returning()).then(fact(SemesterReportReturned))


@pytest.mark.rule("a-returned-report-says-of-what")
def test_feedback_speaks_of_what_the_report_has():
    told = refused("a-returned-report-says-of-what")
    report(*TO_SUBMITTED).when(returning(items=("activity-2",))).then(told)


@pytest.mark.rule("the-days-of-a-report-follow-each-other")
@pytest.mark.parametrize("day", ["2026-07-19", "2026-07-21"])
def test_a_report_is_not_returned_before_it_came_nor_tomorrow(day):
    told = refused("the-days-of-a-report-follow-each-other")
    report(*TO_SUBMITTED).when(returning(day=day)).then(told)


@pytest.mark.rule("who-typed-a-report-does-not-accept-it")
def test_another_person_than_who_typed_it_accepts_a_report():
    report(*TO_SUBMITTED).when(accepting()).then(fact(SemesterReportAccepted, nil=False))
    told = refused("who-typed-a-report-does-not-accept-it")
    report(*TO_SUBMITTED).when(accepting(typists=("verif-1",))).then(told)


@pytest.mark.rule("who-typed-a-report-does-not-undo-its-acceptance")
def test_a_typist_returns_what_nobody_accepted_yet_and_no_report_that_another_accepted():
    own = {"typists": ("verif-1",)}
    report(*TO_SUBMITTED).when(returning(**own)).then(fact(SemesterReportReturned))
    told = refused("who-typed-a-report-does-not-undo-its-acceptance")
    report(*TO_SUBMITTED, ACCEPTED).when(returning(**own)).then(told)


@pytest.mark.rule("nobody-judges-the-report-of-the-own-ormas")
def test_who_has_ties_to_the_ormas_neither_accepts_nor_returns_its_report():
    told = refused("nobody-judges-the-report-of-the-own-ormas")
    handed = fact(MatterHandedOver, office_role="division_head")
    for judging in (accepting, returning):
        story = report(*TO_SUBMITTED).when(judging(by=TIED))
        story.then(fact(MatterHandedOver, office_role="division_head", rule=told.said["rule"]))
        report(*TO_SUBMITTED, handed).when(judging(by=TIED)).then(told)


@pytest.mark.rule("a-disputed-board-signs-no-report")
@pytest.mark.parametrize(("so_far", "hand_in"), [((BEGUN, ADDED), submitting), ((BEGUN,), submitting_nil)])
def test_while_the_board_is_disputed_no_signed_report_is_taken(so_far, hand_in):
    story = report(*so_far).when(hand_in(in_dispute=True))
    story.then(refused("a-disputed-board-signs-no-report"))


def test_what_was_sent_by_mistake_is_a_draft_again_and_the_day_is_that_of_what_stands():
    report(*TO_SUBMITTED).when(withdrawing()).then(
        fact(SemesterReportWithdrawn, attempt=1, document=6, stands={}, withdrawn_on=TODAY)
    )
    late = {"received_on": "2026-08-20", "today": "2026-08-20", "document": 7}
    again = fact(SemesterReportSubmitted, attempt=1, punctuality="late", document=7)
    report(*TO_SUBMITTED, WITHDRAWN).when(submitting(**late)).then(again)
    report(*TO_SUBMITTED, WITHDRAWN).when(discarding).then(fact(SemesterReportDiscarded))


def test_what_was_mended_and_sent_by_mistake_is_sent_back_again_and_stays_on_time():
    late = {"received_on": "2026-08-20", "today": "2026-08-20"}
    story = report(*TO_SUBMITTED, RETURNED).when(submitting(**late)).when(withdrawing())
    [told] = story.happened
    assert (told.stands["received_on"], told.stands["returned_on"]) == (TODAY, TODAY)
    assert (story.aggregate.state, story.aggregate.attempt) == ("returned", 1)
    story.when(submitting(**late)).then(fact(SemesterReportSubmitted, attempt=2, punctuality="on_time"))
    story.when(withdrawing()).when(adding()).then(fact(SemesterActivityAdded, activity=2))


@pytest.mark.rule("who-sent-a-report-withdraws-it")
def test_the_office_withdraws_no_report_that_an_ormas_sent_nor_an_ormas_a_paper_at_the_counter():
    told = refused("who-sent-a-report-withdraws-it")
    report(*TO_SUBMITTED).when(withdrawing(of_ormas=True)).then(told)
    report(*TO_SUBMITTED).when(withdrawing(by_ormas=True)).then(told)
    own = withdrawing(of_ormas=True, by_ormas=True)
    report(*TO_SUBMITTED).when(own).then(fact(SemesterReportWithdrawn))


@pytest.mark.rule("a-report-goes-step-by-step")
@pytest.mark.parametrize("so_far", [(BEGUN, ADDED), (*TO_SUBMITTED, RETURNED), (*TO_SUBMITTED, ACCEPTED)])
def test_only_what_lies_with_the_office_and_nobody_accepted_is_withdrawn(so_far):
    report(*so_far).when(withdrawing()).then(refused("a-report-goes-step-by-step"))
