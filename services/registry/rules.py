"""The rules by which the register refuses."""

from typing import Final

from shared.rules import Rule

WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED: Final = Rule(
    "withdrawn-entries-are-not-corrected",
    "tata tertib sistem",
    "Catatan yang sudah ditarik dari register tidak diperbaiki lagi.",
    "Catatan ini sudah ditarik dari register, jadi tidak dapat diperbaiki.",
)
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
