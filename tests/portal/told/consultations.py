"""What the requests tell of consultations: of founders, of an ormas, limited, closed, with promises."""

from typing import Any

from services.requests import events as q
from tests.portal.office import OfficeUnderTest, Said

SEALED = {"question": "tersegel", "sealed_question": "Bolehkah nama ini", "classification": "terbatas"}


def consultation(number: int) -> str:
    return f"consultation-{number:032x}"


def asked(number: int, organisation: str = "", **changed: Any) -> Said:
    told = {
        "organisation": organisation, "applicant": "Forum Ibu Contoh", "planned_form": "", "case": "",
        "asked_on": "2026-11-16", "mode": "slot", "topic": "Perubahan AD/ART", "classification": "biasa",
        "question": "Apakah perlu akta baru?", "ground": "Formulir 4/2026", "subject_id": "",
        "sealed_question": "", "sealed_contact": "",
    }  # fmt: skip
    if not organisation:
        told |= {"subject_id": consultation(number), "sealed_contact": "Nama Umpama, 0800"}
        told |= {"planned_form": "yayasan"}
    return q.ConsultationAsked, told | changed


def advised(number: int, *, sealed: str = "", basis: tuple[str, str] = ("", "")) -> Said:
    told = {"advised_on": "2026-11-18", "note": "tersegel" if sealed else "Perubahan dilaporkan."}
    told |= {"subject_id": consultation(number) if sealed else "", "sealed_note": sealed}
    texts = [basis[0]] if basis[0] else []
    return q.ConsultationAdvised, told | {"basis_texts": texts, "basis_links": [basis[1]] if texts else []}


def promised(promise_number: int, due: str) -> Said:
    told = {"promise": "Mengirim contoh AD/ART", "promised_by": "Bidang ormas", "due": due}
    return q.ConsultationPromised, told | {"promise_number": promise_number}


def tell_consultations(office: OfficeUnderTest, ormas: str, other: str) -> None:
    """On 22 November 2026: one waits, one has a slot, one has promises, the others are closed."""
    over = {"closed_on": "2026-11-19", "consultation_outcome": "advised", "result": "Dipahami."}
    office.tell(consultation(1), asked(1, topic="Cara mendirikan yayasan"))
    slot = (q.ConsultationScheduled, {"day": "2026-11-24", "starts": "09:30", "place": "Ruang konsultasi"})
    office.tell(consultation(2), asked(2, ormas), slot)
    office.tell(
        consultation(3),
        asked(3, ormas, topic="Pembukaan cabang"),
        advised(3, basis=("UU 17/2013 Ps 15", "https://contoh.example/uu-17-2013")),
        promised(1, "2026-11-20"),
        promised(2, "2026-12-01"),
        promised(3, "2026-12-02"),
        (q.ConsultationPromiseFulfilled, {"promise_number": 2, "result": "Sudah dikirim."}),
        (q.ConsultationPromiseLifted, {"promise_number": 3, "reason": "Tersedia di situs."}),
        (q.ConsultationPromiseReopened, {"promise_number": 3, "undone": 7}),
        (q.ConsultationPromiseLifted, {"promise_number": 3, "reason": "Tersedia di situs."}),
        promised(4, "2026-12-03"),
        (q.ConsultationPromiseTakenBack, {"promise_number": 4, "undone": 10}),
        (q.ConsultationClosed, over),
        (q.ConsultationReopened, {"why_reopened": "Seharusnya konsultasi lain."}),
    )
    office.tell(
        consultation(4),
        asked(4, **SEALED, topic="Nama perkumpulan"),
        advised(4, sealed="Pilih nama lain"),
        (q.ConsultationClosed, over),
        (q.ConsultationLinked, {"organisation": other, "ground": "Tercatat di register"}),
    )
    gone = {"subject_id": consultation(5), "reason": "Permintaan pendiri", "ground": "Surat 20/2026"}
    refused = {"rule": "a-closed-consultation-stays-closed", "message": "Konsultasi ini sudah ditutup."}
    office.tell(
        consultation(5),
        asked(5, topic="Bentuk hukum"),
        (q.ConsultationClosed, over | {"consultation_outcome": "withdrawn"}),
        (q.ConsultationWordsErased, gone),
        (q.ConsultationChangeRefused, refused),
    )
