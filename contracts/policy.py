"""Who may do what: one line for every command of every service. Services and portal read the same table.

The division of labour is the office's own policy, not law; what is generated from it is docs/hak-akses.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from contracts.roles import HOLDER, NEWCOMER, ORMAS_ACCOUNT, RESPONDENT

_REGISTER: Final = ("registry_clerk", "case_officer", "tenant_admin")
_HEADS: Final = ("sub_division_head", "division_head")
_VERIFIERS: Final = ("verifier", *_HEADS, "tenant_admin")
_READERS: Final = (*_REGISTER, *_HEADS, "verifier", "agency_head")
_ADMIN: Final = ("tenant_admin",)
_COACHES: Final = (*_REGISTER, *_HEADS)
_WITH_AGENCIES: Final = (*_COACHES, "agency_partner")
"""Whoever works in the office acts as that, for any agency, also with a second role from an agency."""
_WITH_ORMAS: Final = (*_COACHES, ORMAS_ACCOUNT)
"""The office for whoever comes to the counter, and an account of an ormas for itself alone."""
_COMPLAINTS: Final = ("case_officer", *_HEADS, "tenant_admin")
_CASES: Final = (*_REGISTER, "verifier", *_HEADS, "agency_head")
_DECIDERS: Final = (*_HEADS, "agency_head")
_SUPERIOR: Final = ("regional_secretary",)
"""Outside the office: only what was handed over, as a rule of the requests sees to."""
_SIGNING: Final = ("agency_head", *_REGISTER, *_HEADS)
_VISITORS: Final = ("field_officer", *_REGISTER)
_GRANTS: Final = (*_COACHES, "agency_head")
_ASSESSORS: Final = ("iko_assessor", "verifier", *_COACHES)
_SCORE_DECIDERS: Final = (*_DECIDERS, "tenant_admin")
_SCORE_DROPPERS: Final = (*_SCORE_DECIDERS, "iko_assessor", "verifier", "registry_clerk", "case_officer")
"""Who has two roles drops as who decides: an assessor drops no correction that was objected to or decided."""
_GRANT_READERS: Final = (*_GRANTS, "verifier", "field_officer", "budget_team")


@dataclass(frozen=True)
class Right:
    """One command, who may use it (the first role that fits is the one that acts), and what it does."""

    command: str
    roles: tuple[str, ...]
    sentence: str


RIGHTS: Final = (
    Right("registry.register_ormas", _REGISTER, "Mencatat ormas baru di register."),
    Right("registry.correct_name", _REGISTER, "Membetulkan nama ormas."),
    Right("registry.correct_legal_basis", _REGISTER, "Membetulkan dasar hukum ormas."),
    Right("registry.correct_legal_form", _REGISTER, "Membetulkan bentuk hukum ormas atau lembaga."),
    Right("registry.correct_activity_field", _REGISTER, "Membetulkan bidang kegiatan ormas."),
    Right("registry.correct_activity_status", _REGISTER, "Mencatat keaktifan ormas dan dari mana diketahui."),
    Right("registry.correct_contact", _REGISTER, "Mencatat atau membetulkan telepon dan surel ormas."),
    Right("registry.correct_secretariat", _REGISTER, "Mencatat atau membetulkan alamat sekretariat."),
    Right("registry.undo_correction", _REGISTER, "Membatalkan perbaikan sendiri dalam sepuluh menit."),
    Right(
        "registry.confirm_entry",
        ("field_officer", *_COACHES),
        "Mencatat data yang dikonfirmasi ormas; register tidak berubah.",
    ),
    Right(
        "registry.review_duplicate",
        (*_REGISTER, *_HEADS),
        "Memutuskan apakah dua catatan adalah organisasi yang sama.",
    ),
    Right(
        "registry.take_back_verdict",
        (*_REGISTER, *_HEADS),
        "Menarik putusan tentang dua catatan yang mungkin sama.",
    ),
    Right(
        "registry.merge_ormas",
        (*_REGISTER, *_HEADS),
        "Menggabungkan dua catatan yang sudah diputuskan sebagai organisasi yang sama.",
    ),
    Right(
        "registry.separate_ormas",
        (*_REGISTER, *_HEADS),
        "Memisahkan lagi catatan yang digabungkan.",
    ),
    Right("registry.settle_doubt", _REGISTER, "Menjawab keraguan tentang satu sel daftar."),
    Right("registry.reopen_doubt", _REGISTER, "Membuka lagi keraguan yang keliru dijawab."),
    Right(
        "registry.replace_board",
        _REGISTER,
        "Mencatat pengurus utuh, atau klaim atas kepengurusan.",
    ),
    Right(
        "registry.correct_board", _REGISTER, "Membetulkan SK atau masa bakti kepengurusan yang salah tulis."
    ),
    Right(
        "registry.decide_later_end",
        _VERIFIERS,
        "Memeriksa bukti akhir masa bakti yang lebih lama, yang dicatat orang lain.",
    ),
    Right("registry.correct_officer", _REGISTER, "Membetulkan nama, jabatan, atau sebutan seorang pengurus."),
    Right("registry.record_signature_rule", _REGISTER, "Mencatat siapa yang menandatangani menurut AD/ART."),
    Right("registry.report_change", _REGISTER, "Mencatat laporan perubahan dari ormas."),
    Right(
        "registry.verify_change",
        _VERIFIERS,
        "Memverifikasi laporan perubahan yang dicatat orang lain; register berubah.",
    ),
    Right(
        "registry.turn_down_change", _VERIFIERS, "Tidak menerima laporan perubahan yang dicatat orang lain."
    ),
    Right("registry.take_back_change", _REGISTER, "Menarik kembali laporan perubahan."),
    Right("registry.record_mediation", _REGISTER, "Mencatat mediasi atas permintaan para pihak."),
    Right("registry.take_back_claim", _REGISTER, "Menarik kembali klaim kepengurusan yang salah catat."),
    Right(
        "registry.take_back_board", _REGISTER, "Menarik kembali kepengurusan yang tidak seharusnya dicatat."
    ),
    Right("registry.close_dispute", _REGISTER, "Mencatat penyelesaian sengketa kepengurusan."),
    Right(
        "registry.undo_dispute_step",
        _REGISTER,
        "Membatalkan catatan sendiri tentang mediasi atau penyelesaian sengketa dalam sepuluh menit.",
    ),
    Right(
        "registry.take_back_dispute_step",
        _HEADS,
        "Menarik kembali mediasi atau penyelesaian sengketa yang salah dicatat.",
    ),
    Right(
        "registry.record_sanction",
        (*_REGISTER, *_HEADS),
        "Mencatat sanksi menurut surat penerbitnya; kantor mencatat dan tidak menjatuhkan.",
    ),
    Right("registry.end_sanction", (*_REGISTER, *_HEADS), "Mencatat bahwa sebuah sanksi sudah berakhir."),
    Right(
        "registry.record_legal_check",
        (*_REGISTER, "verifier", *_HEADS),
        "Mencatat hasil cek dasar hukum (AHU, SABH, atau daftar SKT).",
    ),
    Right(
        "registry.strike_legal_check",
        (*_HEADS, "tenant_admin"),
        "Mencoret cek dasar hukum yang keliru dicatat.",
    ),
    Right("registry.change_villages", _REGISTER, "Mencatat perubahan desa dan kelurahan menurut peraturan."),
    Right("registry.list_villages", _ADMIN, "Mencatat daftar desa dan kelurahan wilayah kantor."),
    Right(
        "registry.take_back_village_change", _REGISTER, "Membatalkan catatan perubahan desa dan kelurahan."
    ),
    Right("registry.list_activity_field", _ADMIN, "Menambah bidang ke daftar kantor."),
    Right("registry.rename_activity_field", _ADMIN, "Mengganti nama sebuah bidang; catatan ormas tetap."),
    Right(
        "registry.retire_activity_field", _ADMIN, "Berhenti menawarkan sebuah bidang; catatan ormas tetap."
    ),
    Right("registry.order_activity_fields", _ADMIN, "Mengatur urutan daftar bidang."),
    Right("registry.list_trait", _ADMIN, "Menambah ciri khusus ke daftar kantor."),
    Right("registry.rename_trait", _ADMIN, "Mengganti nama sebuah ciri khusus; catatan ormas tetap."),
    Right("registry.retire_trait", _ADMIN, "Berhenti menawarkan sebuah ciri khusus; catatan ormas tetap."),
    Right("registry.order_traits", _ADMIN, "Mengatur urutan daftar ciri khusus."),
    Right("registry.adopt_document_kinds", _ADMIN, "Memakai katalog dokumen yang diusulkan."),
    Right("registry.declare_document_kind", _ADMIN, "Menetapkan jenis dokumen yang diminta kantor."),
    Right("registry.change_document_kind", _ADMIN, "Mengubah jenis dokumen yang diminta kantor."),
    Right("registry.retire_document_kind", _ADMIN, "Berhenti meminta satu jenis dokumen."),
    Right("registry.record_rpjmd_list", _ADMIN, "Mencatat daftar program RPJMD."),
    Right("registry.strike_rpjmd_list", _ADMIN, "Mencoret daftar program RPJMD yang keliru."),
    Right("registry.file_document", _REGISTER, "Menyimpan dokumen yang diserahkan ormas."),
    Right(
        "registry.accept_document",
        (*_REGISTER, "verifier", *_HEADS),
        "Mencatat bahwa sebuah dokumen diterima.",
    ),
    Right(
        "registry.return_document",
        (*_REGISTER, "verifier", *_HEADS),
        "Mengembalikan sebuah dokumen untuk diperbaiki.",
    ),
    Right(
        "registry.waive_document",
        (*_HEADS, "tenant_admin"),
        "Membebaskan sebuah ormas dari dokumen yang tidak diminta peraturan.",
    ),
    Right(
        "registry.revoke_document_waiver",
        (*_HEADS, "tenant_admin"),
        "Mencabut pembebasan dari sebuah dokumen.",
    ),
    Right("registry.erase_document", _ADMIN, "Menghapus berkas sebuah dokumen untuk selamanya."),
    Right("registry.open_document", _READERS, "Membuka berkas dokumen; setiap pembacaan dicatat."),
    Right("registry.record_other_name", _REGISTER, "Mencatat nama lain ormas."),
    Right("registry.strike_other_name", _REGISTER, "Mencoret nama lain yang keliru dicatat."),
    Right("registry.record_traits", _REGISTER, "Mencatat ciri khusus ormas."),
    Right("registry.record_accommodations", _REGISTER, "Mencatat akomodasi yang dibutuhkan ormas."),
    Right("registry.tell_members", _REGISTER, "Mencatat jumlah anggota; tidak pernah daftar anggota."),
    Right("registry.strike_board_youth", _REGISTER, "Mencoret hitungan pemuda pengurus yang keliru dicatat."),
    Right("registry.tell_board_youth", _REGISTER, "Mencatat berapa pengurus berusia 16–30 tahun."),
    Right("registry.place_unit", _REGISTER, "Mencatat bahwa ormas adalah unit dari ormas lain."),
    Right("registry.release_unit", _REGISTER, "Mencatat bahwa ormas bukan lagi unit dari induknya."),
    Right("registry.begin_programme", _REGISTER, "Mencatat program ormas."),
    Right("registry.revise_programme", _REGISTER, "Mencatat rencana program yang berubah."),
    Right("registry.end_programme", _REGISTER, "Mencatat bahwa program selesai, dan hasilnya."),
    Right("registry.record_channel", _REGISTER, "Mencatat surel, telepon, atau situs milik organisasi."),
    Right("registry.strike_channel", _REGISTER, "Mencoret saluran organisasi."),
    Right(
        "registry.record_dissolution",
        (*_REGISTER, *_HEADS),
        "Mencatat pembubaran menurut organ ormas, AHU, atau putusan pengadilan.",
    ),
    Right(
        "registry.strike_dissolution",
        (*_HEADS, "tenant_admin"),
        "Mencoret pembubaran yang keliru dicatat.",
    ),
    Right("registry.record_return", (*_REGISTER, *_HEADS), "Mencatat bahwa ormas kembali aktif."),
    Right(
        "registry.claim_succession",
        (*_REGISTER, *_HEADS),
        "Mencatat bahwa ormas mengaku penerus ormas yang sudah bubar.",
    ),
    Right("registry.strike_succession", (*_REGISTER, *_HEADS), "Mencoret pengakuan sebagai penerus."),
    Right("registry.open_round", _COACHES, "Membuka putaran kunjungan menurut surat tugas."),
    Right("registry.add_to_round", _COACHES, "Menambah ormas yang akan dikunjungi."),
    Right("registry.take_from_round", _COACHES, "Mengeluarkan ormas dari putaran kunjungan."),
    Right(
        "registry.close_round",
        (*_HEADS, "tenant_admin"),
        "Menutup putaran kunjungan; yang belum dikunjungi tetap disebut.",
    ),
    Right("registry.record_visit", _VISITORS, "Mencatat temuan kunjungan; tidak membubarkan siapa pun."),
    Right("registry.correct_visit", _VISITORS, "Membetulkan catatan kunjungan dengan alasan."),
    Right("registry.ask_follow_up", (*_VISITORS, *_HEADS), "Mencatat tindak lanjut sebuah kunjungan."),
    Right("registry.close_follow_up", (*_REGISTER, *_HEADS), "Mencatat hasil sebuah tindak lanjut."),
    Right("registry.receive_complaint", _COMPLAINTS, "Mencatat pengaduan; identitas pelapor tersegel."),
    Right("registry.acknowledge_complaint", _COMPLAINTS, "Mencatat bahwa pelapor diberi tahu."),
    Right("registry.link_complaint", _COMPLAINTS, "Mengaitkan pengaduan dengan ormas menurut derajatnya."),
    Right("registry.unlink_complaint", _COMPLAINTS, "Mencabut kaitan pengaduan dengan ormas."),
    Right("registry.take_complaint_step", _COMPLAINTS, "Mencatat langkah penanganan pengaduan."),
    Right("registry.close_complaint", _COMPLAINTS, "Menutup pengaduan dengan hasilnya."),
    Right("registry.reopen_complaint", _COMPLAINTS, "Membuka kembali pengaduan dengan alasan."),
    Right(
        "registry.read_complaint",
        _COMPLAINTS,
        "Membaca isi pengaduan dan pelapornya; setiap pembacaan dicatat.",
    ),
    Right("registry.erase_reporter", _ADMIN, "Menghapus identitas pelapor untuk selamanya."),
    Right(
        "registry.erase_complaint_words",
        _ADMIN,
        "Menghapus isi pengaduan yang ditutup untuk selamanya, sesudah masa simpannya.",
    ),
    Right("registry.adopt_oversight_teams", _COMPLAINTS, "Memakai tim pengawasan yang diusulkan."),
    Right("registry.form_oversight_team", _COMPLAINTS, "Mencatat tim pengawasan, menurut lembaga."),
    Right("registry.change_oversight_team", _COMPLAINTS, "Mengubah tim pengawasan."),
    Right("registry.end_oversight_team", _COMPLAINTS, "Mengakhiri pemakaian sebuah tim pengawasan."),
    Right("registry.plan_supervision", _COMPLAINTS, "Memasukkan ormas ke rencana pengawasan."),
    Right("registry.drop_supervision", _COMPLAINTS, "Mengeluarkan pengawasan dari rencana dengan alasan."),
    Right("registry.carry_out_supervision", _COMPLAINTS, "Mencatat bahwa pengawasan dilakukan."),
    Right("registry.note_finding", _COMPLAINTS, "Mencatat temuan pengawasan; uraiannya tersegel."),
    Right("registry.task_finding", _COMPLAINTS, "Menetapkan tindak lanjut sebuah temuan pengawasan."),
    Right("registry.close_finding", _COMPLAINTS, "Menutup temuan pengawasan dengan hasilnya."),
    Right("registry.strike_finding", _COMPLAINTS, "Mencoret temuan pengawasan yang salah catat."),
    Right("registry.record_coordination", _COMPLAINTS, "Mencatat rapat koordinasi dengan lembaga lain."),
    Right("registry.task_coordination", _COMPLAINTS, "Mencatat tindak lanjut rapat koordinasi."),
    Right("registry.settle_coordination", _COMPLAINTS, "Mencatat hasil tindak lanjut rapat koordinasi."),
    Right("registry.strike_coordination", _COMPLAINTS, "Mencoret catatan rapat koordinasi yang keliru."),
    Right(
        "registry.read_coordination",
        _COMPLAINTS,
        "Membaca yang tersegel dalam rapat koordinasi; setiap pembacaan dicatat.",
    ),
    Right(
        "registry.erase_finding_words",
        _ADMIN,
        "Menghapus isi temuan yang ditutup untuk selamanya, sesudah masa simpannya.",
    ),
    Right("registry.read_supervision", _COMPLAINTS, "Membaca isi temuan; setiap pembacaan dicatat."),
    Right("registry.withdraw_ormas", _REGISTER, "Menarik catatan dari register."),
    Right("registry.erase_person", _ADMIN, "Menghapus data pribadi seseorang untuk selamanya."),
    Right("registry.reveal", _READERS, "Melihat data pribadi pada halaman ormas; setiap pembacaan dicatat."),
    Right("clusters.define_cluster", _ADMIN, "Menetapkan klaster."),
    Right("clusters.move_field", _ADMIN, "Memasukkan bidang kegiatan ke sebuah klaster."),
    Right("clusters.take_field", _ADMIN, "Mengeluarkan bidang kegiatan dari klaster."),
    Right("clusters.appoint_agency", _ADMIN, "Menunjuk OPD untuk klaster."),
    Right("clusters.release_agency", _ADMIN, "Mengakhiri tugas OPD pada klaster."),
    Right("clusters.assign_ormas", (*_REGISTER, *_HEADS), "Menetapkan klaster satu ormas."),
    Right(
        "clusters.follow_field",
        (*_REGISTER, *_HEADS),
        "Mengembalikan satu ormas ke klaster bidangnya.",
    ),
    Right("clusters.open_programme", _COACHES, "Membuka program pembinaan ormas."),
    Right(
        "clusters.match_need",
        (*_HEADS, "tenant_admin"),
        "Menetapkan materi pembinaan mana untuk kebutuhan mana.",
    ),
    Right("clusters.plan_meeting", _COACHES, "Merencanakan pertemuan dengan ormas."),
    Right("clusters.invite_ormas", _COACHES, "Mengundang ormas ke sebuah pertemuan."),
    Right("clusters.move_meeting", _COACHES, "Memindahkan jadwal atau tempat pertemuan."),
    Right("clusters.cancel_meeting", _COACHES, "Membatalkan pertemuan."),
    Right("clusters.hold_meeting", _COACHES, "Mencatat bahwa pertemuan berlangsung."),
    Right("clusters.record_attendance", _COACHES, "Mencatat kehadiran ormas menurut jabatan, tanpa nama."),
    Right("clusters.correct_attendance", _COACHES, "Membetulkan kehadiran satu ormas dengan alasan."),
    Right("clusters.add_material", _COACHES, "Mencatat bahan pertemuan."),
    Right("clusters.evaluate_meeting", _COACHES, "Mencatat rata-rata evaluasi pertemuan."),
    Right("clusters.take_minutes", _COACHES, "Menulis notulen yang disimpan tersegel."),
    Right("clusters.read_minutes", _READERS, "Membaca notulen; setiap pembacaan dicatat."),
    Right("clusters.name_speaker", _COACHES, "Mencatat narasumber, moderator, dan tamu dengan lembaganya."),
    Right("clusters.strike_speaker", _COACHES, "Mencoret narasumber, moderator, atau tamu."),
    Right(
        "clusters.read_speakers", _READERS, "Membaca nama narasumber dan moderator; setiap pembacaan dicatat."
    ),
    Right("clusters.point_to_theme", _COACHES, "Mengaitkan pertemuan atau kegiatan dengan program RPJMD."),
    Right("clusters.keep_paper", _COACHES, "Menyimpan pindaian daftar hadir atau surat jawaban OPD."),
    Right(
        "clusters.open_paper",
        _READERS,
        "Membuka pindaian daftar hadir atau surat jawaban OPD; setiap pembacaan dicatat.",
    ),
    Right("clusters.remove_paper", (*_HEADS, "tenant_admin"), "Menghapus pindaian yang keliru."),
    Right("clusters.close_meeting", _COACHES, "Menutup catatan pertemuan."),
    Right(
        "clusters.request_involvement",
        _WITH_AGENCIES,
        "Mencatat permintaan OPD akan ormas.",
    ),
    Right("clusters.ask_ormas", _COACHES, "Meminta ormas ikut dalam kegiatan OPD."),
    Right("clusters.record_answer", _WITH_ORMAS, "Mencatat jawaban ormas; akun ormas hanya untuk dirinya."),
    Right("clusters.record_participation", _WITH_AGENCIES, "Mencatat keikutsertaan dalam kegiatan OPD."),
    Right("clusters.evaluate_involvement", _WITH_AGENCIES, "Mencatat penilaian OPD atas pelibatan ormas."),
    Right("clusters.cancel_involvement", _WITH_AGENCIES, "Membatalkan permintaan OPD."),
    Right("clusters.receive_audience", _COACHES, "Mencatat tamu dan audiensi dalam buku tamu."),
    Right("clusters.fulfil_promise", _COACHES, "Mencatat bahwa janji kepada tamu ditepati."),
    Right("clusters.lift_promise", _COACHES, "Mencabut janji kepada tamu dengan alasan."),
    Right(
        "clusters.undo_promise_end",
        _COACHES,
        "Membatalkan catatan sendiri tentang akhir janji dalam sepuluh menit.",
    ),
    Right("clusters.pass_on_input", _COACHES, "Meneruskan masukan tamu kepada OPD."),
    Right("clusters.answer_input", _COACHES, "Mencatat jawaban OPD atas masukan tamu."),
    Right("clusters.agree_to_publish", _COACHES, "Mencatat persetujuan satu pihak atas pengumuman masukan."),
    Right("clusters.take_back_agreement", _COACHES, "Mencatat bahwa satu pihak menarik persetujuannya."),
    Right("clusters.record_agency_contact", _WITH_AGENCIES, "Mencatat penghubung dan telepon kantor OPD."),
    Right("clusters.offer_facilitation", _WITH_AGENCIES, "Mencatat tawaran OPD kepada ormas."),
    Right("clusters.end_offer", _WITH_AGENCIES, "Mengakhiri tawaran OPD sebelum waktunya."),
    Right("clusters.record_facilitation", _WITH_AGENCIES, "Mencatat bahwa OPD memfasilitasi sebuah ormas."),
    Right("clusters.record_facilitation_result", _WITH_AGENCIES, "Mencatat hasil sebuah fasilitasi."),
    Right("clusters.strike_facilitation", _COACHES, "Mencoret fasilitasi yang keliru dicatat."),
    Right("clusters.record_order_activity", _COACHES, "Mencatat kegiatan toleransi dan ketertiban."),
    Right("clusters.join_order_activity", _COACHES, "Mencatat peran sebuah ormas dalam kegiatan itu."),
    Right("clusters.leave_order_activity", _COACHES, "Mengeluarkan ormas yang keliru dicatat darinya."),
    Right("clusters.strike_order_activity", _COACHES, "Mencoret kegiatan yang keliru dicatat."),
    Right("clusters.open_order_case", _COACHES, "Mencatat kasus pencegahan konflik atau mediasi."),
    Right("clusters.add_order_party", _COACHES, "Menambah pihak dalam sebuah kasus; nama orang tersegel."),
    Right("clusters.take_order_step", _COACHES, "Mencatat langkah penanganan sebuah kasus."),
    Right("clusters.close_order_case", _COACHES, "Menutup sebuah kasus dengan hasilnya."),
    Right("clusters.reopen_order_case", _COACHES, "Membuka kembali sebuah kasus dengan alasan."),
    Right(
        "clusters.read_order_names", _READERS, "Membuka yang tersegel dalam kasus; setiap pembacaan dicatat."
    ),
    Right("requests.decree_days", _COACHES, "Mencatat hari libur dan hari kerja menurut keputusan."),
    Right("requests.take_back_decree", _COACHES, "Membatalkan catatan keputusan tentang hari libur."),
    Right("requests.set_working_week", (*_HEADS, "tenant_admin"), "Menetapkan hari kerja dalam seminggu."),
    Right(
        "requests.enter_election_period", (*_HEADS, "tenant_admin"), "Mencatat sebuah masa kalender pemilu."
    ),
    Right(
        "requests.end_election_period",
        (*_HEADS, "tenant_admin"),
        "Mencatat masa kalender pemilu yang berakhir lebih awal.",
    ),
    Right(
        "requests.strike_election_period",
        (*_HEADS, "tenant_admin"),
        "Mencoret masa kalender pemilu yang keliru.",
    ),
    Right("requests.configure_service", _ADMIN, "Menetapkan syarat sebuah layanan."),
    Right("requests.adopt_service", _ADMIN, "Memakai usulan syarat sebuah layanan."),
    Right("requests.withdraw_configuration", _ADMIN, "Menarik syarat layanan yang belum berlaku."),
    Right("requests.open_service", _ADMIN, "Membuka sebuah layanan untuk permohonan baru."),
    Right("requests.close_service", _ADMIN, "Menutup sebuah layanan untuk permohonan baru."),
    Right("requests.draft_case", _COACHES, "Menginput permohonan layanan atas nama pemohon."),
    Right("requests.submit_case", _COACHES, "Mencatat bahwa berkas diajukan."),
    Right("requests.enter_case_in_agenda", _COACHES, "Mengagendakan berkas."),
    Right(
        "requests.dispose_case", (*_COACHES, "agency_head", *_SUPERIOR), "Mencatat disposisi sebuah berkas."
    ),
    Right("requests.check_case", (*_CASES, *_SUPERIOR), "Membuka dan memeriksa syarat sebuah berkas."),
    Right(
        "requests.waive_case_item",
        (*_DECIDERS, *_SUPERIOR),
        "Mengesampingkan syarat kebijakan kantor dengan alasan.",
    ),
    Right("requests.return_case", (*_CASES, *_SUPERIOR), "Mengembalikan berkas untuk diperbaiki."),
    Right("requests.answer_case", _COACHES, "Mencatat perbaikan dari pemohon."),
    Right(
        "requests.complete_case",
        (*_VERIFIERS, "agency_head", *_SUPERIOR),
        "Menyatakan sebuah berkas lengkap.",
    ),
    Right("requests.tell_office_size", _ADMIN, "Mencatat jumlah petugas yang menangani berkas."),
    Right(
        "requests.order_case_visit",
        (*_DECIDERS, *_SUPERIOR),
        "Memerintahkan kunjungan lapangan untuk sebuah berkas.",
    ),
    Right("requests.record_case_visit", (*_VISITORS, *_HEADS), "Mencatat berita acara kunjungan berkas."),
    Right("requests.note_case_ticket", _COACHES, "Mencatat nomor tiket di luar kantor pada sebuah berkas."),
    Right("requests.tell_case_needs", _COACHES, "Mencatat akomodasi yang dibutuhkan pemohon sebuah berkas."),
    Right("requests.note_case_message", _CASES, "Membuka berkas, dan mencatat pesan yang dikirim manual."),
    Right(
        "requests.finish_case",
        (*_COACHES, "agency_head", *_SUPERIOR),
        "Mencatat bahwa sebuah berkas selesai.",
    ),
    Right("requests.reject_case", (*_DECIDERS, *_SUPERIOR), "Menolak sebuah permohonan dengan dasarnya."),
    Right("requests.strike_case", _COACHES, "Mencoret berkas yang keliru dicatat, misalnya pada ormas lain."),
    Right("requests.withdraw_case", _COACHES, "Mencatat bahwa pemohon menarik permohonannya."),
    Right(
        "requests.lapse_case",
        (*_COACHES, "agency_head", *_SUPERIOR),
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
    Right("requests.end_tie", (*_DECIDERS, "tenant_admin"), "Menyatakan hubungan petugas lain berakhir."),
    Right("requests.begin_semester_report", _COACHES, "Mulai menginput laporan semester atas nama ormas."),
    Right("requests.add_semester_activity", _COACHES, "Menambah kegiatan ke laporan semester."),
    Right("requests.revise_semester_activity", _COACHES, "Mengubah kegiatan dalam laporan semester."),
    Right("requests.drop_semester_activity", _COACHES, "Mengeluarkan kegiatan dari laporan semester."),
    Right("requests.tell_semester_progress", _COACHES, "Mencatat perkembangan program ormas."),
    Right("requests.tell_semester_money", _COACHES, "Mencatat penerimaan ormas menurut sumber."),
    Right("requests.submit_semester_report", _COACHES, "Mencatat bahwa laporan semester diserahkan."),
    Right("requests.submit_nil_semester_report", _COACHES, "Mencatat bahwa laporan nihil diserahkan."),
    Right("requests.discard_semester_report", _COACHES, "Membatalkan konsep laporan semester."),
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
    Right("requests.record_report_duty", _COACHES, "Mencatat surat lama yang memulai kewajiban melapor."),
    Right("requests.lift_report_duty", _DECIDERS, "Menyatakan sebuah ormas tidak lagi wajib melapor."),
    Right("requests.strike_report_duty", _DECIDERS, "Membatalkan catatan surat lama yang salah catat."),
    Right("requests.set_semester_terms", _ADMIN, "Menetapkan batas laporan semester."),
    Right("requests.set_activity_types", _ADMIN, "Menetapkan daftar jenis kegiatan laporan semester."),
    Right("requests.set_letterhead", _ADMIN, "Mengatur kop surat kantor."),
    Right("requests.place_letter_logo", _ADMIN, "Memasang logo pada kop surat."),
    Right("requests.remove_letter_logo", _ADMIN, "Melepas logo dari kop surat."),
    Right("requests.set_letter_template", _ADMIN, "Mengatur templat surat sebuah layanan."),
    Right("requests.appoint_signatory", _ADMIN, "Mencatat penanda tangan surat menurut keputusannya."),
    Right("requests.end_signatory", _ADMIN, "Mengakhiri kewenangan menandatangani surat."),
    Right("requests.draft_letter", _COACHES, "Menyusun surat untuk ormas."),
    Right("requests.draft_case_letter", _COACHES, "Menyusun surat dari berkas yang lengkap."),
    Right(
        "requests.drop_letter",
        (*_COACHES, "agency_head"),
        "Menghentikan naskah surat yang belum bernomor; yang sudah ditandatangani hanya oleh yang boleh "
        "mencabut surat dan tidak menyusunnya.",
    ),
    Right("requests.redraft_letter", _COACHES, "Menyusun ulang surat yang dikembalikan."),
    Right("requests.check_letter", _VERIFIERS, "Memeriksa naskah surat yang disusun orang lain."),
    Right("requests.return_letter", _VERIFIERS, "Mengembalikan naskah surat kepada penyusunnya."),
    Right("requests.number_letter", _COACHES, "Memberi nomor dan mencetak surat untuk ditandatangani."),
    Right("requests.sign_letter", _SIGNING, "Mencatat bahwa surat ditandatangani, beserta buktinya."),
    Right(
        "requests.leave_letter_unsigned",
        _SIGNING,
        "Mencatat bahwa surat tidak ditandatangani; nomornya batal.",
    ),
    Right("requests.issue_letter", _COACHES, "Mencatat bahwa surat diserahkan kepada ormas."),
    Right(
        "requests.revoke_letter",
        ("agency_head", *_HEADS, "tenant_admin"),
        "Mencabut surat yang sudah terbit, dengan alasan dan dasarnya.",
    ),
    Right(
        "requests.read_letter_names",
        _READERS,
        "Membuka nama ketua dan alamat pada naskah surat, yang tersegel; setiap pembacaan dicatat.",
    ),
    Right("requests.open_letter", _READERS, "Membuka berkas surat; setiap pembacaan dicatat."),
    Right("requests.set_grant_terms", _ADMIN, "Menetapkan ketentuan hibah sebuah tahun anggaran."),
    Right(
        "requests.list_grant_exception",
        _ADMIN,
        "Mencatat pengecualian hibah berturut-turut.",
    ),
    Right("requests.end_grant_exception", _ADMIN, "Mengakhiri pengecualian hibah berturut-turut."),
    Right("requests.propose_grant", _COACHES, "Menginput usulan hibah atas nama ormas."),
    Right("requests.revise_grant", _COACHES, "Menginput perbaikan usulan hibah."),
    Right("requests.submit_grant", _COACHES, "Mencatat bahwa usulan hibah diajukan; kriterianya diperiksa."),
    Right(
        "requests.waive_grant_rule",
        (*_DECIDERS, *_SUPERIOR),
        "Mengesampingkan kriteria hibah dengan alasan.",
    ),
    Right("requests.return_grant", (*_CASES, *_SUPERIOR), "Mengembalikan usulan hibah untuk diperbaiki."),
    Right(
        "requests.choose_grant_evaluator",
        (*_DECIDERS, *_SUPERIOR),
        "Memilih pengevaluasi usulan hibah.",
    ),
    Right("requests.number_grant_elsewhere", _GRANT_READERS, "Membuka hibah, dan mencatat nomor SIPD-nya."),
    Right("requests.point_grant_to_theme", _COACHES, "Mengaitkan hibah dengan program RPJMD."),
    Right(
        "requests.verify_grant",
        (*_VISITORS, *_HEADS, "verifier", "agency_partner"),
        "Mencatat tinjauan lapangan usulan hibah; Admin OPD hanya yang dievaluasi OPD-nya.",
    ),
    Right(
        "requests.recommend_grant",
        (*_DECIDERS, "agency_partner", *_SUPERIOR),
        "Mencatat rekomendasi atas usulan hibah; Admin OPD hanya yang dievaluasi OPD-nya.",
    ),
    Right("requests.consider_grant", ("budget_team", *_COACHES), "Mencatat pertimbangan TAPD."),
    Right("requests.budget_grant", ("budget_team", *_COACHES), "Mencatat bahwa hibah masuk APBD."),
    Right("requests.award_grant", (*_GRANTS, *_SUPERIOR), "Mencatat SK kepala daerah yang menetapkan hibah."),
    Right("requests.draft_grant_agreement", _GRANTS, "Menyusun NPHD dengan rekening penerima, yang disegel."),
    Right(
        "requests.read_grant_account",
        (*_GRANTS, "verifier"),
        "Membuka rekening dan penanda tangan NPHD yang tersegel; setiap pembacaan dicatat.",
    ),
    Right("requests.sign_grant_agreement", _GRANTS, "Mencatat bahwa NPHD ditandatangani."),
    Right("requests.request_grant_stage", _COACHES, "Mencatat pengajuan pencairan sebuah tahap hibah."),
    Right("requests.verify_grant_stage", (*_VERIFIERS, *_SUPERIOR), "Memeriksa pengajuan pencairan hibah."),
    Right(
        "requests.decline_grant_stage", (*_VERIFIERS, *_SUPERIOR), "Mengembalikan pengajuan pencairan hibah."
    ),
    Right(
        "requests.disburse_grant_stage",
        (*_GRANTS, *_SUPERIOR),
        "Mencatat bahwa sebuah tahap hibah dicairkan.",
    ),
    Right("requests.hand_over_grant_goods", _GRANTS, "Mencatat penyerahan hibah barang atau jasa."),
    Right("requests.report_grant_stage", _COACHES, "Mencatat LPJ sebuah tahap hibah."),
    Right(
        "requests.return_grant_report", (*_VERIFIERS, *_SUPERIOR), "Mengembalikan LPJ hibah untuk diperbaiki."
    ),
    Right("requests.accept_grant_report", (*_VERIFIERS, *_SUPERIOR), "Menyatakan LPJ hibah cocok."),
    Right("requests.close_grant", _GRANTS, "Menutup hibah yang sudah dipertanggungjawabkan."),
    Right("requests.reject_grant", (*_DECIDERS, *_SUPERIOR), "Menolak usulan hibah dengan dasarnya."),
    Right("requests.cancel_grant", _COACHES, "Mencatat bahwa usulan hibah dibatalkan."),
    Right("requests.lapse_grant", (*_GRANTS, *_SUPERIOR), "Menyatakan usulan hibah gugur sesudah waktunya."),
    Right("requests.set_permit_terms", _ADMIN, "Menetapkan ketentuan izin atribut."),
    Right("requests.adopt_permit_terms", _ADMIN, "Memakai usulan ketentuan izin atribut."),
    Right("requests.ask_permit", _COACHES, "Menginput permohonan izin atribut atas nama ormas."),
    Right(
        "requests.return_permit",
        (*_CASES, *_SUPERIOR),
        "Mengembalikan permohonan izin atribut untuk diperbaiki.",
    ),
    Right("requests.revise_permit", _COACHES, "Mencatat permohonan izin atribut yang diperbaiki."),
    Right("requests.check_permit", _CASES, "Memeriksa permohonan izin atribut."),
    Right(
        "requests.grant_permit",
        (*_DECIDERS, *_SUPERIOR),
        "Memberikan izin atribut yang diperiksa orang lain.",
    ),
    Right(
        "requests.reject_permit", (*_DECIDERS, *_SUPERIOR), "Menolak permohonan izin atribut dengan dasarnya."
    ),
    Right(
        "requests.revoke_permit",
        (*_DECIDERS, *_SUPERIOR),
        "Mencabut izin atribut dengan dasarnya, beserta suratnya.",
    ),
    Right("requests.strike_permit", _COACHES, "Mencoret permohonan izin atribut yang keliru dicatat."),
    Right("requests.withdraw_permit", _COACHES, "Mencatat bahwa pemohon menarik permohonan izin atribut."),
    Right(
        "requests.lapse_permit",
        (*_COACHES, "agency_head", *_SUPERIOR),
        "Menyatakan permohonan izin atribut gugur.",
    ),
    Right("requests.link_permit_letter", _COACHES, "Mengaitkan surat dengan izin atributnya."),
    Right(
        "requests.look_at_permit",
        ("public_order_officer", "field_officer", *_CASES),
        "Melihat izin atribut yang berlaku, dan mencatat hasil lihat lapangan.",
    ),
    Right(
        "requests.confirm_permit_removal",
        ("public_order_officer", "field_officer", *_COACHES),
        "Mencatat bahwa atribut sudah diturunkan, dengan foto.",
    ),
    Right(
        "requests.open_permit_photo",
        ("field_officer", *_CASES),
        "Membuka foto penurunan atribut; setiap pembacaan dicatat.",
    ),
    Right("requests.ask_consultation", _COACHES, "Mencatat permintaan konsultasi, juga dari calon pendiri."),
    Right("requests.schedule_consultation", _COACHES, "Menjadwalkan tatap muka sebuah konsultasi."),
    Right("requests.advise_consultation", _CASES, "Mencatat saran dalam sebuah konsultasi."),
    Right("requests.promise_in_consultation", _CASES, "Mencatat janji kantor dalam sebuah konsultasi."),
    Right("requests.fulfil_consultation_promise", _CASES, "Mencatat bahwa janji dalam konsultasi ditepati."),
    Right("requests.lift_consultation_promise", _CASES, "Mencabut janji dalam konsultasi dengan alasan."),
    Right(
        "requests.undo_consultation_promise",
        _CASES,
        "Membatalkan janji dalam konsultasi, atau akhirnya, yang dicatat sendiri, dalam 10 menit.",
    ),
    Right(
        "requests.reopen_consultation",
        _CASES,
        "Membuka lagi konsultasi yang keliru ditutup: dalam sepuluh menit oleh yang menutup, sesudahnya "
        "dengan alasan.",
    ),
    Right("requests.close_consultation", _CASES, "Menutup sebuah konsultasi dengan hasilnya."),
    Right("requests.link_consultation", _COACHES, "Mengaitkan konsultasi calon pendiri dengan ormasnya."),
    Right(
        "requests.erase_consultation_words",
        _ADMIN,
        "Menghapus yang tersegel dalam konsultasi yang ditutup, untuk selamanya.",
    ),
    Right(
        "requests.read_consultation",
        _CASES,
        "Membuka konsultasi dan yang tersegel di dalamnya; setiap pembacaan isinya dicatat.",
    ),
    Right(
        "requests.tell_service_baseline",
        _ADMIN,
        "Mencatat lamanya layanan sebelum memakai sistem ini, dihitung dari kertas.",
    ),
    Right("requests.choose_survey_form", _ADMIN, "Memilih bentuk survei kepuasan."),
    Right("requests.make_survey_slips", _COACHES, "Membuat dan mencetak lembar survei kepuasan."),
    Right("requests.answer_survey", (RESPONDENT,), "Menjawab survei kepuasan dengan kode, tanpa nama."),
    Right("scoring.draft_instrument", _COACHES, "Memuat berkas instrumen penilaian sebagai rancangan."),
    Right("scoring.draft_sample_instrument", _COACHES, "Memuat contoh instrumen sebagai rancangan."),
    Right("scoring.revise_instrument", _COACHES, "Mengganti isi rancangan instrumen."),
    Right("scoring.withdraw_instrument_draft", _COACHES, "Menarik rancangan instrumen."),
    Right(
        "scoring.publish_instrument",
        _SCORE_DECIDERS,
        "Menetapkan instrumen yang rancangannya ditulis orang lain; sesudah itu tidak berubah.",
    ),
    Right("scoring.open_assessment_period", _SCORE_DECIDERS, "Membuka masa penilaian dengan satu instrumen."),
    Right("scoring.close_assessment_period", _SCORE_DECIDERS, "Menutup masa penilaian."),
    Right("scoring.invite_to_assessment", _COACHES, "Mengundang ormas mengisi penilaian."),
    Right("scoring.answer_assessment", _COACHES, "Mencatat jawaban ormas atas penilaian mandiri."),
    Right("scoring.submit_assessment", _COACHES, "Mengirim penilaian mandiri yang sudah diisi."),
    Right("scoring.return_assessment", _ASSESSORS, "Mengembalikan penilaian untuk diperbaiki ormas."),
    Right(
        "scoring.check_assessment",
        _ASSESSORS,
        "Memeriksa bukti penilaian yang jawabannya dicatat orang lain.",
    ),
    Right("scoring.compute_score", _ASSESSORS, "Menghitung nilai dari jawaban yang diperiksa."),
    Right("scoring.object_to_score", _COACHES, "Mencatat sanggahan ormas atas nilainya."),
    Right("scoring.decide_score", _SCORE_DECIDERS, "Menetapkan nilai yang buktinya diperiksa orang lain."),
    Right("scoring.open_score_correction", _ASSESSORS, "Membuka koreksi atas nilai yang sudah disampaikan."),
    Right(
        "scoring.drop_score_correction", _SCORE_DROPPERS, "Menghentikan koreksi sebuah nilai dengan alasan."
    ),
    Right("scoring.publish_score", _SCORE_DECIDERS, "Mencatat bahwa nilai disampaikan kepada ormas."),
    Right("scoring.plan_expose", _COACHES, "Merencanakan paparan monev di hadapan Forkopimda."),
    Right("scoring.name_presenter", _COACHES, "Menetapkan ormas yang memaparkan kegiatannya."),
    Right("scoring.drop_presenter", _COACHES, "Mencatat ormas yang tidak jadi memaparkan."),
    Right("scoring.give_direction", _COACHES, "Mencatat arahan Forkopimda dengan tenggatnya."),
    Right("scoring.finish_direction", _COACHES, "Mencatat arahan Forkopimda yang selesai."),
    Right("scoring.reopen_direction", _COACHES, "Membuka lagi arahan yang keliru dicatat selesai."),
    Right("scoring.freeze_monev", _SCORE_DECIDERS, "Membekukan bahan monev satu tahun untuk Forkopimda."),
    Right("audit.retry_parked", _ADMIN, "Mencoba lagi peristiwa yang diparkir."),
    Right("audit.discard_parked", _ADMIN, "Mengesampingkan peristiwa yang diparkir."),
    Right("audit.resolve_fork", _ADMIN, "Menyatakan salinan di sini yang benar bila satu sumber bercabang."),
    Right("portal.set_up_office", (NEWCOMER,), "Membuka akun pertama kantor ini, yang menjadi pengelola."),
    Right("portal.open_account", _ADMIN, "Membuka akun untuk seseorang dan memberinya tautan sekali pakai."),
    Right("portal.grant_role", _ADMIN, "Memberi peran kepada sebuah akun."),
    Right("portal.bind_account", _ADMIN, "Menetapkan OPD yang diwakili sebuah akun Admin OPD."),
    Right("portal.take_role", _ADMIN, "Mencabut peran dari sebuah akun."),
    Right("portal.close_account", _ADMIN, "Menutup akun; pemiliknya langsung keluar."),
    Right("portal.reopen_account", _ADMIN, "Membuka kembali akun yang ditutup."),
    Right("portal.issue_link", _ADMIN, "Memberi tautan sekali pakai agar pemilik akun memilih kata sandi."),
    Right("portal.open_ormas_account", _REGISTER, "Membuka akun untuk sebuah ormas, beserta kodenya."),
    Right("portal.entrust_ormas", _REGISTER, "Mempercayakan satu ormas lagi kepada akun ormas yang ada."),
    Right("portal.take_back_ormas", _REGISTER, "Mencabut sebuah ormas dari akun ormas."),
    Right("portal.issue_ormas_code", _REGISTER, "Memberi kode sekali pakai yang baru kepada akun ormas."),
    Right("portal.end_ormas_account", _REGISTER, "Mengakhiri akun ormas; pemegangnya langsung keluar."),
    Right("portal.set_password", (HOLDER,), "Mengganti kata sandi akun sendiri."),
)
POLICY: Final[Mapping[str, tuple[str, ...]]] = {right.command: right.roles for right in RIGHTS}

SENTENCES: Final[Mapping[str, str]] = {right.command: right.sentence for right in RIGHTS}
"""What each command does, in words."""


def role_for(command: str, roles: Iterable[str]) -> str | None:
    """The role in which somebody with these roles does it; None when nobody of them may."""
    held = frozenset(roles)
    return next((role for role in POLICY[command] if role in held), None)
