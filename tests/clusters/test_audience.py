"""The guest book: promises, what agencies answered, what is published. Every guest and day is invented."""

import pytest

from services.clusters.domain import Audience
from services.clusters.events import (
    AudienceChangeRefused,
    AudienceReceived,
    InputAnswered,
    InputPassedOn,
    PromiseFulfilled,
    PromiseLifted,
    PromiseReopened,
    PublishingAgreed,
    PublishingAgreementTakenBack,
)
from tests.scenario import Scenario, fact

DAY, BEFORE = "2026-04-07", "2026-04-06"
SAID = {
    "organisation": f"ormas-{1:032x}",
    "guest": "",
    "day": DAY,
    "represented_by": "chair",
    "people": 3,
    "matter": "Izin pakai aula",
    "input": "Jalan menuju sanggar gelap.",
    "promise": "Daftar aula dikirim.",
    "promised_by": "Bidang Ormas",
    "due": "2026-04-21",
    "ground": "Buku tamu halaman 12",
}
PROMISED = fact(AudienceReceived, **SAID)
GREETED = fact(AudienceReceived, **SAID | {"input": "", "promise": "", "promised_by": "", "due": ""})
KEPT, LIFTED = fact(PromiseFulfilled), fact(PromiseLifted)
PASSED_ON = fact(InputPassedOn, agency="Dinas Contoh")
ANSWERED = fact(InputAnswered, agency="Dinas Contoh")
RESULT, REASON = {"result": "Daftarnya dikirim."}, {"reason": "Aulanya diperbaiki."}
AGENCY, ANSWER = {"agency": "Dinas Contoh", "reference": "Surat 15/2026"}, {"answer": "Lampu dipasang."}

OF_OFFICE, OF_ORMAS = ({"side": side, "ground": "Surat 21/2026"} for side in ("office", "ormas"))


def refused(rule):
    return fact(AudienceChangeRefused, rule=rule)


@pytest.mark.parametrize("today", [DAY, "2026-04-30"])
def test_guests_are_recorded_on_the_day_they_came_or_later(today):
    story = Scenario(Audience).when(Audience.receive, today=today, withdrawn=False, **SAID)
    story.then(fact(AudienceReceived, **SAID))


@pytest.mark.rule("a-guest-is-recorded-once-the-day-has-come")
def test_nobody_came_tomorrow():
    story = Scenario(Audience).when(Audience.receive, today=BEFORE, withdrawn=False, **SAID)
    story.then(refused("a-guest-is-recorded-once-the-day-has-come"))


@pytest.mark.rule("a-withdrawn-ormas-is-not-invited-or-counted")
def test_an_ormas_that_left_the_register_is_no_guest():
    story = Scenario(Audience).when(Audience.receive, today=DAY, withdrawn=True, **SAID)
    story.then(refused("a-withdrawn-ormas-is-not-invited-or-counted"))


def test_a_promise_is_kept_with_what_was_done_or_lifted_with_a_reason():
    open_ = Scenario(Audience).given(PROMISED)
    open_.when(Audience.fulfil_promise, **RESULT).then(fact(PromiseFulfilled, **RESULT))
    open_ = Scenario(Audience).given(PROMISED)
    open_.when(Audience.lift_promise, **REASON).then(fact(PromiseLifted, **REASON))


@pytest.mark.rule("only-a-new-end-of-a-promise-is-undone")
@pytest.mark.parametrize("end", [KEPT, LIFTED], ids=["kept", "lifted"])
def test_the_end_of_a_promise_is_undone_while_it_is_new_and_nothing_followed(end):
    undo, late = {"version": 2, "undoable": True}, {"version": 2, "undoable": False}
    Scenario(Audience).given(PROMISED, end).when(Audience.undo_promise_end, **undo).then(
        fact(PromiseReopened, undone=2)
    )
    rule = refused("only-a-new-end-of-a-promise-is-undone")
    Scenario(Audience).given(PROMISED, end).when(Audience.undo_promise_end, **late).then(rule)
    Scenario(Audience).given(PROMISED, end, PASSED_ON).when(Audience.undo_promise_end, **undo).then(rule)
    again = fact(PromiseReopened, undone=2)
    Scenario(Audience).given(PROMISED, end, again).when(Audience.undo_promise_end, **undo).then(rule)


@pytest.mark.rule("only-an-open-promise-ends")
@pytest.mark.parametrize("before", [(GREETED,), (PROMISED, KEPT), (PROMISED, LIFTED)])
@pytest.mark.parametrize(
    ("method", "said"), [(Audience.fulfil_promise, RESULT), (Audience.lift_promise, REASON)]
)
def test_a_promise_that_was_not_made_or_has_ended_does_not_end_again(before, method, said):
    Scenario(Audience).given(*before).when(method, **said).then(refused("only-an-open-promise-ends"))


def test_an_input_is_passed_on_and_its_answer_names_the_agency_that_has_it():
    Scenario(Audience).given(PROMISED).when(Audience.pass_on_input, **AGENCY).then(
        fact(InputPassedOn, **AGENCY)
    )
    Scenario(Audience).given(PROMISED, PASSED_ON).when(Audience.answer_input, **ANSWER).then(
        fact(InputAnswered, agency="Dinas Contoh", **ANSWER)
    )


@pytest.mark.rule("an-input-is-passed-on-once")
@pytest.mark.parametrize("before", [(GREETED,), (PROMISED, PASSED_ON), (PROMISED, PASSED_ON, ANSWERED)])
def test_an_input_goes_to_one_agency(before):
    story = Scenario(Audience).given(*before).when(Audience.pass_on_input, **AGENCY)
    story.then(refused("an-input-is-passed-on-once"))


@pytest.mark.rule("only-an-input-that-was-passed-on-is-answered")
@pytest.mark.parametrize("before", [(GREETED,), (PROMISED,), (PROMISED, PASSED_ON, ANSWERED)])
def test_nobody_answers_what_was_not_asked_or_was_answered(before):
    story = Scenario(Audience).given(*before).when(Audience.answer_input, **ANSWER)
    story.then(refused("only-an-input-that-was-passed-on-is-answered"))


@pytest.mark.parametrize("said", [OF_OFFICE, OF_ORMAS])
def test_each_side_agrees_to_publish_once_and_takes_it_back_alone(said):
    answered = (PROMISED, PASSED_ON, ANSWERED)
    agreed, withdrawn = fact(PublishingAgreed, **said), fact(PublishingAgreementTakenBack, **said)
    Scenario(Audience).given(*answered).when(Audience.agree_to_publish, **said).then(agreed)
    Scenario(Audience).given(*answered, agreed).when(Audience.agree_to_publish, **said).then()
    Scenario(Audience).given(*answered, agreed).when(Audience.take_back_agreement, **said).then(withdrawn)
    again = Scenario(Audience).given(*answered, agreed, withdrawn)
    again.when(Audience.agree_to_publish, **said).then(agreed)


@pytest.mark.rule("only-an-answered-input-of-an-ormas-is-published")
@pytest.mark.parametrize(
    "before",
    [
        (GREETED,),
        (PROMISED, PASSED_ON),
        (fact(AudienceReceived, **SAID | {"organisation": "", "guest": "Warga Contoh"}), PASSED_ON, ANSWERED),
    ],
)
def test_what_was_not_answered_or_came_from_another_guest_is_not_published(before):
    story = Scenario(Audience).given(*before).when(Audience.agree_to_publish, **OF_OFFICE)
    story.then(refused("only-an-answered-input-of-an-ormas-is-published"))


@pytest.mark.rule("only-a-standing-agreement-is-taken-back")
def test_nobody_takes_back_what_another_side_agreed():
    story = Scenario(Audience).given(PROMISED, PASSED_ON, ANSWERED, fact(PublishingAgreed, **OF_OFFICE))
    story.when(Audience.take_back_agreement, **OF_ORMAS).then(
        refused("only-a-standing-agreement-is-taken-back")
    )
