"""The words of the field for the codes in events. Never “ilegal”: a register says what is recorded."""

from collections.abc import Mapping
from typing import Final

LEGAL_FORMS: Final = {
    "perkumpulan": "Perkumpulan",
    "yayasan": "Yayasan",
    "tidak_berbadan_hukum": "Tidak berbadan hukum",
    "ormas_asing": "Ormas asing",
    "lembaga_lain": "Lembaga lain (dicatat)",
    "unknown": "Belum diketahui",
    "": "Belum diketahui",
}
BASES: Final = {
    "ahu": "Badan hukum – pengesahan Kemenkum (AHU)",
    "skt": "SKT Kemendagri",
    "skt_daerah": "SKT pemerintah daerah (lama)",
    "staatsblad_1870_64": "Diakui, tidak wajib mendaftar (Ps 83 huruf b)",
    "badan_hukum_induk": "Badan hukum induk (unit di bawah pusat)",
    "undang_undang_sendiri": "Diatur undang-undang sendiri",
    "none": "Belum ada",
    "unknown": "Belum diketahui",
    "": "Belum ada",
}
SHORT_BASES: Final = BASES | {
    "ahu": "AHU",
    "skt_daerah": "SKT daerah (lama)",
    "badan_hukum_induk": "Badan hukum induk",
    "staatsblad_1870_64": "Diakui (Ps 83 huruf b)",
}
ACTIVITIES: Final = {
    "aktif": "Aktif",
    "tidak_aktif": "Tidak aktif",
    "tidak_ditemukan": "Alamat tidak ditemukan",
    "dilaporkan_bubar": "Dilaporkan bubar",
    "unknown": "Belum diketahui",
    "": "Belum diketahui",
}
KNOWN_BY: Final = {
    "sheet": "daftar kantor",
    "statement": "pernyataan ormas",
    "field_visit": "kunjungan lapangan",
    "meeting": "pertemuan dengan ormas",
    "agency": "surat instansi lain",
    "office": "catatan kantor",
    "unknown": "tidak diketahui",
    "": "tidak diketahui",
}
LEVELS: Final = {
    "pusat": "Pusat",
    "wilayah": "Wilayah",
    "cabang": "Cabang",
    "anak_cabang": "Anak cabang",
    "ranting": "Ranting",
    "unknown": "Belum diketahui",
    "": "Belum diketahui",
}
MARKS: Final = {"found": "ditemukan dalam sumber", "proposal": "usulan", "office": "ditetapkan kantor"}
VERDICTS: Final = {"sama": "memang organisasi yang sama", "berbeda": "organisasi yang berbeda"}
PEOPLE_ROLES: Final = {
    "ketua": "Ketua",
    "wakil_ketua": "Wakil ketua",
    "sekretaris": "Sekretaris",
    "bendahara": "Bendahara",
    "pembina": "Pembina",
    "pengawas": "Pengawas",
    "penasihat": "Penasihat",
    "pendiri": "Pendiri",
    "narahubung": "Narahubung",
    "pengurus": "Pengurus",
    "sekretariat": "Alamat sekretariat",
    "kontak": "Kontak",
    "catatan": "Catatan kantor",
}
WORDS_OF: Final[Mapping[str, Mapping[str, str]]] = {
    "basis": BASES,
    "status": {code: word.lower() for code, word in ACTIVITIES.items()},
    "known_by": KNOWN_BY,
    "mark": MARKS,
    "verdict": VERDICTS,
    "level": LEVELS,
    "legal_form": LEGAL_FORMS,
    "role": {code: word.lower() for code, word in PEOPLE_ROLES.items()},
}
"""For sentences: the name of an event's field to the words for its codes."""

ACTOR_ROLES: Final = {
    "case_officer": "petugas kantor",
    "registry_clerk": "petugas kantor",
    "tenant_admin": "pengelola kantor",
    "verifier": "verifikator",
    "division_head": "kepala bidang",
    "agency_head": "kepala badan",
    "auditor": "auditor",
    "reaction": "sistem",
    "system": "sistem",
}
ACTOR_IDS: Final = {"clusters": "klaster", "registry": "register", "portal": "portal", "import": "impor"}


def word(words: Mapping[str, str], code: str) -> str:
    """The word for a code; a code from a newer program is shown as it is, readable."""
    return words.get(code) or code.replace("_", " ")


def actor_words(actor: str) -> str:
    """`operator/siti` as people read it: “petugas kantor (siti)”."""
    role, _, name = actor.partition("/")
    who = word(ACTOR_ROLES, role)
    return f"{who} ({word(ACTOR_IDS, name)})" if name else who
