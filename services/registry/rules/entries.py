"""Entries: correcting, withdrawing, undoing."""

from typing import Final

from shared.rules import Rule

WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED: Final = Rule(
    "withdrawn-entries-are-not-corrected",
    "tata tertib sistem",
    "Catatan yang sudah ditarik dari register tidak diperbaiki lagi.",
    "Catatan ini sudah ditarik dari register, jadi tidak dapat diperbaiki.",
)
ONLY_OWN_CORRECTIONS_ARE_UNDONE: Final = Rule(
    "only-own-corrections-are-undone",
    "tata tertib sistem",
    "Perbaikan dibatalkan oleh yang mencatatnya.",
    "Perbaikan ini dicatat orang lain. Bila keliru, catat perbaikan baru dengan alasannya.",
)
A_CORRECTION_IS_UNDONE_WITHIN_TEN_MINUTES: Final = Rule(
    "a-correction-is-undone-within-ten-minutes",
    "tata tertib sistem",
    "Perbaikan dapat dibatalkan selama sepuluh menit; sesudahnya dicatat perbaikan baru dengan alasan.",
    "Sepuluh menit sudah lewat. Catat perbaikan baru dengan alasannya.",
)
A_CORRECTION_IS_UNDONE_BEFORE_ANYTHING_FOLLOWS: Final = Rule(
    "a-correction-is-undone-before-anything-follows",
    "tata tertib sistem",
    "Perbaikan dapat dibatalkan selama belum ada yang dicatat sesudahnya pada ormas yang sama.",
    "Sesudah perbaikan itu sudah ada yang dicatat lagi. Catat perbaikan baru dengan alasannya.",
)
