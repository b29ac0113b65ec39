"""The words of the field for activities that keep the peace, and for cases that disturb it."""

from typing import Final

THEMES: Final = {
    "tolerance": "toleransi dan kerukunan",
    "anti_hoax": "pencegahan hoaks",
    "conflict_prevention": "pencegahan konflik",
    "neighbourhood_safety": "keamanan dan ketertiban lingkungan",
    "voter_education": "pendidikan pemilih",
}
"""As a press article on Bekasi (February 2025) speaks of them, and what offices do with KPU and Bawaslu.

No list of the law.
"""
ACTIVITY_PARTS: Final = {"organiser": "penyelenggara", "participant": "peserta"}
APPROACHES: Final = {"prevention": "pencegahan konflik", "mediation": "mediasi"}
TENSIONS: Final = {"potential": "potensi", "tension": "ketegangan", "open": "konflik terbuka"}
"""A proposal of ours, shown as one: no scale of the law was read."""
PARTY_KINDS: Final = {
    "ormas": "ormas",
    "residents": "kelompok warga",
    "company": "perusahaan",
    "authority": "instansi",
    "group": "kelompok lain",
    "person": "perorangan",
}
STEPS: Final = {
    "heard": "para pihak didengar",
    "visited": "lokasi didatangi",
    "met": "para pihak dipertemukan",
    "agreed": "kesepakatan dibuat",
    "passed_on": "diteruskan kepada yang berwenang",
}
CASE_RESULTS: Final = {
    "settled": "selesai dengan kesepakatan",
    "calmed": "mereda tanpa kesepakatan",
    "passed_on": "diteruskan kepada yang berwenang",
    "unsettled": "tidak selesai",
    "mistaken": "keliru dicatat",
}
