"""The rules of subscriptions of other systems."""

from typing import Final

from shared.rules import Rule

A_SUBSCRIPTION_GOES_STEP_BY_STEP: Final = Rule(
    "a-subscription-goes-step-by-step",
    "tata tertib sistem",
    "Langganan sistem diperiksa alamatnya, berjalan, dapat dihentikan sementara, lalu diakhiri; yang sudah "
    "diakhiri tidak berubah lagi.",
    "Langganan ini {state}, jadi langkah itu tidak dapat dilakukan.",
)
A_SECRET_OF_A_SUBSCRIPTION_IS_SHOWN_ONCE: Final = Rule(
    "a-secret-of-a-subscription-is-shown-once",
    "kebijakan kantor: kunci tidak disimpan di layar",
    "Kunci tanda sebuah langganan ditampilkan satu kali.",
    "Kunci ini sudah pernah ditampilkan. Bila hilang, ganti kuncinya.",
)
ONLY_A_PARKED_EVENT_OF_A_SUBSCRIPTION_IS_DECIDED: Final = Rule(
    "only-a-parked-event-of-a-subscription-is-decided",
    "tata tertib sistem",
    "Hanya peristiwa yang diparkir dikirim lagi atau dikesampingkan.",
    "Peristiwa ini tidak sedang diparkir.",
)
