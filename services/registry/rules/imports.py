"""Imports and what they bring."""

from typing import Final

from shared.rules import Rule

IMPORT_UNDO_KEEPS_LATER_WORK: Final = Rule(
    "import-undo-keeps-later-work",
    "tata tertib sistem (keputusan 4)",
    "Pembatalan impor mempertahankan catatan yang sudah dikerjakan lagi.",
    "Catatan ini sudah dikerjakan lagi setelah impor, jadi dipertahankan.",
)
IMPORT_IS_UNDONE_ONCE: Final = Rule(
    "import-is-undone-once",
    "tata tertib sistem (keputusan 4)",
    "Satu impor dibatalkan satu kali; sesudahnya berkas yang sama dapat diimpor lagi.",
    "Impor ini sudah dibatalkan sebelumnya.",
)
