"""Who may use which command of clusters."""

from typing import Final

from contracts.policy.groups import ADMIN, COACHES, HEADS, READERS, REGISTER
from contracts.policy.right import Right
from contracts.roles import ORMAS_ACCOUNT

_WITH_AGENCIES: Final = (*COACHES, "agency_partner")
"""Whoever works in the office acts as that, for any agency, also with a second role from an agency."""
_WITH_ORMAS: Final = (*COACHES, ORMAS_ACCOUNT)
"""The office for whoever comes to the counter, and an account of an ormas for itself alone."""
RIGHTS: Final = (
    Right("clusters.define_cluster", ADMIN, "Menetapkan klaster."),
    Right("clusters.move_field", ADMIN, "Memasukkan bidang kegiatan ke sebuah klaster."),
    Right("clusters.take_field", ADMIN, "Mengeluarkan bidang kegiatan dari klaster."),
    Right("clusters.appoint_agency", ADMIN, "Menunjuk OPD untuk klaster."),
    Right("clusters.release_agency", ADMIN, "Mengakhiri tugas OPD pada klaster."),
    Right("clusters.assign_ormas", (*REGISTER, *HEADS), "Menetapkan klaster satu ormas."),
    Right(
        "clusters.follow_field",
        (*REGISTER, *HEADS),
        "Mengembalikan satu ormas ke klaster bidangnya.",
    ),
    Right("clusters.open_programme", COACHES, "Membuka program pembinaan ormas."),
    Right(
        "clusters.match_need",
        (*HEADS, "tenant_admin"),
        "Menetapkan materi pembinaan mana untuk kebutuhan mana.",
    ),
    Right("clusters.plan_meeting", COACHES, "Merencanakan pertemuan dengan ormas."),
    Right("clusters.invite_ormas", COACHES, "Mengundang ormas ke sebuah pertemuan."),
    Right("clusters.move_meeting", COACHES, "Memindahkan jadwal atau tempat pertemuan."),
    Right("clusters.cancel_meeting", COACHES, "Membatalkan pertemuan."),
    Right("clusters.hold_meeting", COACHES, "Mencatat bahwa pertemuan berlangsung."),
    Right("clusters.record_attendance", COACHES, "Mencatat kehadiran ormas menurut jabatan, tanpa nama."),
    Right("clusters.correct_attendance", COACHES, "Membetulkan kehadiran satu ormas dengan alasan."),
    Right("clusters.add_material", COACHES, "Mencatat bahan pertemuan."),
    Right("clusters.evaluate_meeting", COACHES, "Mencatat rata-rata evaluasi pertemuan."),
    Right("clusters.take_minutes", COACHES, "Menulis notulen yang disimpan tersegel."),
    Right("clusters.read_minutes", READERS, "Membaca notulen; setiap pembacaan dicatat."),
    Right("clusters.name_speaker", COACHES, "Mencatat narasumber, moderator, dan tamu dengan lembaganya."),
    Right("clusters.strike_speaker", COACHES, "Mencoret narasumber, moderator, atau tamu."),
    Right(
        "clusters.read_speakers", READERS, "Membaca nama narasumber dan moderator; setiap pembacaan dicatat."
    ),
    Right("clusters.point_to_theme", COACHES, "Mengaitkan pertemuan atau kegiatan dengan program RPJMD."),
    Right("clusters.keep_paper", COACHES, "Menyimpan pindaian daftar hadir atau surat jawaban OPD."),
    Right(
        "clusters.open_paper",
        READERS,
        "Membuka pindaian daftar hadir atau surat jawaban OPD; setiap pembacaan dicatat.",
    ),
    Right("clusters.remove_paper", (*HEADS, "tenant_admin"), "Menghapus pindaian yang keliru."),
    Right("clusters.close_meeting", COACHES, "Menutup catatan pertemuan."),
    Right(
        "clusters.request_involvement",
        _WITH_AGENCIES,
        "Mencatat permintaan OPD akan ormas.",
    ),
    Right("clusters.ask_ormas", COACHES, "Meminta ormas ikut dalam kegiatan OPD."),
    Right(
        "clusters.strike_asked_ormas",
        COACHES,
        "Mencoret ormas yang keliru diminta: dalam 10 menit oleh yang meminta, sesudahnya dengan alasan.",
    ),
    Right("clusters.record_answer", _WITH_ORMAS, "Mencatat jawaban ormas; akun ormas hanya untuk dirinya."),
    Right("clusters.record_participation", _WITH_AGENCIES, "Mencatat keikutsertaan dalam kegiatan OPD."),
    Right("clusters.evaluate_involvement", _WITH_AGENCIES, "Mencatat penilaian OPD atas pelibatan ormas."),
    Right("clusters.cancel_involvement", _WITH_AGENCIES, "Membatalkan permintaan OPD."),
    Right("clusters.receive_audience", COACHES, "Mencatat tamu dan audiensi dalam buku tamu."),
    Right("clusters.fulfil_promise", COACHES, "Mencatat bahwa janji kepada tamu ditepati."),
    Right("clusters.lift_promise", COACHES, "Mencabut janji kepada tamu dengan alasan."),
    Right(
        "clusters.undo_promise_end",
        COACHES,
        "Membatalkan catatan sendiri tentang akhir janji dalam sepuluh menit.",
    ),
    Right("clusters.pass_on_input", COACHES, "Meneruskan masukan tamu kepada OPD."),
    Right("clusters.answer_input", COACHES, "Mencatat jawaban OPD atas masukan tamu."),
    Right("clusters.agree_to_publish", COACHES, "Mencatat persetujuan satu pihak atas pengumuman masukan."),
    Right("clusters.take_back_agreement", COACHES, "Mencatat bahwa satu pihak menarik persetujuannya."),
    Right("clusters.record_agency_contact", _WITH_AGENCIES, "Mencatat penghubung dan telepon kantor OPD."),
    Right("clusters.offer_facilitation", _WITH_AGENCIES, "Mencatat tawaran OPD kepada ormas."),
    Right("clusters.end_offer", _WITH_AGENCIES, "Mengakhiri tawaran OPD sebelum waktunya."),
    Right("clusters.record_facilitation", _WITH_AGENCIES, "Mencatat bahwa OPD memfasilitasi sebuah ormas."),
    Right("clusters.record_facilitation_result", _WITH_AGENCIES, "Mencatat hasil sebuah fasilitasi."),
    Right("clusters.strike_facilitation", COACHES, "Mencoret fasilitasi yang keliru dicatat."),
    Right("clusters.record_order_activity", COACHES, "Mencatat kegiatan toleransi dan ketertiban."),
    Right("clusters.join_order_activity", COACHES, "Mencatat peran sebuah ormas dalam kegiatan itu."),
    Right("clusters.leave_order_activity", COACHES, "Mengeluarkan ormas yang keliru dicatat darinya."),
    Right("clusters.strike_order_activity", COACHES, "Mencoret kegiatan yang keliru dicatat."),
    Right("clusters.open_order_case", COACHES, "Mencatat kasus pencegahan konflik atau mediasi."),
    Right("clusters.add_order_party", COACHES, "Menambah pihak dalam sebuah kasus; nama orang tersegel."),
    Right("clusters.take_order_step", COACHES, "Mencatat langkah penanganan sebuah kasus."),
    Right("clusters.close_order_case", COACHES, "Menutup sebuah kasus dengan hasilnya."),
    Right("clusters.reopen_order_case", COACHES, "Membuka kembali sebuah kasus dengan alasan."),
    Right(
        "clusters.read_order_names", READERS, "Membuka yang tersegel dalam kasus; setiap pembacaan dicatat."
    ),
    Right(
        "clusters.list_readings",
        ("agency_head", "tenant_admin"),
        "Membaca log baca: siapa membuka data pribadi, kapan, untuk apa; pembacaannya dicatat.",
    ),
)
