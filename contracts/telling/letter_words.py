"""The words of letters: what they are for, how they are signed, where they stand, what became of numbers."""

from typing import Final

CAPACITIES: Final = {
    "definitive": "definitif",
    "acting": "Plt.",
    "daily": "Plh.",
    "in_the_name_of": "a.n.",
}
SIGNED_WITH: Final = {
    "ink": "tanda tangan basah",
    "elsewhere": "tanda tangan di Srikandi atau aplikasi lain",
    "certificate": "tanda tangan elektronik bersertifikat",
}
SIGNATURES: Final = {
    "": "dengan berkas yang memperlihatkannya",
    "trusted": "tanda tangan di dalam berkas utuh, sertifikatnya dipercaya kantor",
    "intact": "tanda tangan di dalam berkas utuh, penerbit sertifikatnya tidak dapat diperiksa",
    "unchecked": "tanda tangan di dalam berkas tidak dapat diperiksa",
}
"""What the file itself shows of a signature."""
LETTER_STATES: Final = {
    "drafted": "menunggu pemeriksa",
    "returned": "dikembalikan kepada penyusun",
    "checked": "menunggu nomor",
    "numbered": "menunggu tanda tangan",
    "signed": "menunggu diserahkan",
    "issued": "terbit",
    "void": "batal, tidak ditandatangani",
    "dropped": "tidak dilanjutkan",
    "superseded": "diganti",
    "revoked": "dicabut",
}
FATES: Final = {"reserved": "dipakai, belum terbit", "issued": "terbit", "void": "batal"}
"""What became of a number of the register book."""
PRESENCE_ENDS: Final = {"superseded": "diganti surat lain", "revoked": "dicabut"}
"""Why a letter says no longer that an ormas reported."""
NO_PERMIT: Final = "Surat ini bukan izin dan bukan pengesahan badan hukum."
"""Stands on every letter and wherever one is looked up."""
