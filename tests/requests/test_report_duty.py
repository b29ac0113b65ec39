"""Who reports, since when, until which day, and how many are owed. Everything is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.telling.money import rupiah
from contracts.telling.report_periods import (
    Duty,
    Period,
    Terms,
    arrears,
    first_full_period,
    is_bound,
    terms_of,
)
from contracts.telling.report_words import PROPOSED_TYPES, SelfReliance, self_reliance
from services.requests.domain import ActivityTypes, ReportDuty, SemesterTerms
from services.requests.events import (
    ActivityTypesSet,
    MatterHandedOver,
    ReportDutyLifted,
    ReportDutyRecorded,
    ReportDutyStruck,
    SemesterTermsSet,
)
from tests.requests.reports import ORMAS, READER, TIED, refused
from tests.scenario import Scenario, fact

TERMS = Terms(Period(2024, 1), "07-31", "01-31")
SAID = {"first_due": "07-31", "second_due": "01-31", "recorded_bodies": False, "ground": "Surat edaran"}
SET = fact(SemesterTermsSet, period="2024-1", decided_on="2024-01-05", **SAID)
LETTER = {
    "organisation": ORMAS,
    "letter_number": "220/7/2023",
    "letter_on": "2023-03-02",
    "valid_until": "",
    "ground": "Map 4",
}
RECORDED = fact(ReportDutyRecorded, period="2023-2", letter_number="220/7/2023")


def setting(period="2024-1", decided_on="2024-01-05", **changed):
    return lambda one: one.set(period=period, decided_on=decided_on, **SAID | changed)


def recording(duty):
    duty.record(**LETTER)


def lifting(duty, by=READER):
    said = {"reason": "Unit di bawah pusat.", "legal_basis": "UU 17/2013 Ps 83 huruf b"}
    duty.lift(by, organisation=ORMAS, period="2025-2", **said)


def striking(duty, by=READER):
    duty.strike(by, organisation=ORMAS, struck_on="2026-11-30", reason="Surat milik ormas lain.")


def test_the_duty_begins_with_the_first_full_semester_after_the_letter():
    assert first_full_period("2024-02-10") == Period(2024, 2)
    assert first_full_period("2024-12-31") == Period(2025, 1)
    assert first_full_period("2024-07-01") == Period(2025, 1)


def test_what_was_due_and_is_not_there_is_owed_semester_by_semester():
    duty = Duty(Period(2024, 1))
    assert arrears(duty, [TERMS], [], "2024-07-31") == []
    assert arrears(duty, [TERMS], [], "2024-08-01") == [Period(2024, 1)]
    assert arrears(duty, [TERMS], ["2024-1"], "2025-02-01") == [Period(2024, 2)]
    assert len(arrears(duty, [TERMS], [], "2026-02-01")) == 4
    assert arrears(Duty(Period(2024, 1), Period(2024, 1)), [TERMS], [], "2026-02-01") == [Period(2024, 1)]


def test_without_a_letter_or_before_the_office_set_a_day_nothing_is_owed():
    assert arrears(None, [TERMS], [], "2026-02-01") == []
    assert arrears(Duty(Period(2020, 1)), [], [], "2026-02-01") == []
    assert arrears(Duty(Period(2020, 1)), [TERMS], [], "2024-08-01") == [Period(2024, 1)]


def test_bodies_that_need_no_registration_and_bodies_with_a_law_of_their_own_are_not_bound():
    assert not is_bound("perkumpulan", "staatsblad_1870_64", TERMS)
    assert not is_bound("perkumpulan", "badan_hukum_induk", TERMS)
    assert not is_bound("lembaga_lain", "undang_undang_sendiri", TERMS)
    assert is_bound("perkumpulan", "ahu", TERMS)
    assert is_bound("lembaga_lain", "undang_undang_sendiri", TERMS._replace(recorded_bodies=True))


@given(st.integers(2000, 2098), st.sampled_from([1, 2]), st.integers(0, 40))
def test_periods_follow_each_other_without_a_gap(year, half, more):
    first = Period(year, half)
    last = first
    for _ in range(more):
        assert last.next.before == last
        assert last.ends < last.next.starts
        last = last.next
    assert len(list(first.until(last))) == more + 1
    assert Period.of(first.code) == Period.holding(first.starts) == Period.holding(first.ends) == first


@given(st.lists(st.integers(0, 10**15), max_size=6), st.integers(0, 10**15))
def test_the_part_of_ones_own_is_exact_and_nothing_received_is_no_ratio(own, government):
    money = [{"money_source": "dues", "amount": each} for each in own]
    told = self_reliance([*money, {"money_source": "government", "amount": government}])
    assert told == (sum(own), sum(own) + government)
    assert told.words.endswith("%") if told.whole else told.words == "tidak berlaku"
    assert rupiah(1_250_000) == "Rp1.250.000"


@pytest.mark.parametrize(
    ("own", "whole", "words"),
    [(2, 3, "66,7%"), (1, 3, "33,3%"), (1, 2000, "0,1%"), (1, 2001, "0,0%"), (3, 3, "100,0%")],
)
def test_the_part_of_ones_own_is_rounded_half_up_to_tenths(own, whole, words):
    assert SelfReliance(own, whole).words == words


def test_the_office_sets_its_days_from_a_period_on_and_what_held_before_still_holds_for_it():
    Scenario(SemesterTerms).when(setting()).then(fact(SemesterTermsSet, period="2024-1", first_due="07-31"))
    Scenario(SemesterTerms).given(SET).when(setting()).then()
    changed = Scenario(SemesterTerms).given(SET).when(setting("2025-1", first_due="08-15"))
    every = changed.then(fact(SemesterTermsSet, period="2025-1")).aggregate.every
    assert terms_of(Period(2024, 2), every) == TERMS
    assert terms_of(Period(2025, 1), every).due_on(Period(2025, 1)) == "2025-08-15"
    assert terms_of(Period(2023, 2), every) is None


@pytest.mark.rule("a-due-day-is-decided-before-it-passes")
def test_a_day_that_had_passed_when_it_was_decided_binds_nobody():
    told = refused("a-due-day-is-decided-before-it-passes")
    Scenario(SemesterTerms).when(setting(decided_on="2024-08-01")).then(told)


@pytest.mark.rule("terms-follow-one-another")
def test_new_days_do_not_hold_before_those_that_were_set():
    told = refused("terms-follow-one-another")
    Scenario(SemesterTerms).given(SET).when(setting("2023-2")).then(told)


def test_types_are_proposed_until_the_office_lists_its_own():
    types = [{"code": "gotong-royong", "title": "Gotong royong", "counts_as": "social_service"}]
    office = Scenario(ActivityTypes)
    assert len(office.aggregate.listed) == len(PROPOSED_TYPES)
    office.when(lambda one: one.set(types=types, ground="Surat edaran"))
    listed = office.then(fact(ActivityTypesSet, types=types, summary="Gotong royong")).aggregate.listed
    assert [*listed] == ["gotong-royong"]
    office.when(lambda one: one.set(types=types, ground="Surat edaran")).then()


@pytest.mark.rule("a-duty-begins-once")
def test_a_letter_on_paper_begins_the_duty_once_until_the_office_lifts_it():
    Scenario(ReportDuty).when(recording).then(fact(ReportDutyRecorded, period="2023-2"))
    Scenario(ReportDuty).given(RECORDED).when(recording).then(refused("a-duty-begins-once"))
    Scenario(ReportDuty).given(RECORDED).when(lifting).then(fact(ReportDutyLifted, period="2025-2"))
    lifted = fact(ReportDutyLifted, period="2025-2")
    Scenario(ReportDuty).given(RECORDED, lifted).when(lifting).then()
    Scenario(ReportDuty).given(RECORDED, lifted).when(recording).then(fact(ReportDutyRecorded))


@pytest.mark.parametrize(("step", "done"), [(lifting, ReportDutyLifted), (striking, ReportDutyStruck)])
def test_a_tie_hands_the_duty_to_report_over_until_the_superior_decided_about_it(step, done):
    assert ReportDuty(ReportDuty.stream_of(ORMAS)).organisation == ORMAS
    handed = fact(MatterHandedOver, office_role=TIED.superior)
    Scenario(ReportDuty).given(RECORDED).when(lambda duty: step(duty, TIED)).then(handed)
    colleague = Scenario(ReportDuty).given(RECORDED, handed).when(step)
    colleague.then(refused("a-handed-over-case-is-decided-by-the-superior"))
    superior = READER._replace(role=TIED.superior)
    Scenario(ReportDuty).given(RECORDED, handed).when(lambda duty: step(duty, superior)).then(fact(done))
    again = Scenario(ReportDuty).given(RECORDED, handed, fact(done), RECORDED).when(step)
    assert [type(each) for each in again.happened] == [done]


@pytest.mark.rule("only-a-recorded-letter-is-struck")
def test_a_record_that_was_a_slip_is_struck_also_after_the_duty_was_lifted_and_the_right_one_is_recorded():
    struck = fact(ReportDutyStruck, letter_number="220/7/2023", struck_on="2026-11-30")
    Scenario(ReportDuty).given(RECORDED).when(striking).then(struck)
    lifted = fact(ReportDutyLifted, period="2025-2")
    Scenario(ReportDuty).given(RECORDED, lifted).when(striking).then(struck)
    Scenario(ReportDuty).given(RECORDED, struck).when(recording).then(fact(ReportDutyRecorded))
    Scenario(ReportDuty).given(RECORDED, struck).when(striking).then(
        refused("only-a-recorded-letter-is-struck")
    )
