"""How long words are kept, and that what was erased stays so."""

from typing import Final

from shared.rules import Rule

WORDS_OF_WHAT_GOES_ON_ARE_KEPT: Final = Rule(
    "words-of-what-goes-on-are-kept",
    "kebijakan kantor",
    "Isi pengaduan atau temuan yang belum ditutup tidak dihapus.",
    "Yang belum ditutup masih dikerjakan, jadi isinya tidak dihapus. Tutup dahulu dengan hasilnya.",
)
WORDS_ARE_KEPT_FOR_THEIR_TIME: Final = Rule(
    "words-are-kept-for-their-time",
    "kebijakan kantor (usulan: dua tahun sejak ditutup; jadwal retensi arsip yang lebih lama didahulukan)",
    "Isi pengaduan atau temuan dihapus sesudah masa simpannya berakhir.",
    "Isinya masih disimpan dan hanya dibaca yang berhak; dapat dihapus mulai {from_day}.",
)
ERASED_WORDS_ARE_NOT_TAKEN_UP_AGAIN: Final = Rule(
    "erased-words-are-not-taken-up-again",
    "tata tertib sistem",
    "Pengaduan yang isinya sudah dihapus tidak dibuka kembali.",
    "Isi pengaduan ini sudah dihapus untuk selamanya. Catat pengaduan baru bila ada hal baru.",
)
