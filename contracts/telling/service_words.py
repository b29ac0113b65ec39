"""The five services of an office: their words, and the choices of a configuration."""

from typing import Final

SERVICES: Final = {
    "presence_letter": "surat keterangan melapor",
    "semester_report": "laporan semester",
    "attribute_permit": "izin atribut",
    "grant_proposal": "usulan hibah",
    "consultation": "konsultasi kelembagaan",
}
"""What each is called while an office gave it no title of its own; never abbreviated."""
BASIS_KINDS: Final = {"law": "aturan", "policy": "kebijakan kantor", "proposal": "usulan"}
"""What a demand rests on. Only one that rests on law can keep a case from being complete."""
LEVELS_ASKED: Final = {"induk": "induk", "cabang": "cabang"}
FIELD_TYPES: Final = {"text": "teks", "day": "tanggal", "number": "angka", "choice": "pilihan"}
VISITS: Final = {
    "never": "tanpa kunjungan",
    "optional": "kunjungan bila perlu",
    "always": "selalu dikunjungi",
}
PAPERS: Final = {"a4": "A4", "f4": "F4"}
