"""Sanctions of those who may impose them."""

from typing import Final

from shared.rules import Rule

A_LETTER_IS_RECORDED_ONCE: Final = Rule(
    "a-letter-is-recorded-once",
    "tata tertib sistem",
    "Satu surat sanksi dicatat satu kali.",
    "Surat ini sudah dicatat sebagai sanksi ke-{sanction}.",
)
ONLY_A_STANDING_SANCTION_ENDS: Final = Rule(
    "only-a-standing-sanction-ends",
    "tata tertib sistem",
    "Sanksi berakhir satu kali.",
    "Sanksi ke-{sanction} sudah berakhir.",
)
A_SANCTION_ENDS_AFTER_IT_BEGAN: Final = Rule(
    "a-sanction-ends-after-it-began",
    "tata tertib sistem: data bertanggal",
    "Sanksi tidak berakhir sebelum tanggal suratnya.",
    "Tanggal itu sebelum surat sanksi ke-{sanction} terbit.",
)
A_SANCTION_ENDS_AS_ITS_KIND_ALLOWS: Final = Rule(
    "a-sanction-ends-as-its-kind-allows",
    "UU 16/2017 Ps 80A (menurut pers): badan hukum yang dicabut statusnya bubar; selain itu kebijakan kantor",
    "Pencabutan badan hukum berakhir hanya dengan putusan pengadilan, pencabutan SKT juga dengan keputusan "
    "penerbitnya; sanksi lain juga bila dipatuhi.",
    "{kind} berakhir hanya melalui: {allowed}.",
)
