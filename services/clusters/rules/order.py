"""Rules of activities for public order and of the cases that are mediated."""

from typing import Final

from shared.rules import Rule

AN_ACTIVITY_IS_RECORDED_ONCE_ITS_DAY_HAS_COME: Final = Rule(
    "an-activity-is-recorded-once-its-day-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Kegiatan ketertiban dicatat pada harinya atau sesudahnya.",
    "Hari kegiatan itu belum tiba; catat pada hari itu atau sesudahnya.",
)
ONLY_A_STANDING_ACTIVITY_GOES_ON: Final = Rule(
    "only-a-standing-activity-goes-on",
    "tata tertib sistem",
    "Peran ormas dan pencoretan dicatat untuk kegiatan yang tercatat dan tidak dicoret.",
    "Catatan kegiatan ini sudah dicoret atau tidak pernah jadi, jadi tidak berubah lagi.",
)
AN_ORMAS_BRINGS_NO_MORE_THAN_CAME: Final = Rule(
    "an-ormas-brings-no-more-than-came",
    "tata tertib sistem: hitungan cocok satu sama lain",
    "Orang dari semua ormas bersama-sama tidak lebih banyak daripada yang hadir seluruhnya.",
    "Yang hadir seluruhnya {people} orang, dan {others} di antaranya sudah tercatat dari ormas lain.",
)
ONLY_WHO_JOINED_IS_TAKEN_OUT: Final = Rule(
    "only-who-joined-is-taken-out",
    "tata tertib sistem",
    "Yang dikeluarkan dari sebuah kegiatan adalah ormas yang tercatat di dalamnya.",
    "Ormas ini tidak tercatat dalam kegiatan ini.",
)
SECRET_MATTERS_ARE_NOT_RECORDED_HERE: Final = Rule(
    "secret-matters-are-not-recorded-here",
    "kebijakan kantor: bahan rahasia tetap pada salurannya sendiri",
    "Kasus yang bahannya rahasia tidak dicatat; isinya tidak disimpan.",
    "Bahan rahasia tidak dicatat di sini, dan yang diketik tidak disimpan. Pakai saluran rahasia kantor.",
)
ONLY_AN_OPEN_CASE_GOES_ON: Final = Rule(
    "only-an-open-case-goes-on",
    "tata tertib sistem",
    "Pihak, langkah, dan penutupan dicatat untuk kasus yang terbuka; yang ditutup dibuka kembali dahulu.",
    "Kasus ini sudah ditutup atau tidak pernah jadi. Yang ditutup dapat dibuka kembali dengan alasannya.",
)
ONLY_A_CLOSED_CASE_IS_REOPENED: Final = Rule(
    "only-a-closed-case-is-reopened",
    "tata tertib sistem",
    "Yang dibuka kembali adalah kasus yang ditutup.",
    "Kasus ini tidak ditutup, jadi tidak perlu dibuka kembali.",
)
A_CASE_IS_TOLD_AFTER_IT_HAPPENED: Final = Rule(
    "a-case-is-told-after-it-happened",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Kasus, langkah, dan penutupannya dicatat menurut urutan harinya, pada harinya atau sesudahnya.",
    "Hari itu tidak cocok; pilih hari {days}.",
)
AN_ORMAS_IS_A_PARTY_ONCE: Final = Rule(
    "an-ormas-is-a-party-once",
    "tata tertib sistem",
    "Sebuah ormas dicatat satu kali sebagai pihak dalam satu kasus.",
    "Ormas ini sudah tercatat sebagai pihak dalam kasus itu.",
)
