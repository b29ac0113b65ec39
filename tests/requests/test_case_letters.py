"""A case and the letter that it ends in: on both databases, in one transaction. All invented."""

from contextlib import contextmanager

import pytest

from contracts.telling.validity import last_day_of
from services.registry.events import NameCorrected
from services.requests.domain import Case, CaseHands, Letter, Officer
from services.requests.events import (
    CaseCompleted,
    CaseFinished,
    CaseLetterBegun,
    CaseLetterFell,
    CaseWithdrawn,
    LetterChecked,
    LetterDropped,
    LetterNumbered,
    MatterHandedOver,
    TieDeclared,
)
from shared.mapper import state_of
from tests.offices import cause_in
from tests.requests.cases import (
    ALL_FOUND,
    BEGUN,
    FINISHING,
    HANDED_OVER,
    HEAD,
    LETTER,
    ORMAS,
    REJECTING,
    STAFF,
    TIED,
    TO_COMPLETE,
    TO_DESK,
    TO_LETTER,
    WITHDRAWING,
    beginning,
    case,
    completing,
    refused,
)
from tests.requests.known import register_tells
from tests.requests.lettering import DRAFT, Office
from tests.requests.services import TODAY
from tests.requests.test_applicants import REASONS
from tests.requests.test_case_office import OPEN, drafting, offering
from tests.requests.test_letters import CHECKED, DRAFTED, numbering, refused_by
from tests.scenario import Scenario, fact

NEW_NAME = {"old": "Forum Ibu Contoh", "name": "Forum Ibu Baru", "abbreviation": "", "reason": "Salah ketik"}
FELL = fact(CaseLetterFell, letter=LETTER, reason="Pengurus berganti.")


@pytest.mark.rule("a-case-has-one-letter")
def test_a_complete_case_gets_one_letter_and_another_only_when_that_one_fell():
    case(*TO_COMPLETE).when(beginning()).then(BEGUN)
    case(*TO_DESK).when(beginning()).then(refused("a-case-goes-step-by-step"))
    case(*TO_LETTER).when(beginning(letter=f"letter-{2:032x}")).then(refused("a-case-has-one-letter"))
    case(*TO_LETTER, FELL).when(beginning()).then(BEGUN)


@pytest.mark.rule("a-case-that-ends-in-a-letter-ends-with-it")
def test_no_word_ends_a_case_whose_letter_is_still_to_come():
    rule = "a-case-that-ends-in-a-letter-ends-with-it"
    for so_far in (TO_COMPLETE, TO_LETTER, (*TO_LETTER, FELL)):
        case(*so_far).when(FINISHING).then(refused(rule))


def test_the_letter_that_is_handed_over_ends_its_case_once():
    ending = lambda one: one.letter_issued(letter=LETTER, letter_number="417", issued_on=TODAY)  # noqa: E731
    story = case(*TO_LETTER).when(ending)
    story.then(fact(CaseFinished, ended_on=TODAY, reason="Surat nomor 417 diserahkan."))
    story.when(ending).then()
    case(*TO_LETTER, FELL).when(ending).then()


@pytest.mark.rule("a-letter-is-settled-before-its-case-ends")
def test_a_case_is_rejected_or_withdrawn_after_its_letter_was_settled():
    for step in (REJECTING, WITHDRAWING):
        case(*TO_LETTER).when(step).then(refused("a-letter-is-settled-before-its-case-ends"))
    case(*TO_LETTER, FELL).when(WITHDRAWING).then(fact(CaseWithdrawn, ended_on=TODAY))


def test_preparing_the_letter_of_a_handed_over_case_decides_nothing_but_not_by_who_has_ties():
    case(*TO_COMPLETE, HANDED_OVER).when(beginning()).then(BEGUN)
    tied = case(*TO_COMPLETE, HANDED_OVER).when(beginning(TIED))
    tied.then(refused("nobody-decides-about-the-own-ormas"))


@pytest.mark.rule("who-typed-a-case-does-not-complete-it")
def test_whoever_typed_a_case_does_not_complete_it():
    checked = case(*TO_DESK, ALL_FOUND)
    checked.when(completing(STAFF)).then(refused("who-typed-a-case-does-not-complete-it"))


@pytest.mark.rule("three-persons-when-present")
def test_an_office_of_three_has_a_third_person_complete_or_says_why_there_was_none():
    two = CaseHands({STAFF.id}, {HEAD.id}, 3)
    checked = (*TO_DESK, ALL_FOUND)
    case(*checked).when(completing(hands=two)).then(refused("three-persons-when-present"))
    alone = completing(hands=two, why_two="Kepala badan sedang dinas luar")
    case(*checked).when(alone).then(fact(CaseCompleted, hands=2, why_two="Kepala badan sedang dinas luar"))
    third = completing(hands=CaseHands({STAFF.id}, {"analis-1"}, 3), why_two="")
    case(*checked).when(third).then(fact(CaseCompleted, hands=3, why_two=""))


@pytest.mark.rule("three-persons-when-present")
def test_in_an_office_of_three_nobody_types_and_checks_for_another_to_complete():
    same = CaseHands({STAFF.id}, {STAFF.id}, 3)
    checked = (*TO_DESK, ALL_FOUND)
    case(*checked).when(completing(hands=same)).then(refused("three-persons-when-present"))
    alone = completing(hands=same, why_two="Analis cuti bersalin")
    case(*checked).when(alone).then(fact(CaseCompleted, hands=2, why_two="Analis cuti bersalin"))


def test_a_small_office_needs_no_reason_for_two_persons():
    alone = completing(why_two="tidak perlu")
    case(*TO_DESK, ALL_FOUND).when(alone).then(fact(CaseCompleted, hands=2, why_two=""))


def test_a_draft_is_dropped_before_it_has_a_number_and_never_afterwards():
    drop = lambda letter: letter.drop(STAFF, reason="Permohonan ditarik.")  # noqa: E731
    Scenario(Letter).given(DRAFTED, CHECKED).when(drop).then(
        fact(LetterDropped, reason="Permohonan ditarik.")
    )


def test_a_letter_is_not_dated_before_its_case_was_complete():
    early = numbering(dated="2026-03-01", late_reason="Lupa.", earliest="2026-03-02")
    assert refused_by(early, DRAFTED, CHECKED) == "the-days-of-a-letter-follow-each-other"


@pytest.mark.rule("nobody-writes-to-the-own-ormas")
def test_a_letter_that_was_handed_over_is_still_checked_and_signed_by_another_colleague():
    tied = HEAD._replace(superior="agency_head")
    handed = fact(MatterHandedOver, office_role="agency_head", rule="nobody-writes-to-the-own-ormas")
    checking = lambda by: lambda one: one.check(by, drafters=())  # noqa: E731
    Scenario(Letter).given(DRAFTED).when(checking(tied)).then(handed)
    assert refused_by(checking(tied), DRAFTED, handed) == "nobody-writes-to-the-own-ormas"
    Scenario(Letter).given(DRAFTED, handed).when(checking(HEAD)).then(CHECKED)
    Scenario(Letter).given(DRAFTED, CHECKED).when(numbering(signs=tied)).then(handed)
    assert refused_by(numbering(signs=tied), DRAFTED, CHECKED, handed) == "nobody-writes-to-the-own-ormas"
    another = Scenario(Letter).given(DRAFTED, CHECKED, handed).when(numbering())
    another.then(fact(LetterNumbered, letter_number="417"))


@pytest.mark.rule("a-superior-outside-has-only-what-was-handed-over")
def test_a_superior_outside_gives_up_no_draft_that_was_not_handed_over():
    outside = Officer("sekda-1", "regional_secretary")
    dropping = lambda one: one.drop(outside, reason="Keliru.")  # noqa: E731
    assert refused_by(dropping, DRAFTED) == "a-superior-outside-has-only-what-was-handed-over"
    handed = fact(MatterHandedOver, office_role="regional_secretary")
    Scenario(Letter).given(DRAFTED, handed).when(dropping).then(fact(LetterDropped, reason="Keliru."))


@pytest.mark.parametrize(
    ("begins", "months", "ends"),
    [("2026-03-02", 36, "2029-03-01"), ("2026-01-31", 1, "2026-02-28"), ("2026-03-02", 0, "")],
)
def test_a_letter_holds_for_whole_months(begins, months, ends):
    assert last_day_of(begins, months) == ends


class Desk(Office):
    """One complete case of an invented office."""

    def complete(self) -> str:
        found = drafting(self.requests).events[0].stream
        today = {"case": found}
        self.do("submit_case", **today, submitted_on=self.today, why_earlier="", answers=[], documents=[])
        self.do("enter_case_in_agenda", **today, agenda_number="112/2026", agenda_on=self.today, document=1)
        self.do("dispose_case", **today, office_role="verifier", note="Periksa", seen=None)
        checks = [{"item": item, "found": "complete", "feedback": ""} for item in ("legality", "statement")]
        self.do("check_case", "analis-1", **today, checks=checks, seen=None)
        said = {"complete_since": self.today, "ground": "Diperiksa", "why_two": "", "seen": None}
        assert not self.do("complete_case", "kabid-1", **today, **said).refused
        return found

    def letter_of(self, found: str, **changed: object):
        said = {"addition": [], "valid_from": self.today, "valid_until": None}
        return self.do("draft_case_letter", case=found, **said | {"replaces": ""} | changed)

    def to_hand_over(self, found: str) -> str:
        letter = self.letter_of(found).events[0].stream
        self.do("check_letter", "kabid-1", letter=letter)
        assert not self.number(letter, "417").refused
        assert not self.sign(letter).refused
        return letter

    def state(self, found: str) -> str:
        return self.requests.load(Case, found).state

    @contextmanager
    def closed(self):
        """The service takes no cases meanwhile, as in an office that writes letters alone."""
        self.do("close_service", service="presence_letter", reason="Baru dibuka bulan depan.")
        yield
        self.do("open_service", **OPEN)


@pytest.fixture
def desk(requests):
    offering(requests, title="Surat korespondensi", validity_months=36, paper="a4")
    return Desk(requests)


def test_a_letter_is_drafted_from_what_its_case_says_and_what_held_when_that_began(desk):
    found = desk.complete()
    offering(desk.requests, title="Surat lain", validity_months=12, paper="f4")
    receipt = desk.letter_of(found)
    letter = desk.requests.load(Letter, receipt.events[0].stream)
    assert (letter.title, letter.paper, letter.case_number) == ("Surat korespondensi", "a4", "112/2026")
    assert (letter.case, letter.organisation) == (found, ORMAS)
    assert letter.valid_until == last_day_of(desk.today, 36)
    assert [each.topic for each in receipt.events] == ["requests.LetterDrafted", CaseLetterBegun.TOPIC]
    again = desk.letter_of(found)
    assert again.refused.rule == "a-case-has-one-letter"
    assert [each.stream for each in again.events] == [found]
    desk.do("return_letter", "kabid-1", letter=letter.id, reason="Nama keliru.")
    said = {"case_number": "x", "addition": [], "valid_from": desk.today}
    desk.do("redraft_letter", letter=letter.id, valid_until="", **said)
    anew = desk.requests.load(Letter, letter.id)
    assert (anew.title, anew.case_number, anew.name) == (
        "Surat korespondensi",
        "112/2026",
        "Forum Ibu Contoh",
    )


def test_the_same_command_twice_makes_one_letter(desk):
    found = desk.complete()
    cause = cause_in(desk.requests, "requests.draft_case_letter")
    said = {"addition": [], "valid_from": desk.today, "valid_until": "", "replaces": ""}
    first, second = (desk.requests.draft_case_letter(cause, case=found, **said) for _ in range(2))
    assert first.events == second.events


def test_handing_the_letter_over_ends_the_case_in_the_same_transaction_and_says_all_that_others_need(desk):
    found = desk.complete()
    letter = desk.to_hand_over(found)
    assert desk.state(found) == "complete"
    receipt = desk.issue(letter)
    topics = ["requests.LetterIssued", "requests.RegisterNumberIssued", "requests.CaseFinished"]
    assert [each.topic for each in receipt.events] == topics
    assert desk.state(found) == "finished"
    [row] = desk.requests.rows_of("requests.LetterIssued")
    told = state_of(row)
    assert (told["organisation"], told["letter_number"], told["case"]) == (ORMAS, "417", found)
    revoked = {"revoked_on": desk.today, "reason": "Keliru.", "basis": "Surat 5"}
    desk.do("revoke_letter", "kabid-1", letter=letter, **revoked)
    assert desk.state(found) == "finished"
    assert drafting(desk.requests).events[0].stream != found


def test_a_letter_that_fell_leaves_its_case_complete_for_another_one(desk):
    found = desk.complete()
    first = desk.letter_of(found).events[0].stream
    desk.do("drop_letter", letter=first, reason="Nama keliru.")
    second = desk.letter_of(found).events[0].stream
    desk.do("check_letter", "kabid-1", letter=second)
    desk.number(second, "417")
    assert desk.do("drop_letter", letter=second, reason="Lupa.").refused.rule == "a-letter-goes-step-by-step"
    desk.do("leave_letter_unsigned", letter=second, reason="Kepala badan berganti.")
    assert not desk.letter_of(found).refused
    assert desk.state(found) == "complete"


def test_who_declared_ties_to_the_ormas_hands_its_letter_over_and_another_one_checks_it(desk):
    letter = desk.letter_of(desk.complete()).events[0].stream
    tie = {"organisation": ORMAS, "tie": "family", "office_role": "agency_head", "ground": "Sendiri"}
    assert desk.do("declare_tie", "kabid-1", **tie).events[0].topic == TieDeclared.TOPIC
    receipt = desk.do("check_letter", "kabid-1", letter=letter)
    assert [each.topic for each in receipt.events] == [MatterHandedOver.TOPIC]
    assert desk.do("check_letter", "kabid-2", letter=letter).events[0].topic == LetterChecked.TOPIC


@pytest.mark.rule("a-running-case-is-where-its-letter-is-written")
def test_while_a_case_runs_its_letter_is_written_from_it_and_no_other_beside_it(desk):
    found = desk.complete()
    beside = {**DRAFT, "organisation": ORMAS}
    rule = "a-running-case-is-where-its-letter-is-written"
    assert desk.do("draft_letter", **beside).refused.rule == rule
    desk.issue(desk.to_hand_over(found))
    with desk.closed():
        free = desk.do("draft_letter", **beside)
        assert not free.refused
        letter = free.events[0].stream
        other = desk.checked(organisation=ORMAS)
    desk.do("return_letter", "kabid-1", letter=letter, reason="Nama keliru.")
    drafting(desk.requests)
    names = ("case_number", "addition", "valid_from", "valid_until")
    again = desk.do("redraft_letter", letter=letter, **{name: beside[name] for name in names})
    assert again.refused.rule == rule
    assert desk.number(other, "900").refused.rule == rule


def test_the_letter_of_a_case_bears_the_name_that_the_register_has_when_it_is_written(desk):
    found = desk.complete()
    register_tells(desk.requests, ORMAS, more=[(NameCorrected, NEW_NAME)])
    receipt = desk.letter_of(found)
    assert desk.requests.load(Letter, receipt.events[0].stream).name == "Forum Ibu Baru"


@pytest.mark.parametrize(("rule", "told", "_"), REASONS, ids=[each[0] for each in REASONS])
def test_no_letter_is_written_to_whom_the_register_keeps_from_asking(desk, rule, told, _):
    found = desk.complete()
    register_tells(desk.requests, ORMAS, more=told)
    assert desk.letter_of(found).refused.rule == rule
    assert desk.do("draft_letter", **DRAFT | {"organisation": ORMAS}).refused.rule == rule
    unknown = desk.do("draft_letter", **DRAFT | {"organisation": f"ormas-{99:032x}"})
    assert unknown.refused.rule == "an-applicant-is-in-the-register"


@pytest.mark.rule("a-letter-of-an-open-service-comes-from-a-case")
def test_while_the_service_is_open_a_letter_without_a_case_only_takes_the_place_of_an_issued_one(desk):
    rule = "a-letter-of-an-open-service-comes-from-a-case"
    alone = DRAFT | {"organisation": ORMAS}
    assert desk.do("draft_letter", **alone).refused.rule == rule
    first = desk.to_hand_over(desk.complete())
    desk.issue(first)
    assert desk.do("draft_letter", **alone).refused.rule == rule
    assert not desk.do("draft_letter", **alone | {"replaces": first}).refused
    with desk.closed():
        begun = desk.do("draft_letter", **alone).events[0].stream
    desk.do("return_letter", "kabid-1", letter=begun, reason="Nama keliru.")
    names = ("case_number", "addition", "valid_from", "valid_until")
    again = desk.do("redraft_letter", letter=begun, **{name: DRAFT[name] for name in names})
    assert not again.refused


def in_force(desk):
    """The numbers of the letters that hold for the ormas."""
    letters = (
        desk.requests.load(Letter, row.stream) for row in desk.requests.rows_of("requests.LetterIssued")
    )
    return [each.letter_number for each in letters if each.state == "issued"]


@pytest.mark.rule("one-letter-of-presence-is-in-force")
def test_the_letter_of_a_case_takes_the_place_of_one_that_was_issued_while_the_case_began(desk):
    with desk.closed():
        free = desk.issued("400", organisation=ORMAS, valid_from=desk.today, valid_until="")
    found = desk.complete()
    receipt = desk.letter_of(found)
    assert receipt.refused.rule == "one-letter-of-presence-is-in-force"
    assert "nomor 400" in receipt.refused.message
    letter = desk.letter_of(found, replaces=free).events[0].stream
    desk.do("check_letter", "kabid-1", letter=letter)
    desk.number(letter, "417")
    desk.sign(letter)
    assert not desk.issue(letter).refused
    assert in_force(desk) == ["417"]


@pytest.mark.rule("one-letter-of-presence-is-in-force")
def test_a_letter_that_lay_signed_while_a_case_came_and_went_is_not_handed_over_beside_that_of_the_case(desk):
    with desk.closed():
        free = desk.numbered("400", organisation=ORMAS, valid_from=desk.today, valid_until="")
    desk.sign(free)
    letter = desk.to_hand_over(desk.complete())
    assert desk.issue(free).refused.rule == "a-running-case-is-where-its-letter-is-written"
    assert not desk.issue(letter).refused
    assert desk.issue(free).refused.rule == "one-letter-of-presence-is-in-force"
    assert in_force(desk) == ["417"]


def test_a_letter_whose_days_are_over_hinders_no_case(desk):
    with desk.closed():
        desk.issued("400", organisation=ORMAS, valid_from="2020-01-01", valid_until="2021-01-01")
    assert not desk.letter_of(desk.complete()).refused
