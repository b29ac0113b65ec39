"""What the requests tell of semester reports: one in each state that looks different, days, types, duties."""

from typing import Any

from services.requests import events as q
from tests.portal.office import OfficeUnderTest, Said

ACTIVITY = {
    "activity": 1, "activity_type": "pelatihan", "type_title": "Pelatihan atau lokakarya",
    "counts_as": "training", "title": "Pelatihan membatik", "held_on": "2026-02-14", "place": "Balai warga",
    "reached": 40, "cost": 2_500_000, "money_source": "dues", "partner": "Dinas Pariwisata",
    "benefit": "Ibu rumah tangga dapat membatik", "measure": "Peserta yang menjual hasilnya",
    "photographs": [1],
}  # fmt: skip
MONEY = [{"money_source": "dues", "amount": 3_500_000}, {"money_source": "government", "amount": 500_000}]


def laporan(number: int) -> str:
    return f"semesterreport-{number:032x}"


def begun(organisation: str, period: str = "2026-1") -> Said:
    told = {
        "organisation": organisation, "applicant": "Forum Contoh", "period": period,
        "title": "Laporan semester", "configuration": 0, "ground": "Laporan tertulis 9/FC/2026",
    }  # fmt: skip
    return q.SemesterReportBegun, told


def added(number: int = 1, **changed: Any) -> Said:
    return q.SemesterActivityAdded, ACTIVITY | {"activity": number} | changed


def paper(organisation: str, period: str = "2026-1", **changed: Any) -> dict[str, Any]:
    told = {
        "organisation": organisation, "period": period, "received_on": "2026-07-20", "why_earlier": "",
        "document": 1, "signed_by": ["ketua", "sekretaris"], "attempt": 1, "due_on": "2026-07-31",
        "punctuality": "on_time",
    }  # fmt: skip
    return told | changed


def submitted(organisation: str, period: str = "2026-1", **changed: Any) -> Said:
    return q.SemesterReportSubmitted, paper(organisation, period, **changed) | {"activities": 1}


def nil(organisation: str, period: str, **changed: Any) -> Said:
    told = paper(organisation, period, **changed)
    return q.NilSemesterReportSubmitted, told | {"reason": "Pengurus baru belum berkegiatan."}


def returned() -> Said:
    feedback = [{"item": "activity-1", "title": "Pelatihan membatik", "text": "Jumlah peserta belum jelas"}]
    summary = "Pelatihan membatik: Jumlah peserta belum jelas"
    return q.SemesterReportReturned, {
        "returned_on": "2026-07-22", "feedback": feedback, "summary": summary,
    }  # fmt: skip


def withdrawn(organisation: str, attempt: int, document: int, stands: dict[str, Any]) -> Said:
    told = {"organisation": organisation, "period": "2026-1", "attempt": attempt, "stands": stands}
    also = {"withdrawn_on": "2026-08-03", "document": document, "reason": "Pindaian laporan lain."}
    return q.SemesterReportWithdrawn, told | also


def stood(organisation: str) -> dict[str, Any]:
    """The first sending with what was sent back of it."""
    back = returned()[1]
    names = ("received_on", "why_earlier", "document", "signed_by", "due_on", "punctuality")
    return {name: paper(organisation)[name] for name in names} | back | {"nil_reason": ""}


def accepted(organisation: str, period: str, *, nihil: bool = False) -> Said:
    told = {"organisation": organisation, "period": period, "punctuality": "on_time", "nil": nihil}
    return q.SemesterReportAccepted, told | {"accepted_on": "2026-08-05", "ground": "Semua bagian dibaca"}


def tell_semester_data(office: OfficeUnderTest, first: str, second: str) -> None:
    """Since 2025 reports are due on 31 July and 31 January; two ormas report, one is let off."""
    days = {"first_due": "07-31", "second_due": "01-31", "recorded_bodies": False, "decided_on": "2025-01-06"}
    office.tell(
        "semesterterms-office", (q.SemesterTermsSet, {"period": "2025-1", **days, "ground": "Surat edaran 3"})
    )
    types = [
        {"code": "pelatihan", "title": "Pelatihan atau lokakarya", "counts_as": "training"},
        {"code": "bakti-sosial", "title": "Bakti sosial", "counts_as": "social_service"},
    ]
    listed = {"types": types, "summary": "Pelatihan atau lokakarya, Bakti sosial", "ground": "Surat edaran 3"}
    office.tell("activitytypes-office", (q.ActivityTypesSet, listed))
    for ormas in (first, second):
        letter = {
            "letter_number": "220/7/2024",
            "letter_on": "2024-08-12",
            "valid_until": "",
            "period": "2025-1",
        }
        told = {"organisation": ormas, **letter, "ground": "Salinan dalam map 4"}
        office.tell(ormas.replace("ormas-", "reportduty-"), (q.ReportDutyRecorded, told))
    let_off = {"organisation": second, "period": "2025-1", "reason": "Ternyata unit di bawah pusat."}
    mistaken = {"organisation": second, "letter_number": "220/7/2024", "struck_on": "2026-08-03"}
    again = {"organisation": second, **letter, "ground": "Salinan dalam map 4"}
    office.tell(
        second.replace("ormas-", "reportduty-"),
        (q.ReportDutyStruck, mistaken | {"reason": "Nomornya keliru."}),
        (q.ReportDutyRecorded, again),
        (q.ReportDutyLifted, let_off | {"legal_basis": "UU 17/2013 Ps 83 huruf b"}),
    )


def tell_semester_reports(office: OfficeUnderTest, first: str, second: str) -> None:
    """Of 2025-1 nil and accepted, of 2025-2 waiting, of 2026-1 returned; of the other ormas a draft."""
    tell_semester_data(office, first, second)
    office.tell(
        laporan(1), begun(first, "2025-1"), nil(first, "2025-1"), accepted(first, "2025-1", nihil=True)
    )
    office.tell(
        laporan(2),
        begun(first, "2025-2"),
        added(held_on="2025-09-14"),
        added(2, held_on="2025-10-01", title="Rapat anggota"),
        (q.SemesterActivityDropped, {"activity": 2, "title": "Rapat anggota", "reason": "Dua kali."}),
        submitted(first, "2025-2", received_on="2026-02-10", due_on="2026-01-31", punctuality="late"),
    )
    programmes = [{"programme": 1, "title": "Kampung batik", "progress": "on_track", "note": "Dua kelompok"}]
    office.tell(
        laporan(3),
        begun(first),
        added(),
        (q.SemesterActivityRevised, ACTIVITY | {"reached": 42}),
        added(2, title="Bersih sungai", activity_type="bakti-sosial", type_title="Bakti sosial"),
        (q.SemesterProgressTold, {"programmes": programmes, "summary": "Kampung batik: berjalan"}),
        (q.SemesterMoneyTold, {"money": MONEY, "summary": "iuran anggota Rp3.500.000"}),
        submitted(first, document=4),
        withdrawn(first, 1, 4, {}),
        submitted(first),
        returned(),
        submitted(first, attempt=2, received_on="2026-08-02", document=5),
        withdrawn(first, 2, 5, stood(first)),
    )
    office.tell(
        laporan(4),
        begun(second),
        (q.SemesterReportDiscarded, {"reason": "Ormas lain yang dimaksud."}),
        begun(second),
        added(2),
    )
