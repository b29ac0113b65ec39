"""Which programmes of the RPJMD there are."""

from typing import Final

from shared.rules import Rule

ONE_RPJMD_LIST_FROM_A_DAY: Final = Rule(
    "one-rpjmd-list-from-a-day",
    "tata tertib sistem: data bertanggal",
    "Dari satu hari berlaku satu daftar program RPJMD; yang keliru dicoret dahulu.",
    "Daftar ke-{number} sudah berlaku sejak hari itu. Coret daftar itu dahulu bila keliru.",
)
A_PROGRAMME_POINTS_TO_A_RECORDED_THEME: Final = Rule(
    "a-programme-points-to-a-recorded-theme",
    "tata tertib sistem",
    "Program menunjuk program RPJMD yang ada dalam daftar kantor.",
    "Program RPJMD {code} tidak ada dalam daftar kantor, atau daftarnya sudah dicoret.",
)
