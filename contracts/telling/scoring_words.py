"""Instruments and scores in words. None of the shipped instruments is official: no official one was found."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor
from typing import Any, Final

MOST_EVENTS: Final = 10
"""Events behind a count that are named one by one; ``--json`` has all of them."""

UNOFFICIAL: Final = (
    "Instrumen resmi Indeks Kinerja Ormas tidak ditemukan. Yang ada di sini contoh tidak resmi, "
    "atau ditetapkan kantor sendiri."
)
SAMPLE_INSTRUMENTS: Final = {
    "kamtibmas-bekasi-2025": "Kontribusi pada kamtibmas, menurut pemberitaan Bekasi 2025",
    "kemendagri-2021-2v": "Sumber daya dan program, menurut pemberitaan 2021",
    "opi-madani-5d": "Lima dimensi dengan tangga bukti (OPI/MADANI)",
    "ormas-award": "Ormas Award, bertahap",
    "wellbeing-ppa": "Persepsi, partisipasi, akseptabilitas",
}
"""Each is labelled “contoh tidak resmi” wherever it is shown."""
ASKS_THE_PUBLIC: Final = "wellbeing-ppa"
OF_WHOM: Final = "ormas dalam register selain yang tercatat tidak aktif, tidak ditemukan, atau bubar"
"""Of how many a share of assessed ormas is told: unknown activity counts, too."""
EDITION_STATES: Final = {"draft": "rancangan", "published": "ditetapkan", "withdrawn": "ditarik"}
INDICATOR_TYPES: Final = {
    "choice": "pilihan",
    "yes_no": "ya atau tidak",
    "number": "bilangan",
    "percent": "persen",
    "evidence_level": "tingkat dengan bukti",
    "survey_mean": "rata-rata survei",
}
MISSING: Final = {
    "zero": "tidak dijawab bernilai nol",
    "exclude_and_renormalise": "tidak dijawab dikeluarkan dari hitungan",
    "block": "tanpa jawaban tidak ada nilai",
}
ASSESSORS: Final = {"ormas": "ormas", "office": "kantor", "panel": "panel", "public": "masyarakat"}
ASSESSMENT_STATES: Final = {
    "invited": "diundang",
    "taken_back": "undangan ditarik",
    "answered": "sedang diisi",
    "submitted": "dikirim",
    "returned": "dikembalikan untuk diperbaiki",
    "checked": "bukti diperiksa",
    "computed": "dihitung, masa sanggah",
    "objected": "disanggah",
    "decided": "ditetapkan",
    "published": "disampaikan kepada ormas",
    "correcting": "sedang dikoreksi",
}
CANDIDATE_STATES: Final = {
    "nominated": "dicatat sebagai calon",
    "selected": "lolos seleksi administrasi",
    "visited": "dikunjungi",
    "shortlisted": "nominasi",
    "voted": "mendapat suara seorang juri",
    "decided": "ditetapkan sebagai penerima",
    "refused": "tidak diteruskan",
    "withdrawn": "ditarik",
}
REASONS: Final = {
    "answered": "dijawab",
    "evidence_missing": "dijawab, tetapi buktinya menunjukkan kurang",
    "zero": "tidak dijawab, bernilai nol",
    "left_out": "tidak dijawab, dikeluarkan dari hitungan",
    "blocked": "tidak dijawab, jadi tidak ada nilai",
    "not_applicable": "tidak berlaku",
    "parts": "dari bagiannya",
}
WHY_NOT: Final = {
    "blocked": "Ada indikator yang wajib dijawab dan belum dijawab.",
    "stopped": "Batas lolos sebuah tahap tidak tercapai, jadi tahap berikutnya tidak dinilai.",
    "too_little_answered": "Terlalu sedikit yang dijawab dari yang berlaku.",
    "nothing_applies": "Tidak ada indikator yang berlaku.",
}
SETTLED_BY: Final = {"mean": "rata-rata", "median": "nilai tengah"}
ANSWER_STEPS: Final = {
    "recorded": "dicatat",
    "submitted": "dikirim",
    "checked": "diperiksa",
    "computed": "nilainya dihitung",
}
SIDES: Final = {
    "final": "nilai akhir",
    "verified": "nilai terverifikasi, tanpa panel",
    "self": "nilai mandiri",
}


def fraction_words(told: str) -> str:
    """A fraction as people read it, with the exact one beside it: “3,50 (tepatnya 7/2)”; else as it is."""
    if "/" not in told:
        return told.replace(".", ",")
    hundredths = floor(100 * Fraction(told) + Fraction(1, 2))
    return f"{hundredths // 100},{hundredths % 100:02} (tepatnya {told})"


def panel_lines(told: Mapping[str, Any] | None) -> list[str]:
    """What each assessor of a panel gave to an indicator, with its event, and a moderation if any."""
    if not told:
        return []
    lines = [
        f"anggota panel {each['assessor']}: {_given(each['value'])} (peristiwa {each['event']})"
        for each in told["answers"]
    ]
    if told["agreed"]:
        lines.append(f"moderasi: {_given(told['value'])} (peristiwa {told['event']}): {told['reason']}")
    return lines


def answered_in(events: Mapping[str, str]) -> str:
    """Where the answers of a score stand, by step, as source:position."""
    return "jawaban: " + ", ".join(f"{ANSWER_STEPS[step]} {event}" for step, event in events.items())


def _given(value: str) -> str:
    return fraction_words(value) or "tidak berlaku"


def counted_from(events: Sequence[str] | None) -> str:
    """Which events a count is from, as source:position; None: not heard (again) up to there."""
    if events is None:
        return "Peristiwanya belum terbaca lagi sampai nomor itu di komputer ini."
    if not events:
        return "Tidak ada peristiwa yang dihitung."
    more = len(events) - MOST_EVENTS
    return "peristiwa " + ", ".join(events[:MOST_EVENTS]) + (f", dan {more} lainnya" if more > 0 else "")
