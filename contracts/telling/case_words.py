"""The words of a case (berkas), and when it is due."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from contracts.telling.working_days import Calendar, Pause

CASE_STATES: Final = {
    "draft": "konsep",
    "submitted": "diajukan",
    "agenda": "diagendakan",
    "disposed": "didisposisi, belum dibuka",
    "checking": "dibuka, belum lengkap",
    "returned": "menunggu perbaikan pemohon",
    "complete": "lengkap",
    "finished": "selesai",
    "rejected": "ditolak",
    "withdrawn": "ditarik pemohon",
    "lapsed": "gugur",
    "struck": "dicoret, keliru dicatat",
}
RUNNING: Final = ("draft", "submitted", "agenda", "disposed", "checking", "returned", "complete")
"""States of a case that is not over."""
APPLICATIONS: Final = {"new": "baru", "renewal": "perpanjangan", "change": "perubahan"}
"""What is asked: a first letter, one for another term, one that says something else than the last."""
END_IN_A_LETTER: Final = ("presence_letter", "attribute_permit")
"""Services whose case is over when its letter was handed over, and not before (step 13 of the SOP)."""
ON_THEIR_OWN_PAGES: Final = ("semester_report", "attribute_permit", "grant_proposal", "consultation")
"""Services that are told step by step where they belong; a case of one of them is of before."""
OFFICE_PRESETS: Final = {"small": "kantor kecil, dua orang cukup", "full": "tiga orang bila ada"}
"""How many persons stand behind a case."""
CHECKS: Final = {"complete": "lengkap", "mend": "perlu diperbaiki"}
VISIT_RESULTS: Final = {
    "as_told": "sesuai permohonan",
    "differs": "ada yang berbeda",
    "not_found": "alamat tidak ditemukan",
}
TIES: Final = {
    "board": "pengurus",
    "member": "anggota",
    "family": "keluarga pengurus",
    "other": "hubungan lain",
}
SUPERIORS: Final = ("sub_division_head", "division_head", "agency_head", "regional_secretary")
"""Roles to which a case goes when whoever opened it has ties."""
ONLY_HANDED_OVER: Final = ("regional_secretary",)
"""Superiors outside the office: they see and decide a case that was handed over to them, and no other."""
DUE_BY: Final = {"office": "janji layanan", "law": "batas UU AP bila berlaku"}
DAYS_BY_LAW: Final = 5
"""UU 30/2014 Ps 53, as amended: working days after a complete application where no term is set."""
NO_DECISION: Final = ("semester_report", "consultation")
"""Services that end in no decision: nothing is due by that law."""
BY_LAW: Final = (
    f"{DAYS_BY_LAW} hari kerja sejak lengkap, bila UU 30/2014 Ps 53 (sebagaimana diubah) berlaku bagi "
    "layanan ini. Apakah berlaku adalah pertanyaan hukum yang tidak dijawab program ini"
)
"""Beside every day that is due by law, and where an office set no term."""


class Due(NamedTuple):
    """The last day of a case, and whether the office or the law set the term."""

    day: date
    by: str


def due_of(
    calendar: Calendar,
    *,
    service: str,
    submitted_on: str,
    complete_since: str,
    sla_working_days: int,
    pauses: Sequence[Pause],
) -> Due | None:
    """From the day it was handed in, without the days on which the applicant had to act.

    Where the office set no term: five working days from complete on, if the law applies, which it is not ours
    to say. None while there is no such day.
    """
    if sla_working_days and submitted_on:
        day = calendar.due(date.fromisoformat(submitted_on), sla_working_days, pauses)
        return Due(day, "office") if day else None
    if complete_since and not sla_working_days and service not in NO_DECISION:
        by_law = calendar.due(date.fromisoformat(complete_since), DAYS_BY_LAW)
        return Due(by_law, "law") if by_law else None
    return None
