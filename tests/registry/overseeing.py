"""Invented teams and what they oversee, as forms send it and as it was recorded."""

from typing import Any

from services.registry.events import (
    FindingClosed,
    FindingNoted,
    FindingStruck,
    FindingTasked,
    OversightTeamEnded,
    OversightTeamFormed,
    SupervisionCarriedOut,
    SupervisionDropped,
    SupervisionPlanned,
    WordsErased,
)
from tests.scenario import fact

TOLD: dict[str, Any] = {
    "team_name": "Tim Contoh",
    "legal_basis": "SK Wali Kota Contoh 1/2026",
    "institutions": ["Bakesbangpol", "Satpol PP"],
    "mark": "office",
}
GROUND = "Rapat kantor contoh"


def team(code: str = "T1", **changed: Any) -> dict[str, Any]:
    """What is said of a team."""
    return {"team": code, "ground": GROUND} | TOLD | changed


def formed(code: str = "T1", **changed: Any):
    """A team that was there before the story begins."""
    return fact(OversightTeamFormed, **team(code, **changed))


TEAM_ENDED = fact(OversightTeamEnded, team="T1", team_name="Tim Contoh", reason="Digabung")


ORMAS = f"ormas-{1:032x}"
PLAN = {"due_on": "2026-05-31", "supervision_reason": "routine", "ground": "Rencana pengawasan 2026"}
DONE = {"carried_out_on": "2026-05-12", "ground": "Berita acara 9/2026"}
FOUND = {
    "finding_kind": "address",
    "classification": "biasa",
    "description": "Menurut Orang Rekaan alamatnya ditempati usaha lain.",
}
FOLLOW_UP = {
    "finding_number": 1,
    "follow_up": "Meminta laporan alamat baru.",
    "follow_up_by": "Bidang Poldagri",
    "due_on": "2026-06-30",
}
END = {"finding_number": 1, "finding_outcome": "settled", "result": "Alamat baru sudah dilaporkan."}
REASON = {"reason": "Sudah dikunjungi."}
BY = {"team": "T1", "team_name": "Tim Contoh"}
WHOM = {"organisation": ORMAS, "organisation_name": "Forum Contoh"}
PLANNED = fact(SupervisionPlanned, **WHOM, **BY, **PLAN, complaint="")
CARRIED_OUT = fact(SupervisionCarriedOut, **BY, **DONE)
DROPPED = fact(SupervisionDropped, **REASON)
NOTED = fact(FindingNoted, finding_number=1, finding_kind="address", classification="biasa", subject_id="k-1")
TASKED = fact(FindingTasked, **FOLLOW_UP)
FINDING_CLOSED = fact(FindingClosed, **END)
STRIKING: dict[str, Any] = {"finding_number": 1, "reason": "Jenisnya salah dipilih."}
FINDING_STRUCK = fact(FindingStruck, **STRIKING)
ERASING = {
    "finding_number": 1,
    "closed_on": "2020-03-02",
    "today": "2026-06-30",
    "reason": "Diminta pengurus.",
    "ground": "Permohonan 30 Juni 2026",
}
WORDS_ERASED = fact(WordsErased, subject_id="k-1", words_of="temuan 1")
