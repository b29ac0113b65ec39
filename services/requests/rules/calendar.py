"""The rules of the office's calendar."""

from typing import Final

from shared.rules import Rule

A_DECREE_OF_DAYS_IS_RECORDED_ONCE: Final = Rule(
    "a-decree-of-days-is-recorded-once",
    "tata tertib sistem",
    "Satu keputusan tentang hari libur dicatat satu kali; yang keliru dibatalkan dahulu.",
    "Keputusan ini sudah dicatat sebagai keputusan ke-{decree}. Bila catatannya keliru, batalkan dahulu.",
)
A_DECREE_IS_NOT_KNOWN_BEFORE_IT_COMES: Final = Rule(
    "a-decree-is-not-known-before-it-comes",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Hari sebuah keputusan diketahui kantor adalah hari ini atau sebelumnya.",
    "Keputusan ini baru diketahui {known_on}; catat pada hari itu atau sesudahnya.",
)
A_REPLACED_DECREE_IS_NOT_TAKEN_BACK: Final = Rule(
    "a-replaced-decree-is-not-taken-back",
    "tata tertib sistem",
    "Keputusan yang sudah diganti tidak dibatalkan; yang menggantinya dibatalkan dahulu.",
    "Keputusan ini sudah diganti oleh keputusan ke-{by}. Batalkan keputusan itu dahulu.",
)
ONLY_A_STANDING_DECREE_IS_REPLACED: Final = Rule(
    "only-a-standing-decree-is-replaced",
    "tata tertib sistem",
    "Keputusan menggantikan keputusan yang masih tercatat dan belum diganti.",
    "Keputusan ke-{decree} tidak dapat diganti: tidak tercatat, dibatalkan, atau sudah diganti.",
)
