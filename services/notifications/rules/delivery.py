"""The rules by which something about a delivery is refused."""

from typing import Final

from shared.rules import Rule

ONLY_AN_UNCERTAIN_SENDING_IS_SETTLED: Final = Rule(
    "only-an-uncertain-sending-is-settled",
    "tata tertib sistem (keputusan 142)",
    "Hanya pengiriman yang tidak diketahui sampai atau tidaknya diputuskan orang: sampai, atau kirim lagi.",
    "Pengiriman ini tidak dalam keadaan tidak pasti, jadi tidak ada yang diputuskan.",
)
