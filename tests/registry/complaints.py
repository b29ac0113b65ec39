"""An invented complaint, as a form sends it and as it was recorded."""

from services.registry.events import (
    ComplaintClosed,
    ComplaintLinked,
    ComplaintReceived,
    ReporterRecorded,
    WordsErased,
)
from tests.scenario import fact

ORMAS = f"ormas-{1:032x}"
SAID = {
    "received_on": "2026-03-02",
    "received_by": "letter",
    "complaint_about": "money",
    "classification": "biasa",
    "description": "Diminta iuran oleh Orang Rekaan.",
    "reporter": "Pelapor Rekaan",
    "contact": "0800 000 001",
}
TOLD = {"acknowledged_on": "2026-03-04", "ground": "Surat balasan 21/2026"}
LINK = {"degree": "disebut", "ground": "Disebut dalam surat."}
STEP = {"taken_on": "2026-03-09", "step": "Pengurus dimintai keterangan."}
END = {"complaint_outcome": "handled", "result": "Iuran dikembalikan."}
REASON = {"reason": "Ada keterangan baru."}
RECEIVED = fact(
    ComplaintReceived, received_on="2026-03-02", classification="biasa", anonymous=True, subject_id="k-1"
)
NAMED = (
    fact(ComplaintReceived, received_on="2026-03-02", classification="biasa", subject_id="k-1"),
    fact(ReporterRecorded, subject_id="p-1"),
)
LINKED = fact(ComplaintLinked, organisation=ORMAS, organisation_name="Forum Contoh", degree="disebut")
CLOSED = fact(ComplaintClosed, **END)
ERASING = {
    "closed_on": "2020-02-29",
    "today": "2026-03-12",
    "reason": "Diminta pelapor.",
    "ground": "Permohonan 12 Maret 2026",
}
WORDS_ERASED = fact(WordsErased, subject_id="k-1", words_of="pengaduan")
LIMITED = fact(
    ComplaintReceived, received_on="2026-03-02", classification="terbatas", anonymous=True, subject_id="k-1"
)
