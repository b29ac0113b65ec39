"""Who may use which command of scoring."""

from typing import Final

from contracts.policy.groups import COACHES, DECIDERS
from contracts.policy.right import Right
from contracts.roles import ORMAS_ACCOUNT, RESPONDENT

_WITH_ORMAS: Final = (*COACHES, ORMAS_ACCOUNT)
_ASSESSORS: Final = ("iko_assessor", "verifier", *COACHES)
_TYPISTS: Final = ("enumerator", *COACHES)
_SCORE_DECIDERS: Final = (*DECIDERS, "tenant_admin")
_SCORE_DROPPERS: Final = (*_SCORE_DECIDERS, "iko_assessor", "verifier", "registry_clerk", "case_officer")
"""Who has two roles drops as who decides: an assessor drops no correction that was objected to or decided."""
_JUDGES: Final = (*dict.fromkeys((*_ASSESSORS, *_SCORE_DECIDERS)),)
RIGHTS: Final = (
    Right("scoring.draft_instrument", COACHES, "Memuat berkas instrumen penilaian sebagai rancangan."),
    Right("scoring.draft_sample_instrument", COACHES, "Memuat contoh instrumen sebagai rancangan."),
    Right("scoring.revise_instrument", COACHES, "Mengganti isi rancangan instrumen."),
    Right("scoring.withdraw_instrument_draft", COACHES, "Menarik rancangan instrumen."),
    Right(
        "scoring.publish_instrument",
        _SCORE_DECIDERS,
        "Menetapkan instrumen yang rancangannya ditulis orang lain; sesudah itu tidak berubah.",
    ),
    Right("scoring.open_assessment_period", _SCORE_DECIDERS, "Membuka masa penilaian dengan satu instrumen."),
    Right(
        "scoring.correct_assessment_period",
        _SCORE_DECIDERS,
        "Memperbaiki judul dan hari masa penilaian yang belum diisi.",
    ),
    Right("scoring.close_assessment_period", _SCORE_DECIDERS, "Menutup masa penilaian."),
    Right("scoring.invite_to_assessment", COACHES, "Mengundang ormas mengisi penilaian."),
    Right("scoring.take_back_invitation", COACHES, "Menarik undangan yang belum diisi."),
    Right("scoring.answer_assessment", _WITH_ORMAS, "Mencatat jawaban ormas atas penilaian mandiri."),
    Right("scoring.submit_assessment", _WITH_ORMAS, "Mengirim penilaian mandiri yang sudah diisi."),
    Right("scoring.return_assessment", _ASSESSORS, "Mengembalikan penilaian untuk diperbaiki ormas."),
    Right(
        "scoring.check_assessment",
        _ASSESSORS,
        "Memeriksa bukti penilaian yang jawabannya dicatat orang lain.",
    ),
    Right(
        "scoring.declare_panel_interest",
        _ASSESSORS,
        "Menyatakan hubungan dengan ormas yang dinilai panel, atau bahwa tidak ada.",
    ),
    Right("scoring.give_panel_answers", _ASSESSORS, "Menilai sebagai anggota panel."),
    Right(
        "scoring.moderate_panel",
        _ASSESSORS,
        "Mencatat nilai yang disepakati panel yang dinilai orang lain.",
    ),
    Right("scoring.open_perception_survey", COACHES, "Membuka survei persepsi satu indikator."),
    Right("scoring.make_perception_slips", COACHES, "Membuat dan mencetak lembar survei persepsi."),
    Right(
        "scoring.answer_perception_survey", (RESPONDENT,), "Menjawab survei persepsi dengan kode, tanpa nama."
    ),
    Right("scoring.type_perception_tally", _TYPISTS, "Mencatat hitungan jawaban kertas survei persepsi."),
    Right(
        "scoring.confirm_perception_tally",
        _TYPISTS,
        "Mencocokkan hitungan jawaban kertas yang diketik orang lain.",
    ),
    Right(
        "scoring.close_perception_survey", COACHES, "Menutup survei persepsi; hasilnya tidak berubah lagi."
    ),
    Right("scoring.compute_score", _ASSESSORS, "Menghitung nilai dari jawaban yang diperiksa."),
    Right("scoring.object_to_score", _WITH_ORMAS, "Mencatat sanggahan ormas atas nilainya."),
    Right("scoring.answer_objection", _JUDGES, "Mencatat jawaban kantor atas sanggahan ormas."),
    Right("scoring.decide_score", _SCORE_DECIDERS, "Menetapkan nilai yang buktinya diperiksa orang lain."),
    Right("scoring.open_score_correction", _ASSESSORS, "Membuka koreksi atas nilai yang sudah disampaikan."),
    Right(
        "scoring.drop_score_correction", _SCORE_DROPPERS, "Menghentikan koreksi sebuah nilai dengan alasan."
    ),
    Right("scoring.publish_score", _SCORE_DECIDERS, "Mencatat bahwa nilai disampaikan kepada ormas."),
    Right("scoring.call_award", _SCORE_DECIDERS, "Membuka penghargaan (Ormas Award) dengan kategorinya."),
    Right("scoring.nominate_candidate", _WITH_ORMAS, "Mencatat calon penghargaan."),
    Right("scoring.select_candidate", _ASSESSORS, "Mencatat calon lolos seleksi administrasi."),
    Right("scoring.visit_candidate", _ASSESSORS, "Mencatat kunjungan kepada calon dengan notulennya."),
    Right("scoring.shortlist_candidate", _ASSESSORS, "Mencatat calon menjadi nominasi."),
    Right("scoring.refuse_candidate", _ASSESSORS, "Mencatat calon yang tidak diteruskan, dengan alasan."),
    Right("scoring.withdraw_candidate", _WITH_ORMAS, "Mencatat calon yang ditarik."),
    Right("scoring.vote_for_candidate", _JUDGES, "Memberikan suara sebagai juri penghargaan."),
    Right("scoring.decide_award", _SCORE_DECIDERS, "Menetapkan penerima menurut suara terbanyak juri."),
    Right("scoring.announce_award", _SCORE_DECIDERS, "Mengumumkan penerima penghargaan."),
    Right("scoring.plan_expose", COACHES, "Merencanakan paparan monev di hadapan Forkopimda."),
    Right("scoring.name_presenter", COACHES, "Menetapkan ormas yang memaparkan kegiatannya."),
    Right("scoring.drop_presenter", COACHES, "Mencatat ormas yang tidak jadi memaparkan."),
    Right("scoring.give_direction", COACHES, "Mencatat arahan Forkopimda dengan tenggatnya."),
    Right("scoring.finish_direction", COACHES, "Mencatat arahan Forkopimda yang selesai."),
    Right("scoring.reopen_direction", COACHES, "Membuka lagi arahan yang keliru dicatat selesai."),
    Right("scoring.agree_improvement", COACHES, "Mencatat butir rencana perbaikan yang disepakati."),
    Right("scoring.finish_improvement", COACHES, "Mencatat butir rencana perbaikan yang selesai."),
    Right("scoring.drop_improvement", COACHES, "Mencatat butir rencana perbaikan yang tidak dilanjutkan."),
    Right("scoring.reopen_improvement", COACHES, "Membuka lagi butir rencana yang keliru diakhiri."),
    Right("scoring.freeze_monev", _SCORE_DECIDERS, "Membekukan bahan monev satu tahun untuk Forkopimda."),
)
