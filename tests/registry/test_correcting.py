"""Corrections and how the newest one is taken back. Every organisation and paper is invented."""

import pytest

from contracts.telling.words import UNDONE
from services.registry.domain import Ormas
from services.registry.events import (
    ActivityFieldRecorded,
    ActivityStatusRecorded,
    ChangeReported,
    ChangeVerified,
    CorrectionRefused,
    DissolutionRecorded,
    DissolutionStruck,
    LegalBasisRecorded,
    LegalFormRecorded,
    NameCorrected,
    OrmasRegistered,
    RegistrationWithdrawn,
    ReturnRecorded,
    SanctionRecorded,
    VisitRecorded,
)
from tests.registry.boards import REGISTERED
from tests.scenario import Scenario, fact

UNREAD = {"text": "", "value": None}
CORRECTED = fact(NameCorrected, old="Perkumpulan Contoh", name="Perkumpulan Conto")
ACTIVE = {"status": "aktif", "known_by": "meeting", "observed_on": "2026-03-02"}
BASIS = {
    "basis": "skt",
    "number": {"text": "1/2021", "value": "1/2021"},
    "issued_on": {"text": "6/8/21", "value": None},
    "valid_until": {"text": "2026-08-06", "value": "2026-08-06"},
}


def undoing(version=2, same_hands=True, in_time=True):
    return {"version": version, "same_hands": same_hands, "in_time": in_time}


def refused(rule):
    return fact(CorrectionRefused, rule=rule, reason=UNDONE)


def test_a_wrong_click_on_the_name_is_taken_back_as_a_correction_of_its_own():
    story = Scenario(Ormas).given(REGISTERED, CORRECTED)
    story.when(Ormas.undo_correction, **undoing()).then(
        fact(NameCorrected, old="Perkumpulan Conto", name="Perkumpulan Contoh", reason=UNDONE)
    )


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (LegalBasisRecorded, BASIS, BASIS | {"basis": "ahu"}),
        (LegalFormRecorded, {"legal_form": "yayasan"}, {"legal_form": "lembaga_lain"}),
        (
            ActivityFieldRecorded,
            {"activity_field": "Ekonomi", "text": "ekonomi rakyat"},
            {"activity_field": "Industri", "text": "Industri"},
        ),
        (ActivityStatusRecorded, ACTIVE, {"status": "tidak_aktif", "known_by": "office", "observed_on": ""}),
    ],
)
def test_taking_a_reading_back_says_again_exactly_what_was_said_before(kind, before, after):
    story = Scenario(Ormas).given(REGISTERED, fact(kind, **before), fact(kind, **after))
    story.when(Ormas.undo_correction, **undoing(3)).then(fact(kind, ground=UNDONE, **before))


@pytest.mark.parametrize(
    ("kind", "said", "unknown"),
    [
        (
            LegalBasisRecorded,
            BASIS,
            {"basis": "unknown", "number": UNREAD, "issued_on": UNREAD, "valid_until": UNREAD},
        ),
        (
            ActivityFieldRecorded,
            {"activity_field": "Industri", "text": "Industri"},
            {"activity_field": "", "text": ""},
        ),
        (ActivityStatusRecorded, ACTIVE, {"status": "unknown", "known_by": "unknown", "observed_on": ""}),
    ],
)
def test_a_first_reading_that_is_taken_back_leaves_the_thing_unknown(kind, said, unknown):
    story = Scenario(Ormas).given(REGISTERED, fact(kind, **said))
    story.when(Ormas.undo_correction, **undoing()).then(fact(kind, ground=UNDONE, **unknown))


def test_a_first_legal_form_that_is_taken_back_is_again_what_the_entry_began_with():
    began = fact(OrmasRegistered, legal_form="perkumpulan")
    story = Scenario(Ormas).given(began, fact(LegalFormRecorded, legal_form="lembaga_lain"))
    story.when(Ormas.undo_correction, **undoing()).then(
        fact(LegalFormRecorded, legal_form="perkumpulan", ground=UNDONE)
    )


@pytest.mark.rule("only-own-corrections-are-undone")
def test_nobody_takes_back_the_correction_of_a_colleague():
    story = Scenario(Ormas).given(REGISTERED, CORRECTED)
    story.when(Ormas.undo_correction, **undoing(same_hands=False)).then(
        refused("only-own-corrections-are-undone")
    )


@pytest.mark.rule("a-correction-is-undone-within-ten-minutes")
def test_after_ten_minutes_a_correction_is_corrected_with_a_reason():
    story = Scenario(Ormas).given(REGISTERED, CORRECTED)
    story.when(Ormas.undo_correction, **undoing(in_time=False)).then(
        refused("a-correction-is-undone-within-ten-minutes")
    )


@pytest.mark.rule("a-correction-is-undone-before-anything-follows")
@pytest.mark.parametrize(
    "follows", [fact(SanctionRecorded, sanction=1), fact(ActivityStatusRecorded, **ACTIVE)]
)
def test_what_somebody_built_upon_is_not_taken_back(follows):
    story = Scenario(Ormas).given(REGISTERED, CORRECTED, follows)
    story.when(Ormas.undo_correction, **undoing()).then(
        refused("a-correction-is-undone-before-anything-follows")
    )


def test_a_refusal_is_nothing_that_was_built():
    story = Scenario(Ormas).given(REGISTERED, CORRECTED, fact(CorrectionRefused))
    story.when(Ormas.undo_correction, **undoing()).then(fact(NameCorrected, name="Perkumpulan Contoh"))


def test_what_a_verified_report_brought_is_not_taken_back_as_a_wrong_click():
    field = fact(ActivityFieldRecorded, activity_field="Seni", text="kesenian")
    told = fact(ChangeReported, report=1, change="activity_field")
    verified = fact(ChangeVerified, report=1, change="activity_field")
    story = Scenario(Ormas).given(REGISTERED, told, verified, field)
    story.when(Ormas.undo_correction, **undoing(4)).then(
        refused("a-correction-is-undone-before-anything-follows")
    )


@pytest.mark.parametrize("brings", [DissolutionRecorded, DissolutionStruck, ReturnRecorded])
def test_what_a_paper_brought_is_not_taken_back_as_a_wrong_click(brings):
    """A dissolution would come undone without a ruling."""
    story = Scenario(Ormas).given(REGISTERED, fact(brings), fact(ActivityStatusRecorded, **ACTIVE))
    story.when(Ormas.undo_correction, **undoing(3)).then(
        refused("a-correction-is-undone-before-anything-follows")
    )


@pytest.mark.parametrize(
    "before",
    [
        fact(VisitRecorded, visit=1, findings=["moved"]),
        fact(ChangeVerified, report=1, change="name"),
    ],
)
def test_a_wrong_click_after_what_brought_nothing_along_is_taken_back(before):
    told = fact(ChangeReported, report=1, change="name")
    story = Scenario(Ormas).given(REGISTERED, told, before, CORRECTED)
    story.when(Ormas.undo_correction, **undoing(4)).then(fact(NameCorrected, name="Perkumpulan Contoh"))


def test_what_was_taken_back_is_not_taken_back_again():
    back = fact(NameCorrected, name="Perkumpulan Contoh", reason=UNDONE)
    story = Scenario(Ormas).given(REGISTERED, CORRECTED, back)
    story.when(Ormas.undo_correction, **undoing(3)).then(
        refused("a-correction-is-undone-before-anything-follows")
    )


def test_an_entry_without_a_correction_has_nothing_to_take_back():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(Ormas.undo_correction, **undoing(1)).then(
        refused("a-correction-is-undone-before-anything-follows")
    )


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_a_withdrawn_entry_keeps_its_last_correction():
    story = Scenario(Ormas).given(REGISTERED, CORRECTED, fact(RegistrationWithdrawn))
    story.when(Ormas.undo_correction, **undoing()).then(refused("withdrawn-entries-are-not-corrected"))
