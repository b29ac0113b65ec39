"""The rules of how an ormas is told, and of what it agrees to."""

from typing import Final

from shared.rules import Rule

DUTY_NOTICES_ARE_NOT_SWITCHED_OFF: Final = Rule(
    "duty-notices-are-not-switched-off",
    "kebijakan kantor: pengingat kewajiban disampaikan karena tugas kantor, bukan karena persetujuan "
    "(keputusan 148)",
    "Pengingat kewajiban tetap disampaikan; yang dapat dipilih jalannya, dan surat tercetak selalu dapat.",
    "Pengingat kewajiban adalah tugas kantor dan tidak bergantung pada persetujuan, jadi tidak dapat "
    "dihentikan. Pilih jalannya: surat tercetak selalu dapat.",
)
AN_ORMAS_CHOOSES_ONLY_FOR_ITSELF: Final = Rule(
    "an-ormas-chooses-only-for-itself",
    "kebijakan kantor",
    "Akun ormas memilih cara diberi tahu dan persetujuan hanya untuk ormasnya sendiri.",
    "Akun ini tidak bertindak untuk ormas ini.",
)
WHAT_AN_ACCOUNT_CHOOSES_HOLDS_FROM_ITS_DAY: Final = Rule(
    "what-an-account-chooses-holds-from-its-day",
    "kebijakan kantor: pernyataan lama dicatat petugas dari kertasnya",
    "Pilihan dan persetujuan lewat akun ormas berlaku sejak hari dikirim.",
    "Hari sudah berganti. Periksa pilihannya, lalu kirim sekali lagi.",
)
A_CONSENT_IS_NOT_OLDER_THAN_ITS_WITHDRAWAL: Final = Rule(
    "a-consent-is-not-older-than-its-withdrawal",
    "kebijakan kantor: pernyataan yang terakhir berlaku (keputusan 148)",
    "Sesudah ormas menolak, persetujuan hanya berlaku lagi dengan pernyataan yang lebih baru.",
    "Ormas ini menolak pada {day}. Pernyataan yang lebih lama, atau kertas dari hari itu juga, tidak "
    "mengubahnya; ormas dapat menyetujui lewat akunnya atau dengan pernyataan yang lebih baru.",
)
