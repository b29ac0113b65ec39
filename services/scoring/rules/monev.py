"""Rules of the December pack and of an exposé."""

from typing import Final

from shared.rules import Rule

ONLY_A_YEAR_THAT_HAS_BEGUN_IS_FROZEN: Final = Rule(
    "only-a-year-that-has-begun-is-frozen",
    "tata tertib sistem",
    "Bahan monev dibekukan untuk tahun yang sudah dimulai.",
    "Tahun {year} belum dimulai.",
)
A_NEW_PACK_SAYS_SOMETHING_NEW: Final = Rule(
    "a-new-pack-says-something-new",
    "tata tertib sistem",
    "Edisi baru bahan monev memuat angka yang lain dari edisi sebelumnya.",
    "Semua angka sama dengan edisi {edition}, jadi tidak ada yang dibekukan lagi.",
)
A_PACK_IS_FROZEN_ANEW_WITH_A_REASON: Final = Rule(
    "a-pack-is-frozen-anew-with-a-reason",
    "kebijakan kantor: yang sudah dipaparkan tidak diganti diam-diam",
    "Bahan monev yang sudah dibekukan hanya dibekukan lagi sebagai edisi baru dengan alasan.",
    "Edisi {edition} sudah dibekukan. Tulis mengapa dibekukan lagi.",
)
ONLY_AN_ORMAS_OF_THE_REGISTER_PRESENTS: Final = Rule(
    "only-an-ormas-of-the-register-presents",
    "tata tertib sistem",
    "Yang memaparkan di hadapan Forkopimda adalah ormas yang catatannya berlaku di register.",
    "Catatan ormas ini ditarik atau digabungkan dengan catatan lain.",
)
A_DIRECTION_COMES_ONCE_THE_DAY_HAS_COME: Final = Rule(
    "a-direction-comes-once-the-day-has-come",
    "tata tertib sistem",
    "Arahan Forkopimda dicatat sejak hari paparannya.",
    "Paparan ini baru pada {day}.",
)
ONLY_AN_OPEN_DIRECTION_IS_DONE: Final = Rule(
    "only-an-open-direction-is-done",
    "tata tertib sistem",
    "Hanya arahan yang masih terbuka dicatat selesai.",
    "Arahan ini tidak ada atau sudah selesai.",
)
ONLY_A_DONE_DIRECTION_IS_REOPENED: Final = Rule(
    "only-a-done-direction-is-reopened",
    "tata tertib sistem",
    "Hanya arahan yang tercatat selesai dibuka lagi.",
    "Arahan ini tidak ada atau masih terbuka.",
)
