"""Supervisions: planned for a reason, carried out, what was found and what came of it. All is invented."""

import pytest

from services.registry.domain import Complaint, Ormas, Supervision, Team
from services.registry.events import (
    ComplaintLinked,
    EntryTakenIn,
    FindingClosed,
    FindingNoted,
    FindingStruck,
    FindingTasked,
    OrmasRegistered,
    RegistrationWithdrawn,
    SupervisionCarriedOut,
    SupervisionDropped,
    SupervisionPlanned,
    SupervisionRefused,
    WordsErased,
)
from shared.errors import NotFound
from tests.registry.complaints import RECEIVED
from tests.registry.overseeing import (
    BY,
    CARRIED_OUT,
    DONE,
    DROPPED,
    END,
    ERASING,
    FINDING_CLOSED,
    FINDING_STRUCK,
    FOLLOW_UP,
    FOUND,
    NOTED,
    ORMAS,
    PLAN,
    PLANNED,
    REASON,
    STRIKING,
    TASKED,
    TOLD,
    WHOM,
    WORDS_ERASED,
)
from tests.scenario import Scenario, fact

TEAM = Team("T1", TOLD, 1)


def refused(rule):
    return fact(SupervisionRefused, rule=rule)


def member(*facts):
    return Scenario(Ormas, ORMAS).given(fact(OrmasRegistered, name="Forum Contoh"), *facts).aggregate


def complaint(degree):
    linked = fact(ComplaintLinked, organisation=ORMAS, organisation_name="Forum Contoh", degree=degree)
    return Scenario(Complaint).given(RECEIVED, linked).aggregate


def planning(ormas=None, team=TEAM, complaint=None, **said):
    return Scenario(Supervision).when(
        Supervision.plan, ormas=ormas or member(), team=team, complaint=complaint, **PLAN | said
    )


def carried_out(*facts):
    return Scenario(Supervision).given(PLANNED, CARRIED_OUT, *facts)


def test_an_ormas_is_planned_to_be_supervised_by_a_team_and_stays_as_it_is():
    ormas = member()
    before = ormas.version
    planning(ormas).then(fact(SupervisionPlanned, **WHOM, **BY, **PLAN, complaint=""))
    assert ormas.version == before


@pytest.mark.rule("an-ended-team-supervises-nobody")
def test_a_team_that_ended_is_given_nothing_to_do():
    planning(team=Team("T1", TOLD, 2, ended=True)).then(refused("an-ended-team-supervises-nobody"))


@pytest.mark.rule("only-a-confirmed-complaint-is-a-reason")
@pytest.mark.parametrize("degree", ["disebut", "diduga", "dibantah"])
def test_a_complaint_whose_link_is_not_confirmed_leads_to_no_supervision(degree):
    told = planning(complaint=complaint(degree), supervision_reason="complaint")
    told.then(refused("only-a-confirmed-complaint-is-a-reason"))


def test_a_confirmed_complaint_is_a_reason_for_the_ormas_that_it_concerns_alone():
    why = complaint("terkonfirmasi")
    [told] = planning(complaint=why, supervision_reason="complaint").happened
    assert (type(told), told.complaint) == (SupervisionPlanned, why.id)
    other = Scenario(Ormas, f"ormas-{2:032x}").given(fact(OrmasRegistered, name="Sanggar Contoh")).aggregate
    told = planning(other, complaint=why, supervision_reason="complaint")
    told.then(refused("only-a-confirmed-complaint-is-a-reason"))


def test_a_complaint_confirmed_for_an_entry_that_was_merged_is_a_reason_for_the_one_that_stays():
    survivor = Scenario(Ormas, f"ormas-{2:032x}").given(
        fact(OrmasRegistered, name="Sanggar Contoh"), fact(EntryTakenIn, merged=ORMAS)
    )
    [told] = planning(survivor.aggregate, complaint=complaint("terkonfirmasi")).happened
    assert isinstance(told, SupervisionPlanned)


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_an_entry_that_left_the_register_is_not_supervised():
    gone = member(fact(RegistrationWithdrawn, reason="Salah impor"))
    planning(gone).then(refused("withdrawn-entries-are-not-corrected"))


def test_a_supervision_is_carried_out_or_dropped_with_a_reason():
    story = Scenario(Supervision).given(PLANNED).when(Supervision.carry_out, team=TEAM, **DONE)
    story.then(fact(SupervisionCarriedOut, **BY, **DONE))
    story = Scenario(Supervision).given(PLANNED).when(Supervision.drop, **REASON)
    story.then(fact(SupervisionDropped, **REASON))


@pytest.mark.rule("a-supervision-is-ended-once")
@pytest.mark.parametrize("end", [CARRIED_OUT, DROPPED], ids=["carried out", "dropped"])
@pytest.mark.parametrize("ask", [lambda s: s.carry_out(TEAM, **DONE), lambda s: s.drop(**REASON)])
def test_what_was_carried_out_or_dropped_stays_so(end, ask):
    Scenario(Supervision).given(PLANNED, end).when(ask).then(refused("a-supervision-is-ended-once"))


def test_findings_are_numbered_and_their_words_are_sealed_each_under_its_own_key():
    [first] = carried_out().when(Supervision.note, **FOUND).happened
    [second] = carried_out(NOTED).when(Supervision.note, **FOUND | {"classification": "terbatas"}).happened
    assert (type(first), first.finding_number, second.finding_number) == (FindingNoted, 1, 2)
    assert second.classification == "terbatas"
    assert first.subject_id and first.subject_id != second.subject_id
    assert "Rekaan" not in str(first.public_state())


@pytest.mark.rule("findings-come-from-a-supervision-that-was-made")
@pytest.mark.parametrize("facts", [(PLANNED,), (PLANNED, DROPPED)], ids=["planned", "dropped"])
def test_nothing_is_found_before_the_team_was_there(facts):
    story = Scenario(Supervision).given(*facts).when(Supervision.note, **FOUND)
    story.then(refused("findings-come-from-a-supervision-that-was-made"))


@pytest.mark.rule("secret-matters-are-not-kept-here")
def test_of_a_secret_finding_nothing_is_kept_and_the_refusal_says_where_it_belongs():
    [told] = carried_out().when(Supervision.note, **FOUND | {"classification": "rahasia"}).happened
    assert (type(told), told.rule) == (SupervisionRefused, "secret-matters-are-not-kept-here")
    assert "kepala badan" in told.message
    assert "Rekaan" not in str(vars(told))


def test_a_finding_gets_a_follow_up_that_a_later_word_replaces_and_then_a_result():
    carried_out(NOTED).when(Supervision.task, **FOLLOW_UP).then(fact(FindingTasked, **FOLLOW_UP))
    later = FOLLOW_UP | {"due_on": "2026-07-31"}
    carried_out(NOTED, TASKED).when(Supervision.task, **later).then(fact(FindingTasked, **later))
    carried_out(NOTED, TASKED).when(Supervision.close, **END).then(fact(FindingClosed, **END))


@pytest.mark.rule("a-finding-is-not-due-before-its-supervision")
def test_what_is_done_about_a_finding_is_due_on_the_day_of_the_supervision_or_later():
    early = FOLLOW_UP | {"due_on": "2026-01-01"}
    carried_out(NOTED).when(Supervision.task, **early).then(
        refused("a-finding-is-not-due-before-its-supervision")
    )
    same_day = FOLLOW_UP | {"due_on": DONE["carried_out_on"]}
    carried_out(NOTED).when(Supervision.task, **same_day).then(fact(FindingTasked))


@pytest.mark.rule("a-finding-is-closed-after-its-follow-up")
def test_a_finding_for_which_nobody_did_anything_is_not_closed():
    story = carried_out(NOTED).when(Supervision.close, **END)
    story.then(refused("a-finding-is-closed-after-its-follow-up"))


@pytest.mark.rule("a-closed-finding-stays-closed")
@pytest.mark.parametrize("ask", [lambda s: s.task(**FOLLOW_UP), lambda s: s.close(**END)])
def test_a_closed_finding_is_neither_taken_up_nor_closed_again(ask):
    story = carried_out(NOTED, TASKED, FINDING_CLOSED).when(ask)
    story.then(refused("a-closed-finding-stays-closed"))


@pytest.mark.parametrize("since", [(), (TASKED,), (TASKED, FINDING_CLOSED)], ids=["open", "tasked", "ended"])
def test_a_finding_of_the_wrong_kind_is_struck_whatever_became_of_it_and_the_right_one_is_noted(since):
    carried_out(NOTED, *since).when(Supervision.strike, **STRIKING).then(fact(FindingStruck, **STRIKING))
    [right] = carried_out(NOTED, *since, FINDING_STRUCK).when(Supervision.note, **FOUND).happened
    assert (type(right), right.finding_number) == (FindingNoted, 2)


@pytest.mark.rule("a-struck-finding-stays-struck")
@pytest.mark.parametrize(
    "ask", [lambda s: s.task(**FOLLOW_UP), lambda s: s.close(**END), lambda s: s.strike(**STRIKING)]
)
def test_about_a_struck_finding_nothing_is_done_any_more(ask):
    story = carried_out(NOTED, TASKED, FINDING_STRUCK).when(ask)
    story.then(refused("a-struck-finding-stays-struck"))


@pytest.mark.rule("an-erased-finding-is-not-struck")
def test_a_finding_whose_words_were_erased_stays_as_it_is():
    story = carried_out(NOTED, TASKED, FINDING_CLOSED, WORDS_ERASED).when(Supervision.strike, **STRIKING)
    story.then(refused("an-erased-finding-is-not-struck"))


def test_of_a_limited_finding_why_it_was_struck_is_sealed_and_its_words_can_be_erased():
    limited = fact(FindingNoted, finding_number=1, classification="terbatas", subject_id="k-1")
    [struck] = carried_out(limited).when(Supervision.strike, **STRIKING).happened
    assert (struck.subject, struck.reason, struck.sealed_reason) == ("k-1", "tersegel", STRIKING["reason"])
    story = carried_out(limited, FINDING_STRUCK).when(Supervision.erase_words, **ERASING)
    story.then(fact(WordsErased, subject_id="k-1", words_of="temuan 1", kept_until="2022-03-02"))


def test_what_nobody_planned_or_found_is_not_found():
    with pytest.raises(NotFound):
        Scenario(Supervision).when(Supervision.drop, **REASON)
    with pytest.raises(NotFound):
        carried_out().when(Supervision.task, **FOLLOW_UP)


def test_of_a_limited_finding_what_is_done_and_its_result_are_sealed_under_its_key():
    limited = fact(FindingNoted, finding_number=1, classification="terbatas", subject_id="k-1")
    [task] = carried_out(limited).when(Supervision.task, **FOLLOW_UP).happened
    [end] = carried_out(limited, TASKED).when(Supervision.close, **END).happened
    assert (task.subject, task.follow_up, task.sealed_follow_up) == (
        "k-1",
        "tersegel",
        FOLLOW_UP["follow_up"],
    )
    assert (end.subject, end.result, end.sealed_result) == ("k-1", "tersegel", END["result"])
    assert task.follow_up_by == FOLLOW_UP["follow_up_by"]


def test_the_words_of_one_finding_are_erased_once_their_time_is_over_and_once():
    story = carried_out(NOTED, TASKED, FINDING_CLOSED).when(Supervision.erase_words, **ERASING)
    story.then(fact(WordsErased, subject_id="k-1", words_of="temuan 1", kept_until="2022-03-02"))
    carried_out(NOTED, TASKED, FINDING_CLOSED, WORDS_ERASED).when(Supervision.erase_words, **ERASING).then()
    with pytest.raises(NotFound):
        carried_out(NOTED).when(Supervision.erase_words, **ERASING | {"finding_number": 2})


@pytest.mark.rule("words-of-what-goes-on-are-kept")
@pytest.mark.rule("words-are-kept-for-their-time")
@pytest.mark.parametrize(
    ("facts", "closed_on", "rule"),
    [
        ((NOTED, TASKED), "", "words-of-what-goes-on-are-kept"),
        ((NOTED, TASKED, FINDING_CLOSED), "2024-07-01", "words-are-kept-for-their-time"),
    ],
)
def test_the_words_of_a_finding_are_kept_while_it_goes_on_and_for_their_time(facts, closed_on, rule):
    story = carried_out(*facts).when(Supervision.erase_words, **ERASING | {"closed_on": closed_on})
    story.then(refused(rule))
