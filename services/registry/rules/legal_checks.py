"""Checks of a legal basis."""

from typing import Final

from shared.rules import Rule

A_CHECK_SHOWS_A_FILE_THAT_IS_THERE: Final = Rule(
    "a-check-shows-a-file-that-is-there",
    "kebijakan kantor",
    "Cek dasar hukum menunjuk dokumen ormas itu yang berkasnya masih ada.",
    "Berkas dokumen ke-{document} sudah dihapus. Pilih dokumen lain, atau kosongkan.",
)
A_CHECK_IS_STRUCK_ONCE: Final = Rule(
    "a-check-is-struck-once",
    "tata tertib sistem",
    "Cek yang sudah dicoret tidak dicoret lagi.",
    "Cek dasar hukum ke-{legal_check} sudah dicoret.",
)
