"""The rules by which the register refuses."""

from typing import Final

from shared.rules import Rule

WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED: Final = Rule(
    "withdrawn-entries-are-not-corrected",
    "tata tertib sistem",
    "Catatan yang sudah ditarik dari register tidak diperbaiki lagi.",
    "Catatan ini sudah ditarik dari register, jadi tidak dapat diperbaiki.",
)
MERGED_ENTRIES_ARE_NOT_CORRECTED: Final = Rule(
    "merged-entries-are-not-corrected",
    "tata tertib sistem (keputusan 30)",
    "Pada catatan yang sudah digabungkan tidak dicatat apa-apa lagi; yang baru pada catatan yang tetap.",
    "Catatan ini sudah digabungkan dengan catatan lain. Catat pada catatan yang tetap, atau pisahkan dahulu.",
)
ONLY_A_PAIR_JUDGED_SAME_IS_MERGED: Final = Rule(
    "only-a-pair-judged-same-is-merged",
    "tata tertib sistem (keputusan 30)",
    "Dua catatan digabungkan bila petugas sudah memutuskan bahwa keduanya organisasi yang sama.",
    "Belum ada putusan bahwa kedua catatan ini organisasi yang sama, atau ada putusan yang berbeda.",
)
A_MERGED_ENTRY_IS_NOT_MERGED_ON: Final = Rule(
    "a-merged-entry-is-not-merged-on",
    "tata tertib sistem (keputusan 30)",
    "Penggabungan tidak berantai: yang digabungkan belum digabungkan dan belum menampung catatan lain, dan "
    "catatan yang tetap berdiri sendiri.",
    "Salah satu catatan sudah digabungkan, atau sudah menampung catatan lain. Pisahkan dahulu.",
)
WHAT_OTHERS_DECIDED_STAYS_WHERE_IT_IS: Final = Rule(
    "what-others-decided-stays-where-it-is",
    "kebijakan kantor",
    "Catatan yang memuat pembubaran, sanksi yang berlaku, atau sengketa tidak digabungkan: surat pihak lain "
    "menyebut organisasi itu.",
    "“{name}” {what}. Selama itu kedua catatan tidak digabungkan.",
)
TWO_LEGAL_ENTITIES_ARE_NOT_MERGED: Final = Rule(
    "two-legal-entities-are-not-merged",
    "kebijakan kantor: nomor AHU adalah milik satu badan hukum",
    "Dua catatan dengan nomor AHU yang berbeda tidak digabungkan.",
    "Nomor AHU kedua catatan berbeda. Bila salah satu keliru, betulkan dahulu dasar hukumnya.",
)
A_UNIT_OR_HEAD_IS_NOT_MERGED: Final = Rule(
    "a-unit-or-head-is-not-merged",
    "tata tertib sistem (keputusan 30)",
    "Catatan yang tercatat sebagai unit atau sebagai induk tidak digabungkan ke catatan lain.",
    "“{name}” tercatat sebagai unit atau induk. Catat dahulu hubungan itu pada catatan yang tetap.",
)
WHAT_WAITS_IS_FINISHED_BEFORE_A_MERGE: Final = Rule(
    "what-waits-is-finished-before-a-merge",
    "tata tertib sistem (keputusan 30)",
    "Yang masih menunggu pada catatan yang digabungkan diselesaikan dahulu.",
    "Pada “{name}” masih ada {what}. Selesaikan dahulu, lalu gabungkan.",
)
A_SURVIVOR_STAYS_IN_THE_REGISTER: Final = Rule(
    "a-survivor-stays-in-the-register",
    "tata tertib sistem (keputusan 30)",
    "Catatan yang menampung catatan lain tidak ditarik dari register.",
    "Catatan ini menampung catatan lain. Pisahkan dahulu, lalu tarik.",
)
WHAT_A_MERGE_RESTS_ON_IS_NOT_TAKEN_BACK: Final = Rule(
    "what-a-merge-rests-on-is-not-taken-back",
    "tata tertib sistem (keputusan 30)",
    "Putusan tentang catatan yang sudah digabungkan tidak ditarik.",
    "Kedua catatan ini sudah digabungkan menurut putusan itu. Pisahkan dahulu, lalu tarik putusannya.",
)
ONLY_OWN_CORRECTIONS_ARE_UNDONE: Final = Rule(
    "only-own-corrections-are-undone",
    "tata tertib sistem",
    "Perbaikan dibatalkan oleh yang mencatatnya.",
    "Perbaikan ini dicatat orang lain. Bila keliru, catat perbaikan baru dengan alasannya.",
)
A_CORRECTION_IS_UNDONE_WITHIN_TEN_MINUTES: Final = Rule(
    "a-correction-is-undone-within-ten-minutes",
    "tata tertib sistem",
    "Perbaikan dapat dibatalkan selama sepuluh menit; sesudahnya dicatat perbaikan baru dengan alasan.",
    "Sepuluh menit sudah lewat. Catat perbaikan baru dengan alasannya.",
)
A_CORRECTION_IS_UNDONE_BEFORE_ANYTHING_FOLLOWS: Final = Rule(
    "a-correction-is-undone-before-anything-follows",
    "tata tertib sistem",
    "Perbaikan dapat dibatalkan selama belum ada yang dicatat sesudahnya pada ormas yang sama.",
    "Sesudah perbaikan itu sudah ada yang dicatat lagi. Catat perbaikan baru dengan alasannya.",
)
IMPORT_UNDO_KEEPS_LATER_WORK: Final = Rule(
    "import-undo-keeps-later-work",
    "tata tertib sistem (keputusan 4)",
    "Pembatalan impor mempertahankan catatan yang sudah dikerjakan lagi.",
    "Catatan ini sudah dikerjakan lagi setelah impor, jadi dipertahankan.",
)
IMPORT_IS_UNDONE_ONCE: Final = Rule(
    "import-is-undone-once",
    "tata tertib sistem (keputusan 4)",
    "Satu impor dibatalkan satu kali; sesudahnya berkas yang sama dapat diimpor lagi.",
    "Impor ini sudah dibatalkan sebelumnya.",
)
DISPUTED_BOARD_SIGNS_NOTHING: Final = Rule(
    "disputed-board-signs-nothing",
    "kebijakan kantor; kantor tidak menentukan siapa yang sah (UU 17/2013 Ps 57 menurut pers)",
    "Selama sengketa kepengurusan belum selesai, yang memerlukan tanda tangan pengurus belum dapat diterima.",
    "Kepengurusan ormas ini sedang disengketakan. Yang memerlukan tanda tangan pengurus dapat diterima "
    "setelah sengketanya selesai.",
)
EXPIRED_BOARD_SIGNS_NOTHING: Final = Rule(
    "expired-board-signs-nothing",
    "kebijakan kantor",
    "Kepengurusan yang masa baktinya sudah habis, atau belum mulai, tidak menandatangani.",
    "Pada tanggal itu tidak ada kepengurusan yang sedang menjabat menurut register. "
    "Catat dahulu kepengurusan yang baru.",
)
UNKNOWN_BOARD_SIGNS_NOTHING: Final = Rule(
    "unknown-board-signs-nothing",
    "tata tertib sistem",
    "Sebelum ada kepengurusan yang tercatat, tidak ada yang dapat menandatangani.",
    "Kepengurusan ormas ini belum tercatat. Catat dahulu kepengurusannya.",
)
SIGNATURES_FOLLOW_THE_BYLAWS: Final = Rule(
    "signatures-follow-the-bylaws",
    "AD/ART ormas; bila belum tercatat: ketua dan sekretaris (kebijakan kantor)",
    "Yang menandatangani adalah jabatan menurut AD/ART, dalam jumlah menurut AD/ART.",
    "Menurut {by} diperlukan {signatures} tanda tangan dari: {signatories}.",
)
A_DECREE_IS_RECORDED_ONCE: Final = Rule(
    "a-decree-is-recorded-once",
    "tata tertib sistem",
    "Satu SK kepengurusan dicatat satu kali.",
    "SK ini sudah dicatat untuk kepengurusan ke-{board}.",
)
A_BOARD_FOLLOWS_ITS_PREDECESSOR: Final = Rule(
    "a-board-follows-its-predecessor",
    "tata tertib sistem: data bertanggal",
    "Kepengurusan baru tidak mulai menjabat sebelum kepengurusan yang digantikannya.",
    "Kepengurusan ke-{board} mulai menjabat setelah tanggal itu, jadi bukan pendahulunya.",
)
AN_OTHER_NAME_IS_RECORDED_ONCE: Final = Rule(
    "an-other-name-is-recorded-once",
    "tata tertib sistem",
    "Satu nama dicatat satu kali pada satu ormas.",
    "Nama ini sudah tercatat pada ormas ini.",
)
A_CHANNEL_IS_RECORDED_ONCE: Final = Rule(
    "a-channel-is-recorded-once",
    "tata tertib sistem",
    "Satu saluran dicatat satu kali pada satu ormas.",
    "Saluran ini sudah tercatat pada ormas ini.",
)
A_HIERARCHY_HAS_NO_CIRCLE: Final = Rule(
    "a-hierarchy-has-no-circle",
    "tata tertib sistem",
    "Ormas bukan unit dari dirinya sendiri, juga tidak melalui unit-unitnya.",
    "Menurut register, “{head_name}” adalah ormas ini sendiri atau berada di bawahnya.",
)
A_WITHDRAWN_ENTRY_HEADS_NOBODY: Final = Rule(
    "a-withdrawn-entry-heads-nobody",
    "tata tertib sistem",
    "Catatan yang sudah ditarik dari register, atau digabungkan dengan catatan lain, tidak menjadi induk.",
    "Catatan “{head_name}” sudah ditarik dari register atau digabungkan, jadi tidak menjadi induk.",
)
A_PROGRAMME_IS_RECORDED_ONCE: Final = Rule(
    "a-programme-is-recorded-once",
    "tata tertib sistem",
    "Satu program dengan hari mulai yang sama dicatat satu kali.",
    "Program ini sudah dicatat sebagai program ke-{programme}.",
)
ONLY_A_GOING_PROGRAMME_CHANGES: Final = Rule(
    "only-a-going-programme-changes",
    "tata tertib sistem",
    "Program diubah dan diakhiri hanya selama berjalan.",
    "Program ke-{programme} sudah selesai.",
)
A_PROGRAMME_ENDS_AFTER_IT_BEGAN: Final = Rule(
    "a-programme-ends-after-it-began",
    "tata tertib sistem: data bertanggal",
    "Program tidak selesai sebelum hari mulainya.",
    "Tanggal itu sebelum program ke-{programme} mulai.",
)
A_LETTER_IS_RECORDED_ONCE: Final = Rule(
    "a-letter-is-recorded-once",
    "tata tertib sistem",
    "Satu surat sanksi dicatat satu kali.",
    "Surat ini sudah dicatat sebagai sanksi ke-{sanction}.",
)
ONLY_A_STANDING_SANCTION_ENDS: Final = Rule(
    "only-a-standing-sanction-ends",
    "tata tertib sistem",
    "Sanksi berakhir satu kali.",
    "Sanksi ke-{sanction} sudah berakhir.",
)
A_SANCTION_ENDS_AFTER_IT_BEGAN: Final = Rule(
    "a-sanction-ends-after-it-began",
    "tata tertib sistem: data bertanggal",
    "Sanksi tidak berakhir sebelum tanggal suratnya.",
    "Tanggal itu sebelum surat sanksi ke-{sanction} terbit.",
)
A_SANCTION_ENDS_AS_ITS_KIND_ALLOWS: Final = Rule(
    "a-sanction-ends-as-its-kind-allows",
    "UU 16/2017 Ps 80A (menurut pers): badan hukum yang dicabut statusnya bubar; selain itu kebijakan kantor",
    "Pencabutan badan hukum berakhir hanya dengan putusan pengadilan, pencabutan SKT juga dengan keputusan "
    "penerbitnya; sanksi lain juga bila dipatuhi.",
    "{kind} berakhir hanya melalui: {allowed}.",
)
ONLY_AN_OPEN_DISPUTE_GOES_ON: Final = Rule(
    "only-an-open-dispute-goes-on",
    "tata tertib sistem",
    "Mediasi dan penyelesaian dicatat hanya pada sengketa yang belum selesai.",
    "Tidak ada sengketa kepengurusan yang terbuka pada ormas ini.",
)
MEDIATION_IS_ASKED_FOR_BY_ALL: Final = Rule(
    "mediation-is-asked-for-by-all",
    "UU 17/2013 Ps 57 (menurut pers)",
    "Kantor memfasilitasi mediasi hanya atas permintaan para pihak yang bersengketa.",
    "Mediasi dicatat bila diminta oleh semua pihak: kepengurusan ke-{parties}.",
)
ONLY_A_PARTY_IS_RECOGNISED: Final = Rule(
    "only-a-party-is-recognised",
    "tata tertib sistem",
    "Yang diakui setelah sengketa adalah salah satu pihaknya, atau tidak satu pun.",
    "Kepengurusan ke-{board} bukan pihak dalam sengketa ini.",
)
A_REPORT_IS_RECORDED_ONCE: Final = Rule(
    "a-report-is-recorded-once",
    "tata tertib sistem",
    "Satu surat melaporkan satu perubahan satu kali.",
    "Perubahan ini sudah dicatat dari surat yang sama sebagai laporan ke-{report}.",
)
A_REPORT_TELLS_A_CHANGE: Final = Rule(
    "a-report-tells-a-change",
    "tata tertib sistem",
    "Yang dilaporkan berbeda dengan yang tercatat dalam register.",
    "Register sudah berbunyi demikian, jadi tidak ada yang berubah.",
)
WHO_RECORDS_DOES_NOT_VERIFY: Final = Rule(
    "who-records-does-not-verify",
    "kebijakan kantor: dua pasang mata",
    "Laporan perubahan diperiksa oleh orang lain daripada yang mencatatnya.",
    "Laporan ini Anda catat sendiri. Mintalah petugas lain yang berwenang untuk memeriksanya.",
)
A_REPORT_IS_DECIDED_ONCE: Final = Rule(
    "a-report-is-decided-once",
    "tata tertib sistem",
    "Laporan perubahan diputuskan satu kali; yang keliru dilaporkan atau dibetulkan lagi.",
    "Laporan ke-{report} sudah diputuskan: {state}.",
)
A_CHANGED_REGISTER_IS_LOOKED_AT_AGAIN: Final = Rule(
    "a-changed-register-is-looked-at-again",
    "tata tertib sistem",
    "Bila register berubah sesudah laporan dicatat, yang memverifikasi menyatakan sudah melihatnya.",
    "Register berubah sesudah laporan ini dicatat. Sekarang tertulis: {now}. "
    "Periksa, lalu nyatakan bahwa laporannya tetap berlaku.",
)
A_VILLAGE_CHANGES_ONCE_A_DAY: Final = Rule(
    "a-village-changes-once-a-day",
    "tata tertib sistem",
    "Satu desa atau kelurahan berubah paling banyak satu kali pada satu hari.",
    "{village} sudah dicatat berubah pada hari itu. Batalkan dahulu catatan itu bila keliru.",
)
ONLY_A_PLANNED_VISIT_IS_RECORDED: Final = Rule(
    "only-a-planned-visit-is-recorded",
    "tata tertib sistem",
    "Kunjungan dicatat dalam putaran terbuka yang memuat ormas itu.",
    "Ormas ini tidak sedang menunggu kunjungan dalam putaran ini.",
)
AN_ORMAS_IS_VISITED_ONCE_IN_A_ROUND: Final = Rule(
    "an-ormas-is-visited-once-in-a-round",
    "tata tertib sistem",
    "Satu ormas dikunjungi satu kali dalam satu putaran; catatan yang keliru dibetulkan dengan alasan.",
    "Kunjungan ini sudah dicatat sebagai kunjungan ke-{visit}. Bila ada yang keliru, betulkan catatan itu.",
)
A_VISIT_IS_NOT_BEFORE_ITS_ROUND: Final = Rule(
    "a-visit-is-not-before-its-round",
    "tata tertib sistem: data bertanggal",
    "Kunjungan tidak bertanggal sebelum putarannya dimulai; yang sesudah jadwalnya tetap dicatat.",
    "Putaran ini dimulai {from_day}. Kunjungan sebelum itu bukan bagian putaran ini: periksa tanggalnya.",
)
A_FOLLOW_UP_IS_CLOSED_ONCE: Final = Rule(
    "a-follow-up-is-closed-once",
    "tata tertib sistem",
    "Tindak lanjut diselesaikan satu kali.",
    "Tindak lanjut ke-{follow_up} sudah diselesaikan.",
)
AN_ORMAS_IS_IN_ONE_OPEN_ROUND: Final = Rule(
    "an-ormas-is-in-one-open-round",
    "tata tertib sistem",
    "Satu ormas menunggu kunjungan dalam paling banyak satu putaran terbuka.",
    "“{name}” sedang menunggu kunjungan dalam putaran lain. Tidak ada yang ditambahkan.",
)
A_DISSOLVED_ORMAS_IS_NOT_VISITED: Final = Rule(
    "a-dissolved-ormas-is-not-visited",
    "tata tertib sistem",
    "Ormas yang sudah bubar tidak dimasukkan dalam putaran kunjungan.",
    "“{name}” sudah tercatat bubar. Tidak ada yang ditambahkan.",
)
A_ROUND_HAS_ROOM_FOR_A_HUNDRED: Final = Rule(
    "a-round-has-room-for-a-hundred",
    "tata tertib sistem",
    "Satu putaran memuat paling banyak 100 ormas.",
    "Satu putaran memuat paling banyak 100 ormas. Buka putaran lain untuk selebihnya.",
)
A_MADE_VISIT_STAYS_IN_ITS_ROUND: Final = Rule(
    "a-made-visit-stays-in-its-round",
    "tata tertib sistem",
    "Ormas yang sudah dikunjungi tidak dikeluarkan dari putarannya.",
    "“{name}” sudah dikunjungi dalam putaran ini, jadi tidak dikeluarkan.",
)
A_CLOSED_ROUND_STAYS_CLOSED: Final = Rule(
    "a-closed-round-stays-closed",
    "tata tertib sistem",
    "Putaran yang sudah ditutup tidak berubah; catatan kunjungannya masih dapat dibetulkan.",
    "Putaran ini sudah ditutup.",
)
A_DISSOLUTION_IS_RECORDED_ONCE: Final = Rule(
    "a-dissolution-is-recorded-once",
    "tata tertib sistem",
    "Pembubaran dicatat satu kali.",
    "Ormas ini sudah tercatat bubar.",
)
ONLY_A_RECORDED_DISSOLUTION_IS_STRUCK: Final = Rule(
    "only-a-recorded-dissolution-is-struck",
    "tata tertib sistem",
    "Yang dicoret adalah pembubaran yang tercatat.",
    "Ormas ini tidak tercatat bubar, jadi tidak ada yang dicoret.",
)
ONLY_A_RULING_UNDOES_A_DISSOLUTION: Final = Rule(
    "only-a-ruling-undoes-a-dissolution",
    "UU 16/2017 Ps 80A (menurut pers); selain itu kebijakan kantor",
    "Ormas yang bubar kembali hanya dengan putusan pengadilan; selain itu ia dicatat sebagai ormas baru.",
    "Ormas ini sudah tercatat bubar. Ia kembali hanya dengan putusan pengadilan; "
    "bila didirikan lagi, catat sebagai ormas baru.",
)
A_RULING_FOLLOWS_THE_DISSOLUTION: Final = Rule(
    "a-ruling-follows-the-dissolution",
    "tata tertib sistem",
    "Putusan yang mengembalikan ormas tidak lebih tua daripada pembubarannya.",
    "Putusan ini lebih tua daripada pembubaran yang tercatat, jadi tidak membatalkannya. Periksa tanggalnya.",
)
A_RETURN_IS_FROM_ABSENCE: Final = Rule(
    "a-return-is-from-absence",
    "kebijakan kantor",
    "Yang kembali adalah ormas yang tercatat tidak aktif atau tidak ditemukan.",
    "Ormas ini tidak tercatat tidak aktif atau tidak ditemukan, jadi tidak ada yang kembali. "
    "Keadaannya dapat dicatat sebagai keaktifan.",
)
A_DOCUMENT_CODE_IS_USED_ONCE: Final = Rule(
    "a-document-code-is-used-once",
    "tata tertib sistem",
    "Satu kode dokumen berarti satu jenis dokumen, juga sesudah tidak diminta lagi.",
    "Kode {code} sudah dipakai dalam katalog ini. Pilih kode lain.",
)
A_RETIRED_KIND_IS_NOT_CHANGED: Final = Rule(
    "a-retired-kind-is-not-changed",
    "tata tertib sistem",
    "Jenis dokumen yang tidak diminta lagi tidak diubah.",
    "{code} tidak diminta lagi. Tetapkan jenis dokumen baru dengan kode lain.",
)
ONLY_ASKED_KINDS_ARE_FILED: Final = Rule(
    "only-asked-kinds-are-filed",
    "tata tertib sistem",
    "Dokumen disimpan menurut jenis yang sedang diminta kantor.",
    "{code} tidak diminta lagi, jadi dokumennya tidak disimpan.",
)
ONLY_THE_NEWEST_DOCUMENT_IS_JUDGED: Final = Rule(
    "only-the-newest-document-is-judged",
    "tata tertib sistem",
    "Yang diperiksa adalah dokumen terbaru dari jenisnya.",
    "Sudah ada yang lebih baru dari jenis yang sama: dokumen ke-{newest}. Periksa yang itu.",
)
A_DOCUMENT_WITHOUT_FILE_IS_NOT_JUDGED: Final = Rule(
    "a-document-without-file-is-not-judged",
    "tata tertib sistem",
    "Dokumen yang berkasnya sudah dihapus tidak diperiksa lagi.",
    "Berkas dokumen ini sudah dihapus, jadi tidak dapat diperiksa.",
)
A_STATEMENT_IS_ACCEPTED_WITH_ITS_SIGNATURES: Final = Rule(
    "a-statement-is-accepted-with-its-signatures",
    "kebijakan kantor dalam katalog dokumen; Permendagri 57/2017 Lampiran C menurut pers",
    "Dokumen diterima bila sudah ditandatangani oleh semua yang disebut dalam katalog.",
    "Belum ditandatangani {missing}. Kembalikan, atau simpan dokumen yang tanda tangannya lengkap.",
)
SECRET_MATTERS_ARE_NOT_KEPT_HERE: Final = Rule(
    "secret-matters-are-not-kept-here",
    "kebijakan kantor",
    "Pengaduan dan temuan yang bersifat rahasia tidak dicatat dalam sistem ini.",
    "Yang bersifat rahasia tidak dicatat di sini, dan isi yang Anda ketik tidak disimpan. Sampaikan langsung "
    "kepada kepala badan, melalui persandian atau agenda surat rahasia kantor.",
)
A_COMPLAINT_IS_ACKNOWLEDGED_ONCE: Final = Rule(
    "a-complaint-is-acknowledged-once",
    "tata tertib sistem",
    "Penerimaan sebuah pengaduan diberitahukan satu kali.",
    "Penerimaan pengaduan ini sudah diberitahukan. Kabar berikutnya dicatat sebagai langkah.",
)
A_CLOSED_COMPLAINT_GOES_ON_ONCE_REOPENED: Final = Rule(
    "a-closed-complaint-goes-on-once-reopened",
    "tata tertib sistem",
    "Pengaduan yang ditutup berlanjut setelah dibuka kembali dengan alasan.",
    "Pengaduan ini sudah ditutup. Buka kembali dahulu dengan alasannya.",
)
ONLY_A_CLOSED_COMPLAINT_IS_REOPENED: Final = Rule(
    "only-a-closed-complaint-is-reopened",
    "tata tertib sistem",
    "Yang dibuka kembali adalah pengaduan yang ditutup.",
    "Pengaduan ini tidak ditutup, jadi tidak perlu dibuka kembali.",
)
A_TEAM_CODE_IS_USED_ONCE: Final = Rule(
    "a-team-code-is-used-once",
    "tata tertib sistem",
    "Kode tim pengawasan berarti satu tim untuk selamanya.",
    "Kode {code} sudah dipakai. Ubah tim itu, atau pakai kode lain.",
)
AN_ENDED_TEAM_IS_NOT_CHANGED: Final = Rule(
    "an-ended-team-is-not-changed",
    "tata tertib sistem",
    "Tim pengawasan yang tidak dipakai lagi tidak diubah.",
    "Tim {code} tidak dipakai lagi. Catat tim baru dengan kode lain.",
)
AN_ENDED_TEAM_SUPERVISES_NOBODY: Final = Rule(
    "an-ended-team-supervises-nobody",
    "tata tertib sistem",
    "Pengawasan direncanakan bagi tim yang masih dipakai.",
    "Tim {code} tidak dipakai lagi. Pilih tim lain.",
)
ONLY_A_CONFIRMED_COMPLAINT_IS_A_REASON: Final = Rule(
    "only-a-confirmed-complaint-is-a-reason",
    "kebijakan kantor",
    "Pengaduan menjadi alasan pengawasan hanya bila kaitannya dengan ormas itu terkonfirmasi.",
    "Kaitan pengaduan ini dengan ormas itu tidak terkonfirmasi. Pilih alasan lain, atau pastikan kaitannya.",
)
A_SUPERVISION_IS_ENDED_ONCE: Final = Rule(
    "a-supervision-is-ended-once",
    "tata tertib sistem",
    "Pengawasan yang sudah dilakukan atau dikeluarkan dari rencana tetap seperti itu.",
    "Pengawasan ini sudah dilakukan atau dikeluarkan dari rencana. Rencanakan pengawasan baru bila perlu.",
)
FINDINGS_COME_FROM_A_SUPERVISION_THAT_WAS_MADE: Final = Rule(
    "findings-come-from-a-supervision-that-was-made",
    "tata tertib sistem",
    "Temuan dicatat sesudah pengawasannya dilakukan.",
    "Catat dahulu bahwa pengawasan ini dilakukan, lalu catat temuannya.",
)
A_FINDING_IS_CLOSED_AFTER_ITS_FOLLOW_UP: Final = Rule(
    "a-finding-is-closed-after-its-follow-up",
    "kebijakan kantor",
    "Temuan ditutup sesudah tindak lanjutnya ditetapkan.",
    "Catat dahulu tindak lanjutnya: apa, oleh siapa, dan sampai kapan.",
)
A_CLOSED_FINDING_STAYS_CLOSED: Final = Rule(
    "a-closed-finding-stays-closed",
    "tata tertib sistem",
    "Temuan yang ditutup tetap seperti itu.",
    "Temuan ini sudah ditutup. Rencanakan pengawasan baru bila ada hal baru.",
)
