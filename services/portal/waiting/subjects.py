"""Every subject of the work list; those of one day, and those without a day, in this order."""

from collections.abc import Mapping
from typing import Final

from services.portal.waiting import (
    case_steps,
    cases,
    changes,
    clusters,
    complaints,
    consultations,
    doubts,
    endings,
    grants,
    instruments,
    involvements,
    later_ends,
    letters,
    oversight,
    own,
    pairs,
    permits,
    promises,
    semester_reports,
    visits,
)
from services.portal.waiting.desk import Desk, Subject, Tell
from shared.database import Transaction

SUBJECTS: Final[tuple[Tell, ...]] = (
    own.not_shown,
    cases.due,
    cases.for_head,
    case_steps.to_enter,
    case_steps.to_check,
    case_steps.to_complete,
    cases.mending,
    cases.to_visit,
    changes.to_verify,
    later_ends.to_compare,
    pairs.to_judge,
    doubts.to_clear,
    visits.to_go_to,
    visits.to_follow_up,
    promises.to_keep,
    involvements.to_ask,
    involvements.to_hear_of,
    involvements.for_agency,
    letters.to_write_again,
    letters.to_check,
    letters.to_number,
    letters.to_sign,
    letters.to_hand_over,
    grants.late_reports,
    grants.to_check,
    grants.to_pay,
    grants.to_accept,
    grants.reports_to_mend,
    grants.at_the_office,
    grants.mending,
    grants.for_agency,
    semester_reports.to_read,
    semester_reports.mending,
    semester_reports.owed,
    permits.to_check,
    permits.to_decide,
    permits.to_take_down,
    consultations.to_answer,
    consultations.to_keep,
    complaints.to_end,
    oversight.to_carry_out,
    oversight.to_settle,
    oversight.to_agree,
    instruments.to_publish,
    clusters.to_place,
    endings.answers,
    endings.certificates,
    endings.terms,
    endings.documents,
)

WHOLE: Final[Mapping[str, Tell]] = {
    "tenggat-berkas": cases.due,
    "menunggu-pemohon": cases.mending,
    "menunggu-pimpinan": cases.for_head,
    "berkas-diperiksa": case_steps.to_check,
    "berkas-dilengkapkan": case_steps.to_complete,
    "lpj-hibah": grants.late_reports,
    "hibah-diperiksa": grants.to_check,
    "hibah-dibayar": grants.to_pay,
    "lpj-hibah-diperiksa": grants.to_accept,
    "lpj-hibah-dikembalikan": grants.reports_to_mend,
    "hibah-di-kantor": grants.at_the_office,
    "hibah-di-pengusul": grants.mending,
    "laporan-masuk": semester_reports.to_read,
    "izin-diperiksa": permits.to_check,
    "izin-diputus": permits.to_decide,
    "atribut-turun": permits.to_take_down,
    "konsultasi": consultations.to_answer,
    "janji-konsultasi": consultations.to_keep,
    "tindak-lanjut": visits.to_follow_up,
    "janji": promises.to_keep,
    "permintaan-opd": involvements.to_ask,
    "jawaban-pelibatan": involvements.to_hear_of,
    "pengawasan": oversight.to_carry_out,
    "temuan": oversight.to_settle,
    "koordinasi": oversight.to_agree,
    "sanksi": endings.answers,
    "skt": endings.certificates,
    "masa-bakti": endings.terms,
    "akhir-masa-bakti": later_ends.to_compare,
    "dokumen": endings.documents,
}
"""Subjects that no other page lists as a whole, by their address."""


def waiting_for(t: Transaction, desk: Desk) -> list[Subject]:
    """What this colleague has to do with, also where nothing waits: first oneself's own, then what is due
    first, then what has no day, each in the order of the list.
    """
    own, *others = [found for tell in SUBJECTS if (found := tell(t, desk))]
    return [own, *sorted(others, key=lambda each: each.first_due)]
