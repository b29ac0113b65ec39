"""Cases of a whole office: what runs keeps its version, one at a time, ties are known. All invented."""

from services.requests.domain import Case, Ties
from shared.tokens import Actor
from tests.offices import cause_in
from tests.requests.cases import ORMAS
from tests.requests.known import register_tells
from tests.requests.services import CONFIGURATION, GROUND

OTHER = ORMAS.replace("a01", "a02")
OPEN = {"service": "presence_letter", "ground": GROUND}


def offering(requests, **changed):
    said = CONFIGURATION | {"effective_from": requests._today()} | changed
    requests.configure_service(cause_in(requests, "requests.configure_service"), **said)
    requests.open_service(cause_in(requests, "requests.open_service"), **OPEN)
    register_tells(requests, ORMAS, OTHER)


def drafting(requests, **changed):
    said = {"service": "presence_letter", "organisation": ORMAS, "applicant": "Forum Ibu Contoh"}
    said |= {"applied_on": requests._today(), "ground": "Surat 15/FIC/2026"}
    said |= {"application": "new", "earlier_letter": ""} | changed
    return requests.draft_case(cause_in(requests, "requests.draft_case"), **said)


def test_a_case_keeps_the_version_under_which_it_began_when_the_letter_is_renamed(requests):
    offering(requests)
    first = drafting(requests).events[0].stream
    offering(requests, title="Surat keterangan korespondensi", checklist=[], revision_days=7)
    second = drafting(requests, organisation=OTHER).events[0].stream
    kept, renamed = requests.load(Case, first), requests.load(Case, second)
    assert (kept.configuration, len(kept.asked), kept.revision_days) == (1, 3, 14)
    assert (renamed.configuration, renamed.asked, renamed.revision_days) == (2, {}, 7)


def test_a_second_application_is_refused_while_one_runs_and_begins_a_case_of_its_own_afterwards(requests):
    offering(requests)
    first = drafting(requests).events[0].stream
    again = drafting(requests)
    assert (again.refused.rule, again.events[0].stream) == ("one-open-case-for-a-service", first)
    over = {"ended_on": requests._today(), "reason": "Surat pemohon"}
    requests.withdraw_case(cause_in(requests, "requests.withdraw_case"), case=first, **over)
    second = drafting(requests)
    assert second.refused is None
    assert second.events[0].stream != first


def test_who_declared_a_tie_hands_the_case_over_and_the_return_has_a_last_day_in_the_calendar(requests):
    offering(requests)
    case, today = drafting(requests).events[0].stream, requests._today()
    tie = {"organisation": ORMAS, "tie": "family", "office_role": "division_head", "ground": "Sendiri"}
    requests.declare_tie(cause_in(requests, "requests.declare_tie"), **tie)
    receipt = requests.submit_case(
        cause_in(requests, "requests.submit_case"), case=case, submitted_on=today, why_earlier="", answers=[],
        documents=[],
    )  # fmt: skip
    assert [event.topic for event in receipt.events] == ["requests.CaseHandedOver"]
    assert requests.load(Case, case).handed_to == "division_head"
    back = {"organisation": ORMAS}
    late = requests.take_back_tie(cause_in(requests, "requests.take_back_tie"), **back)
    assert late.refused.rule == "only-a-new-tie-is-taken-back"


def test_a_tie_by_a_wrong_click_is_taken_back_by_who_declared_it_and_the_case_stays(requests):
    offering(requests)
    tie = {"organisation": OTHER, "tie": "family", "office_role": "division_head", "ground": "Sendiri"}
    requests.declare_tie(cause_in(requests, "requests.declare_tie"), **tie)
    back = requests.take_back_tie(cause_in(requests, "requests.take_back_tie"), organisation=OTHER)
    assert [event.topic for event in back.events] == ["requests.TieTakenBack"]
    assert not requests.load_or_new(Ties, Ties.STREAM).standing


def test_a_case_on_the_wrong_ormas_is_struck_at_once_by_who_typed_it_and_later_or_by_another_with_a_reason(
    requests,
):
    offering(requests)
    first, second = (drafting(requests, organisation=each).events[0].stream for each in (ORMAS, OTHER))
    mine = requests.strike_case(cause_in(requests, "requests.strike_case"), case=first, reason="")
    assert [event.topic for event in mine.events] == ["requests.CaseStruck"]
    other = cause_in(requests, "requests.strike_case", actor=Actor("staf-9", "case_officer"))
    assert requests.strike_case(other, case=second, reason="").refused.rule == "a-later-slip-says-why"
    again = cause_in(requests, "requests.strike_case", actor=Actor("staf-9", "case_officer"))
    assert not requests.strike_case(again, case=second, reason="Pemohonnya ormas lain.").refused
    assert [requests.load(Case, each).state for each in (first, second)] == ["struck", "struck"]
    assert drafting(requests).events[0].stream != first, "a struck case keeps nobody from applying"
