"""Documents of an organisation: filed, accepted, returned, erased with a person. Everything is invented."""

import pytest

from services.registry.domain import Ormas
from services.registry.events import (
    DocumentAccepted,
    DocumentErased,
    DocumentFiled,
    DocumentRefused,
    DocumentReturned,
    OfficerRecorded,
    PersonalDataErased,
    RegistrationWithdrawn,
    SignatureRuleRecorded,
)
from shared.errors import NotFound
from tests.registry.boards import REGISTERED, RIVALS
from tests.registry.documents import GROUND, OTHER_FILE, filed, paper
from tests.scenario import Scenario, fact

CHAIR = fact(OfficerRecorded, subject_id="s-1", role="ketua")
SECRETARY = fact(OfficerRecorded, subject_id="s-2", role="sekretaris")
ACCEPTED = fact(DocumentAccepted, document=1)
RETURNED = fact(DocumentReturned, document=1, feedback="Fotonya buram")
ERASED = fact(DocumentErased, document=1)
WITHDRAWN = fact(RegistrationWithdrawn, reason="Salah impor")


def story(*told):
    return Scenario(Ormas).given(REGISTERED, CHAIR, SECRETARY, *told)


def refused(rule):
    return fact(DocumentRefused, rule=rule)


def accept(ormas, document=1, signers=()):
    ormas.accept_document(document=document, signers=signers, ground="Sesuai aslinya")


def give_back(ormas, document=1, feedback="Fotonya buram"):
    ormas.return_document(document=document, feedback=feedback)


def erase(ormas, document=1):
    ormas.erase_document(document=document, reason="Salah kirim")


def test_a_document_is_filed_by_its_content_and_numbered():
    story(filed()).when(Ormas.file_document, **paper(document_kind="K02")).then(
        fact(DocumentFiled, document=2, document_kind="K02", file=paper()["file"], ground=GROUND)
    )


def test_the_same_document_again_changes_nothing():
    story(filed()).when(Ormas.file_document, **paper()).then()
    story(filed(), ACCEPTED).when(Ormas.file_document, **paper()).then()


def test_the_same_file_with_another_last_day_is_a_newer_document():
    newer = paper(expires_on="2027-01-01")
    story(filed()).when(Ormas.file_document, **newer).then(fact(DocumentFiled, document=2))


def test_a_newer_document_takes_the_place_of_the_older_one_which_stays():
    told = story(filed(), ACCEPTED).when(Ormas.file_document, **paper(file=OTHER_FILE))
    told.then(fact(DocumentFiled, document=2, file=OTHER_FILE))
    assert [each.number for each in told.aggregate.documents] == [1, 2]


def test_an_erased_document_can_be_handed_in_again():
    story(filed(), ERASED).when(Ormas.file_document, **paper()).then(fact(DocumentFiled, document=2))


@pytest.mark.rule("only-asked-kinds-are-filed")
def test_what_the_office_does_not_ask_any_more_is_not_filed():
    story().when(Ormas.file_document, **paper(retired=True)).then(refused("only-asked-kinds-are-filed"))


def test_a_document_is_accepted_once_and_can_be_returned_afterwards():
    story(filed()).when(accept).then(fact(DocumentAccepted, document=1, document_kind="K01"))
    story(filed(), ACCEPTED).when(accept).then()
    story(filed(), ACCEPTED).when(give_back).then(fact(DocumentReturned, feedback="Fotonya buram"))


def test_what_was_returned_by_mistake_is_accepted_and_another_word_is_another_return():
    story(filed(), RETURNED).when(accept).then(fact(DocumentAccepted, document=1))
    story(filed(), RETURNED).when(give_back).then()
    story(filed(), RETURNED).when(give_back, feedback="Halaman 2 kurang").then(
        fact(DocumentReturned, document=1, feedback="Halaman 2 kurang")
    )


@pytest.mark.rule("a-statement-is-accepted-with-its-signatures")
def test_a_statement_that_the_secretary_did_not_sign_is_not_accepted():
    both = ("ketua", "sekretaris")
    alone = story(filed(signed_by=["ketua"])).when(accept, signers=both)
    alone.then(refused("a-statement-is-accepted-with-its-signatures"))
    assert "Belum ditandatangani sekretaris." in alone.happened[0].message
    story(filed(signed_by=list(both))).when(accept, signers=both).then(fact(DocumentAccepted))


@pytest.mark.rule("disputed-board-signs-nothing")
def test_while_the_board_is_disputed_no_signature_under_a_statement_counts():
    both = ["ketua", "sekretaris"]
    story(*RIVALS, filed(signed_by=both)).when(accept, signers=both).then(
        refused("disputed-board-signs-nothing")
    )
    story(*RIVALS, filed(signed_by=both)).when(accept).then(fact(DocumentAccepted))


@pytest.mark.rule("only-the-newest-document-is-judged")
@pytest.mark.parametrize("judge", [accept, give_back])
def test_an_older_document_is_not_judged(judge):
    story(filed(), filed(2, file=OTHER_FILE)).when(judge).then(refused("only-the-newest-document-is-judged"))


@pytest.mark.rule("a-document-without-file-is-not-judged")
@pytest.mark.parametrize("judge", [accept, give_back])
def test_what_nobody_can_look_at_is_not_judged(judge):
    story(filed(), ERASED).when(judge).then(refused("a-document-without-file-is-not-judged"))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
@pytest.mark.parametrize("ask", [accept, give_back, lambda one: one.file_document(**paper(file=OTHER_FILE))])
def test_documents_of_a_withdrawn_entry_stay_as_they_are(ask):
    story(filed(), WITHDRAWN).when(ask).then(refused("withdrawn-entries-are-not-corrected"))


def test_the_file_of_a_document_is_erased_once_also_of_a_withdrawn_entry():
    story(filed(), WITHDRAWN).when(erase).then(fact(DocumentErased, document=1, file=paper()["file"]))
    story(filed(), ERASED).when(erase).then()


def test_with_a_person_go_the_documents_that_show_the_person_and_those_of_which_nobody_said_whom():
    shown = filed(1, personal=True, speaks_of=["s-1", "s-2"])
    other = filed(2, personal=True, speaks_of=["s-2"], document_kind="K02")
    anybody = filed(3, personal=True, document_kind="K03")
    deed = filed(4, document_kind="K04")
    told = story(shown, other, anybody, deed)
    told.when(Ormas.erase, subject_id="s-1", reason="Diminta").then(
        fact(PersonalDataErased, subject_id="s-1"),
        fact(DocumentErased, document=1, reason="Diminta"),
        fact(DocumentErased, document=3, reason="Diminta"),
    )
    told.when(Ormas.erase, subject_id="s-1", reason="Diminta").then()


@pytest.mark.parametrize("subject", ["s-9", "s-1"])
def test_a_document_shows_nobody_who_is_not_recorded_here(subject):
    gone = fact(PersonalDataErased, subject_id="s-1")
    with pytest.raises(NotFound, match="Orang ini tidak tercatat"):
        story(gone).when(Ormas.file_document, **paper(speaks_of=[subject]))


@pytest.mark.parametrize("ask", [accept, give_back, erase])
@pytest.mark.parametrize("number", [0, 2])
def test_a_document_that_nobody_filed_is_not_there(ask, number):
    with pytest.raises(NotFound, match=f"Dokumen ke-{number} tidak tercatat"):
        story(filed()).when(ask, document=number)


FOUR = fact(
    SignatureRuleRecorded,
    signatories=["Rais", "Katib", "ketua", "sekretaris"],
    signatures=4,
    ground="ART pasal 58",
)


@pytest.mark.rule("a-statement-is-signed-as-the-bylaws-say")
def test_a_statement_is_signed_by_whom_the_ormas_own_bylaws_name_and_not_by_the_usual_two():
    two, four = ["ketua", "sekretaris"], ["rais", "Katib", "ketua", "sekretaris"]
    told = story(FOUR, filed(signed_by=two)).when(accept, signers=two)
    told.then(refused("a-statement-is-signed-as-the-bylaws-say"))
    assert "4 tanda tangan dari: Rais, Katib, Ketua, Sekretaris" in told.happened[0].message
    story(FOUR, filed(signed_by=four)).when(accept, signers=two).then(fact(DocumentAccepted))


def test_a_document_that_nobody_has_to_sign_is_not_asked_for_signatures_by_the_bylaws():
    story(FOUR, filed()).when(accept).then(fact(DocumentAccepted))


def test_one_who_signs_alone_by_the_bylaws_is_enough():
    alone = fact(SignatureRuleRecorded, signatories=["ketua"], signatures=1, ground="ART pasal 3")
    usual = ["ketua", "sekretaris"]
    story(alone, filed(signed_by=["ketua"])).when(accept, signers=usual).then(fact(DocumentAccepted))
