"""When what is personal in a letter may be erased."""

from typing import Final

from shared.rules import Rule

NAMES_OF_A_LETTER_UNDER_WAY_ARE_KEPT: Final = Rule(
    "names-of-a-letter-under-way-are-kept",
    "tata tertib sistem: yang dicetak sudah lengkap",
    "Nama ketua dan alamat dihapus dari surat yang terbit, batal, atau tidak dilanjutkan.",
    "Surat ini {state} dan masih membutuhkan nama dan alamatnya. Hentikan atau selesaikan dahulu suratnya.",
)
AN_ISSUED_LETTER_IS_KEPT_AS_AN_ARCHIVE: Final = Rule(
    "an-issued-letter-is-kept-as-an-archive",
    "kebijakan kantor (usulan: lima tahun sesudah surat berakhir; jadwal retensi arsip yang lebih lama "
    "didahulukan)",
    "Cetakan dan pindaian surat yang terbit dihapus sesudah masa simpannya berakhir.",
    "Nama dan alamat dalam naskah sudah dihapus. Cetakan surat yang terbit adalah arsip, disimpan {until}.",
)
