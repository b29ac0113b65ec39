"""What the requests tell of hibah: one in each state, terms of two years, the list of exceptions."""

from typing import Any

from services.requests import events as q
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.handed import handed
from tests.portal.told.ormas import stream

FACTS = {
    "legal_form": "perkumpulan", "legal_basis": "ahu", "reported_since": "2019-02-01", "seated_here": True,
    "own_account": True, "in_dispute": False, "reports_owed": 0, "not_paid_twice": True,
}  # fmt: skip
TERMS = {
    "window_from": "2025-01-02", "window_until": "2025-03-31", "minimum_years": 3,
    "short_form_up_to": 10_000_000, "comparisons_from": 50_000_000, "report_due_on": "2026-11-10",
    "blocking": ["registered", "two-years", "late-lpj"],
}  # fmt: skip
LINES = [
    {"item": "Mesin jahit", "quantity": 4, "unit": "buah", "unit_price": 2_500_000, "amount": 10_000_000},
    {"item": "Pelatih", "quantity": 20, "unit": "kali", "unit_price": 100_000, "amount": 2_000_000},
]
STATES = (
    "draft", "submitted", "returned", "verified", "recommended", "considered", "budgeted", "awarded",
    "agreement", "agreed", "closed", "rejected", "cancelled", "lapsed", "goods",
)  # fmt: skip


def hibah(number: int) -> str:
    """Of the fifteen, in the order of :data:`STATES`."""
    return f"grant-{number:032x}"


def proposed(number: int, **changed: Any) -> Said:
    told = {
        "draft": 1, "organisation": stream(number), "name": f"Perkumpulan Contoh {number}",
        "budget_year": "2026", "grant_kind": "money", "title": "Pelatihan menjahit bagi warga",
        "purpose": "Tiga puluh warga belajar menjahit dan menjual hasilnya.",
        "schedule": "Maret sampai November 2026, setiap Sabtu.", "lines": LINES, "asked": 12_000_000,
        "comparisons": 3, "facts": FACTS, "case": "", "proposed_on": "2025-02-03",
        "ground": "Surat 15/2025", "origin": ("direct", "musrenbang", "pokir")[number % 3],
        "origin_note": f"Berita acara {number}/2025" if number % 3 else "",
        "papers": [{"paper": "letter", "document": 1}],
    }  # fmt: skip
    return q.GrantProposed, told | changed


def submitted() -> Said:
    findings = [
        {
            "criterion": each,
            "met": each != "reports",
            "blocks": each != "reports",
            "waived": each == "two-years",
        }
        for each in ("legal-form", "registered", "two-years", "reports")
    ]
    told = {"submitted_on": "2025-02-05", "terms": TERMS, "findings": findings, "short": False}
    summary = "3 kriteria terpenuhi; tidak terpenuhi: tidak menunggak laporan semester"
    return q.GrantSubmitted, told | {"summary": summary}


def ended(kind: Any, **said: str) -> Said:
    return kind, {"ended_on": "2026-05-20", "reason": "Menurut surat pengusul.", **said}


def paid(stage: int, amount: int, month: str) -> list[Said]:
    return [
        (
            q.GrantDisbursementRequested,
            {"stage": stage, "amount": amount, "requested_on": f"2026-{month}-01"},
        ),
        (q.GrantDisbursementVerified, {"stage": stage, "checked_on": f"2026-{month}-03"}),
        (
            q.GrantDisbursed,
            {"stage": stage, "amount": amount, "paid_on": f"2026-{month}-08", "reference": "SP2D 5/2026"},
        ),
    ]


def reported(stage: int, receipts: int, remainder: int) -> Said:
    told = {"stage": stage, "reported_on": "2026-09-03", "receipts": receipts, "remainder": remainder}
    return q.GrantReported, told | {
        "remainder_reference": "STS 9/2026",
        "note": "Satu mesin lebih murah.",
        "lines": [{"item": "Mesin jahit", "amount": receipts, "document": 1}],
    }


WAIVED = (q.GrantRuleWaived, {"criterion": "two-years", "reason": "Program dua tahun menurut perwali."})
RETURNED = (
    q.GrantReturned,
    {
        "asked_on": "2025-02-10",
        "answer_by": "2026-11-20",
        "reason": "Pembanding harga belum lengkap.",
        "feedback": [{"paper": "letter", "note": "Belum ditandatangani."}],
    },
)
CHOSEN = (
    q.GrantEvaluatorChosen,
    {"evaluator": "Dinas Pemberdayaan Contoh", "agency": "dp3a", "ground": "Disposisi 7"},
)
NUMBERED = (q.GrantNumberedElsewhere, {"system": "SIPD", "number_there": "77/2025"})
POINTED = (q.GrantPointedToTheme, {"rpjmd_code": "1.2", "rpjmd_theme": "Ekonomi kelurahan"})
TAKEN_AWAY = (q.GrantThemeTakenAway, POINTED[1])
VERIFIED = (
    q.GrantFieldVerified,
    {"verified_on": "2025-03-02", "minutes": "BA 1/2025", "note": "Tempat latihan sesuai usulan."},
)
RECOMMENDED = (
    q.GrantRecommended,
    {
        "evaluator": "Dinas Pemberdayaan Contoh", "recommended": 10_000_000, "recommended_on": "2025-03-09",
        "note": "Layak dengan penyesuaian harga.",
    },
)  # fmt: skip
CONSIDERED = (
    q.GrantConsidered,
    {"considered": 10_000_000, "considered_on": "2025-06-01", "note": "Sesuai kemampuan daerah."},
)
BUDGETED = (
    q.GrantBudgeted,
    {
        "budgeted": 10_000_000, "budget_code": "5.1.05.05", "annex": "Lampiran III baris 12",
        "budgeted_on": "2025-12-30",
    },
)  # fmt: skip
AWARDED = (
    q.GrantAwarded,
    {"awarded": 10_000_000, "decree": "SK Wali Kota 12/2026", "decided_on": "2026-02-01", "reason": ""},
)
AGREEMENT = (
    q.GrantAgreementDrafted,
    {
        "agreement_number": "900/1/NPHD/2026", "dated": "2026-02-10", "stages": [6_000_000, 4_000_000],
        "stage_count": 2, "bank": "Bank Contoh", "subject_id": "n1", "account_number": "000 111 222",
        "signatories": "Nama Rekaan",
    },
)  # fmt: skip
SIGNED = (
    q.GrantAgreementSigned,
    {"signed_on": "2026-02-15", "board_from": "2024-01-01", "board_until": "2029-01-01"},
)
DECLINED = (q.GrantDisbursementDeclined, {"stage": 1, "reason": "Kuitansi belum bermeterai."})
MENDING = (
    q.GrantReportReturned,
    {
        "stage": 1, "reason": "Satu kuitansi belum asli.", "returned_on": "2026-09-10",
        "answer_by": "2026-12-01",
    },
)  # fmt: skip
CORRECTED = (
    q.GrantEntryCorrected,
    {
        "grant_entry": "agreement_number", "stage": 0, "before": "900/1/NPHD/2026",
        "after": "900/11/NPHD/2026", "reason": "Salah ketik menurut naskah.",
    },
)  # fmt: skip


def taken_back(version: int, step: str, stage: int) -> Said:
    told = {"undone": version, "grant_step": step, "stage": stage}
    return q.GrantStepTakenBack, told | {"reason": "Jumlahnya keliru dibaca."}


def accepted(stage: int) -> Said:
    return q.GrantReportAccepted, {"stage": stage, "accepted_on": "2026-09-10"}


def tell_grants(office: OfficeUnderTest) -> None:
    """One in each state, one of goods; the one that is agreed owes a report, and so does one of the first
    ormas, which has one of another year, too.
    """
    terms = {
        "ceiling": 60_000_000,
        "mark": "office",
        "legal_basis": "Perwali Contoh 9/2024",
        "ground": "Salinan perwali",
    }
    year = {"budget_year": "2027", "window_until": "2026-12-31", "report_due_on": "2028-01-10"}
    listed = {"organisation": stream(2), "name": "Palang Contoh", "legal_basis": "Perwali Contoh 9/2024"}
    listed |= {"valid_from": "2025-01-01", "valid_until": "", "mark": "office", "ground": "Salinan"}
    refused = {"rule": "an-exception-is-listed-once", "message": "Ormas ini sudah ada dalam daftar."}
    office.tell(
        "grantterms-office",
        (q.GrantTermsSet, TERMS | terms | {"budget_year": "2026"}),
        (q.GrantTermsSet, TERMS | terms | year),
        (q.GrantExceptionListed, listed | {"entry": 1}),
        (q.GrantExceptionListed, listed | {"entry": 2, "organisation": stream(3), "name": "Pandu Contoh"}),
        (q.GrantExceptionEnded, {"entry": 2, "last_day": "2025-12-31", "reason": "Dasarnya dicabut."}),
        (q.GrantTermsRefused, refused),
    )
    handed_in = (WAIVED, submitted())
    budgeted = (*handed_in, CHOSEN, NUMBERED, VERIFIED, RECOMMENDED, CONSIDERED, BUDGETED)
    agreed = (*budgeted, POINTED, AWARDED, AGREEMENT, SIGNED)
    first = paid(1, 6_000_000, "03")
    ways: tuple[tuple[Said, ...], ...] = (
        (),
        handed_in,
        (*handed_in, RETURNED),
        (*handed_in, CHOSEN, POINTED, TAKEN_AWAY, VERIFIED),
        budgeted[:6],
        budgeted[:7],
        budgeted,
        (*budgeted, AWARDED),
        (*budgeted, AWARDED, AGREEMENT),
        (*agreed, first[0], DECLINED, *first, reported(1, 5_400_000, 500_000), MENDING),
        (
            *agreed, *first, reported(1, 5_500_000, 500_000), accepted(1), *paid(2, 4_000_000, "10"),
            reported(2, 4_000_000, 0), accepted(2), CORRECTED, reported(2, 3_900_000, 0),
            taken_back(25, "report", 2), ended(q.GrantClosed),
        ),
        (*handed_in, handed(stream(12)), ended(q.GrantRejected, legal_basis="Ketentuan hibah 2026")),
        (ended(q.GrantCancelled),),
        (*handed_in, RETURNED, ended(q.GrantLapsed)),
    )  # fmt: skip
    for number, way in enumerate(ways, 1):
        office.tell(hibah(number), proposed(number), *way)
    _tell_of_goods(office, budgeted)
    handed_in = (q.GrantSubmitted, submitted()[1] | {"terms": TERMS | {"report_due_on": "2099-01-10"}})
    used = (handed_in, *budgeted[2:], AWARDED, AGREEMENT, SIGNED, *paid(1, 6_000_000, "03"))
    office.tell(hibah(70), proposed(70, organisation=stream(1), budget_year="2028"), *used)


def _tell_of_goods(office: OfficeUnderTest, budgeted: tuple[Said, ...]) -> None:
    without = {"stages": [], "stage_count": 1, "bank": "", "account_number": ""}
    handed = {"stage": 1, "amount": 9_500_000, "handed_on": "2026-03-08", "minutes": "BAST 2/2026"}
    refused = {"rule": "goods-are-not-paid-out", "message": "Hibah ini berbentuk barang."}
    office.tell(
        hibah(15),
        proposed(15, grant_kind="goods", title="Perlengkapan posko siaga"),
        *budgeted,
        AWARDED,
        (q.GrantAgreementDrafted, AGREEMENT[1] | without),
        SIGNED,
        (q.GrantChangeRefused, refused),
        (q.GrantGoodsHandedOver, handed),
    )
