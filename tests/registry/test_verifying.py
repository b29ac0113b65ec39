"""What becomes of a reported change. Every organisation, letter and deed is invented."""

import pytest

from services.registry.domain import Ormas
from services.registry.events import (
    ActivityFieldRecorded,
    BylawsRecorded,
    ChangeVerified,
    OrmasRenamed,
    RegistrationWithdrawn,
    ReportDecisionRefused,
    ReportTakenBack,
    ReportTurnedDown,
    SecretariatRecorded,
    TaxIdRecorded,
)
from shared.errors import NotFound
from tests.registry.boards import AFTER, FIRST, LETTER, REGISTERED, RIVALS, report
from tests.scenario import Scenario, fact

CHECKED = {"report": 1, "ground": "Dibandingkan dengan akta asli", "same_hands": False}
REASON = {"report": 1, "reason": "Aktanya belum ditandatangani"}
STREET = "Jl. Rekaan 1"
WITHDRAWN = fact(RegistrationWithdrawn, reason="Salah impor")
RECORDED = {
    "name": fact(
        OrmasRenamed, **AFTER["name"], old="Perkumpulan Contoh", decided_on="2025-04-01", ground=LETTER
    ),
    "activity_field": fact(ActivityFieldRecorded, **AFTER["activity_field"], ground=LETTER),
    "tax_id": fact(TaxIdRecorded, **AFTER["tax_id"], ground=LETTER),
    "address": fact(SecretariatRecorded, **AFTER["address"], region_code="", address=STREET, ground=LETTER),
    "bylaws": fact(BylawsRecorded, **AFTER["bylaws"], decided_on="2025-04-01", ground=LETTER),
}


def reported(change="name"):
    """A report that waits."""
    return Scenario(Ormas).given(REGISTERED, FIRST).when(Ormas.report_change, **report(change=change))


def refused(rule):
    return fact(ReportDecisionRefused, report=1, rule=rule)


@pytest.mark.parametrize("change", RECORDED)
def test_what_is_verified_the_register_says_in_the_same_decision(change):
    story = reported(change)
    address = STREET if change == "address" else ""
    story.when(Ormas.verify_change, **CHECKED, address=address).then(
        fact(ChangeVerified, report=1, change=change, ground=CHECKED["ground"]), RECORDED[change]
    )
    assert story.aggregate.says[change]["value"] == AFTER[change]


def test_a_name_that_was_changed_is_not_a_name_that_was_corrected():
    story = reported().when(Ormas.verify_change, **CHECKED)
    assert [type(each) for each in story.happened] == [ChangeVerified, OrmasRenamed]
    assert (story.aggregate.name, story.aggregate.abbreviation) == ("Perkumpulan Teladan", "PT")


@pytest.mark.rule("who-records-does-not-verify")
def test_who_recorded_a_report_neither_verifies_it_nor_turns_it_down():
    story = reported()
    mine = {"same_hands": True}
    story.when(Ormas.verify_change, **CHECKED | mine).then(refused("who-records-does-not-verify"))
    story.when(Ormas.turn_down_change, **REASON | mine).then(refused("who-records-does-not-verify"))
    story.when(Ormas.take_back_change, **REASON).then(fact(ReportTakenBack, report=1, change="name"))


@pytest.mark.parametrize(
    ("method", "kind"),
    [(Ormas.turn_down_change, ReportTurnedDown), (Ormas.take_back_change, ReportTakenBack)],
)
def test_a_report_that_is_turned_down_or_taken_back_changes_nothing(method, kind):
    story = reported()
    before = dict(story.aggregate.says)
    hands = {"same_hands": False} if method is Ormas.turn_down_change else {}
    story.when(method, **REASON, **hands).then(fact(kind, **REASON, change="name"))
    assert story.aggregate.says == before
    assert story.aggregate.name == "Perkumpulan Contoh"


def test_the_same_decision_twice_is_one():
    story = reported().when(Ormas.verify_change, **CHECKED)
    story.when(Ormas.verify_change, **CHECKED).then()
    story = reported().when(Ormas.turn_down_change, **REASON, same_hands=False)
    story.when(Ormas.turn_down_change, **REASON, same_hands=False).then()
    story = reported().when(Ormas.take_back_change, **REASON)
    story.when(Ormas.take_back_change, **REASON).then()


def test_an_ormas_takes_back_its_own_report_and_that_of_no_other():
    other = {"ormas-00000000000000000000000000000b02"}
    rule = "an-ormas-reports-only-its-own-changes"
    for bound in (other, set()):
        reported().when(Ormas.take_back_change, own=bound, **REASON).then(refused(rule))
    story = reported()
    story.when(Ormas.take_back_change, own={story.aggregate.id}, **REASON)
    story.then(fact(ReportTakenBack, report=1, change="name"))


@pytest.mark.rule("a-report-is-decided-once")
def test_a_report_that_was_decided_is_not_decided_otherwise():
    story = reported().when(Ormas.verify_change, **CHECKED)
    story.when(Ormas.turn_down_change, **REASON, same_hands=False).then(refused("a-report-is-decided-once"))
    assert story.happened[0].message == "Laporan ke-1 sudah diputuskan: diverifikasi."
    story.when(Ormas.take_back_change, **REASON).then(refused("a-report-is-decided-once"))
    story = reported().when(Ormas.take_back_change, **REASON)
    story.when(Ormas.verify_change, **CHECKED).then(refused("a-report-is-decided-once"))


CORRECTED = {"name": "Perkumpulan Contoh Jaya", "abbreviation": ""}


def corrected(name=CORRECTED):
    """The register was put right after the report."""
    return reported().when(Ormas.correct_name, **name, reason="Salah ketik")


@pytest.mark.rule("a-changed-register-is-looked-at-again")
@pytest.mark.parametrize("despite", [None, 0, 1])
def test_a_register_that_changed_in_between_is_looked_at_before_it_is_overwritten(despite):
    story = corrected()
    story.when(Ormas.verify_change, **CHECKED, despite=despite).then(
        refused("a-changed-register-is-looked-at-again")
    )
    assert "Sekarang tertulis: Perkumpulan Contoh Jaya." in story.happened[0].message
    story.when(Ormas.verify_change, **CHECKED, despite=story.aggregate.said_at["name"]).then(
        fact(ChangeVerified, register_said={"text": "Perkumpulan Contoh Jaya", "value": CORRECTED}),
        fact(OrmasRenamed, old="Perkumpulan Contoh Jaya", name="Perkumpulan Teladan"),
    )


@pytest.mark.rule("a-changed-register-is-looked-at-again")
def test_a_yes_to_one_street_is_no_yes_to_another_street_of_the_same_village():
    story = reported("address")
    for number, subject in ((2, "alamat-dua"), (3, "alamat-tiga")):
        moved = {"after": AFTER["address"] | {"subject_id": subject}, "ground": f"Surat {number}/2026"}
        story.when(Ormas.report_change, **report(change="address") | moved)
    story.when(Ormas.verify_change, **CHECKED | {"report": 2})
    seen = story.aggregate.said_at["address"]
    story.when(Ormas.verify_change, **CHECKED | {"report": 3}, despite=seen)
    story.when(Ormas.verify_change, **CHECKED, despite=seen).then(
        refused("a-changed-register-is-looked-at-again")
    )


def test_what_was_put_right_meanwhile_is_verified_and_not_recorded_again():
    story = corrected(AFTER["name"])
    story.when(Ormas.verify_change, **CHECKED, despite=story.aggregate.said_at["name"]).then(
        fact(ChangeVerified, report=1)
    )


def test_a_change_of_something_else_meanwhile_needs_no_second_look():
    story = reported().when(
        Ormas.correct, fact_class=ActivityFieldRecorded, **AFTER["activity_field"], ground="x"
    )
    story.when(Ormas.verify_change, **CHECKED).then(fact(ChangeVerified), fact(OrmasRenamed))


def test_two_reports_of_one_thing_are_verified_one_after_the_other():
    story = reported()
    later = {"name": "Perkumpulan Khayal", "abbreviation": ""}
    story.when(Ormas.report_change, **report(change="name", after=later, ground="Surat 13/2025"))
    story.when(Ormas.verify_change, **CHECKED)
    story.when(Ormas.verify_change, **CHECKED | {"report": 2}).then(
        fact(ReportDecisionRefused, report=2, rule="a-changed-register-is-looked-at-again")
    )
    seen = story.aggregate.said_at["name"]
    story.when(Ormas.verify_change, **CHECKED | {"report": 2}, despite=seen).then(
        fact(ChangeVerified, report=2),
        fact(OrmasRenamed, old="Perkumpulan Teladan", name="Perkumpulan Khayal"),
    )


def test_a_report_signed_before_a_dispute_can_be_verified_while_it_is_open():
    story = reported().given(*RIVALS[1:])
    story.when(Ormas.verify_change, **CHECKED).then(fact(ChangeVerified), fact(OrmasRenamed))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_reports_of_a_withdrawn_entry_are_not_decided():
    rule = "withdrawn-entries-are-not-corrected"
    story = reported().given(WITHDRAWN)
    story.when(Ormas.verify_change, **CHECKED).then(refused(rule))
    story.when(Ormas.turn_down_change, **REASON, same_hands=False).then(refused(rule))
    story.when(Ormas.take_back_change, **REASON).then(refused(rule))


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_report_that_nobody_recorded_is_not_found(number):
    with pytest.raises(NotFound):
        reported().when(Ormas.verify_change, **CHECKED | {"report": number})


def test_whose_address_was_reported_can_be_erased_before_and_after_it_is_verified():
    story = reported("address")
    story.when(Ormas.verify_change, **CHECKED, address=STREET)
    story.when(Ormas.erase, subject_id="s-alamat", reason="Permintaan")
    assert story.happened[0].role == "sekretariat"
