"""The rules of what an ormas asks and sends through its own account."""

from typing import Final

from shared.rules import Rule

AN_ORMAS_ASKS_ONLY_FOR_ITSELF: Final = Rule(
    "an-ormas-asks-only-for-itself",
    "kebijakan kantor",
    "Akun ormas hanya memohon, memperbaiki, dan menarik permohonan ormasnya sendiri.",
    "Akun ini tidak bertindak untuk ormas ini.",
)
WHAT_AN_ORMAS_SENDS_IS_OF_THAT_DAY: Final = Rule(
    "what-an-ormas-sends-is-of-that-day",
    "kebijakan kantor: tanggal surat lama dicatat petugas dari kertasnya",
    "Yang dikirim melalui akun ormas tertanggal hari dikirimkannya.",
    "Hari sudah berganti. Kirim sekali lagi.",
)
