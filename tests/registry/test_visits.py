"""What a visit says of an organisation, and what it can never say. All of it is invented."""

import pytest

from services.registry.domain import FINDINGS, TASKS, Ormas
from services.registry.events import (
    DissolutionRecorded,
    FollowUpAsked,
    FollowUpClosed,
    RegistrationWithdrawn,
    VisitCorrected,
    VisitNotMade,
    VisitPlanned,
    VisitRecorded,
    VisitRefused,
)
from shared.errors import Conflict, NotFound
from tests.registry.boards import REGISTERED
from tests.registry.visiting import GROUND, PLANNED, ROUND, TITLE, active, by_visit, corrected, visit, visited
from tests.scenario import Scenario, fact

WITHDRAWN = fact(RegistrationWithdrawn, reason="Salah impor")
OTHER_ROUND = f"{ROUND[:-1]}2"
ASKED = {"visit": 1, "task": "perbarui_alamat", "due_on": "2026-04-30", "ground": GROUND}
DONE = {"follow_up": 1, "follow_up_outcome": "done", "ground": "Surat 12/2026"}


def waiting(*before):
    return Scenario(Ormas).given(REGISTERED, *before, PLANNED)


@pytest.mark.parametrize(
    ("finding", "status"),
    [
        ("address_not_found", "tidak_ditemukan"),
        ("office_unknown", "tidak_ditemukan"),
        ("reported_dissolved", "dilaporkan_bubar"),
        ("activity_seen", "aktif"),
    ],
)
def test_what_was_seen_of_activity_is_known_by_a_field_visit_of_that_day(finding, status):
    story = waiting(active("tidak_aktif")).when(Ormas.record_visit, **visit(finding))
    story.then(fact(VisitRecorded, visit=1, round=ROUND, findings=[finding]), by_visit(status))


@pytest.mark.parametrize("finding", ["address_in_order", "moved", "board_present", "board_missing"])
def test_an_address_or_a_name_board_says_nothing_of_activity(finding):
    waiting(active("aktif")).when(Ormas.record_visit, **visit(finding)).then(fact(VisitRecorded))


@pytest.mark.parametrize("finding", FINDINGS)
def test_a_visitor_cannot_dissolve_anything(finding):
    story = waiting(active("aktif")).when(Ormas.record_visit, **visit(finding))
    assert not story.aggregate.dissolved
    assert story.aggregate.activity.status != "bubar"
    assert DissolutionRecorded not in {type(each) for each in story.happened}


def test_a_visit_does_not_undo_a_dissolution():
    dissolved = fact(DissolutionRecorded, dissolved_by="organ"), active("bubar", "statement", "2026-01-01")
    waiting(*dissolved).when(Ormas.record_visit, **visit("activity_seen")).then(fact(VisitRecorded))


def test_a_sheet_that_is_entered_late_does_not_hide_what_is_known_of_a_later_day():
    story = waiting(active("aktif", "statement", "2026-03-09"))
    story.when(Ormas.record_visit, **visit("office_unknown")).then(fact(VisitRecorded))


@pytest.mark.rule("an-ormas-is-visited-once-in-a-round")
def test_two_officers_enter_one_sheet_and_it_is_one_visit():
    story = waiting(active("aktif")).given(visited("moved"))
    story.when(Ormas.record_visit, **visit("address_in_order")).then(
        fact(VisitRefused, rule="an-ormas-is-visited-once-in-a-round")
    )


@pytest.mark.rule("only-a-planned-visit-is-recorded")
@pytest.mark.parametrize("before", [(), (PLANNED, fact(VisitNotMade, round=ROUND))])
def test_a_visit_without_an_open_round_is_not_recorded(before):
    story = Scenario(Ormas).given(REGISTERED, *before).when(Ormas.record_visit, **visit("moved"))
    story.then(fact(VisitRefused, rule="only-a-planned-visit-is-recorded"))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_what_was_withdrawn_meanwhile_is_not_visited():
    story = waiting().given(WITHDRAWN).when(Ormas.record_visit, **visit("moved"))
    story.then(fact(VisitRefused, rule="withdrawn-entries-are-not-corrected"))


def test_a_finding_entered_by_mistake_is_put_right_and_so_is_what_it_said_of_activity():
    story = waiting(active("aktif", "sheet", "2026-01-01"))
    story.given(visited("office_unknown"), by_visit("tidak_ditemukan"))
    story.when(Ormas.correct_visit, **corrected("address_in_order")).then(
        fact(VisitCorrected, visit=1, round=ROUND), active("aktif", "sheet", "2026-01-01")
    )


def test_a_correction_says_what_was_really_seen():
    story = waiting().given(visited("office_unknown"), by_visit("tidak_ditemukan"))
    story.when(Ormas.correct_visit, **corrected("reported_dissolved")).then(
        fact(VisitCorrected), by_visit("dilaporkan_bubar")
    )


def test_before_a_visit_nobody_knew_and_after_its_correction_nobody_knows():
    story = waiting().given(visited("office_unknown"), by_visit("tidak_ditemukan"))
    story.when(Ormas.correct_visit, **corrected("moved")).then(
        fact(VisitCorrected), active("unknown", "", "")
    )


BEFORE = fact(VisitRefused, rule="a-visit-is-not-before-its-round")


@pytest.mark.rule("a-visit-is-not-before-its-round")
def test_a_visit_of_a_day_before_its_round_began_is_not_of_this_round():
    began = {"from_day": "2026-03-02"}
    waiting().when(Ormas.record_visit, **visit("moved", visited_on="2026-03-01"), **began).then(BEFORE)
    waiting().when(Ormas.record_visit, **visit("moved"), **began).then(fact(VisitRecorded))
    story = waiting().given(visited("moved"))
    story.when(Ormas.correct_visit, **corrected("moved", visited_on="2026-02-01"), **began).then(BEFORE)


def test_who_read_a_visit_before_a_colleague_put_it_right_does_not_take_that_back_unseen():
    story = waiting().given(visited("office_unknown"), by_visit("tidak_ditemukan"))
    read = story.aggregate.visits[0].version
    story.given(fact(VisitCorrected, visit=1, visited_on="2026-03-02", findings=["moved"]))
    with pytest.raises(Conflict):
        story.when(Ormas.correct_visit, **corrected("address_in_order"), seen=read)
    story.when(Ormas.correct_visit, **corrected("address_in_order"), seen=story.aggregate.version)
    story.then(fact(VisitCorrected, visit=1, findings=["address_in_order"]))


def test_a_visit_is_put_right_although_another_visit_of_the_same_ormas_was():
    story = waiting().given(visited("moved"), visited("moved", visit=2, round=OTHER_ROUND))
    read = story.aggregate.visits[0].version
    story.given(fact(VisitCorrected, visit=2, visited_on="2026-03-02", findings=["moved"]))
    story.when(Ormas.correct_visit, **corrected("board_missing"), seen=read).then(
        fact(VisitCorrected, visit=1)
    )


def test_a_correction_leaves_what_was_recorded_since():
    story = waiting().given(visited("office_unknown"), by_visit("tidak_ditemukan"))
    story.given(active("aktif", "statement", "2026-03-20"))
    story.when(Ormas.correct_visit, **corrected("moved")).then(fact(VisitCorrected))


def test_a_visit_put_right_to_an_earlier_day_leaves_what_was_known_of_a_later_day():
    story = waiting(active("aktif", "statement", "2026-02-01"))
    story.given(visited("address_not_found"), by_visit("tidak_ditemukan"))
    story.when(Ormas.correct_visit, **corrected("address_not_found", visited_on="2026-01-15")).then(
        fact(VisitCorrected, visited_on="2026-01-15"), active("aktif", "statement", "2026-02-01")
    )


def test_what_stood_before_a_visit_is_not_what_was_put_right_meanwhile():
    """The first visit was misread and put right; the second, misread too, does not bring its word back."""
    story = waiting(active("aktif", "statement", "2026-01-01"))
    story.given(visited("address_not_found"), by_visit("tidak_ditemukan"))
    later = {"visit": 2, "round": OTHER_ROUND, "visited_on": "2026-06-02"}
    story.given(visited("reported_dissolved", **later), by_visit("dilaporkan_bubar", "2026-06-02"))
    story.given(fact(VisitCorrected, visit=1, visited_on="2026-03-02", findings=["activity_seen"]))
    story.when(Ormas.correct_visit, **corrected("moved", visit=2, visited_on="2026-06-02"))
    story.then(fact(VisitCorrected, visit=2), by_visit("aktif"))


@pytest.mark.parametrize("task", TASKS)
def test_what_has_to_follow_is_asked_with_its_day_and_closed_with_its_outcome(task):
    story = waiting().given(visited("moved")).when(Ormas.ask_follow_up, **ASKED | {"task": task})
    story.then(fact(FollowUpAsked, follow_up=1, visit=1, task=task, due_on="2026-04-30"))
    story.when(Ormas.close_follow_up, **DONE).then(
        fact(FollowUpClosed, follow_up=1, follow_up_outcome="done")
    )


@pytest.mark.rule("a-follow-up-is-not-due-before-its-visit")
def test_what_follows_from_a_visit_is_due_on_its_day_or_later():
    late = fact(VisitRefused, rule="a-follow-up-is-not-due-before-its-visit")
    story = waiting().given(visited("moved", visited_on="2026-03-02"))
    story.when(Ormas.ask_follow_up, **ASKED | {"due_on": "2026-03-01"}).then(late)
    story.when(Ormas.ask_follow_up, **ASKED | {"due_on": "2026-03-02"}).then(fact(FollowUpAsked))


@pytest.mark.rule("a-follow-up-is-closed-once")
def test_a_follow_up_is_closed_once():
    story = waiting().given(visited("moved"), fact(FollowUpAsked, **ASKED, follow_up=1))
    story.given(fact(FollowUpClosed, **DONE)).when(Ormas.close_follow_up, **DONE)
    story.then(fact(VisitRefused, rule="a-follow-up-is-closed-once"))


@pytest.mark.parametrize("number", [0, 2])
def test_visits_and_follow_ups_that_nobody_recorded_are_not_found(number):
    story = waiting().given(visited("moved"), fact(FollowUpAsked, **ASKED, follow_up=1))
    for ask, said in (
        (Ormas.correct_visit, corrected("moved", visit=number)),
        (Ormas.ask_follow_up, ASKED | {"visit": number}),
        (Ormas.close_follow_up, DONE | {"follow_up": number}),
    ):
        with pytest.raises(NotFound):
            story.when(ask, **said)


def test_a_planned_visit_that_is_not_made_says_so_and_nothing_else():
    story = waiting(active("aktif")).when(
        Ormas.drop_visit, round=ROUND, round_title=TITLE, reason="Putaran kunjungan ditutup"
    )
    story.then(fact(VisitNotMade, round=ROUND))
    story.when(Ormas.plan_visit, round=f"{ROUND[:-1]}2", round_title=TITLE).then(fact(VisitPlanned))


def test_what_visitors_said_of_people_is_kept_by_nobody_who_decides():
    told = Scenario(Ormas).given(REGISTERED, PLANNED).aggregate
    told.record_visit(**visit("moved", moved_to="Jl. Rekaan 1", remarks="Menurut Rekaan", subject_id="s-9"))
    told.collect_events()
    assert told.visits
    assert "Rekaan" not in str(vars(told))
