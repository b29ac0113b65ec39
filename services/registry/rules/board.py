"""Boards and who signs."""

from typing import Final

from shared.rules import Rule

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
A_LISTED_BOARD_IS_FILED_WITH_ITS_DECREE: Final = Rule(
    "a-listed-board-is-filed-with-its-decree",
    "tata tertib sistem",
    "SK dan masa bakti kepengurusan menurut daftar kantor tidak dibetulkan sendiri-sendiri; kepengurusannya "
    "dicatat utuh dengan SK-nya.",
    "Kepengurusan ini baru diketahui dari daftar kantor. Catat utuh dengan SK-nya lewat Ganti pengurus.",
)
A_CORRECTION_MOVES_NO_OTHER_BOARD: Final = Rule(
    "a-correction-moves-no-other-board",
    "tata tertib sistem; kantor tidak menentukan siapa yang sah",
    "Pembetulan masa bakti tidak mengambil hari dari kepengurusan lain.",
    "Dengan masa bakti itu harinya bertumpang dengan kepengurusan ke-{board}. Itu bukan salah tulis: catat "
    "menurut SK-nya lewat Ganti pengurus.",
)
AN_ERASED_NAME_IS_NOT_WRITTEN_AGAIN: Final = Rule(
    "an-erased-name-is-not-written-again",
    "tata tertib sistem: yang dihapus tetap terhapus",
    "Nama seseorang yang datanya sudah dihapus tidak dibetulkan.",
    "Data orang ini sudah dihapus untuk selamanya, jadi namanya tidak ditulis lagi.",
)
A_BOARD_FOLLOWS_ITS_PREDECESSOR: Final = Rule(
    "a-board-follows-its-predecessor",
    "tata tertib sistem: data bertanggal",
    "Kepengurusan baru tidak mulai menjabat sebelum kepengurusan yang digantikannya.",
    "Kepengurusan ke-{board} mulai menjabat setelah tanggal itu, jadi bukan pendahulunya.",
)
A_DISPUTE_IS_NOT_GUESSED: Final = Rule(
    "a-dispute-is-not-guessed",
    "kebijakan kantor: sengketa dicatat karena ada yang mengaku, bukan karena tanggal tidak diketahui",
    "Kepengurusan yang masa baktinya tidak diketahui tidak dijadikan pihak sengketa tanpa ditanyakan.",
    "Masa bakti kepengurusan ke-{board} tidak seluruhnya diketahui, jadi belum tentu ada sengketa. Pilih: "
    "pengurus ini menggantikan yang tercatat, atau keduanya mengaku sah. Bila SK ini lebih lama, catat "
    "dahulu SK kepengurusan ke-{board}.",
)
A_LATER_END_NEEDS_EVIDENCE: Final = Rule(
    "a-later-end-needs-evidence",
    "kebijakan kantor: dua pasang mata dan buktinya, seperti laporan perubahan",
    "Masa bakti yang sudah berakhir dibetulkan menjadi lebih lama hanya dengan bukti.",
    "Masa bakti ini sudah berakhir. Sebutkan buktinya; orang lain akan membandingkannya.",
)
WHO_ASKS_FOR_DAYS_DOES_NOT_GRANT_THEM: Final = Rule(
    "who-asks-for-days-does-not-grant-them",
    "kebijakan kantor: dua pasang mata",
    "Akhir masa bakti yang lebih lama diperiksa oleh orang lain daripada yang memintanya.",
    "Pembetulan ini dicatat petugas yang sama. Orang lain yang membandingkannya dengan bukti.",
)
ONLY_A_BOARD_THAT_COUNTS_IS_COUNTED: Final = Rule(
    "only-a-board-that-counts-is-counted",
    "tata tertib sistem",
    "Pemuda dihitung pada kepengurusan yang dihitung pernah menjabat.",
    "Kepengurusan ke-{board} tidak dihitung pernah menjabat. Pilih kepengurusan yang lain.",
)
A_COUNT_COVERS_THE_BOARD: Final = Rule(
    "a-count-covers-the-board",
    "tata tertib sistem",
    "Jumlah pengurus yang dihitung tidak kurang dari yang tercatat pada kepengurusan itu.",
    "Pada kepengurusan ke-{board} tercatat {people} orang; jumlah pengurus tidak kurang dari itu.",
)
A_COUNT_IS_OF_NO_DAY_BEFORE_THE_BOARD: Final = Rule(
    "a-count-is-of-no-day-before-the-board",
    "tata tertib sistem: data bertanggal",
    "Pemuda pada kepengurusan dihitung menurut keterangan sejak kepengurusan itu mulai menjabat.",
    "Kepengurusan ke-{board} mulai menjabat setelah tanggal itu. Periksa tanggal keterangannya, atau pilih "
    "kepengurusan yang lain.",
)
