"""What the machine asks of semester reports: in every order, by two officers, with and without days."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from contracts.telling.report_words import MONEY_SOURCES, PROGRESS, PROPOSED_TYPES
from services.requests.application import Requests
from services.requests.domain import ReportDuty, SemesterReport, SemesterTerms
from services.requests.service import RequestsService
from tests.commanded import GROUND, NUMBERS, PEOPLE, REALLY, SELDOM
from tests.requests.known import register_tells
from tests.requests.reports import ACTIVITY
from tests.shown import Shown

KNOWN = tuple(f"ormas-{number:032x}" for number in (1, 2))
ORMAS = st.sampled_from([*KNOWN, *KNOWN, f"ormas-{3:032x}"])
"""The third is not in the register."""
PERIODS = st.sampled_from(["2024-1", "2024-2", "2099-1"])
DAYS = st.sampled_from(["2024-02-14", "2024-06-30", "2024-08-17", "2024-12-31"])
RECEIVED = st.sampled_from(["2024-07-20", "2024-08-10", "2025-01-10", "2025-02-20"])
AMOUNTS = st.dictionaries(st.sampled_from(sorted(MONEY_SOURCES)), st.integers(0, 10**9))
SIGNED = st.sampled_from([["ketua", "sekretaris"], ["ketua", "sekretaris", "bendahara"], ["ketua"]])


class Reports(Shown):
    """Two ormas, two semesters that are over and one that has not begun."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    def __init__(self, template):
        super().__init__(template)
        register_tells(self.application, *KNOWN)
        self.reports: list[str] = []

    def report_in(self, number: int, *states: str) -> str:
        """A report in one of these states; where there is none any, or one that never was."""
        there = [each for each in self.reports if self.now(SemesterReport, each).state in states]
        there = there or self.reports
        return there[number % len(there)] if there else f"semesterreport-{1:032x}"

    def open_one(self, number: int) -> str:
        return self.report_in(number, "draft", "returned")

    @rule(organisation=ORMAS, period=PERIODS, person=PEOPLE)
    def begin_semester_report(self, organisation, period, person):
        said = {"organisation": organisation, "period": period}
        self.reports += self.ask("begin_semester_report", person, **said, ground=GROUND)

    @rule(number=NUMBERS, day=DAYS, kind=st.sampled_from(["pelatihan", "dialog", "pesta"]))
    def add_semester_activity(self, number, day, kind):
        said = ACTIVITY | {"held_on": day, "activity_type": kind}
        self.ask("add_semester_activity", report=self.open_one(number), **said)

    @rule(number=NUMBERS, activity=st.integers(1, 3), day=DAYS, reached=NUMBERS)
    def revise_semester_activity(self, number, activity, day, reached):
        said = ACTIVITY | {"held_on": day, "reached": reached, "activity": activity}
        self.ask("revise_semester_activity", report=self.open_one(number), **said)

    @rule(number=NUMBERS, activity=st.integers(1, 3), seldom=SELDOM)
    def drop_semester_activity(self, number, activity, seldom):
        report = self.open_one(number) if seldom else self.report_in(number, "accepted")
        self.ask("drop_semester_activity", report=report, activity=activity, reason="Dua kali")

    @rule(number=NUMBERS, progress=st.sampled_from(sorted(PROGRESS)))
    def tell_semester_progress(self, number, progress):
        told = [{"programme": 1, "title": "Kampung batik", "progress": progress, "note": ""}]
        self.ask("tell_semester_progress", report=self.open_one(number), programmes=told)

    @rule(number=NUMBERS, amounts=AMOUNTS)
    def tell_semester_money(self, number, amounts):
        money = [{"money_source": source, "amount": amount} for source, amount in amounts.items()]
        self.ask("tell_semester_money", report=self.open_one(number), money=money)

    @rule(number=NUMBERS, received_on=RECEIVED, signed_by=SIGNED, unscanned=REALLY, person=PEOPLE)
    def submit_semester_report(self, number, received_on, signed_by, unscanned, person):
        self.hand_in("submit_semester_report", number, received_on, signed_by, not unscanned, person)

    @rule(number=NUMBERS, received_on=RECEIVED, signed_by=SIGNED, person=PEOPLE)
    def submit_nil_semester_report(self, number, received_on, signed_by, person):
        also = {"reason": "Tidak ada kegiatan"}
        self.hand_in("submit_nil_semester_report", number, received_on, signed_by, True, person, **also)

    def hand_in(self, command, number, received_on, signed_by, scanned, person, **also):
        said = {"received_on": received_on, "why_earlier": "Dari map lama", "document": int(scanned)}
        said |= {"signed_by": signed_by}
        report = self.open_one(number)
        before = self.now(SemesterReport, report).punctuality
        if self.ask(command, person, report=report, **said, **also) and before:
            assert self.now(SemesterReport, report).punctuality == before

    @rule(number=NUMBERS, item=st.sampled_from(["paper", "money", "activity-1"]), person=PEOPLE)
    def return_semester_report(self, number, item, person):
        said = {"returned_on": self.application._today(), "feedback": [{"item": item, "text": "Belum jelas"}]}
        self.ask("return_semester_report", person, report=self.report_in(number, "submitted"), **said)

    @rule(number=NUMBERS, person=PEOPLE)
    def accept_semester_report(self, number, person):
        said = {"accepted_on": self.application._today(), "ground": GROUND}
        self.ask("accept_semester_report", person, report=self.report_in(number, "submitted"), **said)

    @rule(number=NUMBERS, seldom=SELDOM)
    def withdraw_semester_report(self, number, seldom):
        """What was on time or late before that was sent is so again."""
        report = self.report_in(number, "submitted") if seldom else self.report_in(number, "accepted")
        before = self.now(SemesterReport, report)
        if self.ask("withdraw_semester_report", report=report, reason="Pindaian lain"):
            after = self.now(SemesterReport, report)
            assert after.attempt == before.attempt - 1
            assert after.punctuality == (before.punctuality if after.attempt else "")

    @rule(number=NUMBERS, seldom=SELDOM)
    def discard_semester_report(self, number, seldom):
        report = self.report_in(number, "draft") if seldom else self.report_in(number, "submitted")
        self.ask("discard_semester_report", report=report, reason="Ormas lain")

    @rule(period=PERIODS, first_due=st.sampled_from(["07-31", "08-15"]), second_due=st.just("01-31"))
    def set_semester_terms(self, period, first_due, second_due):
        said = {"first_due": first_due, "second_due": second_due, "decided_on": "2024-01-05"}
        self.ask("set_semester_terms", period=period, **said, ground=GROUND)

    @rule(many=st.integers(1, len(PROPOSED_TYPES)))
    def set_activity_types(self, many):
        self.ask("set_activity_types", types=list(PROPOSED_TYPES[-many:]), ground=GROUND)

    @rule(organisation=ORMAS, letter_on=DAYS)
    def record_report_duty(self, organisation, letter_on):
        said = {"letter_number": "220/7/2023", "letter_on": letter_on}
        self.ask("record_report_duty", organisation=organisation, **said, ground=GROUND)

    @rule(organisation=ORMAS, period=PERIODS)
    def lift_report_duty(self, organisation, period):
        said = {"reason": "Unit di bawah pusat", "legal_basis": "UU 17/2013 Ps 83 huruf b"}
        self.ask("lift_report_duty", organisation=organisation, period=period, **said)
        assert self.now(ReportDuty, ReportDuty.stream_of(organisation)).last in (period, "")

    @rule(organisation=ORMAS)
    def strike_report_duty(self, organisation):
        self.ask("strike_report_duty", organisation=organisation, reason="Salah ketik")
        assert self.now(ReportDuty, ReportDuty.stream_of(organisation)).first == ""

    @invariant()
    def an_ormas_has_one_report_for_a_semester_and_what_is_nil_tells_nothing(self):
        standing = [self.now(SemesterReport, each) for each in set(self.reports)]
        told = [(each.organisation, each.period) for each in standing if each.period]
        assert len(told) == len(set(told))
        assert not [
            each
            for each in standing
            if each.nil and each.state in ("submitted", "accepted") and each.activities
        ]

    @invariant()
    def days_hold_from_later_and_later_semesters(self):
        begins = [each.from_period for each in self.now(SemesterTerms, SemesterTerms.STREAM).every]
        assert begins == sorted(begins)
