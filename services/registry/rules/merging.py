"""Entries of one organisation that are merged."""

from typing import Final

from shared.rules import Rule

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
