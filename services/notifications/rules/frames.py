"""The rules of what the office puts around its reminders."""

from typing import Final

from shared.rules import Rule

A_FRAME_HOLDS_FROM_TOMORROW: Final = Rule(
    "a-frame-holds-from-tomorrow",
    "tata tertib sistem (keputusan 147)",
    "Bingkai pesan yang baru berlaku paling cepat besok.",
    "Tulis besok atau sesudahnya: pesan hari ini dikirim dengan bingkai yang sudah berlaku.",
)
ONLY_A_PLANNED_FRAME_IS_DROPPED: Final = Rule(
    "only-a-planned-frame-is-dropped",
    "tata tertib sistem (keputusan 147)",
    "Yang dibatalkan hanya rencana bingkai yang belum berlaku.",
    "Pada hari itu tidak ada rencana bingkai yang belum berlaku.",
)
