"""What an ormas says of itself."""

from typing import Final

from shared.rules import Rule

AN_OTHER_NAME_IS_RECORDED_ONCE: Final = Rule(
    "an-other-name-is-recorded-once",
    "tata tertib sistem",
    "Satu nama dicatat satu kali pada satu ormas.",
    "Nama ini sudah tercatat pada ormas ini.",
)
A_CHANNEL_IS_RECORDED_ONCE: Final = Rule(
    "a-channel-is-recorded-once",
    "tata tertib sistem",
    "Satu saluran dicatat satu kali pada satu ormas.",
    "Saluran ini sudah tercatat pada ormas ini.",
)
A_HIERARCHY_HAS_NO_CIRCLE: Final = Rule(
    "a-hierarchy-has-no-circle",
    "tata tertib sistem",
    "Ormas bukan unit dari dirinya sendiri, juga tidak melalui unit-unitnya.",
    "Menurut register, “{head_name}” adalah ormas ini sendiri atau berada di bawahnya.",
)
A_WITHDRAWN_ENTRY_HEADS_NOBODY: Final = Rule(
    "a-withdrawn-entry-heads-nobody",
    "tata tertib sistem",
    "Catatan yang sudah ditarik dari register, atau digabungkan dengan catatan lain, tidak menjadi induk.",
    "Catatan “{head_name}” sudah ditarik dari register atau digabungkan, jadi tidak menjadi induk.",
)
A_PROGRAMME_IS_RECORDED_ONCE: Final = Rule(
    "a-programme-is-recorded-once",
    "tata tertib sistem",
    "Satu program dengan hari mulai yang sama dicatat satu kali.",
    "Program ini sudah dicatat sebagai program ke-{programme}.",
)
ONLY_A_GOING_PROGRAMME_CHANGES: Final = Rule(
    "only-a-going-programme-changes",
    "tata tertib sistem",
    "Program diubah dan diakhiri hanya selama berjalan.",
    "Program ke-{programme} sudah selesai.",
)
A_PROGRAMME_ENDS_AFTER_IT_BEGAN: Final = Rule(
    "a-programme-ends-after-it-began",
    "tata tertib sistem: data bertanggal",
    "Program tidak selesai sebelum hari mulainya.",
    "Tanggal itu sebelum program ke-{programme} mulai.",
)
