"""Rules of meetings of coaching: prepared, held, attended, closed."""

from typing import Final

from shared.rules import Rule

ONLY_AN_OPEN_MEETING_IS_PREPARED: Final = Rule(
    "only-an-open-meeting-is-prepared",
    "tata tertib sistem",
    "Undangan, jadwal, dan pembatalan hanya untuk pertemuan yang belum berlangsung dan tidak dibatalkan.",
    "Pertemuan ini {state}, jadi undangan dan jadwalnya tidak diubah lagi.",
)
A_MEETING_IS_HELD_ONCE_ITS_DAY_HAS_COME: Final = Rule(
    "a-meeting-is-held-once-its-day-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Pertemuan dicatat berlangsung pada harinya atau sesudahnya.",
    "Pertemuan ini dijadwalkan {day}; catat berlangsung pada hari itu atau sesudahnya.",
)
ATTENDANCE_NEEDS_A_HELD_MEETING: Final = Rule(
    "attendance-needs-a-held-meeting",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Kehadiran, bahan, evaluasi, dan notulen hanya dicatat untuk pertemuan yang sudah berlangsung.",
    "Pertemuan ini {state}. Catat dahulu bahwa pertemuan berlangsung.",
)
A_CLOSED_MEETING_CHANGES_ONLY_BY_CORRECTION: Final = Rule(
    "a-closed-meeting-changes-only-by-correction",
    "tata tertib sistem",
    "Catatan pertemuan yang sudah ditutup hanya berubah melalui pembetulan kehadiran dengan alasan.",
    "Catatan pertemuan ini sudah ditutup. Kehadiran masih dapat dibetulkan, dengan alasan.",
)
ATTENDANCE_IS_RECORDED_ONCE: Final = Rule(
    "attendance-is-recorded-once",
    "tata tertib sistem",
    "Kehadiran satu ormas dicatat satu kali; sesudah itu dibetulkan dengan alasan.",
    "Kehadiran {count} ormas dalam daftar ini sudah dicatat. Betulkan bila keliru; yang lain belum dicatat.",
)
ONLY_THE_INVITED_ARE_ABSENT: Final = Rule(
    "only-the-invited-are-absent",
    "tata tertib sistem",
    "Hanya ormas yang diundang yang dapat dicatat tidak hadir.",
    "{count} ormas dalam daftar ini tidak diundang, jadi tidak dicatat tidak hadir.",
)
ONLY_RECORDED_ATTENDANCE_IS_CORRECTED: Final = Rule(
    "only-recorded-attendance-is-corrected",
    "tata tertib sistem",
    "Yang dibetulkan adalah kehadiran yang sudah dicatat.",
    "Kehadiran ormas ini belum dicatat, jadi belum ada yang dibetulkan.",
)
A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED: Final = Rule(
    "a-withdrawn-ormas-is-not-invited-or-counted",
    "tata tertib sistem",
    "Catatan yang ditarik dari register atau digabungkan tidak diundang, tidak diminta ikut, tidak dihitung.",
    "{count} ormas dalam daftar ini sudah ditarik dari register atau digabungkan. Muat ulang daftarnya, "
    "lalu kirim lagi.",
)
AN_AVERAGE_STANDS_FOR_FIVE_ANSWERS: Final = Rule(
    "an-average-stands-for-five-answers",
    "kebijakan kantor: jawaban seseorang tidak terbaca dari rata-rata",
    "Rata-rata evaluasi dicatat bila berasal dari paling sedikit lima jawaban.",
    "Rata-rata dari kurang dari lima jawaban tidak dicatat, supaya jawaban seseorang tidak terbaca darinya.",
)
NOBODY_ANSWERS_WHO_DID_NOT_COME: Final = Rule(
    "nobody-answers-who-did-not-come",
    "tata tertib sistem",
    "Evaluasi pertemuan tidak berisi lebih banyak jawaban daripada orang yang hadir, bila kehadirannya sudah "
    "dicatat.",
    "Yang hadir tercatat {people} orang, jadi tidak mungkin ada {answers} jawaban. Periksa jumlahnya, atau "
    "betulkan kehadirannya.",
)
ONLY_A_HELD_MEETING_IS_CLOSED: Final = Rule(
    "only-a-held-meeting-is-closed",
    "tata tertib sistem",
    "Hanya catatan pertemuan yang sudah berlangsung yang ditutup, satu kali.",
    "Pertemuan ini {state}, jadi catatannya tidak ditutup.",
)
A_MEETING_IS_CLOSED_WITH_ITS_ATTENDANCE: Final = Rule(
    "a-meeting-is-closed-with-its-attendance",
    "tata tertib sistem",
    "Catatan pertemuan ditutup sesudah kehadiran semua yang diundang dicatat.",
    "Kehadiran {count} ormas yang diundang belum dicatat. Catat dahulu; yang tidak ada kabarnya dapat "
    "dicatat sekaligus.",
)
