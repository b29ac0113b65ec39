"""The rules of service times that were counted from papers."""

from typing import Final

from shared.rules import Rule

A_BASELINE_IS_OF_A_YEAR_THAT_BEGAN: Final = Rule(
    "a-baseline-is-of-a-year-that-began",
    "tata tertib sistem: kertas yang ada, bukan rencana",
    "Waktu dari kertas dicatat untuk tahun yang sudah mulai.",
    "Tahun {year} belum mulai.",
)
A_BASELINE_IS_CORRECTED_WITH_A_REASON: Final = Rule(
    "a-baseline-is-corrected-with-a-reason",
    "kebijakan kantor: angka pembanding tidak berganti diam-diam",
    "Waktu dari kertas dicatat satu kali untuk satu layanan dan tahun; yang dibetulkan menyebut alasannya.",
    "Waktu dari kertas tahun {year} sudah dicatat. Tulis alasan membetulkannya.",
)
