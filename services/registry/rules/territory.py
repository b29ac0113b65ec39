"""Villages."""

from typing import Final

from shared.rules import Rule

A_VILLAGE_CHANGES_ONCE_A_DAY: Final = Rule(
    "a-village-changes-once-a-day",
    "tata tertib sistem",
    "Satu desa atau kelurahan berubah paling banyak satu kali pada satu hari.",
    "{village} sudah dicatat berubah pada hari itu. Batalkan dahulu catatan itu bila keliru.",
)
