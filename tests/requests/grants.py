"""Hibah as tests tell it: a proposal of Rp12.000.000 for the year 2027, and every step of it. Invented."""

from functools import partial

from services.requests.domain import Applicant, Before, Grant, GrantTerms, Officer
from services.requests.domain.grant_hands import GrantHands, StageHands
from services.requests.events import (
    GrantAgreementDrafted,
    GrantAgreementSigned,
    GrantAwarded,
    GrantBudgeted,
    GrantChangeRefused,
    GrantConsidered,
    GrantDisbursed,
    GrantDisbursementRequested,
    GrantDisbursementVerified,
    GrantEvaluatorChosen,
    GrantFieldVerified,
    GrantProposed,
    GrantRecommended,
    GrantReportAccepted,
    GrantReported,
    GrantReturned,
    GrantSubmitted,
    GrantTermsSet,
)
from tests.scenario import Scenario, fact

STAFF = Officer("staf-1", "case_officer")
HEAD = Officer("kabid-1", "division_head")
TIED = Officer("staf-2", "case_officer", "family", "division_head")
ORMAS = "ormas-00000000000000000000000000000a01"
NAME = "Perkumpulan Sanggar Contoh"
TODAY = "2027-06-01"
KNOWN = Applicant(NAME, "perkumpulan", "kecamatan", "ahu", "Seni")
HANDS = GrantHands({"staf-1"}, {"staf-1"}, {"kabid-1"})
ALL = ["registered", "seat", "two-years", "account", "dispute", "reports", "late-lpj", "overlap"]
TERMS = {
    "window_from": "2026-01-01",
    "window_until": "2026-03-31",
    "minimum_years": 3,
    "short_form_up_to": 10_000_000,
    "comparisons_from": 12_000_000,
    "report_due_on": "2028-01-10",
    "blocking": ALL,
}
SETTING = TERMS | {
    "ceiling": 0,
    "budget_year": "2027",
    "mark": "office",
    "legal_basis": "Perwali Contoh 9/2025",
}
TERMS_SET = fact(GrantTermsSet, **SETTING, ground="Salinan perwali")
FACTS = {
    "legal_form": "perkumpulan",
    "legal_basis": "ahu",
    "reported_since": "2022-02-01",
    "seated_here": True,
    "own_account": True,
    "in_dispute": False,
    "reports_owed": 0,
    "not_paid_twice": True,
}
LINES = [
    {"item": "Gamelan", "quantity": 2, "unit": "set", "unit_price": 5_000_000, "amount": 10_000_000},
    {"item": "Pelatih", "quantity": 20, "unit": "kali", "unit_price": 100_000, "amount": 2_000_000},
]
PROPOSAL = {
    "grant_kind": "money",
    "title": "Pelatihan gamelan remaja",
    "purpose": "Remaja kelurahan berlatih setiap pekan.",
    "schedule": "Maret sampai November 2027, setiap Sabtu.",
    "lines": LINES,
    "asked": 12_000_000,
    "comparisons": 3,
    "facts": FACTS,
    "case": "",
    "proposed_on": "2026-02-02",
    "ground": "Surat 3/PSC/2026",
    "origin": "direct",
    "origin_note": "",
    "papers": [],
}
PAPERS = [{"paper": "letter", "document": 1}, {"paper": "comparisons", "document": 2}]
RECEIPTS = [{"item": "Gamelan", "amount": 5_500_000, "document": 3}]
ANEW = PROPOSAL | {"organisation": ORMAS, "budget_year": "2027"}


def proposed(**changed):
    return fact(GrantProposed, **ANEW | {"draft": 1, "name": NAME} | changed)


def submitted(short=False, **changed):
    return fact(GrantSubmitted, submitted_on="2026-02-05", terms=TERMS | changed, short=short)


EVALUATOR = "Dinas Kebudayaan"
RETURNED = fact(GrantReturned, asked_on="2026-02-10", answer_by="2026-02-24", reason="RAB belum jelas")
AGENCY = "disbud"
CHOSEN = fact(GrantEvaluatorChosen, evaluator=EVALUATOR, agency=AGENCY)
VERIFIED = fact(GrantFieldVerified, verified_on="2026-03-02", minutes="BA 1/2026")
RECOMMENDED = fact(GrantRecommended, recommended=10_000_000, recommended_on="2026-03-09")
CONSIDERED = fact(GrantConsidered, considered=10_000_000, considered_on="2026-06-01")
BUDGETED = fact(GrantBudgeted, budgeted=11_000_000, budgeted_on="2026-12-30")
AWARDED = fact(GrantAwarded, awarded=10_000_000, decided_on="2027-02-01")
DRAFTED = fact(GrantAgreementDrafted, dated="2027-02-10", stages=[6_000_000, 4_000_000], stage_count=2)
NUMBERED = fact(GrantAgreementDrafted, dated="2027-02-10", stages=[10_000_000], agreement_number="900/1")
SIGNED = fact(GrantAgreementSigned, signed_on="2027-02-15")
REQUESTED = fact(GrantDisbursementRequested, stage=1, amount=6_000_000, requested_on="2027-03-01")
CHECKED = fact(GrantDisbursementVerified, stage=1, checked_on="2027-03-03")
PAID = fact(GrantDisbursed, stage=1, amount=6_000_000, paid_on="2027-03-08")


def reported(receipts=5_500_000, remainder=500_000):
    return fact(GrantReported, stage=1, reported_on="2027-05-03", receipts=receipts, remainder=remainder)


ACCEPTED = fact(GrantReportAccepted, stage=1, accepted_on="2027-05-10")
TO_SUBMITTED = (proposed(), submitted())
TO_CHOSEN = (*TO_SUBMITTED, CHOSEN)
TO_VERIFIED = (*TO_CHOSEN, VERIFIED)
TO_BUDGETED = (*TO_VERIFIED, RECOMMENDED, CONSIDERED, BUDGETED)
TO_AWARDED = (*TO_BUDGETED, AWARDED)
TO_AGREED = (*TO_AWARDED, DRAFTED, SIGNED)
TO_PAID = (*TO_AGREED, REQUESTED, CHECKED, PAID)
TO_ACCEPTED = (*TO_PAID, reported(), ACCEPTED)
GOODS = (proposed(grant_kind="goods"), *TO_AWARDED[1:], fact(GrantAgreementDrafted, stages=[]), SIGNED)


def step(method, *, by=STAFF, today=TODAY, **said):
    """``today`` is "" where the step has no day."""
    named = said | ({"today": today} if today else {})
    return lambda grant: method(grant, by, **named)


proposing = partial(step, Grant.propose, today="", who=KNOWN, **ANEW)
revising = partial(step, Grant.revise, who=KNOWN, **PROPOSAL | {"proposed_on": "2026-02-20"})
submitting = partial(step, Grant.submit, submitted_on="2026-02-05", terms=TERMS, before=Before())
waiving = partial(
    step, Grant.waive, by=HEAD, today="", criterion="two-years", reason="Program provinsi", hands=HANDS
)
returning = partial(
    step, Grant.send_back, asked_on="2026-03-10", answer_by="2026-03-24", reason="Lengkapi RAB"
)
choosing = partial(
    step, Grant.choose_evaluator, by=HEAD, today="", evaluator=EVALUATOR, agency=AGENCY, ground="Disposisi"
)
numbering = partial(step, Grant.number_elsewhere, today="", system="SIPD", number_there="77/2026")
pointing = partial(step, Grant.point_to_theme, today="", rpjmd_code="1.2", rpjmd_theme="Ketahanan budaya")
verifying = partial(step, Grant.verify, verified_on="2026-03-02", minutes="BA 1/2026", note="Sesuai usulan")
recommending = partial(
    step,
    Grant.recommend,
    by=HEAD,
    recommended=10_000_000,
    recommended_on="2026-03-09",
    note="Layak",
    hands=HANDS,
)
considering = partial(step, Grant.consider, considered=10_000_000, considered_on="2026-06-01", note="Setuju")
budgeting = partial(
    step,
    Grant.budget,
    budgeted=11_000_000,
    budgeted_on="2026-12-30",
    budget_code="5.1.05",
    annex="Lamp. III",
)
awarding = partial(
    step,
    Grant.award,
    who=KNOWN,
    before=Before(),
    hands=HANDS,
    awarded=10_000_000,
    decided_on="2027-02-01",
    decree="SK Wali Kota 12/2027",
    reason="",
)
agreeing = partial(
    step,
    Grant.draft_agreement,
    recipient=NAME,
    agreement_number="900/1/NPHD/2027",
    dated="2027-02-10",
    stages=[6_000_000, 4_000_000],
    bank="Bank Contoh",
    account_name=NAME,
    account_number="000 111 222",
    signatories="Nama Rekaan",
    subject_id="s1",
)
signing = partial(
    step,
    Grant.sign_agreement,
    signed_on="2027-02-15",
    board_from="2024-01-01",
    board_until="2029-01-01",
    in_dispute=False,
)
requesting = partial(step, Grant.request_disbursement, stage=1, amount=6_000_000, requested_on="2027-03-01")
checking = partial(step, Grant.verify_disbursement, by=HEAD, stage=1, checked_on="2027-03-03")
declining = partial(step, Grant.decline_disbursement, by=HEAD, today="", stage=1, reason="Kuitansi kurang")
paying = partial(
    step, Grant.disburse, stage=1, paid_on="2027-03-08", reference="SP2D 5/2027", checkers={"kabid-1"}
)
handing = partial(
    step, Grant.hand_over, stage=1, amount=10_000_000, handed_on="2027-03-08", minutes="BAST 2/2027"
)
reporting = partial(
    step,
    Grant.report,
    stage=1,
    reported_on="2027-05-03",
    receipts=5_500_000,
    remainder=500_000,
    remainder_reference="STS 9/2027",
    note="",
    lines=[],
)
mending = partial(
    step,
    Grant.return_report,
    by=HEAD,
    stage=1,
    returned_on="2027-05-10",
    answer_by="2028-01-24",
    reason="Kuitansi belum asli",
)
accepting = partial(
    step, Grant.accept_report, by=HEAD, stage=1, accepted_on="2027-05-10", hands=StageHands("staf-1")
)
undoing = partial(step, Grant.undo_step, today="", undoable=True)
taking_back = partial(step, Grant.take_back_step, by=HEAD, today="", reason="Salah baca SP2D")
correcting = partial(
    step, Grant.correct_entry, grant_entry="agreement_number", stage=0, after="900/11", reason="Salah ketik"
)
closing = partial(step, Grant.close, ended_on="2027-05-20", reason="Semua dipertanggungjawabkan")
rejecting = partial(
    step, Grant.reject, by=HEAD, ended_on="2027-01-04", reason="Tidak sesuai", legal_basis="Ketentuan hibah"
)
cancelling = partial(step, Grant.cancel, ended_on="2027-05-20", reason="Surat pengusul")
lapsing = partial(step, Grant.lapse, reason="Tidak dijawab")


def grant(*given):
    return Scenario(Grant).given(*given)


def terms(*given):
    return Scenario(GrantTerms).given(*given)


def refused(rule, **said):
    return fact(GrantChangeRefused, rule=rule, **said)
