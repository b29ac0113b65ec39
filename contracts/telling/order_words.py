"""The words of the field for activities that keep the peace."""

from typing import Final

THEMES: Final = {
    "tolerance": "toleransi dan kerukunan",
    "anti_hoax": "pencegahan hoaks",
    "conflict_prevention": "pencegahan konflik",
    "neighbourhood_safety": "keamanan dan ketertiban lingkungan",
}
"""As a press article on Bekasi (February 2025) speaks of them; no list of the law."""
ACTIVITY_PARTS: Final = {"organiser": "penyelenggara", "participant": "peserta"}
