"""Complaints."""

from typing import Final

from shared.rules import Rule

SECRET_MATTERS_ARE_NOT_KEPT_HERE: Final = Rule(
    "secret-matters-are-not-kept-here",
    "kebijakan kantor",
    "Pengaduan, temuan, dan rapat koordinasi yang bersifat rahasia tidak dicatat dalam sistem ini.",
    "Yang bersifat rahasia tidak dicatat di sini, dan isi yang diketik tidak disimpan. Sampaikan langsung "
    "kepada kepala badan, melalui persandian atau agenda surat rahasia kantor.",
)
A_LINK_TO_A_GONE_ENTRY_IS_ONLY_DENIED: Final = Rule(
    "a-link-to-a-gone-entry-is-only-denied",
    "tata tertib sistem",
    "Kaitan pengaduan dengan catatan yang ditarik atau digabungkan hanya dapat dibantah.",
    "Catatan ini sudah keluar dari register, jadi kaitannya hanya dapat dibantah. Yang lebih pasti dikaitkan "
    "dengan catatan yang tetap.",
)
A_COMPLAINT_IS_ACKNOWLEDGED_ONCE: Final = Rule(
    "a-complaint-is-acknowledged-once",
    "tata tertib sistem",
    "Penerimaan sebuah pengaduan diberitahukan satu kali.",
    "Penerimaan pengaduan ini sudah diberitahukan. Kabar berikutnya dicatat sebagai langkah.",
)
A_CLOSED_COMPLAINT_GOES_ON_ONCE_REOPENED: Final = Rule(
    "a-closed-complaint-goes-on-once-reopened",
    "tata tertib sistem",
    "Pengaduan yang ditutup berlanjut setelah dibuka kembali dengan alasan.",
    "Pengaduan ini sudah ditutup. Buka kembali dahulu dengan alasannya.",
)
ONLY_A_CLOSED_COMPLAINT_IS_REOPENED: Final = Rule(
    "only-a-closed-complaint-is-reopened",
    "tata tertib sistem",
    "Yang dibuka kembali adalah pengaduan yang ditutup.",
    "Pengaduan ini tidak ditutup, jadi tidak perlu dibuka kembali.",
)
