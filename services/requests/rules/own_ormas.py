"""The rules of what an ormas asks and sends through its own account."""

from typing import Final

from shared.rules import Rule

AN_ORMAS_ASKS_ONLY_FOR_ITSELF: Final = Rule(
    "an-ormas-asks-only-for-itself",
    "kebijakan kantor",
    "Akun ormas hanya memohon, memperbaiki, dan menarik permohonan ormasnya sendiri.",
    "Akun ini tidak bertindak untuk ormas ini.",
)
MOST_WITHDRAWN: Final = 3
WHAT_WAS_WITHDRAWN_AGAIN_AND_AGAIN_WAITS: Final = Rule(
    "what-was-withdrawn-again-and-again-waits",
    "tata tertib sistem: satu permohonan satu berkas",
    "Sesudah tiga permohonan sebuah layanan ditarik dalam sehari, akun ormas mengajukan lagi besoknya.",
    "Hari ini sudah {many} permohonan layanan ini ditarik. Ajukan lagi besok, atau datang ke loket.",
)
WHAT_AN_ORMAS_SENDS_IS_OF_THAT_DAY: Final = Rule(
    "what-an-ormas-sends-is-of-that-day",
    "kebijakan kantor: tanggal surat lama dicatat petugas dari kertasnya",
    "Yang dikirim melalui akun ormas tertanggal hari dikirimkannya.",
    "Hari sudah berganti. Kirim sekali lagi.",
)
