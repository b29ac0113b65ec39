"""The rules of the election calendar."""

from typing import Final

from shared.rules import Rule

AN_ELECTION_PERIOD_IS_ENTERED_ONCE: Final = Rule(
    "an-election-period-is-entered-once",
    "tata tertib sistem",
    "Masa yang sama dari satu pemilu tidak dicatat dua kali untuk hari yang sama.",
    "Masa ini sudah dicatat sebagai kalender ke-{number}. Akhiri atau coret yang itu dahulu.",
)
AN_ELECTION_PERIOD_ENDS_WITHIN_ITS_DAYS: Final = Rule(
    "an-election-period-ends-within-its-days",
    "tata tertib sistem",
    "Sebuah masa hanya berakhir lebih awal, dan tidak sebelum hari pertamanya.",
    "Tulis hari dari {first} sampai sebelum {last}. Masa yang lebih panjang dicatat sebagai masa baru.",
)
