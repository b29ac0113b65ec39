"""Where a legal basis is looked up and what is seen there. A block has its day; nobody is called illegal."""

from typing import Final

CHECK_SOURCES: Final = {
    "ahu_online": "AHU Online (pencarian umum)",
    "notaris": "notaris, melalui SABH",
    "surat_kemenkum": "surat Kementerian Hukum",
    "kemendagri": "daftar SKT Kementerian Dalam Negeri",
}
CHECK_RESULTS: Final = {
    "sesuai": "sesuai",
    "nama_berbeda": "nama berbeda",
    "nomor_berbeda": "nomor berbeda",
    "tidak_ditemukan": "tidak ditemukan",
    "diblokir_sabh": "diblokir dalam SABH",
    "tercatat_bubar": "tercatat bubar di sana",
}
DIFFERENT: Final = ("nama_berbeda", "nomor_berbeda")
"""Whoever says so has to say what is written there."""
