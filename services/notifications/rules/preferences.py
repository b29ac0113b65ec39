"""The rules by which something about the preferences of an account is refused."""

from typing import Final

from shared.rules import Rule

MOST_CODES: Final = 3
AN_ADDRESS_NEEDS_THE_OFFICES_EMAIL: Final = Rule(
    "an-address-needs-the-offices-email",
    "tata tertib sistem (keputusan 143)",
    "Alamat surel akun dicatat hanya selama pengiriman surel kantor menyala, karena kodenya dikirim ke sana.",
    "Pengiriman surel kantor belum menyala, jadi alamatnya tidak dapat dikonfirmasi.",
)
AT_MOST_THREE_CODES_A_DAY: Final = Rule(
    "at-most-three-codes-a-day",
    "tata tertib sistem (keputusan 143)",
    f"Dalam 24 jam sebuah akun meminta, dan sebuah alamat menerima, paling banyak {MOST_CODES} kode, supaya "
    "tidak ada yang dibanjiri.",
    f"Sudah {MOST_CODES} kode dalam 24 jam. Coba lagi besok.",
)
A_CODE_HOLDS_ONE_DAY: Final = Rule(
    "a-code-holds-one-day",
    "tata tertib sistem (keputusan 143)",
    "Kode konfirmasi berlaku 24 jam, dan hanya untuk alamat yang diajukan terakhir.",
    "Tidak ada kode yang berlaku. Ajukan alamatnya sekali lagi.",
)
