"""Requests of agencies for ormas. Every agency, activity and day is invented."""

import pytest

from services.clusters.domain import Involvement
from services.clusters.events import (
    AskedOrmasStruck,
    InvolvementAnswered,
    InvolvementCancelled,
    InvolvementChangeRefused,
    InvolvementEvaluated,
    InvolvementRequested,
    OrmasAskedToTakePart,
    ParticipationRecorded,
)
from tests.scenario import Scenario, fact

ONE, TWO = (f"ormas-{n:032x}" for n in (1, 2))
NOBODY = frozenset()
DAY, BEFORE, AFTER = "2026-05-20", "2026-05-10", "2026-05-21"
ANSWER_BY = "2026-05-15"
REQUESTED = fact(InvolvementRequested, agency="Dinas Contoh", activity="Bersih sungai", day=DAY)
ASKED = fact(OrmasAskedToTakePart, organisation=ONE, answer_by=ANSWER_BY)
CANCELLED = fact(InvolvementCancelled)
EVALUATED = fact(InvolvementEvaluated)
ANSWERED = fact(InvolvementAnswered, organisation=ONE, answer="yes")
CAME = fact(ParticipationRecorded, organisation=ONE, participation="took_part", people=12)
ASK = {"why": {ONE: "Bidangnya Lingkungan."}, "answer_by": ANSWER_BY, "today": BEFORE, "withdrawn": NOBODY}
YES = {"ormas": ONE, "answer": "yes", "reason": "", "today": BEFORE}
TOOK_PART = {"ormas": ONE, "participation": "took_part", "people": 12, "today": DAY}
RATED = {"rating": 4, "text": "Tertib dan tepat waktu.", "today": AFTER}


def request(*told):
    return Scenario(Involvement).given(REQUESTED, *told)


AWAY = fact(ParticipationRecorded, organisation=ONE, participation="stayed_away", people=0)


def refused(rule):
    return fact(InvolvementChangeRefused, rule=rule)


def test_an_agency_says_what_where_when_how_many_and_what_it_provides():
    said = {
        "agency": "Dinas Contoh",
        "contact": "Bidang Peran Serta",
        "activity": "Bersih sungai",
        "activity_fields": ["Lingkungan Hidup"],
        "village": "Ciumpama",
        "district": "",
        "place": "Tepi Sungai Umpama",
        "day": DAY,
        "wanted": 5,
        "needs": ["wheelchair"],
        "youth_first": True,
        "asked_on": BEFORE,
        "ground": "Surat 9/2026",
    }
    Scenario(Involvement).when(Involvement.request, **said).then(fact(InvolvementRequested, **said))


def test_each_ormas_is_asked_with_the_reasons_that_stood_beside_its_name():
    asked = fact(
        OrmasAskedToTakePart,
        organisation=ONE,
        agency="Dinas Contoh",
        activity="Bersih sungai",
        day=DAY,
        asked_on=BEFORE,
        answer_by=ANSWER_BY,
        why="Bidangnya Lingkungan.",
    )
    request().when(Involvement.ask, **ASK).then(asked)


@pytest.mark.rule("an-ormas-is-asked-once")
def test_an_ormas_is_asked_once_and_nobody_else_with_it():
    said = ASK | {"why": {TWO: "Sebidang.", ONE: "Sebidang."}}
    request(ASKED).when(Involvement.ask, **said).then(refused("an-ormas-is-asked-once"))


@pytest.mark.rule("ormas-are-asked-before-the-day")
@pytest.mark.parametrize("changed", [{"answer_by": AFTER}, {"answer_by": "2026-05-09"}, {"today": AFTER}])
def test_an_answer_is_hoped_for_between_today_and_the_day(changed):
    request().when(Involvement.ask, **ASK | changed).then(refused("ormas-are-asked-before-the-day"))


@pytest.mark.rule("a-withdrawn-ormas-is-not-invited-or-counted")
def test_an_ormas_that_left_the_register_is_not_asked():
    story = request().when(Involvement.ask, **ASK | {"withdrawn": frozenset([ONE])})
    story.then(refused("a-withdrawn-ormas-is-not-invited-or-counted"))


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_ormas_answers_and_may_change_its_mind(answer):
    said = YES | {"answer": answer, "reason": "Ada acara lain" if answer == "no" else ""}
    recorded = fact(InvolvementAnswered, organisation=ONE, answer=answer, activity="Bersih sungai")
    request(ASKED).when(Involvement.answer, **said).then(recorded)
    story = request(ASKED, fact(InvolvementAnswered, organisation=ONE, answer="no"))
    story.when(Involvement.answer, **said).then(recorded)


@pytest.mark.rule("an-ormas-answers-before-it-is-over")
@pytest.mark.parametrize("told", [AWAY, CAME])
def test_an_ormas_does_not_rewrite_its_answer_once_the_day_is_over_or_it_is_told_who_came(told):
    no = YES | {"answer": "no", "reason": "Sudah memberi tahu"}
    for before, today in (((), AFTER), ((told,), DAY), ((told,), BEFORE)):
        story = request(ASKED, ANSWERED, *before).when(Involvement.answer, own={ONE}, **no | {"today": today})
        story.then(refused("an-ormas-answers-before-it-is-over"))
        assert "20 Mei 2026" in story.happened[0].message
    for before, today in (((), DAY), ((), BEFORE)):
        story = request(ASKED, ANSWERED, *before).when(Involvement.answer, own={ONE}, **no | {"today": today})
        story.then(fact(InvolvementAnswered, organisation=ONE, answer="no", reason="Sudah memberi tahu"))


def test_the_office_still_records_an_answer_that_came_before_the_day():
    story = request(ASKED, ANSWERED, CAME).when(Involvement.answer, **YES | {"answer": "no", "today": AFTER})
    story.then(fact(InvolvementAnswered, organisation=ONE, answer="no"))


@pytest.mark.parametrize("own", [None, {ONE}])
def test_the_same_answer_for_the_same_reason_is_recorded_once(own):
    no = YES | {"answer": "no", "reason": "Ada acara lain"}
    told = fact(InvolvementAnswered, organisation=ONE, answer="no", reason="Ada acara lain")
    request(ASKED, told).when(Involvement.answer, own=own, **no).then()
    other = request(ASKED, told).when(Involvement.answer, own=own, **no | {"reason": "Ketua sakit"})
    other.then(fact(InvolvementAnswered, organisation=ONE, answer="no", reason="Ketua sakit"))


@pytest.mark.rule("silence-is-recorded-after-its-day")
def test_silence_is_recorded_when_its_day_has_passed():
    silent = YES | {"answer": "no_answer"}
    rule = "silence-is-recorded-after-its-day"
    request(ASKED).when(Involvement.answer, **silent | {"today": ANSWER_BY}).then(refused(rule))
    recorded = fact(InvolvementAnswered, organisation=ONE, answer="no_answer")
    request(ASKED).when(Involvement.answer, **silent | {"today": "2026-05-16"}).then(recorded)


@pytest.mark.rule("only-who-was-asked-answers")
@pytest.mark.parametrize(
    ("method", "said"), [(Involvement.answer, YES), (Involvement.record_participation, TOOK_PART)]
)
def test_only_who_was_asked_answers_and_takes_part(method, said):
    request(ASKED).when(method, **said | {"ormas": TWO}).then(refused("only-who-was-asked-answers"))


def test_who_took_part_is_recorded_with_how_many_people_also_after_a_no():
    recorded = fact(ParticipationRecorded, organisation=ONE, participation="took_part", people=12, day=DAY)
    no = fact(InvolvementAnswered, organisation=ONE, answer="no")
    request(ASKED, no).when(Involvement.record_participation, **TOOK_PART).then(recorded)


def test_who_stayed_away_counts_nobody():
    said = TOOK_PART | {"participation": "stayed_away"}
    story = request(ASKED).when(Involvement.record_participation, **said)
    story.then(fact(ParticipationRecorded, organisation=ONE, participation="stayed_away", people=0))


@pytest.mark.rule("participation-is-recorded-once-its-day-has-come")
@pytest.mark.parametrize(
    ("method", "said"), [(Involvement.record_participation, TOOK_PART), (Involvement.evaluate, RATED)]
)
def test_nobody_took_part_before_the_day_and_nothing_is_evaluated(method, said):
    story = request(ASKED).when(method, **said | {"today": "2026-05-19"})
    story.then(refused("participation-is-recorded-once-its-day-has-come"))


def test_the_agency_says_how_it_was_on_the_offices_own_scale():
    story = request(ASKED, ANSWERED).when(Involvement.evaluate, **RATED)
    story.then(fact(InvolvementEvaluated, agency="Dinas Contoh", rating=4, text="Tertib dan tepat waktu."))


@pytest.mark.rule("an-evaluation-speaks-of-who-was-asked")
@pytest.mark.parametrize(
    ("told", "missing"),
    [((), "diminta"), ((ASKED,), "ikut serta"), ((ASKED, ANSWERED, AWAY), "ikut serta")],
)
def test_where_nobody_was_told_of_nothing_is_evaluated_but_it_can_be_called_off(told, missing):
    story = request(*told).when(Involvement.evaluate, **RATED)
    story.then(refused("an-evaluation-speaks-of-who-was-asked"))
    assert missing in story.happened[0].message
    assert "batalkan permintaannya" in story.happened[0].message
    story.when(Involvement.cancel, reason="Tidak jadi").then(fact(InvolvementCancelled, reason="Tidak jadi"))


def test_an_agency_can_call_it_off():
    story = request().when(Involvement.cancel, reason="Anggaran dialihkan")
    story.then(fact(InvolvementCancelled, reason="Anggaran dialihkan"))


@pytest.mark.parametrize(
    ("method", "said", "recorded"),
    [
        (Involvement.answer, YES, fact(InvolvementAnswered, organisation=ONE, answer="yes")),
        (
            Involvement.record_participation,
            TOOK_PART,
            fact(ParticipationRecorded, organisation=ONE, participation="took_part", people=12),
        ),
    ],
)
def test_what_nobody_told_before_the_evaluation_is_told_after_it_once(method, said, recorded):
    request(ASKED, EVALUATED).when(method, **said).then(recorded)
    story = request(ASKED, recorded, EVALUATED).when(method, **said)
    story.then(refused("only-an-open-request-goes-on"))


@pytest.mark.rule("only-who-was-asked-answers")
def test_after_the_evaluation_nobody_is_added_who_was_not_asked():
    story = request(ASKED, EVALUATED).when(Involvement.answer, **YES | {"ormas": TWO})
    story.then(refused("only-who-was-asked-answers"))


@pytest.mark.rule("only-an-open-request-goes-on")
@pytest.mark.parametrize("ended", [(CANCELLED,), (ANSWERED, CAME, EVALUATED)])
@pytest.mark.parametrize(
    ("method", "said"),
    [
        (Involvement.ask, ASK),
        (Involvement.answer, YES),
        (Involvement.record_participation, TOOK_PART),
        (Involvement.evaluate, RATED),
        (Involvement.cancel, {"reason": "Sekali lagi"}),
    ],
)
def test_what_was_evaluated_or_called_off_does_not_go_on(ended, method, said):
    request(ASKED, *ended).when(method, **said).then(refused("only-an-open-request-goes-on"))


@pytest.mark.rule("an-ormas-answers-only-for-itself")
def test_an_account_of_an_ormas_answers_for_its_own_ormas_and_for_no_other():
    request(ASKED).when(Involvement.answer, own={ONE}, **YES).then(
        fact(InvolvementAnswered, organisation=ONE, answer="yes")
    )
    for bound in ({TWO}, set()):
        request(ASKED).when(Involvement.answer, own=bound, **YES).then(
            refused("an-ormas-answers-only-for-itself")
        )


@pytest.mark.rule("who-answered-stays-asked")
def test_an_ormas_that_was_asked_by_a_slip_is_struck_until_it_answers_and_can_be_asked_again():
    strike = {"ormas": ONE, "reason": "Nama mirip.", "undoable": False}
    struck = fact(AskedOrmasStruck, organisation=ONE, reason="Nama mirip.")
    story = request(ASKED).when(Involvement.strike_asked, **strike).then(struck)
    assert story.aggregate.asked == {}
    again = request(ASKED, struck).when(Involvement.ask, **ASK)
    again.then(fact(OrmasAskedToTakePart, organisation=ONE))
    for followed in (ANSWERED, CAME):
        story = request(ASKED, followed).when(Involvement.strike_asked, **strike)
        story.then(refused("who-answered-stays-asked"))


@pytest.mark.rule("a-later-striking-says-why")
def test_who_asked_strikes_it_at_once_and_another_says_why():
    strike = {"ormas": ONE, "reason": ""}
    at_once = request(ASKED).when(Involvement.strike_asked, undoable=True, **strike)
    at_once.then(fact(AskedOrmasStruck, reason=""))
    later = request(ASKED).when(Involvement.strike_asked, undoable=False, **strike)
    later.then(refused("a-later-striking-says-why"))
