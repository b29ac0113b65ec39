"""Teams, supervision and findings."""

from typing import Final

from shared.rules import Rule

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
A_FINDING_IS_NOT_DUE_BEFORE_ITS_SUPERVISION: Final = Rule(
    "a-finding-is-not-due-before-its-supervision",
    "tata tertib sistem: data bertanggal",
    "Tindak lanjut temuan bertenggat pada hari pengawasannya dilaksanakan atau sesudahnya.",
    "Pengawasan ini dilaksanakan {day}. Tulis tenggat pada hari itu atau sesudahnya.",
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
A_STRUCK_FINDING_STAYS_STRUCK: Final = Rule(
    "a-struck-finding-stays-struck",
    "tata tertib sistem",
    "Temuan yang dicoret karena salah catat tidak dilanjutkan; yang benar dicatat sebagai temuan baru.",
    "Temuan ini sudah dicoret. Catat yang benar sebagai temuan baru.",
)
AN_ERASED_FINDING_IS_NOT_STRUCK: Final = Rule(
    "an-erased-finding-is-not-struck",
    "tata tertib sistem",
    "Temuan yang isinya sudah dihapus tidak dicoret.",
    "Isi temuan ini sudah dihapus untuk selamanya; catatannya tetap seperti itu.",
)
