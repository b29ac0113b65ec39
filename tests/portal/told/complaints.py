"""What the registry tells of complaints."""

from typing import Any

from services.registry import events as r
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.ormas import stream


def complaint(number: int) -> str:
    return f"complaint-{number:032x}"


def complained(number: int, **changed: Any) -> Said:
    told = {
        "received_on": "2026-03-02",
        "received_by": "letter",
        "complaint_about": "money",
        "classification": "biasa",
        "anonymous": False,
        "subject_id": f"aduan-{number}",
        "description": "Diminta iuran oleh Orang Rekaan.",
    }
    return r.ComplaintReceived, told | changed


def linked(ormas: str, degree: str) -> Said:
    told = {"organisation": ormas, "organisation_name": "Forum Contoh", "degree": degree}
    return r.ComplaintLinked, told | {"ground": "Menurut kelurahan."}


def words_erased(subject: str, words_of: str) -> Said:
    rested = {"retention_rule": "words-are-kept-for-their-time", "kept_until": "2026-03-09"}
    told = {"subject_id": subject, "words_of": words_of, "reason": "Diminta.", "ground": "Permohonan 3/2026"}
    return r.WordsErased, told | rested


def tell_complaints(office: OfficeUnderTest) -> None:
    """One of each degree, one whose link was taken back, one that was closed and goes on again."""
    who = {"subject_id": "pelapor-1", "reporter": "Pelapor Rekaan", "contact": "0800 000 001"}
    back = {"organisation": stream(2), "organisation_name": "Forum Contoh", "reason": "Nama yang mirip."}
    end = (r.ComplaintClosed, {"complaint_outcome": "handled", "result": "Iuran dikembalikan."})
    office.tell(
        complaint(1),
        complained(1),
        (r.ReporterRecorded, who),
        (r.ComplaintAcknowledged, {"acknowledged_on": "2026-03-04", "ground": "Surat 21/2026"}),
        linked(stream(1), "disebut"),
        linked(stream(1), "terkonfirmasi"),
        linked(stream(2), "diduga"),
        (r.ComplaintUnlinked, back),
        (r.ComplaintStepTaken, {"taken_on": "2026-03-09", "step": "Pengurus dimintai keterangan."}),
        end,
        (r.PersonalDataErased, {"subject_id": "pelapor-1", "role": "pelapor", "reason": "Diminta."}),
        words_erased("aduan-1", "pengaduan"),
    )
    reopened = (r.ComplaintReopened, {"reason": "Ada keterangan baru."})
    office.tell(
        complaint(2), complained(2, received_on="2026-03-01"), linked(stream(1), "diduga"), end, reopened
    )
    limited = {"classification": "terbatas", "anonymous": True, "received_on": "2026-04-01"}
    denied = linked(stream(1), "dibantah")
    sealed = {"subject_id": "aduan-3", "step": "tersegel", "sealed_step": "Pengurus Rekaan ditelepon."}
    step = (r.ComplaintStepTaken, {"taken_on": "2026-04-02"} | sealed)
    office.tell(complaint(3), complained(3, **limited), denied, step)
    office.tell(complaint(4), complained(4, received_on="2026-05-01"), linked(stream(1), "disebut"))
