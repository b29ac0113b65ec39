"""What an organisation confirms of the register: fresh from that day, and not changed. All is invented."""

from zoneinfo import ZoneInfo

import pytest
from marshmallow import ValidationError

from services.registry.domain import Ormas
from services.registry.events import (
    ActivityFieldRecorded,
    ConfirmationRefused,
    ContactRecorded,
    DissolutionRecorded,
    EntryConfirmed,
    EntryMerged,
    LegalBasisRecorded,
    NameCorrected,
    PersonalDataErased,
    RegistrationWithdrawn,
    SecretariatRecorded,
)
from services.registry.schemas.confirming import ConfirmEntry
from shared.errors import Conflict
from tests.registry.boards import FIRST, REGISTERED, RIVALS
from tests.scenario import Scenario, fact

JAKARTA = ZoneInfo("Asia/Jakarta")
DAY = "2026-03-02"
MEETING = f"meeting-{1:032x}"
GROUND = "Lembar data 2 Maret 2026"
PLACE = fact(SecretariatRecorded, subject_id="s-1", village="Kampung Contoh")
CONTACT = fact(ContactRecorded, subject_id="n-1")


def confirming(*things, on=DAY, by="secretary", meeting=MEETING, **more):
    said = {"confirmed": things, "confirmed_by": by, "confirmed_on": on, "meeting": meeting}
    return said | {"ground": GROUND, "zone": JAKARTA} | more


def asked(*before, **said):
    return Scenario(Ormas).given(REGISTERED, *before).when(Ormas.confirm, **said)


def refused(rule):
    return fact(ConfirmationRefused, rule=rule, ground=GROUND)


def test_a_secretary_confirms_at_a_meeting_what_the_register_says_and_nothing_is_changed():
    story = asked(PLACE, **confirming("secretariat", "name"))
    said = {"confirmed": ["name", "secretariat"], "confirmed_by": "secretary", "confirmed_on": DAY}
    story.then(fact(EntryConfirmed, **said, known_by="meeting", meeting=MEETING, ground=GROUND))
    assert story.aggregate.name == "Perkumpulan Contoh"


def test_what_is_confirmed_at_the_counter_is_known_by_a_statement():
    asked(**confirming("name", meeting="")).then(fact(EntryConfirmed, known_by="statement", meeting=""))


@pytest.mark.parametrize("thing", ["legal_basis", "activity_field", "secretariat", "board", "contact"])
@pytest.mark.rule("only-what-is-recorded-is-confirmed")
def test_what_nobody_recorded_cannot_be_confirmed(thing):
    asked(**confirming("name", thing)).then(refused("only-what-is-recorded-is-confirmed"))


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ("legal_basis", fact(LegalBasisRecorded, basis="unknown")),
        ("activity_field", fact(ActivityFieldRecorded, activity_field="", text="")),
    ],
)
def test_a_reading_that_says_nothing_cannot_be_confirmed(thing, said):
    asked(said, **confirming(thing)).then(refused("only-what-is-recorded-is-confirmed"))


def test_a_contact_that_was_erased_cannot_be_confirmed_and_an_address_that_stays_can():
    erased = [fact(PersonalDataErased, subject_id=each) for each in ("n-1", "s-1")]
    before = (PLACE, CONTACT, *erased)
    asked(*before, **confirming("contact")).then(refused("only-what-is-recorded-is-confirmed"))
    asked(*before, **confirming("secretariat")).then(fact(EntryConfirmed))


@pytest.mark.rule("a-confirmation-is-not-before-what-it-confirms")
def test_what_was_put_right_after_the_meeting_was_not_confirmed_there():
    late = fact(NameCorrected, name="Perkumpulan Conto", recorded_at="2026-03-02T18:00:00.000000Z")
    asked(late, **confirming("name")).then(refused("a-confirmation-is-not-before-what-it-confirms"))
    asked(late, **confirming("name", on="2026-03-03")).then(fact(EntryConfirmed))
    asked(PLACE, late, **confirming("secretariat")).then(fact(EntryConfirmed))


def test_what_was_put_right_on_the_day_of_the_meeting_can_be_confirmed():
    same_day = fact(NameCorrected, name="Perkumpulan Conto", recorded_at="2026-03-02T16:59:59.000000Z")
    asked(same_day, **confirming("name")).then(fact(EntryConfirmed))


@pytest.mark.rule("a-disputed-board-is-not-confirmed")
def test_one_side_of_a_dispute_does_not_confirm_who_leads():
    asked(*RIVALS, **confirming("board")).then(refused("a-disputed-board-is-not-confirmed"))
    asked(*RIVALS, **confirming("name")).then(fact(EntryConfirmed))
    asked(FIRST, **confirming("board")).then(fact(EntryConfirmed))


@pytest.mark.parametrize(
    ("gone", "rule"),
    [
        (fact(RegistrationWithdrawn, reason="Salah impor"), "withdrawn-entries-are-not-corrected"),
        (fact(EntryMerged, survivor="ormas-2"), "merged-entries-are-not-corrected"),
    ],
)
def test_an_entry_that_left_the_register_is_not_confirmed(gone, rule):
    asked(gone, **confirming("name")).then(refused(rule))


def test_two_officers_enter_one_sheet_and_an_older_one_says_nothing_new():
    before = asked(PLACE, **confirming("name"))
    for day in (DAY, "2026-03-01"):
        before.when(Ormas.confirm, **confirming("name", on=day, by="chair")).then()
    before.when(Ormas.confirm, **confirming("name", "secretariat")).then(
        fact(EntryConfirmed, confirmed=["secretariat"])
    )


def test_what_is_said_anew_can_be_confirmed_anew():
    before = fact(EntryConfirmed, confirmed=["name"], confirmed_on="2026-03-05")
    corrected = fact(NameCorrected, name="Perkumpulan Conto", recorded_at="2026-03-01T01:00:00.000000Z")
    asked(before, corrected, **confirming("name")).then(fact(EntryConfirmed, confirmed=["name"]))


def test_who_confirms_what_was_changed_after_the_page_was_opened_is_told():
    with pytest.raises(Conflict):
        asked(PLACE, **confirming("secretariat", seen=1))
    asked(PLACE, **confirming("name", seen=1)).then(fact(EntryConfirmed))


SENT = {
    "ormas": f"ormas-{7:032x}",
    "confirmed": ["name"],
    "confirmed_by": "chair",
    "confirmed_on": DAY,
    "ground": GROUND,
}


@pytest.mark.parametrize(
    ("field", "wrong", "complaint"),
    [
        ("confirmed", [], "Centang paling sedikit satu"),
        ("confirmed", ["umur"], "Pilih dari daftar"),
        ("confirmed_by", "Bapak Rekaan", "Pilih salah satu"),
        ("confirmed_on", "2999-01-01", "belum terjadi"),
        ("meeting", "pertemuan kemarin", "tidak dikenal"),
    ],
)
def test_the_border_says_what_is_wrong_with_a_confirmation(field, wrong, complaint):
    assert ConfirmEntry().load(SENT)["meeting"] == ""
    with pytest.raises(ValidationError) as told:
        ConfirmEntry().load(SENT | {field: wrong})
    assert complaint in str(told.value.messages[field])


def by_itself(*things, on=DAY, **more):
    """Through the account of this ormas, on the day ``on``; :data:`DAY` is today."""
    return confirming(*things, on=on, meeting="", today=DAY, **more)


def confirmed_by_itself(*before, own=True, **said):
    story = Scenario(Ormas).given(REGISTERED, *before)
    entries = frozenset((story.aggregate.id,) if own else ("ormas-lain",))
    return story.when(Ormas.confirm, own=entries, **by_itself("name", **said))


def test_an_ormas_confirms_its_own_data_through_its_account_on_the_day_itself():
    confirmed_by_itself().then(fact(EntryConfirmed, confirmed=["name"], known_by="statement"))


@pytest.mark.rule("an-ormas-confirms-only-its-own")
def test_an_account_confirms_nothing_of_another_ormas_nor_of_one_that_is_dissolved():
    confirmed_by_itself(own=False).then(refused("an-ormas-confirms-only-its-own"))
    gone = fact(DissolutionRecorded, dissolved_by="organ", decided_on="2026-01-10")
    confirmed_by_itself(gone).then(refused("an-ormas-confirms-only-its-own"))
    asked(gone, **confirming("name")).then(fact(EntryConfirmed, confirmed=["name"]))


@pytest.mark.rule("a-confirmation-sent-by-an-ormas-is-of-its-day")
def test_an_account_confirms_of_no_other_day_than_the_one_on_which_it_sends():
    confirmed_by_itself(on="2026-03-01").then(refused("a-confirmation-sent-by-an-ormas-is-of-its-day"))
