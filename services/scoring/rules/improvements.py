"""Rules of the plan that follows a score."""

from typing import Final

from shared.rules import Rule

AN_IMPROVEMENT_FOLLOWS_A_TOLD_SCORE: Final = Rule(
    "an-improvement-follows-a-told-score",
    "kebijakan kantor: rencana perbaikan sesudah nilai disampaikan",
    "Rencana perbaikan disepakati sesudah nilainya disampaikan kepada ormas.",
    "Nilai penilaian ini belum disampaikan kepada ormasnya.",
)
ONLY_AN_OPEN_IMPROVEMENT_ENDS: Final = Rule(
    "only-an-open-improvement-ends",
    "tata tertib sistem",
    "Hanya butir rencana perbaikan yang masih terbuka dicatat selesai atau tidak dilanjutkan.",
    "Butir ini tidak ada, sudah selesai, atau tidak dilanjutkan.",
)
ONLY_AN_ENDED_IMPROVEMENT_IS_REOPENED: Final = Rule(
    "only-an-ended-improvement-is-reopened",
    "tata tertib sistem",
    "Hanya butir rencana perbaikan yang tercatat selesai atau tidak dilanjutkan dibuka lagi.",
    "Butir ini tidak ada atau masih terbuka.",
)
