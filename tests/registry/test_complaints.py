"""Complaints: how surely they concern an organisation, and when they go on. All of it is invented."""

import pytest

from services.registry.domain import Complaint, Ormas
from services.registry.events import (
    ComplaintAcknowledged,
    ComplaintLinked,
    ComplaintReceived,
    ComplaintRefused,
    ComplaintReopened,
    ComplaintUnlinked,
    EntryMerged,
    OrmasRegistered,
    PersonalDataErased,
    RegistrationWithdrawn,
    ReporterRecorded,
    WordsErased,
)
from shared.errors import NotFound
from tests.registry.complaints import (
    CLOSED,
    END,
    ERASING,
    LIMITED,
    LINK,
    LINKED,
    NAMED,
    ORMAS,
    REASON,
    RECEIVED,
    SAID,
    STEP,
    TOLD,
    WORDS_ERASED,
)
from tests.scenario import Scenario, fact

NOBODY = {"reporter": "", "contact": ""}


def refused(rule):
    return fact(ComplaintRefused, rule=rule)


def member(*facts):
    return Scenario(Ormas, ORMAS).given(fact(OrmasRegistered, name="Forum Contoh"), *facts).aggregate


def test_what_is_said_and_who_said_it_are_sealed_each_under_a_key_of_its_own():
    said, who = Scenario(Complaint).when(Complaint.receive, **SAID).happened
    assert (type(said), type(who), said.anonymous) == (ComplaintReceived, ReporterRecorded, False)
    assert (who.reporter, who.contact) == ("Pelapor Rekaan", "0800 000 001")
    assert said.subject_id and who.subject_id and said.subject_id != who.subject_id


def test_a_complaint_may_be_anonymous():
    [said] = Scenario(Complaint).when(Complaint.receive, **SAID | NOBODY).happened
    assert said.anonymous


@pytest.mark.rule("secret-matters-are-not-kept-here")
def test_of_what_is_secret_nothing_is_kept_and_the_refusal_says_where_it_belongs():
    [told] = Scenario(Complaint).when(Complaint.receive, **SAID | {"classification": "rahasia"}).happened
    assert (type(told), told.rule) == (ComplaintRefused, "secret-matters-are-not-kept-here")
    assert "kepala badan" in told.message
    assert "Rekaan" not in str(vars(told))


def test_a_complaint_of_which_nothing_was_kept_is_not_reopened_and_nothing_more_is_recorded():
    refused = fact(ComplaintRefused, rule="secret-matters-are-not-kept-here")
    with pytest.raises(NotFound):
        Scenario(Complaint).given(refused).when(Complaint.reopen, reason="Salah pilih.")


@pytest.mark.rule("a-complaint-is-acknowledged-once")
def test_the_reporter_is_told_once_that_the_complaint_came_in():
    story = Scenario(Complaint).given(RECEIVED).when(Complaint.acknowledge, **TOLD)
    story.then(fact(ComplaintAcknowledged, **TOLD))
    story = Scenario(Complaint).given(RECEIVED, fact(ComplaintAcknowledged, **TOLD))
    story.when(Complaint.acknowledge, **TOLD).then(refused("a-complaint-is-acknowledged-once"))


def test_a_link_is_corrected_by_another_degree_and_the_same_degree_changes_nothing():
    now = {"degree": "terkonfirmasi", "ground": "Pengurus mengakuinya."}
    story = Scenario(Complaint).given(RECEIVED, LINKED).when(Complaint.link, ormas=member(), **now)
    story.then(fact(ComplaintLinked, organisation=ORMAS, organisation_name="Forum Contoh", **now))
    Scenario(Complaint).given(RECEIVED, LINKED).when(Complaint.link, ormas=member(), **LINK).then()


def test_a_link_by_mistake_is_taken_back_with_its_reason():
    story = Scenario(Complaint).given(RECEIVED, LINKED).when(Complaint.unlink, organisation=ORMAS, **REASON)
    story.then(fact(ComplaintUnlinked, organisation=ORMAS, organisation_name="Forum Contoh", **REASON))
    with pytest.raises(NotFound):
        Scenario(Complaint).given(RECEIVED).when(Complaint.unlink, organisation=ORMAS, **REASON)


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_no_complaint_is_linked_to_an_entry_that_left_the_register():
    gone = member(fact(RegistrationWithdrawn, reason="Salah impor"))
    story = Scenario(Complaint).given(RECEIVED).when(Complaint.link, ormas=gone, **LINK)
    story.then(refused("withdrawn-entries-are-not-corrected"))


@pytest.mark.rule("merged-entries-are-not-corrected")
def test_a_link_from_before_a_merge_can_still_be_denied_and_no_new_one_is_made():
    merged = member(fact(EntryMerged, survivor="ormas-2", survivor_name="Forum Dua"))
    denied = {"degree": "dibantah", "ground": "Bukan pengurusnya."}
    story = Scenario(Complaint).given(RECEIVED, LINKED).when(Complaint.link, ormas=merged, **denied)
    story.then(fact(ComplaintLinked, organisation=ORMAS, organisation_name="Forum Contoh", **denied))
    story = Scenario(Complaint).given(RECEIVED).when(Complaint.link, ormas=merged, **LINK)
    story.then(refused("merged-entries-are-not-corrected"))


@pytest.mark.rule("a-link-to-a-gone-entry-is-only-denied")
@pytest.mark.parametrize("degree", ["diduga", "terkonfirmasi"])
def test_nobody_becomes_surer_of_an_entry_that_left_the_register(degree):
    for gone in (
        member(fact(EntryMerged, survivor="ormas-2", survivor_name="Forum Dua")),
        member(fact(RegistrationWithdrawn, reason="Salah impor")),
    ):
        story = Scenario(Complaint).given(RECEIVED, LINKED)
        story.when(Complaint.link, ormas=gone, degree=degree, ground="Menurut kelurahan.")
        story.then(refused("a-link-to-a-gone-entry-is-only-denied"))


def test_of_a_limited_complaint_every_word_of_the_office_is_sealed_under_the_key_of_the_matter():
    for ask, said, word in (
        (Complaint.acknowledge, TOLD, "ground"),
        (Complaint.link, LINK | {"ormas": member()}, "ground"),
        (Complaint.take_step, STEP, "step"),
        (Complaint.close, END, "result"),
    ):
        [told] = Scenario(Complaint).given(LIMITED).when(ask, **said).happened
        assert (told.subject, told.public_state()[word]) == ("k-1", "tersegel")
        assert told.personal_state() == {f"sealed_{word}": said[word]}
        [told] = Scenario(Complaint).given(RECEIVED).when(ask, **said).happened
        assert (told.public_state()[word], told.personal_state()) == (said[word], {})
    for before, ask, said in (
        ((LIMITED, LINKED), Complaint.unlink, REASON | {"organisation": ORMAS}),
        ((LIMITED, CLOSED), Complaint.reopen, REASON),
    ):
        [told] = Scenario(Complaint).given(*before).when(ask, **said).happened
        assert told.personal_state() == {"sealed_reason": REASON["reason"]}
        assert told.public_state()["reason"] == "tersegel"


def test_the_words_of_a_complaint_are_erased_once_their_time_is_over_and_once():
    erased = fact(
        WordsErased, subject_id="k-1", words_of="pengaduan", kept_until="2022-03-01",
        retention_rule="words-are-kept-for-their-time", reason=ERASING["reason"], ground=ERASING["ground"],
    )  # fmt: skip
    Scenario(Complaint).given(LIMITED, CLOSED).when(Complaint.erase_words, **ERASING).then(erased)
    story = Scenario(Complaint).given(RECEIVED, CLOSED, WORDS_ERASED)
    story.when(Complaint.erase_words, **ERASING).then()
    with pytest.raises(NotFound):
        Scenario(Complaint).when(Complaint.erase_words, **ERASING)


@pytest.mark.rule("words-of-what-goes-on-are-kept")
def test_the_words_of_a_complaint_that_goes_on_are_not_erased():
    story = Scenario(Complaint).given(RECEIVED, CLOSED, fact(ComplaintReopened, **REASON))
    story.when(Complaint.erase_words, **ERASING).then(refused("words-of-what-goes-on-are-kept"))


@pytest.mark.rule("words-are-kept-for-their-time")
@pytest.mark.parametrize(
    ("today", "happens"), [("2022-02-28", ComplaintRefused), ("2022-03-01", WordsErased)]
)
def test_words_are_kept_two_years_after_the_end_and_the_refusal_says_until_when(today, happens):
    story = Scenario(Complaint).given(RECEIVED, CLOSED)
    [told] = story.when(Complaint.erase_words, **ERASING | {"today": today}).happened
    assert type(told) is happens
    assert happens is WordsErased or "mulai 1 Maret 2022" in told.message


@pytest.mark.rule("erased-words-are-not-taken-up-again")
def test_a_complaint_whose_words_were_erased_is_not_opened_again():
    story = Scenario(Complaint).given(RECEIVED, CLOSED, WORDS_ERASED).when(Complaint.reopen, **REASON)
    story.then(refused("erased-words-are-not-taken-up-again"))


@pytest.mark.rule("a-closed-complaint-goes-on-once-reopened")
@pytest.mark.parametrize(
    "ask",
    [
        lambda c: c.acknowledge(**TOLD),
        lambda c: c.link(member(), degree="diduga", ground="Menurut kelurahan."),
        lambda c: c.unlink(ORMAS, **REASON),
        lambda c: c.take_step(**STEP),
        lambda c: c.close(**END),
    ],
)
def test_nothing_is_done_about_a_closed_complaint(ask):
    story = Scenario(Complaint).given(RECEIVED, LINKED, CLOSED).when(ask)
    story.then(refused("a-closed-complaint-goes-on-once-reopened"))


@pytest.mark.rule("only-a-closed-complaint-is-reopened")
def test_a_closed_complaint_is_reopened_with_a_reason_and_an_open_one_is_not():
    story = Scenario(Complaint).given(RECEIVED, CLOSED).when(Complaint.reopen, **REASON)
    story.then(fact(ComplaintReopened, **REASON))
    story = Scenario(Complaint).given(RECEIVED).when(Complaint.reopen, **REASON)
    story.then(refused("only-a-closed-complaint-is-reopened"))


def test_who_complained_is_erased_also_when_the_complaint_is_closed_and_once():
    erased = fact(PersonalDataErased, subject_id="p-1", role="pelapor", **REASON)
    story = Scenario(Complaint).given(*NAMED, CLOSED).when(Complaint.erase_reporter, **REASON)
    story.then(erased)
    Scenario(Complaint).given(*NAMED, erased).when(Complaint.erase_reporter, **REASON).then()
    with pytest.raises(NotFound):
        Scenario(Complaint).given(RECEIVED).when(Complaint.erase_reporter, **REASON)
