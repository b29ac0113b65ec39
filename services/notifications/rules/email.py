"""The rules by which something about e-mail is refused."""

from typing import Final

from shared.rules import Rule

AN_EMAIL_SERVER_IS_SET_FIRST: Final = Rule(
    "an-email-server-is-set-first",
    "tata tertib sistem (keputusan 142)",
    "Surel dinyalakan dan dicoba sesudah servernya ditetapkan.",
    "Server surel belum ditetapkan. Tetapkan servernya dahulu.",
)
PLAIN_EMAIL_ONLY_ON_THIS_MACHINE: Final = Rule(
    "plain-email-only-on-this-machine",
    "tata tertib sistem (keputusan 142)",
    "Surel tanpa sandi hanya diserahkan kepada server di komputer ini sendiri (localhost).",
    "Server di komputer lain dihubungi dengan STARTTLS atau TLS, supaya pesan dan kata sandi tidak terbaca.",
)
