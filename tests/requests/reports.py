"""Semester reports as tests tell them. All of it invented."""

from contracts.telling.report_periods import Period, Terms
from contracts.telling.report_words import PROPOSED_TYPES
from services.requests.domain import Applicant, Officer, SemesterReport
from services.requests.events import (
    NilSemesterReportSubmitted,
    SemesterActivityAdded,
    SemesterReportAccepted,
    SemesterReportBegun,
    SemesterReportRefused,
    SemesterReportReturned,
    SemesterReportSubmitted,
    SemesterReportWithdrawn,
)
from tests.scenario import Scenario, fact

ORMAS = "ormas-00000000000000000000000000000a01"
TODAY = "2026-07-20"
SANGGAR = Applicant("Sanggar Contoh", "perkumpulan", "unknown", "ahu", "")
READER = Officer("verif-1", "verifier")
TIED = Officer("staf-2", "case_officer", "family", "division_head")
TYPES = {each["code"]: each for each in PROPOSED_TYPES}
TERMS = Terms(Period(2026, 1), "07-31", "01-31")
OF_PERIOD = {"organisation": ORMAS, "period": "2026-1"}
ACTIVITY = {
    "activity_type": "pelatihan",
    "title": "Pelatihan membatik",
    "held_on": "2026-02-14",
    "place": "Balai warga",
    "reached": 40,
    "cost": 2_500_000,
    "money_source": "dues",
    "partner": "",
    "benefit": "Ibu rumah tangga dapat membatik",
    "measure": "Peserta yang menjual hasilnya",
    "photographs": [],
}
LISTED = ACTIVITY | {"type_title": "Pelatihan atau lokakarya", "counts_as": "training"}
PAPER = {
    "received_on": TODAY,
    "why_earlier": "",
    "document": 6,
    "signed_by": ["sekretaris", "ketua"],
    "signatories": ["ketua", "sekretaris"],
    "signatures": 2,
    "in_dispute": False,
    "today": TODAY,
}
MONEY = [{"money_source": "dues", "amount": 1_500_000}, {"money_source": "government", "amount": 500_000}]
PROGRAMMES = [{"programme": 1, "title": "Kampung batik", "progress": "on_track", "note": ""}]
BEGUN = fact(SemesterReportBegun, **OF_PERIOD)
ADDED = fact(SemesterActivityAdded, activity=1, **LISTED)
HANDED_IN = {
    **OF_PERIOD,
    "received_on": TODAY,
    "due_on": "2026-07-31",
    "punctuality": "on_time",
    "attempt": 1,
    "document": 6,
}
SUBMITTED = fact(SemesterReportSubmitted, **HANDED_IN)
NIL = fact(NilSemesterReportSubmitted, **HANDED_IN)
RETURNED = fact(SemesterReportReturned, returned_on=TODAY)
WITHDRAWN = fact(SemesterReportWithdrawn, attempt=1, stands={})
ACCEPTED = fact(SemesterReportAccepted, accepted_on=TODAY)
TO_SUBMITTED = (BEGUN, ADDED, SUBMITTED)


def report(*given):
    return Scenario(SemesterReport).given(*given)


def refused(rule):
    return fact(SemesterReportRefused, rule=rule)


def beginning(period="2026-1", today=TODAY, who=SANGGAR):
    said = {"organisation": ORMAS, "title": "Laporan", "configuration": 0}
    return lambda one: one.begin(who=who, period=period, today=today, ground="Laporan 9", **said)


def adding(**changed):
    return lambda one: one.add_activity(TYPES, today=TODAY, **ACTIVITY | changed)


def revising(activity=1, seen=None, **changed):
    return lambda one: one.revise_activity(
        TYPES, activity=activity, seen=seen, today=TODAY, **ACTIVITY | changed
    )


def dropping(activity=1):
    return lambda one: one.drop_activity(activity=activity, reason="Tertulis dua kali.")


def telling_money(money=MONEY, seen=None):
    return lambda one: one.tell_money(money=money, seen=seen)


def telling_progress(programmes=PROGRAMMES):
    return lambda one: one.tell_progress(programmes=programmes, seen=None)


def submitting(terms=TERMS, seen=None, **changed):
    return lambda one: one.submit(terms, seen=seen, **PAPER | changed)


def submitting_nil(terms=TERMS, **changed):
    return lambda one: one.submit_nil(terms, reason="Pengurus baru.", seen=None, **PAPER | changed)


def returning(by=READER, items=("paper",), day=TODAY, seen=None, typists=("staf-1",)):
    said = {"feedback": [{"item": each, "text": "Belum terbaca."} for each in items], "seen": seen}
    return lambda one: one.send_back(by, typists=set(typists), returned_on=day, today=TODAY, **said)


def accepting(by=READER, typists=("staf-1",), seen=None):
    said = {"accepted_on": TODAY, "ground": "Semua dibaca", "today": TODAY, "seen": seen}
    return lambda one: one.accept(by, typists=set(typists), **said)


def withdrawing(of_ormas=False, by_ormas=False, seen=None):
    said = {"of_ormas": of_ormas, "by_ormas": by_ormas, "seen": seen}
    return lambda one: one.withdraw(today=TODAY, reason="Pindaian laporan lain.", **said)


def discarding(one):
    one.discard(reason="Ormas lain yang dimaksud.")
