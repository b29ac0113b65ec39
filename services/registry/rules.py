"""The rules by which the register refuses."""

from typing import Final

from shared.rules import Rule

WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED: Final = Rule(
    "withdrawn-entries-are-not-corrected",
    "tata tertib sistem",
    "Catatan yang sudah ditarik dari register tidak diperbaiki lagi.",
    "Catatan ini sudah ditarik dari register, jadi tidak dapat diperbaiki.",
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
    "Menurut AD/ART diperlukan {signatures} tanda tangan dari: {signatories}.",
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
    "Catatan yang sudah ditarik dari register tidak menjadi induk.",
    "Catatan “{head_name}” sudah ditarik dari register, jadi tidak menjadi induk.",
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
