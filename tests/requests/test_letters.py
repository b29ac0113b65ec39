"""Letters: who does which step, on which day, and what is refused."""

import pytest

from services.requests.domain import (
    AgendaNumber,
    Hands,
    Letter,
    Letterhead,
    LetterTemplate,
    Officer,
    Printed,
    RegisterVolume,
    Signatory,
    volume_of,
)
from services.requests.domain.register_book import NUMBERS_IN_A_VOLUME
from services.requests.events import (
    LetterCertificateCompared,
    LetterChangeRefused,
    LetterChecked,
    LetterDrafted,
    LetterDropped,
    LetterIssued,
    LetterLogoPlaced,
    LetterLogoRemoved,
    LetterNumbered,
    LetterReturned,
    LetterRevoked,
    LetterSigned,
    LetterSuperseded,
    LetterTemplateSet,
    SignatoryAppointed,
    SignatoryCertificateRecorded,
    SignatoryEnded,
)
from tests.requests.cases import HEAD, STAFF
from tests.requests.lettering import ORMAS
from tests.scenario import Scenario, fact

TODAY, YESTERDAY, TOMORROW = "2026-03-02", "2026-03-01", "2026-03-03"
ABOUT = {"service": "presence_letter", "organisation": ORMAS, "title": "Surat keterangan melapor"}
DRAFTED = fact(LetterDrafted, draft=1, **ABOUT, valid_from="2026-03-02", valid_until="2029-03-01")
CHECKED = fact(LetterChecked, draft=1)
NUMBERED = fact(LetterNumbered, register_number=1, register_year="2026", letter_number="417", dated=TODAY)
SIGNED = fact(LetterSigned, signed_on=TODAY)
ISSUED = fact(LetterIssued, issued_on=TODAY)
WRITTEN = {
    "service": "presence_letter",
    "organisation": ORMAS,
    "name": "Sanggar Contoh",
    "case_number": "",
    "text": ["Sanggar Contoh telah melapor."],
    "valid_from": TODAY,
    "valid_until": "",
    "case": "",
    "places": {},
    "left_out": [],
    "subject_id": "",
}
SAID = {"letter_number": "417", "dated": TODAY, "late_reason": "", "today": TODAY}


def given(kind, *facts):
    """The aggregate after these facts."""
    return Scenario(kind).given(*facts).aggregate


def a_template(persons=2):
    return given(
        LetterTemplate, fact(LetterTemplateSet, template=1, title="Surat", paper="f4", persons=persons)
    )


def a_signatory(account="", valid_from="2026-01-01", valid_until=""):
    said = {"account": account, "valid_from": valid_from, "valid_until": valid_until}
    return given(Signatory, fact(SignatoryAppointed, capacity="acting", office="Kepala Badan", **said))


def volume():
    return RegisterVolume(RegisterVolume.stream_of("presence_letter", "2026", 1))


SIGNER = Officer("", "")


def numbering(signatory=None, persons=2, hands=None, agenda=None, **changed):
    taken = agenda or AgendaNumber("agendanumber-2026-a")
    asked = {
        "volume": volume(),
        "agenda": taken,
        "template": a_template(persons),
        "signatory": signatory or a_signatory(),
        "signs": SIGNER,
        "hands": hands or Hands({"staf-1"}, "kabid-1"),
        "printed": lambda: Printed("t" * 22, "a" * 64, 99),
    }
    return lambda letter: letter.number(**asked | SAID | changed)


def signing(day=TODAY, today=TODAY, why="", signatory=None, means="ink", signature=""):
    how = {
        "signed_with": means,
        "signature": signature,
        "file": "b" * 64,
        "size": 9,
        "media_type": "application/pdf",
    }
    said = {"signed_on": day, "today": today, "late_reason": why, **how}
    return lambda letter: letter.sign(signatory=signatory or a_signatory(), **said)


def issuing(day=TODAY, today=TODAY, why="", replaced=None):
    said = {"issued_on": day, "today": today, "late_reason": why}
    return lambda letter: letter.issue(volume=volume_with_one(), replaced=replaced, **said)


def volume_with_one():
    found = volume()
    found.reserve(service="presence_letter", year="2026", letter="letter-1")
    return found


def writing(replaced=None, template=None, has_head=True, pinned=None):
    asked = {"template": template or a_template(), "has_head": has_head, "replaced": replaced}
    asked["pinned"] = pinned or {}
    return lambda letter: letter.write(**asked, **WRITTEN)


def refused_by(command, *before):
    [told] = Scenario(Letter).given(*before).when(command).happened
    assert isinstance(told, LetterChangeRefused)
    return told.rule


@pytest.mark.rule("a-letter-is-written-from-a-template")
@pytest.mark.parametrize("missing", [{"template": LetterTemplate("x")}, {"has_head": False}])
def test_no_letter_is_written_before_the_office_said_what_it_looks_like(missing):
    assert refused_by(writing(**missing)) == "a-letter-is-written-from-a-template"


@pytest.mark.rule("nothing-unfilled-is-printed")
@pytest.mark.parametrize("text", ["{telepon} tercatat.", "Sanggar Contoh {nama ketua}", "Berlaku {"])
def test_a_place_that_nobody_fills_in_is_not_printed(text):
    asked = {"template": a_template(), "has_head": True, "replaced": None, "pinned": {}}
    written = lambda letter: letter.write(**asked, **WRITTEN | {"text": [text]})  # noqa: E731
    assert refused_by(written) == "nothing-unfilled-is-printed"


@pytest.mark.rule("every-place-of-a-letter-is-filled")
def test_what_a_text_asks_of_the_ormas_is_said_before_it_is_written():
    asked = {"template": a_template(), "has_head": True, "replaced": None, "pinned": {}}
    story = Scenario(Letter).when(lambda letter: letter.write(**asked, **WRITTEN, lacking=["chair", "term"]))
    [told] = story.happened
    assert told.rule == "every-place-of-a-letter-is-filled"
    assert "Templat surat ini menyebut “Nama ketua”, “Masa bakti pengurus”." in told.message


def test_braces_in_the_name_of_an_ormas_are_its_name():
    named = {"name": "Forum {Contoh}", "text": ["Forum {Contoh} telah melapor."]}
    asked = {"template": a_template(), "has_head": True, "replaced": None, "pinned": {}}
    story = Scenario(Letter).when(lambda letter: letter.write(**asked, **WRITTEN | named))
    story.then(fact(LetterDrafted, draft=1, **named))


@pytest.mark.rule("the-drafter-does-not-check")
def test_whoever_drafted_any_version_of_a_letter_does_not_check_it():
    by_oneself = lambda letter: letter.check(STAFF._replace(id="staf-2"), drafters={"staf-1", "staf-2"})  # noqa: E731
    assert refused_by(by_oneself, DRAFTED) == "the-drafter-does-not-check"
    by_another = lambda letter: letter.check(HEAD, drafters={"staf-1"})  # noqa: E731
    Scenario(Letter).given(DRAFTED).when(by_another).then(CHECKED)


def test_a_draft_that_came_back_is_written_again_as_the_next_version():
    back = fact(LetterReturned, draft=1, reason="Nama keliru.")
    Scenario(Letter).given(DRAFTED, back).when(writing()).then(fact(LetterDrafted, draft=2))


@pytest.mark.rule("the-drafter-does-not-sign")
def test_whoever_drafted_a_letter_does_not_sign_it():
    mine = numbering(a_signatory("staf-1"))
    assert refused_by(mine, DRAFTED, CHECKED) == "the-drafter-does-not-sign"


@pytest.mark.rule("the-checker-does-not-sign")
def test_where_three_persons_are_asked_for_the_checker_does_not_sign():
    both = {"signatory": a_signatory("kabid-1")}
    assert refused_by(numbering(**both, persons=3), DRAFTED, CHECKED) == "the-checker-does-not-sign"
    two = Scenario(Letter).given(DRAFTED, CHECKED).when(numbering(**both))
    assert [each.hands for each in two.happened] == [2]
    three = Scenario(Letter).given(DRAFTED, CHECKED).when(numbering(a_signatory("kaban-1"), persons=3))
    assert [each.hands for each in three.happened] == [3]


@pytest.mark.rule("a-signatory-signs-within-the-term")
@pytest.mark.parametrize("term", [{"valid_from": TOMORROW}, {"valid_until": YESTERDAY}])
def test_nobody_signs_outside_the_term_of_the_decree(term):
    signatory = a_signatory(**term)
    assert refused_by(numbering(signatory), DRAFTED, CHECKED) == "a-signatory-signs-within-the-term"
    late = signing(signatory=signatory)
    assert refused_by(late, DRAFTED, CHECKED, NUMBERED) == "a-signatory-signs-within-the-term"


@pytest.mark.rule("a-letter-needs-a-letter-number")
def test_a_letter_without_a_number_of_the_agenda_is_not_made():
    assert refused_by(numbering(letter_number=""), DRAFTED, CHECKED) == "a-letter-needs-a-letter-number"


@pytest.mark.rule("a-letter-number-is-used-once-a-year")
def test_a_letter_number_stands_on_one_letter_in_a_year():
    taken = AgendaNumber("agendanumber-2026-a")
    taken.take(letter_number="417", year="2026", letter="letter-1")
    again = numbering(agenda=taken)
    assert refused_by(again, DRAFTED, CHECKED) == "a-letter-number-is-used-once-a-year"


def test_capitals_and_spaces_make_no_other_number_but_an_inserted_one_and_another_year_do():
    of = AgendaNumber.stream_of
    assert of("200 / 417 / Kesbang", "2026") == of("200/417/KESBANG", "2026")
    assert len({of("417", "2026"), of("417.a", "2026"), of("417", "2027")}) == 3


@pytest.mark.rule("a-day-of-a-letter-has-come")
def test_no_step_of_a_letter_lies_in_the_days_to_come():
    for command, before in (
        (numbering(dated=TOMORROW), ()),
        (signing(TOMORROW), (NUMBERED,)),
        (issuing(TOMORROW), (NUMBERED, SIGNED)),
    ):
        assert refused_by(command, DRAFTED, CHECKED, *before) == "a-day-of-a-letter-has-come"


@pytest.mark.rule("a-late-record-says-why")
def test_a_step_that_is_recorded_late_says_why():
    before = (DRAFTED, CHECKED, NUMBERED)
    assert refused_by(signing(TODAY, TOMORROW), *before) == "a-late-record-says-why"
    said = signing(TODAY, TOMORROW, "Kepala baru kembali dari dinas luar.")
    Scenario(Letter).given(*before).when(said).then(fact(LetterSigned, signed_on=TODAY))


@pytest.mark.rule("the-days-of-a-letter-follow-each-other")
def test_no_step_of_a_letter_lies_before_the_one_before_it():
    early = "the-days-of-a-letter-follow-each-other"
    before = (DRAFTED, CHECKED, NUMBERED)
    assert refused_by(signing(YESTERDAY, why="Lupa."), *before) == early
    assert refused_by(issuing(YESTERDAY, why="Lupa."), *before, SIGNED) == early
    back = {"today": TODAY, "reason": "Bukan milik ormas ini.", "basis": "Surat 5/2026"}
    revoking = lambda letter: letter.revoke(HEAD, revoked_on=YESTERDAY, **back)  # noqa: E731
    assert refused_by(revoking, *before, SIGNED, ISSUED) == early
    today = lambda letter: letter.revoke(HEAD, revoked_on=TODAY, **back)  # noqa: E731
    Scenario(Letter).given(*before, SIGNED, ISSUED).when(today).then(fact(LetterRevoked, revoked_on=TODAY))


@pytest.mark.rule("a-letter-goes-step-by-step")
def test_no_step_is_left_out_and_none_is_done_twice():
    out_of_turn = (
        (numbering(), (DRAFTED,)),
        (signing(), (DRAFTED, CHECKED)),
        (issuing(), (DRAFTED, CHECKED, NUMBERED)),
        (numbering(), (DRAFTED, CHECKED, NUMBERED)),
        (writing(), (DRAFTED,)),
    )
    for command, before in out_of_turn:
        assert refused_by(command, *before) == "a-letter-goes-step-by-step"


@pytest.mark.rule("only-an-issued-letter-is-replaced")
@pytest.mark.parametrize(
    "facts",
    [(DRAFTED,), (fact(LetterDrafted, draft=1, service="consultation", organisation=ORMAS), ISSUED)],
    ids=["not issued", "of another service"],
)
def test_only_an_issued_letter_of_the_same_service_is_replaced(facts):
    assert refused_by(writing(given(Letter, *facts))) == "only-an-issued-letter-is-replaced"


def test_a_letter_is_superseded_on_the_day_the_new_one_is_handed_over():
    old = given(Letter, DRAFTED, CHECKED, NUMBERED, SIGNED, ISSUED)
    Scenario(Letter).given(DRAFTED, CHECKED, NUMBERED, SIGNED).when(issuing(replaced=old)).then(ISSUED)
    [told] = old.collect_events()
    assert (old.state, told.superseded_on, told.letter_number) == ("superseded", TODAY, "417")


@pytest.mark.rule("a-letter-is-replaced-once")
def test_of_two_drafts_that_replace_one_letter_only_one_is_issued():
    old = given(Letter, DRAFTED, CHECKED, NUMBERED, SIGNED, ISSUED, fact(LetterSuperseded))
    second = Scenario(Letter).given(DRAFTED, CHECKED, NUMBERED, SIGNED).when(issuing(replaced=old))
    second.then(fact(LetterChangeRefused, rule="a-letter-is-replaced-once"))


def test_a_signed_letter_that_is_never_handed_over_leaves_its_number_void_in_the_book():
    book = volume_with_one()
    signed = Scenario(Letter).given(DRAFTED, CHECKED, NUMBERED, SIGNED)
    signed.when(lambda letter: letter.drop(HEAD, reason="Sudah ada surat lain.", volume=book))
    signed.then(fact(LetterDropped, reason="Sudah ada surat lain."))
    assert book.fates[book.next - 1] == "void"


@pytest.mark.rule("a-signed-letter-is-given-up-by-who-may-revoke")
@pytest.mark.rule("the-drafter-does-not-give-up-a-signed-letter")
@pytest.mark.parametrize(
    ("by", "rule"),
    [
        (STAFF, "a-signed-letter-is-given-up-by-who-may-revoke"),
        (HEAD._replace(id="staf-1"), "the-drafter-does-not-give-up-a-signed-letter"),
    ],
)
def test_what_was_signed_is_undone_by_who_may_revoke_and_did_not_draft_it(by, rule):
    book = volume_with_one()
    signed = Scenario(Letter).given(DRAFTED, CHECKED, NUMBERED, SIGNED)
    signed.when(lambda letter: letter.drop(by, reason="Keliru.", drafters={"staf-1"}, volume=book))
    signed.then(fact(LetterChangeRefused, rule=rule))
    assert book.fates[book.next - 1] != "void"


def test_a_volume_of_the_book_holds_400_numbers_and_the_next_one_goes_on():
    first = volume()
    for number in range(1, NUMBERS_IN_A_VOLUME + 1):
        assert (first.next, first.is_full) == (number, False)
        first.reserve(service="presence_letter", year="2026", letter=f"letter-{number}")
    assert (len(first.fates), first.is_full, volume_of(400), volume_of(401)) == (400, True, 1, 2)
    second = RegisterVolume(RegisterVolume.stream_of("presence_letter", "2026", 2))
    assert (second.next, second.is_full) == (401, False)


@pytest.mark.rule("a-signatory-ends-once")
def test_the_capacity_of_a_signatory_ends_once_within_its_term():
    appointed = fact(SignatoryAppointed, valid_from=YESTERDAY, valid_until="")
    end = lambda s: s.end(last_day=TODAY, reason="Pejabat baru dilantik.")  # noqa: E731
    ended = Scenario(Signatory).given(appointed).when(end)
    ended.then(fact(SignatoryEnded, last_day=TODAY))
    assert ended.when(end).happened[-1].rule == "a-signatory-ends-once"


@pytest.mark.rule("a-signed-file-is-the-letter-that-was-printed")
@pytest.mark.rule("a-signature-in-a-file-is-whole")
def test_a_certificate_signs_the_very_letter_that_was_printed_and_ink_shows_itself():
    def signed(means, signature):
        return (
            Scenario(Letter).given(DRAFTED, CHECKED, NUMBERED).when(signing(means=means, signature=signature))
        )

    other = fact(LetterChangeRefused, rule="a-signed-file-is-the-letter-that-was-printed")
    for found in ("", "other", "none", "unchecked"):
        signed("certificate", found).then(other)
    broken = fact(LetterChangeRefused, rule="a-signature-in-a-file-is-whole")
    for means in ("certificate", "elsewhere"):
        signed(means, "broken").then(broken)
    signed("certificate", "intact").then(fact(LetterSigned, signature="intact"))
    signed("elsewhere", "trusted").then(fact(LetterSigned, signature="trusted"))
    for found in ("other", "none", "unchecked"):
        signed("elsewhere", found).then(fact(LetterSigned, signature="unchecked"))
    signed("ink", "").then(fact(LetterSigned, signature=""))


PLACED = fact(LetterLogoPlaced, logo=1, file="c" * 64)


def placing(is_picture=True, file="d" * 64):
    said = {"size": 9, "media_type": "image/png", "ground": "Perda lambang"}
    return lambda head: head.place_logo(is_picture=is_picture, file=file, **said)


def test_logos_are_counted_and_the_same_one_again_changes_nothing():
    replaced = Scenario(Letterhead).given(PLACED).when(placing()).happened
    assert [(each.TOPIC, each.logo) for each in replaced] == [("requests.LetterLogoPlaced", 2)]
    assert Scenario(Letterhead).given(PLACED).when(placing(file="c" * 64)).happened == []


def test_a_logo_that_was_removed_can_be_placed_again():
    removed = Scenario(Letterhead).given(PLACED).when(lambda head: head.remove_logo(reason="Lama.")).happened
    assert [each.TOPIC for each in removed] == ["requests.LetterLogoRemoved"]
    [again] = (
        Scenario(Letterhead)
        .given(PLACED, fact(LetterLogoRemoved, logo=1))
        .when(placing(file="c" * 64))
        .happened
    )
    assert again.logo == 2


@pytest.mark.rule("a-logo-is-a-picture")
def test_what_cannot_be_printed_is_no_logo():
    [told] = Scenario(Letterhead).when(placing(is_picture=False)).happened
    assert (type(told), told.rule) == (LetterChangeRefused, "a-logo-is-a-picture")


CERTIFIED = (
    fact(SignatoryAppointed, valid_from="2026-01-01"),
    fact(SignatoryCertificateRecorded, fingerprint="d" * 64, valid_from="2026-02-01", valid_until=TODAY),
    fact(SignatoryCertificateRecorded, fingerprint="e" * 64, valid_from="2026-03-10"),
)


def with_certificate(certificate, signature="intact", means="certificate", signatory=None):
    how = {"signature": signature, "certificate": certificate, "signed_with": means}
    said = {"signed_on": TODAY, "today": TODAY, "late_reason": "", "file": "b" * 64, "size": 9}
    held = signatory or given(Signatory, *CERTIFIED)
    return lambda letter: letter.sign(signatory=held, media_type="application/pdf", **said, **how)


@pytest.mark.rule("a-certificate-is-that-of-the-signatory")
def test_a_file_signed_with_another_certificate_than_the_recorded_one_is_refused():
    before = (DRAFTED, CHECKED, NUMBERED)
    for other in ("e" * 64, ""):
        assert refused_by(with_certificate(other), *before) == "a-certificate-is-that-of-the-signatory"
    same = Scenario(Letter).given(*before).when(with_certificate("d" * 64))
    same.then(fact(LetterSigned, signature="intact"), fact(LetterCertificateCompared, fingerprint="d" * 64))


def test_where_no_certificate_is_recorded_or_none_is_in_the_file_nobody_compares():
    unrecorded = with_certificate("e" * 64, signatory=given(Signatory, CERTIFIED[0], CERTIFIED[2]))
    for said in (unrecorded, with_certificate("", "", "ink"), with_certificate("", "unchecked", "elsewhere")):
        story = Scenario(Letter).given(DRAFTED, CHECKED, NUMBERED).when(said)
        assert [type(each) for each in story.happened] == [LetterSigned]


def test_the_newest_word_on_a_certificate_counts_and_the_same_again_says_nothing():
    again = {"fingerprint": "e" * 64, "valid_from": "2026-03-10", "valid_until": "", "ground": "Surat 5"}
    story = Scenario(Signatory).given(*CERTIFIED).when(lambda one: one.record_certificate(**again))
    assert story.happened == []
    held = given(
        Signatory, *CERTIFIED, fact(SignatoryCertificateRecorded, fingerprint="f" * 64, valid_from=TODAY)
    )
    assert [held.certificate_on(day) for day in ("2026-01-31", YESTERDAY, TODAY)] == ["", "d" * 64, "f" * 64]
