"""Consultations: of ormas and of founders, with promises, sealed where limited. Everything is invented."""

import pytest
from marshmallow import ValidationError

from services.requests.events import (
    ConsultationAdvised,
    ConsultationAsked,
    ConsultationClosed,
    ConsultationLinked,
    ConsultationPromised,
    ConsultationPromiseFulfilled,
    ConsultationPromiseLifted,
    ConsultationPromiseReopened,
    ConsultationPromiseTakenBack,
    ConsultationReopened,
    ConsultationScheduled,
    ConsultationWordsErased,
)
from services.requests.schemas.consultations import AdviseConsultation, AskConsultation
from shared.errors import NotFound
from tests.requests import consultations as c
from tests.requests.cases import ORMAS
from tests.scenario import fact


def test_founders_ask_before_their_ormas_exists_and_how_to_reach_them_is_sealed():
    open_one = c.consultation().when(c.asking(contact="Nama Umpama, 0800"))
    open_one.then(fact(ConsultationAsked, question="Apakah perlu SKT?", subject_id=c.MINE))
    [asked] = open_one.happened
    assert asked.personal_state() == {"sealed_contact": "Nama Umpama, 0800"}
    assert "0800" not in str(asked.public_state())
    c.consultation().when(c.asking()).then(fact(ConsultationAsked, subject_id=""))


def test_the_words_of_a_limited_consultation_are_sealed_and_never_told():
    asked = c.consultation().when(c.asking(classification="terbatas"))
    asked.then(fact(ConsultationAsked, question="tersegel", subject_id=c.MINE))
    assert asked.happened[0].personal_state() == {"sealed_question": "Apakah perlu SKT?"}
    advised = c.consultation(c.LIMITED).when(c.advising())
    advised.then(fact(ConsultationAdvised, note="tersegel", basis_texts=["UU 17/2013 Ps 15"]))
    assert advised.happened[0].personal_state() == {"sealed_note": "Badan hukum tidak memerlukan SKT."}


@pytest.mark.rule("one-meets-on-a-day-to-come")
def test_one_meets_today_or_later_and_again_at_another_time():
    c.consultation(c.ASKED).when(c.scheduling("2026-03-03")).then(c.refused("one-meets-on-a-day-to-come"))
    c.consultation(c.ASKED, c.SCHEDULED).when(c.scheduling("2026-03-09")).then(fact(ConsultationScheduled))


@pytest.mark.rule("advice-has-been-given")
def test_advice_is_not_older_than_the_question_nor_of_tomorrow():
    when = c.refused("advice-has-been-given")
    c.consultation().when(c.asking(asked_on="2026-03-05")).then(when)
    c.consultation(c.ASKED).when(c.advising("2026-03-01")).then(when)
    c.consultation(c.ASKED).when(c.advising("2026-03-05")).then(when)
    c.consultation(c.ASKED).when(c.closing("withdrawn", "2026-03-05")).then(when)


@pytest.mark.rule("a-promise-is-for-a-day-to-come")
@pytest.mark.rule("only-an-open-promise-of-a-consultation-ends")
def test_a_promise_has_a_day_and_is_kept_or_lifted_once_also_after_the_end():
    late = c.refused("a-promise-is-for-a-day-to-come")
    c.consultation(c.ASKED).when(c.promising("2026-03-03")).then(late)
    c.consultation(c.ASKED, c.PROMISED).when(c.promising()).then(fact(ConsultationPromised, promise_number=2))
    over = (c.ASKED, c.ADVISED, c.PROMISED, c.CLOSED)
    c.consultation(*over).when(c.fulfilling()).then(fact(ConsultationPromiseFulfilled, promise_number=1))
    c.consultation(*over).when(c.lifting()).then(fact(ConsultationPromiseLifted, promise_number=1))
    again = c.refused("only-an-open-promise-of-a-consultation-ends")
    c.consultation(*over, c.KEPT).when(c.lifting()).then(again)
    with pytest.raises(NotFound):
        c.consultation(*over).when(c.fulfilling(2))


@pytest.mark.rule("only-a-new-promise-or-its-new-end-is-undone")
def test_a_promise_and_its_end_are_undone_while_nothing_followed():
    c.consultation(c.ASKED, c.PROMISED).when(c.undoing(2)).then(
        fact(ConsultationPromiseTakenBack, promise_number=1, undone=2)
    )
    ended = c.consultation(c.ASKED, c.PROMISED, c.KEPT)
    ended.when(c.undoing(3)).then(fact(ConsultationPromiseReopened, promise_number=1, undone=3))
    ended.when(c.lifting()).then(fact(ConsultationPromiseLifted, promise_number=1))
    late = c.refused("only-a-new-promise-or-its-new-end-is-undone")
    c.consultation(c.ASKED, c.PROMISED).when(c.undoing(2, undoable=False)).then(late)
    c.consultation(c.ASKED, c.PROMISED, c.ADVISED).when(c.undoing(2)).then(late)
    c.consultation(c.ASKED, c.PROMISED).when(c.undoing(1)).then(late)


def test_a_promise_that_was_taken_back_is_neither_kept_nor_its_number_used_again():
    gone = (c.ASKED, c.PROMISED, fact(ConsultationPromiseTakenBack, promise_number=1, undone=2))
    c.consultation(*gone).when(c.fulfilling()).then(c.refused("only-an-open-promise-of-a-consultation-ends"))
    c.consultation(*gone).when(c.promising()).then(fact(ConsultationPromised, promise_number=2))


@pytest.mark.rule("advice-comes-before-the-end")
@pytest.mark.rule("who-did-not-come-was-expected")
def test_a_consultation_ends_as_it_went():
    c.consultation(c.ASKED).when(c.closing()).then(c.refused("advice-comes-before-the-end"))
    c.consultation(c.ASKED, c.ADVISED).when(c.closing()).then(fact(ConsultationClosed))
    expected = c.refused("who-did-not-come-was-expected")
    c.consultation(c.ASKED).when(c.closing("not_come")).then(expected)
    later = fact(ConsultationScheduled, day="2026-03-09")
    c.consultation(c.ASKED, later).when(c.closing("not_come")).then(expected)
    c.consultation(c.ASKED, c.SCHEDULED).when(c.closing("not_come")).then(fact(ConsultationClosed))


@pytest.mark.rule("a-closed-consultation-stays-closed")
@pytest.mark.rule("a-consultation-begins-by-being-asked")
def test_what_is_closed_is_not_gone_on_with_and_nothing_goes_on_that_was_not_asked():
    over = c.refused("a-closed-consultation-stays-closed")
    never = c.refused("a-consultation-begins-by-being-asked")
    for step in (c.scheduling(), c.advising(), c.promising(), c.closing()):
        c.consultation(c.ASKED, c.ADVISED, c.CLOSED).when(step).then(over)
        c.consultation().when(step).then(never)
    c.consultation().when(c.linking()).then(never)


@pytest.mark.rule("only-a-closed-consultation-is-reopened")
@pytest.mark.rule("a-later-reopening-says-why")
def test_a_consultation_closed_by_a_slip_goes_on_as_it_stood_at_once_by_who_closed_it_later_with_a_reason():
    over = (c.ASKED, c.ADVISED, c.CLOSED)
    c.consultation(*over).when(c.reopening("")).then(c.refused("a-later-reopening-says-why"))
    c.consultation(*over).when(c.reopening("", undoable=True)).then(fact(ConsultationReopened))
    again = fact(ConsultationReopened, why_reopened="Salah berkas.")
    c.consultation(*over).when(c.reopening()).then(again)
    c.consultation(*over, again).when(c.promising()).then(fact(ConsultationPromised))
    never = c.refused("only-a-closed-consultation-is-reopened")
    c.consultation(*over, again).when(c.reopening()).then(never)
    erased = fact(ConsultationWordsErased, subject_id=c.MINE)
    c.consultation(*over, erased).when(c.reopening()).then(never)


@pytest.mark.rule("only-founders-are-linked-later")
def test_founders_are_linked_to_their_ormas_once_it_is_registered_also_after_the_end():
    c.consultation(c.ASKED, c.ADVISED, c.CLOSED).when(c.linking()).then(
        fact(ConsultationLinked, organisation=ORMAS)
    )
    linked = fact(ConsultationLinked, organisation=ORMAS)
    c.consultation(c.ASKED, linked).when(c.linking()).then()
    other = c.refused("only-founders-are-linked-later")
    c.consultation(c.ASKED, linked).when(c.linking("ormas-b")).then(other)
    c.consultation(c.OF_ORMAS).when(c.linking("ormas-b")).then(other)


@pytest.mark.rule("words-of-an-open-consultation-are-kept")
def test_what_was_sealed_is_erased_after_the_end_alone_and_once():
    c.consultation(c.LIMITED).when(c.erasing()).then(c.refused("words-of-an-open-consultation-are-kept"))
    closed = (c.LIMITED, c.ADVISED, c.CLOSED)
    gone = fact(ConsultationWordsErased, subject_id=c.MINE)
    c.consultation(*closed).when(c.erasing()).then(gone)
    c.consultation(*closed, gone).when(c.erasing()).then()


@pytest.mark.parametrize(
    ("changed", "field", "said"),
    [
        ({"classification": "rahasia"}, "classification", "simpan di luar sistem"),
        ({"organisation": ORMAS, "contact": "0800"}, "contact", "Hanya untuk calon pendiri"),
        ({"planned_form": "partai"}, "planned_form", "Pilih"),
        ({"asked_on": "2026-13-01"}, "asked_on", "tahun-bulan-hari"),
        ({"applicant": "  "}, "applicant", "huruf"),
        ({"question": "x" * 2001}, "question", "2000 huruf"),
    ],
)
def test_what_cannot_be_asked_is_refused_at_the_border_in_clear_words(changed, field, said):
    assert AskConsultation().load(c.ASKING)["contact"] == ""
    with pytest.raises(ValidationError) as problem:
        AskConsultation().load(c.ASKING | changed)
    assert said in str(problem.value.messages[field])


@pytest.mark.parametrize("link", ["javascript:alert(1)", "http://contoh.example", 'https://a.b/"><script>'])
def test_a_link_leads_to_a_page_and_carries_no_script(link):
    said = {
        "consultation": c.MINE,
        "advised_on": "2026-03-04",
        "note": "Saran",
        "basis_texts": ["UU 17/2013"],
    }
    assert AdviseConsultation().load(said | {"basis_links": ["https://contoh.example/uu"]})
    with pytest.raises(ValidationError, match="https://"):
        AdviseConsultation().load(said | {"basis_links": [link]})
    with pytest.raises(ValidationError, match="satu tautan"):
        AdviseConsultation().load(said | {"basis_links": []})
