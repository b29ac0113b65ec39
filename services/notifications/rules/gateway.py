"""The rules by which something about messages to telephones is refused."""

from typing import Final

from shared.rules import Rule

A_GATEWAY_IS_SET_FIRST: Final = Rule(
    "a-gateway-is-set-first",
    "tata tertib sistem (keputusan 146)",
    "Pesan telepon dinyalakan dan dicoba, dan kuncinya ditampilkan atau diganti, sesudah penyedianya "
    "ditetapkan.",
    "Penyedia pesan telepon belum ditetapkan. Tetapkan alamatnya dahulu.",
)
A_SECRET_OF_THE_GATEWAY_IS_SHOWN_ONCE: Final = Rule(
    "a-secret-of-the-gateway-is-shown-once",
    "kebijakan kantor: kunci tidak disimpan di layar",
    "Kunci tanda pesan telepon ditampilkan satu kali.",
    "Kunci ini sudah pernah ditampilkan. Bila hilang, ganti kuncinya.",
)
