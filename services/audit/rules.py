"""The rules by which an operator's decision is refused."""

from typing import Final

from shared.rules import Rule

SHORTEST_REASON: Final = 10

A_DECISION_IS_REASONED: Final = Rule(
    "a-decision-is-reasoned",
    "tata tertib sistem (keputusan 11)",
    f"Setiap keputusan atas peristiwa beralasan, paling sedikit {SHORTEST_REASON} huruf.",
    f"Tulis alasannya, paling sedikit {SHORTEST_REASON} huruf.",
)
ONLY_A_PARKED_EVENT_IS_DECIDED: Final = Rule(
    "only-a-parked-event-is-decided",
    "tata tertib sistem (keputusan 11)",
    "Hanya peristiwa yang sedang diparkir yang diputuskan.",
    "Peristiwa ini tidak sedang diparkir di bagian itu.",
)
A_DISCARDED_EVENT_STAYS_DISCARDED: Final = Rule(
    "a-discarded-event-stays-discarded",
    "tata tertib sistem (keputusan 11)",
    "Peristiwa yang sudah dikesampingkan tetap dikesampingkan, supaya tampilan lama dan baru sama.",
    "Peristiwa ini sudah dikesampingkan oleh bagian itu.",
)
ONLY_A_STOPPED_SOURCE_IS_RESUMED: Final = Rule(
    "only-a-stopped-source-is-resumed",
    "tata tertib sistem (keputusan 11)",
    "Hanya sumber yang sedang dihentikan yang dilanjutkan.",
    "Sumber ini tidak sedang dihentikan.",
)
ONLY_A_DIFFERENCE_IS_ACCEPTED: Final = Rule(
    "only-a-difference-is-accepted",
    "tata tertib sistem (keputusan 11)",
    "Hanya perbedaan antara dua tampilan yang dapat diterima.",
    "Kedua tampilan sama; tidak ada yang perlu diterima.",
)
