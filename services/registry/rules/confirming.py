"""What an organisation confirms."""

from typing import Final

from shared.rules import Rule

ONLY_WHAT_IS_RECORDED_IS_CONFIRMED: Final = Rule(
    "only-what-is-recorded-is-confirmed",
    "tata tertib sistem",
    "Yang belum tercatat tidak dapat dikonfirmasi; catat dahulu.",
    "Belum tercatat: {things}. Catat dahulu, lalu konfirmasi.",
)
A_CONFIRMATION_IS_NOT_BEFORE_WHAT_IT_CONFIRMS: Final = Rule(
    "a-confirmation-is-not-before-what-it-confirms",
    "tata tertib sistem: data bertanggal",
    "Yang dikonfirmasi adalah catatan pada hari itu; catatan yang lebih baru belum dilihat siapa pun.",
    "Sesudah {day} catatan ini berubah: {things}. Tanyakan lagi, atau periksa tanggalnya.",
)
A_DISPUTED_BOARD_IS_NOT_CONFIRMED: Final = Rule(
    "a-disputed-board-is-not-confirmed",
    "kebijakan kantor",
    "Selama kepengurusan disengketakan, kantor tidak menerima konfirmasi kepengurusan dari satu pihak.",
    "Kepengurusan sedang disengketakan, jadi tidak dapat dikonfirmasi. Hilangkan centangnya.",
)
AN_ORMAS_CONFIRMS_ONLY_ITS_OWN: Final = Rule(
    "an-ormas-confirms-only-its-own",
    "kebijakan kantor",
    "Akun ormas hanya mengonfirmasi data ormasnya sendiri, selama ormas itu tidak tercatat bubar.",
    "Akun ini tidak bertindak untuk ormas ini, atau ormas ini tercatat bubar.",
)
A_CONFIRMATION_SENT_BY_AN_ORMAS_IS_OF_ITS_DAY: Final = Rule(
    "a-confirmation-sent-by-an-ormas-is-of-its-day",
    "kebijakan kantor: lembar data lama dicatat petugas dari kertasnya",
    "Data yang dikonfirmasi akun ormas segar sejak hari dikirim.",
    "Hari sudah berganti. Periksa datanya, lalu kirim sekali lagi.",
)
