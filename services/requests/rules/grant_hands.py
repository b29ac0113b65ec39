"""The rules of hibah that want more than one person."""

from typing import Final

from shared.rules import Rule

_TWO: Final = "kebijakan kantor: paling sedikit dua orang"

WHO_TYPED_A_PROPOSAL_DOES_NOT_RECOMMEND: Final = Rule(
    "who-typed-a-proposal-does-not-recommend",
    _TWO,
    "Rekomendasi dicatat oleh orang lain daripada yang mengetik usulannya.",
    "Usulan ini diketik petugas yang sama. Orang lain yang mencatat rekomendasinya.",
)
WHO_TYPED_A_PROPOSAL_WAIVES_NOTHING: Final = Rule(
    "who-typed-a-proposal-waives-nothing",
    _TWO,
    "Kriteria dikesampingkan oleh orang lain daripada yang mengetik usulannya.",
    "Usulan ini diketik petugas yang sama. Orang lain yang mengesampingkan kriteria.",
)
WHO_RECOMMENDED_DOES_NOT_RECORD_THE_AWARD: Final = Rule(
    "who-recommended-does-not-record-the-award",
    _TWO,
    "SK dicatat oleh orang lain daripada yang mencatat rekomendasinya.",
    "Rekomendasi usulan ini dicatat petugas yang sama. Orang lain yang mencatat SK-nya.",
)
THREE_PERSONS_FOR_A_HIBAH_WHEN_PRESENT: Final = Rule(
    "three-persons-for-a-hibah-when-present",
    "kebijakan kantor: tiga orang bila ada; kantor kecil cukup dua",
    "Di kantor dengan tiga petugas atau lebih, sebuah hibah sampai SK-nya melewati tiga orang.",
    "Baru dua orang yang menangani hibah ini. Orang ketiga yang mencatat SK-nya.",
)
WHO_RECORDED_AN_LPJ_DOES_NOT_ACCEPT_IT: Final = Rule(
    "who-recorded-an-lpj-does-not-accept-it",
    _TWO,
    "LPJ dinyatakan cocok oleh orang lain daripada yang mencatatnya.",
    "LPJ ini dicatat petugas yang sama. Orang lain yang menyatakannya cocok.",
)
WHO_HANDED_GOODS_OVER_DOES_NOT_ACCEPT_THEIR_LPJ: Final = Rule(
    "who-handed-goods-over-does-not-accept-their-lpj",
    _TWO,
    "LPJ barang atau jasa dinyatakan cocok oleh orang lain daripada yang mencatat BAST-nya.",
    "BAST tahap ini dicatat petugas yang sama. Orang lain yang menyatakan LPJ-nya cocok.",
)
A_PROPOSAL_THAT_NOBODY_TYPED_IS_LOOKED_AT_FIRST: Final = Rule(
    "a-proposal-that-nobody-typed-is-looked-at-first",
    "kebijakan kantor: tiga orang bila ada; kantor kecil cukup dua",
    "Di kantor dengan tiga petugas, usulan yang dikirim ormas sendiri ditinjau sebelum direkomendasikan.",
    "Usulan ini dikirim ormas sendiri. Petugas lain meninjaunya dahulu, supaya tiga orang menanganinya.",
)
WHO_PAID_A_STAGE_DOES_NOT_ACCEPT_WHAT_THE_ORMAS_REPORTS: Final = Rule(
    "who-paid-a-stage-does-not-accept-what-the-ormas-reports",
    _TWO,
    "LPJ yang dikirim ormas sendiri dinyatakan cocok oleh orang lain daripada yang mencatat pencairannya.",
    "Pencairan tahap ini dicatat petugas yang sama. Orang lain yang menyatakan LPJ-nya cocok.",
)
