"""The words of the field for what an ormas confirms of the register."""

from typing import Final

from contracts.telling.meeting_words import ATTENDING

CONFIRMABLE: Final = {
    "name": "nama",
    "legal_basis": "dasar hukum",
    "activity_field": "bidang kegiatan",
    "secretariat": "sekretariat",
    "board": "kepengurusan",
    "contact": "kontak",
}
"""Things that can be read to a participant and confirmed. Whether it is active, it says itself."""
CONFIRMED_BY: Final = ATTENDING
"""By office in the organisation; nobody is named."""
