"""Rounds of visits."""

from typing import Final

from shared.rules import Rule

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
A_FOLLOW_UP_IS_NOT_DUE_BEFORE_ITS_VISIT: Final = Rule(
    "a-follow-up-is-not-due-before-its-visit",
    "tata tertib sistem: data bertanggal",
    "Tindak lanjut kunjungan bertenggat pada hari kunjungannya atau sesudahnya.",
    "Kunjungan ini bertanggal {visited_on}. Tulis tenggat pada hari itu atau sesudahnya.",
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
