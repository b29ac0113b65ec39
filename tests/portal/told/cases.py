"""What the requests tell of cases: one in each state that looks different, and ties of officers."""

from typing import Any

from services.requests import events as q
from services.requests.proposed_services import PROPOSED
from tests.portal.office import OfficeUnderTest, Said

COPIED = ("item", "title", "document_kind", "basis", "basis_text", "required")
LETTER = PROPOSED["presence_letter"]
ASKED = [{name: each[name] for name in COPIED} for each in LETTER["checklist"]]
FORM = PROPOSED["attribute_permit"]["form"]


FALLEN = f"letter-{99:032x}"


def berkas(number: int) -> str:
    return f"case-{number:032x}"


def drafted(organisation: str, **changed: Any) -> Said:
    told = {
        "service": "presence_letter", "configuration": 2, "title": "Surat keterangan korespondensi",
        "organisation": organisation, "applicant": "Forum Contoh", "asked": ASKED, "form": [],
        "visit": "optional", "sla_working_days": 7, "revision_days": 14, "applied_on": "2026-11-02",
        "ground": "Surat permohonan 15/2026", "application": "new", "earlier_letter": "",
    }  # fmt: skip
    return q.CaseDrafted, told | changed


def submitted(day: str = "2026-11-03", **changed: Any) -> Said:
    told = {"submitted_on": day, "why_earlier": "", "answers": [], "documents": []}
    return q.CaseSubmitted, told | changed


def in_agenda(day: str = "2026-11-03") -> Said:
    return q.CaseEnteredInAgenda, {"agenda_number": "112/2026", "agenda_on": day, "document": 1}


def disposed() -> Said:
    return q.CaseDisposed, {"office_role": "case_officer", "note": "Periksa kelengkapannya"}


def checked(*mend: str) -> Said:
    checks = [
        {
            "item": each["item"],
            "title": each["title"],
            "found": "mend" if each["item"] in mend else "complete",
            "feedback": "Masa bakti sudah habis" if each["item"] in mend else "",
        }
        for each in ASKED
    ]
    return q.CaseChecked, {"checks": checks, "summary": f"{len(ASKED) - len(mend)} syarat lengkap"}


def tell_an_own_case(office: OfficeUnderTest, ormas: str) -> None:
    """Begun by the account of the ormas, which has a file to send for it."""
    own = drafted(ormas, asked=[ASKED[0] | {"document_kind": "K01"}])
    office.tell(berkas(14), own, actor="ormas_account/0000000a0c09")


def tell_service_cases(office: OfficeUnderTest, first: str, second: str) -> None:
    """For two ormas and for founders: one for each way in which a case can stand."""
    returned = (q.CaseReturned, {"asked_on": "2026-11-05", "answer_by": "2026-11-25", "summary": "Pengurus"})
    office.tell(
        berkas(1),
        drafted(first), submitted(), in_agenda(), disposed(), checked("board"),
        (q.CaseMessageNoted, {"item": "board", "title": "SK susunan pengurus di daerah"}), returned,
    )  # fmt: skip
    answered = {
        "answered_on": "2026-11-06",
        "documents": [{"item": "board", "document": 2}],
        "note": "SK baru",
    }
    complete = {"complete_since": "2026-11-09", "ground": "Semua diperiksa", "hands": 2, "why_two": "Cuti"}
    office.tell(
        berkas(2),
        drafted(second, sla_working_days=0), submitted(), in_agenda(), disposed(), checked("board"), returned,
        (q.CaseAnswered, answered), checked(),
        (q.CaseItemWaived, {"item": "domicile", "title": "Domisili", "reason": "Baru pindah."}),
        (q.CaseVisitOrdered, {"visit_by": "2026-11-10", "note": "Lihat papan nama"}),
        (q.CaseVisitRecorded, {"visited_on": "2026-11-09", "visit_result": "as_told", "minutes": "Sesuai."}),
        (q.CaseCompleted, complete),
        (q.CaseLetterBegun, {"letter": FALLEN, "title": "Surat keterangan korespondensi"}),
        (q.CaseLetterFell, {"letter": FALLEN, "reason": "Kepala badan berganti."}),
    )  # fmt: skip
    permit = {"service": "attribute_permit", "title": "Izin atribut", "form": FORM, "asked": ASKED[:1]}
    office.tell(berkas(3), drafted(first, **permit))
    founders = {"service": "consultation", "title": "Konsultasi", "asked": [], "visit": "never"}
    office.tell(berkas(4), drafted("", applicant="Calon Forum Contoh", **founders), submitted(), in_agenda())
    office.tell(
        berkas(10),
        drafted(first, service="attribute_permit", application="renewal", earlier_letter="220/1/2025"),
        submitted(), in_agenda(), disposed(), checked(), (q.CaseCompleted, complete | {"hands": 3}),
        (q.CaseAgendaCorrected, {"agenda_number": "112/2026", "before": "121/2026", "reason": "Tertukar."}),
        (q.CaseCompletionTakenBack, {"reason": "Belum ditandatangani."}),
        (q.CaseCompleted, complete | {"hands": 3}),
        (q.CaseLetterBegun, {"letter": f"letter-{10:032x}", "title": "Surat keterangan korespondensi"}),
    )  # fmt: skip
    size = {"officers": 3, "preset": "full", "ground": "SK pembagian tugas"}
    office.tell("officesize-office", (q.OfficeSizeTold, size))
    handed = {"officer": "0000000a0c01", "office_role": "division_head", "tie": "family"}
    rule = {"rule": "nobody-decides-about-the-own-ormas"}
    office.tell(
        berkas(5),
        drafted(second, service="grant_proposal", title="Usulan hibah"), submitted(), in_agenda(), disposed(),
        (q.CaseHandedOver, handed | rule),
    )  # fmt: skip
    office.tell(
        berkas(11),
        drafted(first, service="consultation", title="Konsultasi"), submitted(), in_agenda(), disposed(),
        (q.CaseHandedOver, handed | rule | {"office_role": "regional_secretary"}),
    )  # fmt: skip
    office.tell(
        berkas(12),
        drafted(second, service="presence_letter"), (q.CaseTicketNoted, {"ticket": "SP4N-LAPOR! 7654321"}),
        (q.CaseNeedsTold, {"needs": ["sign_language", "on_site"]}), submitted(), in_agenda(), disposed(),
        (q.CaseVisitOrdered, {"visit_by": "2026-11-24", "note": "Lihat papan nama"}),
    )  # fmt: skip
    over = {"ended_on": "2026-11-12", "reason": "Surat diserahkan."}
    ends = [
        (q.CaseFinished, over),
        (q.CaseRejected, over | {"legal_basis": "UU 17/2013 Ps 1"}),
        (q.CaseWithdrawn, over),
        (q.CaseLapsed, over | {"answer_by": "2026-11-11"}),
    ]
    for number, end in enumerate(ends, start=6):
        office.tell(berkas(number), drafted(first, service="semester_report", title="Laporan semester"), end)
    slip = (q.CaseStruck, over | {"reason": "Pemohonnya ormas lain."})
    office.tell(berkas(13), drafted(second, title="Berkas yang keliru"), slip)
    refused = {
        "rule": "a-case-goes-step-by-step",
        "message": "Langkah ini tidak dapat dicatat: berkas konsep.",
    }
    office.tell(berkas(3), (q.CaseChangeRefused, refused))
    tie = {"officer": "0000000a0c01", "organisation": second, "tie": "family"}
    tie |= {"office_role": "division_head"}
    other = tie | {"officer": "0000000a0c02", "tie": "board"}
    office.tell(
        "ties-office",
        (q.TieDeclared, tie | {"ground": "Pernyataan sendiri"}),
        (q.TieDeclared, other | {"ground": "Pernyataan sendiri"}),
        (q.TieEnded, {"officer": "0000000a0c02", "organisation": second, "reason": "Masa bakti selesai."}),
        (q.TieDeclared, other | {"ground": "Pernyataan sendiri"}),
        (q.TieTakenBack, {"officer": "0000000a0c02", "organisation": second, "tie": "board"}),
    )
