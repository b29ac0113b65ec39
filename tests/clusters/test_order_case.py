"""Cases of public order: parties, steps, an end. Every one is invented."""

import pytest
from marshmallow import ValidationError

from services.clusters.domain import OrderCase
from services.clusters.events import (
    CaseStepTaken,
    OrderCaseChangeRefused,
    OrderCaseClosed,
    OrderCaseOpened,
    OrderCaseReopened,
    PartyJoinedCase,
    PersonJoinedCase,
)
from services.clusters.schemas.order_cases import AddOrderParty, OpenOrderCase, ReopenOrderCase
from shared.invalid import input_wrong
from tests.scenario import Scenario, fact

DAY, LATER, TODAY = "2026-02-11", "2026-02-20", "2026-03-01"
ORMAS = f"ormas-{1:032x}"
SAID = {
    "approach": "mediation",
    "classification": "biasa",
    "matter": "Lahan parkir pasar diperebutkan",
    "tension": "tension",
    "village": "Ciumpama",
    "district": "",
    "day": DAY,
    "ground": "Laporan kelurahan 7/2026",
}
OPENED = fact(OrderCaseOpened, **SAID)
STEP = {"day": LATER, "step": "met", "text": "Bertemu di balai warga.", "tension": "potential"}
END = {"day": LATER, "case_result": "settled", "text": "Lahan dipakai bergantian."}
TAKEN, CLOSED = fact(CaseStepTaken, **STEP), fact(OrderCaseClosed, **END)
GROUP = {"party_kind": "residents", "description": "Warga sekitar pasar"}
PERSON = {"name": "Nama Rekaan", "description": "Pemilik lahan", "subject_id": "p1"}
OF_ORMAS = {"organisation": ORMAS, "withdrawn": False}
PARTY = fact(PartyJoinedCase, party=1, party_kind="ormas", organisation=ORMAS)


def refused(rule):
    return fact(OrderCaseChangeRefused, rule=rule)


@pytest.mark.parametrize("classification", ["biasa", "terbatas"])
def test_a_case_is_taken_up_from_the_day_on_which_it_began(classification):
    said = SAID | {"classification": classification}
    [told] = Scenario(OrderCase).when(OrderCase.open, today=TODAY, **said).happened
    assert (type(told), told.day, told.classification) == (OrderCaseOpened, DAY, classification)


def test_of_a_limited_case_every_word_is_sealed_under_the_key_of_the_case():
    limited = SAID | {"classification": "terbatas"}
    [told] = Scenario(OrderCase).when(OrderCase.open, today=TODAY, **limited).happened
    assert told.personal_state() == {"sealed_matter": SAID["matter"], "sealed_ground": SAID["ground"]}
    assert (told.matter, told.ground, told.subject) == ("tersegel", "tersegel", told.originator_id)
    before = fact(OrderCaseOpened, **limited)
    for ask, asked, word in (
        (OrderCase.add_group, GROUP, "description"),
        (OrderCase.take_step, STEP | {"today": TODAY}, "text"),
        (OrderCase.close, END | {"today": TODAY}, "text"),
    ):
        [told] = Scenario(OrderCase).given(before).when(ask, **asked).happened
        assert told.personal_state() == {f"sealed_{word}": asked[word]}
        assert (told.public_state()[word], told.subject) == ("tersegel", told.originator_id)
    [told] = Scenario(OrderCase).given(before, CLOSED).when(OrderCase.reopen, **WHY).happened
    assert (told.reason, told.sealed_reason) == ("tersegel", WHY["reason"])
    [told] = Scenario(OrderCase).given(before).when(OrderCase.add_person, **PERSON).happened
    assert told.personal_state() == {"name": PERSON["name"], "sealed_description": PERSON["description"]}
    assert (told.description, told.subject) == ("tersegel", "p1")


@pytest.mark.rule("secret-matters-are-not-recorded-here")
def test_of_what_is_secret_nothing_is_kept_but_that_it_was_refused():
    story = Scenario(OrderCase).when(OrderCase.open, today=TODAY, **SAID | {"classification": "rahasia"})
    story.then(refused("secret-matters-are-not-recorded-here"))
    assert SAID["matter"] not in str(story.happened)


def test_parties_are_numbered_and_only_a_person_has_a_name():
    story = Scenario(OrderCase).given(OPENED).when(OrderCase.add_ormas, **OF_ORMAS)
    story.then(fact(PartyJoinedCase, party=1, party_kind="ormas", organisation=ORMAS, description=""))
    story = Scenario(OrderCase).given(OPENED, PARTY).when(OrderCase.add_group, **GROUP)
    story.then(fact(PartyJoinedCase, party=2, organisation="", **GROUP))
    story = Scenario(OrderCase).given(OPENED, PARTY).when(OrderCase.add_person, **PERSON)
    story.then(fact(PersonJoinedCase, party=2, **PERSON))


@pytest.mark.rule("an-ormas-is-a-party-once")
def test_an_ormas_is_no_party_twice():
    story = Scenario(OrderCase).given(OPENED, PARTY).when(OrderCase.add_ormas, **OF_ORMAS)
    story.then(refused("an-ormas-is-a-party-once"))


@pytest.mark.rule("a-withdrawn-ormas-is-not-invited-or-counted")
def test_an_ormas_that_left_the_register_is_no_party():
    story = Scenario(OrderCase).given(OPENED)
    story.when(OrderCase.add_ormas, **OF_ORMAS | {"withdrawn": True})
    story.then(refused("a-withdrawn-ormas-is-not-invited-or-counted"))


def test_a_case_goes_from_step_to_step_to_its_end():
    Scenario(OrderCase).given(OPENED).when(OrderCase.take_step, today=TODAY, **STEP).then(TAKEN)
    Scenario(OrderCase).given(OPENED, TAKEN).when(OrderCase.take_step, today=LATER, **STEP).then(TAKEN)
    Scenario(OrderCase).given(OPENED, TAKEN).when(OrderCase.close, today=TODAY, **END).then(CLOSED)


@pytest.mark.rule("a-case-is-told-after-it-happened")
@pytest.mark.parametrize(
    ("before", "method", "said", "today"),
    [
        ((), OrderCase.open, SAID, "2026-02-10"),
        ((OPENED,), OrderCase.take_step, STEP, "2026-02-19"),
        ((OPENED,), OrderCase.take_step, STEP | {"day": "2026-02-10"}, TODAY),
        ((OPENED, TAKEN), OrderCase.close, END | {"day": "2026-02-19"}, TODAY),
        ((OPENED,), OrderCase.close, END, "2026-02-19"),
    ],
)
def test_nothing_is_told_of_a_day_to_come_or_before_what_was_told_already(before, method, said, today):
    story = Scenario(OrderCase).given(*before).when(method, today=today, **said)
    story.then(refused("a-case-is-told-after-it-happened"))


@pytest.mark.rule("only-an-open-case-goes-on")
@pytest.mark.parametrize("before", [(OPENED, CLOSED), (refused("x"),)])
@pytest.mark.parametrize(
    ("method", "said"),
    [
        (OrderCase.add_ormas, OF_ORMAS),
        (OrderCase.add_group, GROUP),
        (OrderCase.add_person, PERSON),
        (OrderCase.take_step, STEP | {"today": TODAY}),
        (OrderCase.close, END | {"today": TODAY}),
    ],
)
def test_a_case_that_was_closed_or_refused_does_not_go_on(before, method, said):
    Scenario(OrderCase).given(*before).when(method, **said).then(refused("only-an-open-case-goes-on"))


WHY = {"reason": "Warga bertengkar lagi."}
REOPENED = fact(OrderCaseReopened, **WHY)


@pytest.mark.rule("only-a-closed-case-is-reopened")
def test_a_closed_case_is_reopened_with_a_reason_and_an_open_one_is_not():
    Scenario(OrderCase).given(OPENED, CLOSED).when(OrderCase.reopen, **WHY).then(REOPENED)
    for before in ((OPENED,), (OPENED, CLOSED, REOPENED), (refused("x"),)):
        story = Scenario(OrderCase).given(*before).when(OrderCase.reopen, **WHY)
        story.then(refused("only-a-closed-case-is-reopened"))


def test_a_reopened_case_goes_on_from_its_newest_step_and_its_end_is_told_anew():
    closed_late = fact(OrderCaseClosed, **END | {"day": TODAY})
    known = Scenario(OrderCase).given(OPENED, TAKEN, closed_late, REOPENED)
    known.when(OrderCase.take_step, today=TODAY, **STEP).then(TAKEN)
    known.when(OrderCase.close, today=TODAY, **END).then(CLOSED)
    early = Scenario(OrderCase).given(OPENED, TAKEN, closed_late, REOPENED)
    early.when(OrderCase.take_step, today=TODAY, **STEP | {"day": DAY})
    early.then(refused("a-case-is-told-after-it-happened"))


def test_whoever_reopens_a_case_says_why():
    with pytest.raises(ValidationError) as refusal:
        ReopenOrderCase().load({"order_case": f"ordercase-{1:032x}", "reason": "lagi"})
    assert [problem.pointer for problem in input_wrong(refusal.value).fields] == ["/reason"]


ADDED = {"order_case": f"ordercase-{1:032x}", "organisation": "", "name": "", **GROUP}


@pytest.mark.parametrize(
    ("changed", "pointer", "sentence"),
    [
        ({"party_kind": "ormas"}, "/party_kind", "Ormas dicatat sebagai pihak dari halaman ormasnya."),
        ({"organisation": ORMAS}, "/party_kind", "Ormas dicatat sebagai pihak dari halaman ormasnya."),
        ({"description": ""}, "/description", "Sebutkan siapa pihak itu, tanpa nama orang."),
        ({"name": "Nama"}, "/name", "Nama ditulis hanya untuk perorangan, dan wajib baginya."),
        ({"party_kind": "person"}, "/name", "Nama ditulis hanya untuk perorangan, dan wajib baginya."),
        ({"party_kind": "bos"}, "/party_kind", "Pilih salah satu."),
        ({"order_case": "kasus-1"}, "/order_case", "Nomor kasus tidak dikenal."),
    ],
)
def test_what_is_wrong_with_a_party_is_said_with_its_place(changed, pointer, sentence):
    with pytest.raises(ValidationError) as refusal:
        AddOrderParty().load(ADDED | changed)
    problems = input_wrong(refusal.value).fields
    assert (pointer, sentence) in {(problem.pointer, problem.message) for problem in problems}


def test_every_field_of_a_case_and_a_party_is_taken_as_it_was_said():
    assert OpenOrderCase().load(SAID) == SAID
    assert AddOrderParty().load(ADDED) == ADDED
    of_ormas = ADDED | {"party_kind": "ormas", "organisation": ORMAS, "description": ""}
    assert AddOrderParty().load(of_ormas) == of_ormas
