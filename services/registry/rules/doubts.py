"""Doubts about cells of a sheet."""

from typing import Final

from shared.rules import Rule

A_DOUBT_IS_SETTLED_ONCE: Final = Rule(
    "a-doubt-is-settled-once",
    "tata tertib sistem",
    "Satu keraguan dijawab satu kali.",
    "Keraguan ini sudah dijawab; jawabannya ada dalam riwayat.",
)
WHAT_IS_CALLED_CORRECTED_WAS_CORRECTED: Final = Rule(
    "what-is-called-corrected-was-corrected",
    "tata tertib sistem",
    "Keraguan dijawab “keliru, sudah dibetulkan” hanya bila pembetulannya sudah dicatat.",
    "Sejak keraguan ini timbul belum ada pembetulan yang dicatat. Betulkan dahulu, lalu jawab di sini.",
)
A_DAY_WITH_TWO_READINGS_IS_READ: Final = Rule(
    "a-day-with-two-readings-is-read",
    "tata tertib sistem",
    "Tanggal yang dapat dibaca dua cara tidak dijawab “sudah benar”: bacaan yang berlaku dicatat.",
    "Tanggalnya dapat dibaca lebih dari satu cara dan belum terbaca oleh sistem. Catat dahulu bacaan yang "
    "berlaku lewat pembetulan, lalu jawab di sini.",
)
ONLY_AN_ANSWERED_DOUBT_IS_REOPENED: Final = Rule(
    "only-an-answered-doubt-is-reopened",
    "tata tertib sistem",
    "Hanya keraguan yang sudah dijawab yang dibuka lagi.",
    "Keraguan ini masih terbuka: jawab di halamannya.",
)
