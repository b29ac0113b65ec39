"""A number that was typed wrong and a scan that belongs elsewhere: who puts them right, and what stays."""

import pytest

from services.requests.domain import AgendaNumber, Letter, Printed, Signatory
from services.requests.events import (
    LetterCertificateCompared,
    LetterChangeRefused,
    LetterNumberCorrected,
    LetterNumbered,
    LetterNumberFreed,
    LetterNumberTaken,
    LetterRevoked,
    LetterScanReplaced,
    LetterSigned,
    LetterSuperseded,
    SignatoryAppointed,
    SignatoryEnded,
    SignatoryTermCorrected,
)
from tests.requests.cases import HEAD, STAFF
from tests.requests.lettering import Office
from tests.requests.test_letters import CERTIFIED as SIGNS
from tests.requests.test_letters import CHECKED, DRAFTED, ISSUED, TODAY, a_signatory, given, refused_by
from tests.scenario import Scenario, fact

WRONG = "200/471/Kesbangpol"
RIGHT = "200/417/Kesbangpol"
NUMBERED = fact(LetterNumbered, register_number=1, letter_number=WRONG, dated=TODAY, token="t" * 22)
SIGNED = fact(LetterSigned, signed_on=TODAY, signed_with="ink", file="b" * 64)
CERTIFIED = fact(LetterSigned, signed_on=TODAY, signed_with="certificate", file="b" * 64)
WAITS = (DRAFTED, CHECKED, NUMBERED)
OVER = (fact(LetterSuperseded), fact(LetterRevoked))


def taken(number, letter=""):
    found = AgendaNumber(AgendaNumber.stream_of(number, TODAY[:4]))
    if letter:
        found.take(letter_number=number, year=TODAY[:4], letter=letter)
    return found


def correcting(by=HEAD, number=RIGHT, typist="staf-1", earlier=None, agenda=None):
    said = {"letter_number": number, "reason": "Angkanya tertukar.", "typist": typist}
    said["printed"] = lambda: Printed("t" * 22, "e" * 64, 99)

    def correct(one):
        books = {"earlier": earlier or taken(WRONG, "letter-1"), "agenda": agenda or taken(number)}
        one.correct_number(by, **books, **said)

    return correct


def replacing(by=HEAD, bringer="staf-1", signatory=None, file="c" * 64, **shown):
    how = {"file": file, "size": 9, "media_type": "application/pdf", "reason": "Milik surat lain."}
    who = {"bringer": bringer, "signatory": signatory or a_signatory()}
    return lambda one: one.replace_scan(by, **who, **how, **shown)


def test_a_wrong_number_is_put_right_and_the_old_one_is_free_for_the_letter_whose_it_is():
    earlier, agenda = taken(WRONG, "letter-1"), taken(RIGHT)
    earlier.collect_events()
    story = Scenario(Letter).given(*WAITS).when(correcting(earlier=earlier, agenda=agenda))
    story.then(fact(LetterNumberCorrected, before=WRONG, letter_number=RIGHT, file="e" * 64))
    assert (earlier.letter, agenda.letter) == ("", story.aggregate.id)
    assert [type(each) for each in earlier.collect_events()] == [LetterNumberFreed]
    assert [type(each) for each in agenda.collect_events()] == [LetterNumberTaken]


@pytest.mark.parametrize("after", [(SIGNED,), (SIGNED, ISSUED)])
def test_paper_that_was_signed_is_not_printed_anew(after):
    story = Scenario(Letter).given(*WAITS, *after).when(correcting())
    story.then(fact(LetterNumberCorrected, before=WRONG, letter_number=RIGHT, file=""))


def test_capitals_and_spaces_are_put_right_without_another_number_of_the_agenda():
    same = taken(WRONG, "letter-1")
    same.collect_events()
    story = Scenario(Letter).given(*WAITS)
    same.letter = story.aggregate.id
    story.when(correcting(number="200/471/KESBANGPOL", earlier=same, agenda=same))
    story.then(fact(LetterNumberCorrected, letter_number="200/471/KESBANGPOL"))
    assert not same.collect_events()


def test_the_same_number_and_the_same_file_change_nothing():
    Scenario(Letter).given(*WAITS).when(correcting(number=WRONG)).then()
    Scenario(Letter).given(*WAITS, SIGNED).when(replacing(file="b" * 64)).then()


@pytest.mark.rule("who-typed-a-letter-number-does-not-correct-it")
@pytest.mark.rule("who-brought-a-signature-does-not-replace-it")
def test_another_person_than_who_typed_or_brought_it_puts_it_right():
    own = correcting(by=STAFF, typist=STAFF.id)
    assert refused_by(own, *WAITS) == "who-typed-a-letter-number-does-not-correct-it"
    own = replacing(by=STAFF, bringer=STAFF.id)
    assert refused_by(own, *WAITS, SIGNED) == "who-brought-a-signature-does-not-replace-it"


@pytest.mark.rule("a-letter-number-is-used-once-a-year")
def test_a_number_that_stands_on_another_letter_is_not_taken_by_correcting():
    other = correcting(agenda=taken(RIGHT, "letter-2"))
    assert refused_by(other, *WAITS) == "a-letter-number-is-used-once-a-year"


@pytest.mark.parametrize("over", OVER)
def test_what_was_replaced_or_taken_back_stays_as_it_was(over):
    for step in (correcting(), replacing()):
        assert refused_by(step, *WAITS, SIGNED, ISSUED, over) == "a-letter-goes-step-by-step"


def test_who_has_ties_puts_nothing_right_and_hands_nothing_over():
    tied = HEAD._replace(superior="agency_head")
    for step in (correcting(tied), replacing(tied)):
        assert refused_by(step, *WAITS, SIGNED) == "nobody-writes-to-the-own-ormas"


def test_another_scan_takes_the_place_of_a_wrong_one_which_is_told_by_its_digest():
    story = Scenario(Letter).given(*WAITS, SIGNED, ISSUED).when(replacing())
    story.then(fact(LetterScanReplaced, before="b" * 64, file="c" * 64, reason="Milik surat lain."))


def test_a_file_with_an_electronic_signature_is_replaced_by_one_alone():
    before = (*WAITS, CERTIFIED)
    assert refused_by(replacing(), *before) == "a-signed-file-is-the-letter-that-was-printed"
    assert refused_by(replacing(signature="broken"), *before) == "a-signature-in-a-file-is-whole"
    signs = given(Signatory, *SIGNS)
    other = replacing(signatory=signs, signature="intact", certificate="e" * 64)
    assert refused_by(other, *before) == "a-certificate-is-that-of-the-signatory"
    own = replacing(signatory=signs, signature="intact", certificate="d" * 64)
    story = Scenario(Letter).given(*before).when(own)
    story.then(fact(LetterScanReplaced), fact(LetterCertificateCompared, fingerprint="d" * 64))


def timing(valid_from="2026-01-01", valid_until="2026-12-31", days=(TODAY,)):
    said = {"valid_from": valid_from, "valid_until": valid_until, "reason": "Salah ketik."}
    return lambda one: one.correct_term(days=days, **said)


APPOINTED = fact(SignatoryAppointed, valid_from="2026-02-01", valid_until="2026-11-30")
ENDED = fact(SignatoryEnded, last_day="2026-05-31")


@pytest.mark.rule("a-term-holds-the-letters-that-rest-on-it")
def test_a_term_that_was_typed_wrong_is_put_right_as_long_as_it_holds_its_letters():
    story = Scenario(Signatory).given(APPOINTED).when(timing())
    story.then(fact(SignatoryTermCorrected, before_from="2026-02-01", valid_until="2026-12-31"))
    Scenario(Signatory).given(APPOINTED).when(timing("2026-02-01", "2026-11-30")).then()
    early = Scenario(Signatory).given(APPOINTED).when(timing(valid_from="2026-03-03"))
    early.then(fact(LetterChangeRefused, rule="a-term-holds-the-letters-that-rest-on-it"))


def test_a_last_day_that_was_typed_wrong_is_put_right_and_without_an_end_it_may_end_again():
    reopened = Scenario(Signatory).given(APPOINTED, ENDED).when(timing(valid_until=""))
    reopened.then(fact(SignatoryTermCorrected, before_until="2026-05-31", valid_until=""))
    again = Scenario(Signatory).given(APPOINTED, ENDED, fact(SignatoryTermCorrected, valid_from="2026-02-01"))
    again.when(lambda s: s.end(last_day="2026-06-30", reason="Pensiun."))
    again.then(fact(SignatoryEnded, last_day="2026-06-30"))


@pytest.mark.parametrize("office", ["sqlite"], indirect=True)
def test_in_an_office_a_term_holds_letters_that_stand_and_no_letter_that_is_void(requests):
    letters = Office(requests)
    said = {"signatory": letters.signatory, "valid_from": "2020-01-01", "valid_until": "2020-12-31"}
    said |= {"reason": "Salah ketik."}
    letter = letters.numbered(RIGHT)
    rule = letters.do("correct_signatory_term", **said).refused.rule
    assert rule == "a-term-holds-the-letters-that-rest-on-it"
    letters.do("leave_letter_unsigned", letter=letter, reason="Pejabat berganti.")
    assert not letters.do("correct_signatory_term", **said).refused


@pytest.mark.parametrize("office", ["sqlite"], indirect=True)
def test_in_an_office_the_print_is_another_one_the_freed_number_is_used_and_both_files_are_kept(requests):
    letters = Office(requests)
    first = letters.numbered(WRONG)
    printed = requests.open_letter(letter=first, which="printed", actor="case_officer/staf-1")["file"]
    token = requests.load(Letter, first).token
    said = {"letter": first, "letter_number": RIGHT, "reason": "Angkanya tertukar."}
    typist = letters.do("correct_letter_number", **said).refused
    assert typist.rule == "who-typed-a-letter-number-does-not-correct-it"
    done = letters.do("correct_letter_number", "kabid-1", **said)
    topics = [each.topic.partition(".")[2] for each in done.events]
    assert topics == ["LetterNumberCorrected", "LetterNumberFreed", "LetterNumberTaken"]
    anew = requests.open_letter(letter=first, which="printed", actor="case_officer/staf-1")["file"]
    assert anew != printed
    assert requests.letter_files.find(printed) and requests.letter_files.find(anew)
    assert requests.load(Letter, first).token == token
    again = letters.do("correct_letter_number", "kabid-1", **said | {"letter_number": WRONG})
    assert again.refused.rule == "who-typed-a-letter-number-does-not-correct-it"
    assert requests.load(Letter, letters.numbered(WRONG)).letter_number == WRONG
