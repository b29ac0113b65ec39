"""Who may use which command of requests."""

from typing import Final

from contracts.policy.groups import ADMIN, COACHES, DECIDERS, HEADS, READERS, REGISTER, VERIFIERS, VISITORS
from contracts.policy.right import Right
from contracts.roles import ORMAS_ACCOUNT, RESPONDENT

_CASES: Final = (*REGISTER, "verifier", *HEADS, "agency_head")
_APPLYING: Final = (*COACHES, ORMAS_ACCOUNT)
"""At the counter, or the ormas itself through its account."""
_SUPERIOR: Final = ("regional_secretary",)
"""Outside the office: only what was handed over, as a rule of the requests sees to."""
_SIGNING: Final = ("agency_head", *REGISTER, *HEADS)
_GRANTS: Final = (*COACHES, "agency_head")
_GRANT_READERS: Final = (*_GRANTS, "verifier", "field_officer", "budget_team")
_WITH_ORMAS: Final = (*COACHES, ORMAS_ACCOUNT)
"""The office for whoever comes to the counter, and an account of an ormas for itself alone."""
RIGHTS: Final = (
    Right("requests.decree_days", COACHES, "Mencatat hari libur dan hari kerja menurut keputusan."),
    Right("requests.take_back_decree", COACHES, "Membatalkan catatan keputusan tentang hari libur."),
    Right("requests.set_working_week", (*HEADS, "tenant_admin"), "Menetapkan hari kerja dalam seminggu."),
    Right(
        "requests.enter_election_period", (*HEADS, "tenant_admin"), "Mencatat sebuah masa kalender pemilu."
    ),
    Right(
        "requests.end_election_period",
        (*HEADS, "tenant_admin"),
        "Mencatat masa kalender pemilu yang berakhir lebih awal.",
    ),
    Right(
        "requests.strike_election_period",
        (*HEADS, "tenant_admin"),
        "Mencoret masa kalender pemilu yang keliru.",
    ),
    Right("requests.configure_service", ADMIN, "Menetapkan syarat sebuah layanan."),
    Right("requests.adopt_service", ADMIN, "Memakai usulan syarat sebuah layanan."),
    Right("requests.withdraw_configuration", ADMIN, "Menarik syarat layanan yang belum berlaku."),
    Right("requests.open_service", ADMIN, "Membuka sebuah layanan untuk permohonan baru."),
    Right("requests.close_service", ADMIN, "Menutup sebuah layanan untuk permohonan baru."),
    Right("requests.draft_case", _APPLYING, "Menginput permohonan layanan atas nama pemohon."),
    Right("requests.submit_case", _APPLYING, "Mencatat bahwa berkas diajukan."),
    Right("requests.enter_case_in_agenda", COACHES, "Mengagendakan berkas."),
    Right(
        "requests.dispose_case", (*COACHES, "agency_head", *_SUPERIOR), "Mencatat disposisi sebuah berkas."
    ),
    Right("requests.check_case", (*_CASES, *_SUPERIOR), "Membuka dan memeriksa syarat sebuah berkas."),
    Right(
        "requests.waive_case_item",
        (*DECIDERS, *_SUPERIOR),
        "Mengesampingkan syarat kebijakan kantor dengan alasan.",
    ),
    Right("requests.return_case", (*_CASES, *_SUPERIOR), "Mengembalikan berkas untuk diperbaiki."),
    Right("requests.answer_case", _APPLYING, "Mencatat perbaikan dari pemohon."),
    Right(
        "requests.complete_case",
        (*VERIFIERS, "agency_head", *_SUPERIOR),
        "Menyatakan sebuah berkas lengkap.",
    ),
    Right("requests.tell_office_size", ADMIN, "Mencatat jumlah petugas yang menangani berkas."),
    Right(
        "requests.order_case_visit",
        (*DECIDERS, *_SUPERIOR),
        "Memerintahkan kunjungan lapangan untuk sebuah berkas.",
    ),
    Right("requests.record_case_visit", (*VISITORS, *HEADS), "Mencatat berita acara kunjungan berkas."),
    Right("requests.note_case_ticket", COACHES, "Mencatat nomor tiket di luar kantor pada sebuah berkas."),
    Right("requests.tell_case_needs", COACHES, "Mencatat akomodasi yang dibutuhkan pemohon sebuah berkas."),
    Right("requests.note_case_message", _CASES, "Membuka berkas, dan mencatat pesan yang dikirim manual."),
    Right(
        "requests.finish_case",
        (*COACHES, "agency_head", *_SUPERIOR),
        "Mencatat bahwa sebuah berkas selesai.",
    ),
    Right("requests.reject_case", (*DECIDERS, *_SUPERIOR), "Menolak sebuah permohonan dengan dasarnya."),
    Right("requests.strike_case", COACHES, "Mencoret berkas yang keliru dicatat, misalnya pada ormas lain."),
    Right("requests.correct_case_agenda", COACHES, "Memperbaiki nomor agenda berkas yang salah ketik."),
    Right(
        "requests.take_back_case_completion",
        (*VERIFIERS, "agency_head", *_SUPERIOR),
        "Menarik kembali pernyataan lengkap: dalam sepuluh menit oleh yang menyatakan, sesudahnya dengan "
        "alasan.",
    ),
    Right("requests.withdraw_case", _APPLYING, "Mencatat bahwa pemohon menarik permohonannya."),
    Right(
        "requests.lapse_case",
        (*COACHES, "agency_head", *_SUPERIOR),
        "Menyatakan berkas gugur sesudah waktunya.",
    ),
    Right(
        "requests.declare_tie", ("field_officer", *_CASES), "Menyatakan hubungan sendiri dengan sebuah ormas."
    ),
    Right(
        "requests.take_back_tie",
        ("field_officer", *_CASES),
        "Membatalkan pernyataan hubungan sendiri dalam sepuluh menit.",
    ),
    Right("requests.end_tie", (*DECIDERS, "tenant_admin"), "Menyatakan hubungan petugas lain berakhir."),
    Right("requests.begin_semester_report", _WITH_ORMAS, "Mulai mengisi laporan semester sebuah ormas."),
    Right("requests.add_semester_activity", _WITH_ORMAS, "Menambah kegiatan ke laporan semester."),
    Right("requests.revise_semester_activity", _WITH_ORMAS, "Mengubah kegiatan dalam laporan semester."),
    Right("requests.drop_semester_activity", _WITH_ORMAS, "Mengeluarkan kegiatan dari laporan semester."),
    Right("requests.tell_semester_progress", _WITH_ORMAS, "Mencatat perkembangan program ormas."),
    Right("requests.tell_semester_money", _WITH_ORMAS, "Mencatat penerimaan ormas menurut sumber."),
    Right("requests.submit_semester_report", _WITH_ORMAS, "Mencatat bahwa laporan semester diserahkan."),
    Right("requests.submit_nil_semester_report", _WITH_ORMAS, "Mencatat bahwa laporan nihil diserahkan."),
    Right(
        "requests.withdraw_semester_report",
        _WITH_ORMAS,
        "Menarik kembali laporan semester yang keliru dikirim dan belum diterima; yang dari akun ormas hanya "
        "oleh ormas itu.",
    ),
    Right("requests.discard_semester_report", _WITH_ORMAS, "Membatalkan konsep laporan semester."),
    Right(
        "requests.return_semester_report",
        (*_CASES, *_SUPERIOR),
        "Membuka laporan semester, dan mengembalikannya.",
    ),
    Right(
        "requests.accept_semester_report",
        (*_CASES, *_SUPERIOR),
        "Menerima laporan semester yang dicatat orang lain.",
    ),
    Right("requests.record_report_duty", COACHES, "Mencatat surat lama yang memulai kewajiban melapor."),
    Right(
        "requests.lift_report_duty",
        (*DECIDERS, *_SUPERIOR),
        "Menyatakan sebuah ormas tidak lagi wajib melapor.",
    ),
    Right(
        "requests.strike_report_duty",
        (*DECIDERS, *_SUPERIOR),
        "Membatalkan catatan surat lama yang salah catat.",
    ),
    Right("requests.set_semester_terms", ADMIN, "Menetapkan batas laporan semester."),
    Right("requests.set_activity_types", ADMIN, "Menetapkan daftar jenis kegiatan laporan semester."),
    Right("requests.set_letterhead", ADMIN, "Mengatur kop surat kantor."),
    Right("requests.place_letter_logo", ADMIN, "Memasang logo pada kop surat."),
    Right("requests.remove_letter_logo", ADMIN, "Melepas logo dari kop surat."),
    Right("requests.set_letter_template", ADMIN, "Mengatur templat surat sebuah layanan."),
    Right("requests.appoint_signatory", ADMIN, "Mencatat penanda tangan surat menurut keputusannya."),
    Right(
        "requests.record_signatory_certificate",
        ADMIN,
        "Mencatat sidik jari sertifikat elektronik penanda tangan surat.",
    ),
    Right("requests.end_signatory", ADMIN, "Mengakhiri kewenangan menandatangani surat."),
    Right(
        "requests.correct_signatory_term", ADMIN, "Memperbaiki masa penanda tangan surat yang salah ketik."
    ),
    Right("requests.draft_letter", COACHES, "Menyusun surat untuk ormas."),
    Right("requests.draft_case_letter", COACHES, "Menyusun surat dari berkas yang lengkap."),
    Right(
        "requests.drop_letter",
        (*COACHES, "agency_head", *_SUPERIOR),
        "Menghentikan naskah surat yang belum bernomor; yang sudah ditandatangani hanya oleh yang boleh "
        "mencabut surat dan tidak menyusunnya.",
    ),
    Right("requests.redraft_letter", COACHES, "Menyusun ulang surat yang dikembalikan."),
    Right(
        "requests.check_letter", (*VERIFIERS, *_SUPERIOR), "Memeriksa naskah surat yang disusun orang lain."
    ),
    Right(
        "requests.return_letter", (*VERIFIERS, *_SUPERIOR), "Mengembalikan naskah surat kepada penyusunnya."
    ),
    Right("requests.number_letter", COACHES, "Memberi nomor dan mencetak surat untuk ditandatangani."),
    Right("requests.sign_letter", _SIGNING, "Mencatat bahwa surat ditandatangani, beserta buktinya."),
    Right(
        "requests.correct_letter_number",
        COACHES,
        "Memperbaiki nomor surat yang salah ketik, dengan alasan; bukan oleh yang mengetiknya.",
    ),
    Right(
        "requests.replace_letter_scan",
        _SIGNING,
        "Mengganti pindaian tanda tangan yang keliru, dengan alasan; bukan oleh yang mengunggahnya.",
    ),
    Right(
        "requests.leave_letter_unsigned",
        _SIGNING,
        "Mencatat bahwa surat tidak ditandatangani; nomornya batal.",
    ),
    Right("requests.issue_letter", COACHES, "Mencatat bahwa surat diserahkan kepada ormas."),
    Right(
        "requests.revoke_letter",
        ("agency_head", *HEADS, "tenant_admin", *_SUPERIOR),
        "Mencabut surat yang sudah terbit, dengan alasan dan dasarnya.",
    ),
    Right(
        "requests.erase_letter_names",
        ADMIN,
        "Menghapus nama ketua dan alamat dalam surat untuk selamanya; cetakan surat terbit sesudah masa "
        "simpannya.",
    ),
    Right(
        "requests.read_letter_names",
        (*READERS, *_SUPERIOR),
        "Membuka nama ketua dan alamat pada naskah surat, yang tersegel; setiap pembacaan dicatat.",
    ),
    Right(
        "requests.open_letter",
        (*READERS, *_SUPERIOR, ORMAS_ACCOUNT),
        "Membuka berkas surat; akun ormas hanya suratnya sendiri yang terbit. Setiap pembacaan dicatat.",
    ),
    Right("requests.set_grant_terms", ADMIN, "Menetapkan ketentuan hibah sebuah tahun anggaran."),
    Right(
        "requests.list_grant_exception",
        ADMIN,
        "Mencatat pengecualian hibah berturut-turut.",
    ),
    Right("requests.end_grant_exception", ADMIN, "Mengakhiri pengecualian hibah berturut-turut."),
    Right("requests.propose_grant", _WITH_ORMAS, "Menginput usulan hibah atas nama ormas."),
    Right("requests.revise_grant", _WITH_ORMAS, "Menginput perbaikan usulan hibah."),
    Right(
        "requests.submit_grant", _WITH_ORMAS, "Mencatat bahwa usulan hibah diajukan; kriterianya diperiksa."
    ),
    Right(
        "requests.waive_grant_rule",
        (*DECIDERS, *_SUPERIOR),
        "Mengesampingkan kriteria hibah dengan alasan.",
    ),
    Right("requests.return_grant", (*_CASES, *_SUPERIOR), "Mengembalikan usulan hibah untuk diperbaiki."),
    Right(
        "requests.choose_grant_evaluator",
        (*DECIDERS, *_SUPERIOR),
        "Memilih pengevaluasi usulan hibah.",
    ),
    Right("requests.number_grant_elsewhere", _GRANT_READERS, "Membuka hibah, dan mencatat nomor SIPD-nya."),
    Right("requests.point_grant_to_theme", COACHES, "Mengaitkan hibah dengan program RPJMD."),
    Right(
        "requests.verify_grant",
        (*VISITORS, *HEADS, "verifier", "agency_partner"),
        "Mencatat tinjauan lapangan usulan hibah; Admin OPD hanya yang dievaluasi OPD-nya.",
    ),
    Right(
        "requests.recommend_grant",
        (*DECIDERS, "agency_partner", *_SUPERIOR),
        "Mencatat rekomendasi atas usulan hibah; Admin OPD hanya yang dievaluasi OPD-nya.",
    ),
    Right("requests.consider_grant", ("budget_team", *COACHES), "Mencatat pertimbangan TAPD."),
    Right("requests.budget_grant", ("budget_team", *COACHES), "Mencatat bahwa hibah masuk APBD."),
    Right("requests.award_grant", (*_GRANTS, *_SUPERIOR), "Mencatat SK kepala daerah yang menetapkan hibah."),
    Right("requests.draft_grant_agreement", _GRANTS, "Menyusun NPHD dengan rekening penerima, yang disegel."),
    Right(
        "requests.read_grant_account",
        (*_GRANTS, "verifier"),
        "Membuka rekening dan penanda tangan NPHD yang tersegel; setiap pembacaan dicatat.",
    ),
    Right("requests.sign_grant_agreement", _GRANTS, "Mencatat bahwa NPHD ditandatangani."),
    Right("requests.request_grant_stage", COACHES, "Mencatat pengajuan pencairan sebuah tahap hibah."),
    Right("requests.verify_grant_stage", (*VERIFIERS, *_SUPERIOR), "Memeriksa pengajuan pencairan hibah."),
    Right(
        "requests.decline_grant_stage", (*VERIFIERS, *_SUPERIOR), "Mengembalikan pengajuan pencairan hibah."
    ),
    Right(
        "requests.disburse_grant_stage",
        (*_GRANTS, *_SUPERIOR),
        "Mencatat bahwa sebuah tahap hibah dicairkan.",
    ),
    Right("requests.hand_over_grant_goods", _GRANTS, "Mencatat penyerahan hibah barang atau jasa."),
    Right("requests.report_grant_stage", _WITH_ORMAS, "Mencatat LPJ sebuah tahap hibah."),
    Right(
        "requests.return_grant_report", (*VERIFIERS, *_SUPERIOR), "Mengembalikan LPJ hibah untuk diperbaiki."
    ),
    Right("requests.accept_grant_report", (*VERIFIERS, *_SUPERIOR), "Menyatakan LPJ hibah cocok."),
    Right(
        "requests.undo_grant_step",
        (*_GRANTS, "verifier", *_SUPERIOR),
        "Membatalkan langkah hibah yang dicatat sendiri, dalam sepuluh menit.",
    ),
    Right(
        "requests.take_back_grant_step",
        (*DECIDERS, *_SUPERIOR),
        "Menarik kembali langkah terakhir hibah yang keliru dicatat, dengan alasan.",
    ),
    Right(
        "requests.correct_grant_entry",
        (*_GRANTS, *_SUPERIOR),
        "Memperbaiki nomor SK, NPHD, SP2D, BAST, bukti setor, atau tanggal NPHD, dengan alasan.",
    ),
    Right("requests.close_grant", _GRANTS, "Menutup hibah yang sudah dipertanggungjawabkan."),
    Right("requests.reject_grant", (*DECIDERS, *_SUPERIOR), "Menolak usulan hibah dengan dasarnya."),
    Right("requests.cancel_grant", _WITH_ORMAS, "Mencatat bahwa usulan hibah dibatalkan."),
    Right("requests.lapse_grant", (*_GRANTS, *_SUPERIOR), "Menyatakan usulan hibah gugur sesudah waktunya."),
    Right("requests.set_permit_terms", ADMIN, "Menetapkan ketentuan izin atribut."),
    Right("requests.adopt_permit_terms", ADMIN, "Memakai usulan ketentuan izin atribut."),
    Right("requests.ask_permit", _WITH_ORMAS, "Menginput permohonan izin atribut atas nama ormas."),
    Right(
        "requests.return_permit",
        (*_CASES, *_SUPERIOR),
        "Mengembalikan permohonan izin atribut untuk diperbaiki.",
    ),
    Right("requests.revise_permit", _WITH_ORMAS, "Mencatat permohonan izin atribut yang diperbaiki."),
    Right("requests.check_permit", _CASES, "Memeriksa permohonan izin atribut."),
    Right(
        "requests.grant_permit",
        (*DECIDERS, *_SUPERIOR),
        "Memberikan izin atribut yang diperiksa orang lain.",
    ),
    Right(
        "requests.reject_permit", (*DECIDERS, *_SUPERIOR), "Menolak permohonan izin atribut dengan dasarnya."
    ),
    Right(
        "requests.revoke_permit",
        (*DECIDERS, *_SUPERIOR),
        "Mencabut izin atribut dengan dasarnya, beserta suratnya.",
    ),
    Right("requests.strike_permit", COACHES, "Mencoret permohonan izin atribut yang keliru dicatat."),
    Right("requests.withdraw_permit", _WITH_ORMAS, "Mencatat bahwa pemohon menarik permohonan izin atribut."),
    Right(
        "requests.lapse_permit",
        (*COACHES, "agency_head", *_SUPERIOR),
        "Menyatakan permohonan izin atribut gugur.",
    ),
    Right("requests.link_permit_letter", COACHES, "Mengaitkan surat dengan izin atributnya."),
    Right(
        "requests.look_at_permit",
        ("public_order_officer", "field_officer", *_CASES),
        "Melihat izin atribut yang berlaku, dan mencatat hasil lihat lapangan.",
    ),
    Right(
        "requests.confirm_permit_removal",
        ("public_order_officer", "field_officer", *COACHES),
        "Mencatat bahwa atribut sudah diturunkan, dengan foto.",
    ),
    Right(
        "requests.open_permit_photo",
        ("field_officer", *_CASES),
        "Membuka foto penurunan atribut; setiap pembacaan dicatat.",
    ),
    Right(
        "requests.ask_consultation", _WITH_ORMAS, "Mencatat permintaan konsultasi, juga dari calon pendiri."
    ),
    Right("requests.schedule_consultation", COACHES, "Menjadwalkan tatap muka sebuah konsultasi."),
    Right("requests.advise_consultation", (*_CASES, *_SUPERIOR), "Mencatat saran dalam sebuah konsultasi."),
    Right(
        "requests.promise_in_consultation",
        (*_CASES, *_SUPERIOR),
        "Mencatat janji kantor dalam sebuah konsultasi.",
    ),
    Right("requests.fulfil_consultation_promise", _CASES, "Mencatat bahwa janji dalam konsultasi ditepati."),
    Right(
        "requests.lift_consultation_promise",
        (*_CASES, *_SUPERIOR),
        "Mencabut janji dalam konsultasi dengan alasan.",
    ),
    Right(
        "requests.undo_consultation_promise",
        _CASES,
        "Membatalkan janji dalam konsultasi, atau akhirnya, yang dicatat sendiri, dalam 10 menit.",
    ),
    Right(
        "requests.reopen_consultation",
        (*_CASES, *_SUPERIOR),
        "Membuka lagi konsultasi yang keliru ditutup: dalam sepuluh menit oleh yang menutup, sesudahnya "
        "dengan alasan.",
    ),
    Right("requests.close_consultation", (*_CASES, *_SUPERIOR), "Menutup sebuah konsultasi dengan hasilnya."),
    Right("requests.link_consultation", COACHES, "Mengaitkan konsultasi calon pendiri dengan ormasnya."),
    Right(
        "requests.erase_consultation_words",
        ADMIN,
        "Menghapus yang tersegel dalam konsultasi yang ditutup, untuk selamanya.",
    ),
    Right(
        "requests.read_consultation",
        (*_CASES, *_SUPERIOR),
        "Membuka konsultasi dan yang tersegel di dalamnya; setiap pembacaan isinya dicatat.",
    ),
    Right(
        "requests.tell_service_baseline",
        ADMIN,
        "Mencatat lamanya layanan sebelum memakai sistem ini, dihitung dari kertas.",
    ),
    Right("requests.choose_survey_form", ADMIN, "Memilih bentuk survei kepuasan."),
    Right("requests.make_survey_slips", COACHES, "Membuat dan mencetak lembar survei kepuasan."),
    Right("requests.answer_survey", (RESPONDENT,), "Menjawab survei kepuasan dengan kode, tanpa nama."),
    Right(
        "requests.list_readings",
        ("agency_head", "tenant_admin"),
        "Membaca log baca: siapa membuka data pribadi, kapan, untuk apa; pembacaannya dicatat.",
    ),
)
