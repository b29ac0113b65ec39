"""Rules of what people do with a message."""

from typing import Final

from shared.rules import Rule

ONLY_ITS_RECIPIENT_READS_A_MESSAGE: Final = Rule(
    "only-its-recipient-reads-a-message",
    "tata tertib sistem (keputusan 141)",
    "Pesan tercatat dibuka hanya bila penerimanya sendiri yang membukanya.",
    "Pesan ini untuk penerima lain; pembukaannya tidak dicatat.",
)
ONLY_A_LETTER_IS_PRINTED: Final = Rule(
    "only-a-letter-is-printed",
    "tata tertib sistem (keputusan 141)",
    "Yang dicetak sebagai surat hanya pesan yang memang disampaikan lewat surat.",
    "Pesan ini tidak disampaikan lewat surat, jadi tidak ada suratnya.",
)
ONLY_AN_ORMAS_IS_TOLD_BY_HAND: Final = Rule(
    "only-an-ormas-is-told-by-hand",
    "tata tertib sistem (keputusan 141)",
    "Penyampaian oleh petugas dicatat hanya untuk pesan kepada ormas.",
    "Pesan ini untuk petugas kantor; ia membukanya sendiri di portal.",
)
A_LETTER_IS_PRINTED_BEFORE_IT_IS_HANDED_OVER: Final = Rule(
    "a-letter-is-printed-before-it-is-handed-over",
    "tata tertib sistem (keputusan 141)",
    "Surat pengingat tercatat diserahkan sesudah dicetak.",
    "Surat dari pesan ini belum dicetak.",
)
A_MESSAGE_IS_TOLD_FROM_ITS_DAY_ON: Final = Rule(
    "a-message-is-told-from-its-day-on",
    "tata tertib sistem (keputusan 141)",
    "Pengingat tidak dapat disampaikan sebelum hari pesannya.",
    "Pesan ini baru ada pada {day}; tanggal penyampaiannya lebih awal.",
)
ONLY_WHAT_WAS_TOLD_BY_HAND_IS_TAKEN_BACK: Final = Rule(
    "only-what-was-told-by-hand-is-taken-back",
    "tata tertib sistem",
    "Yang dibatalkan hanya penyampaian oleh petugas yang memang tercatat.",
    "Tidak ada penyampaian oleh petugas yang tercatat pada pesan ini.",
)
