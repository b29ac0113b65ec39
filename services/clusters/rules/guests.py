"""Rules of the guest book: audiences, promises, inputs that are passed on, agreements."""

from typing import Final

from shared.rules import Rule

A_GUEST_IS_RECORDED_ONCE_THE_DAY_HAS_COME: Final = Rule(
    "a-guest-is-recorded-once-the-day-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Tamu dicatat pada hari kedatangannya atau sesudahnya.",
    "Hari kedatangan belum tiba; catat pada hari itu atau sesudahnya.",
)
ONLY_AN_OPEN_PROMISE_ENDS: Final = Rule(
    "only-an-open-promise-ends",
    "tata tertib sistem",
    "Janji kepada tamu ditepati atau dicabut satu kali.",
    "Tidak ada janji yang masih terbuka dalam catatan ini.",
)
ONLY_A_NEW_END_OF_A_PROMISE_IS_UNDONE: Final = Rule(
    "only-a-new-end-of-a-promise-is-undone",
    "tata tertib sistem",
    "Akhir sebuah janji dibatalkan pencatatnya dalam sepuluh menit, selama belum ada yang dicatat "
    "sesudahnya.",
    "Ini tidak dibatalkan lagi: sepuluh menitnya sudah lewat, orang lain yang mencatatnya, atau sudah ada "
    "yang dicatat sesudahnya.",
)
AN_INPUT_IS_PASSED_ON_ONCE: Final = Rule(
    "an-input-is-passed-on-once",
    "tata tertib sistem",
    "Masukan tamu diteruskan satu kali, kepada perangkat daerah yang menangani pokoknya.",
    "Tidak ada masukan yang belum diteruskan dalam catatan ini.",
)
ONLY_AN_INPUT_THAT_WAS_PASSED_ON_IS_ANSWERED: Final = Rule(
    "only-an-input-that-was-passed-on-is-answered",
    "tata tertib sistem",
    "Jawaban dicatat satu kali, sesudah masukannya diteruskan.",
    "Tidak ada masukan yang menunggu jawaban dalam catatan ini.",
)
A_LETTER_ANSWERS_AN_INPUT_THAT_WAS_PASSED_ON: Final = Rule(
    "a-letter-answers-an-input-that-was-passed-on",
    "tata tertib sistem",
    "Surat jawaban disimpan sesudah masukannya diteruskan kepada perangkat daerah.",
    "Masukan dalam catatan ini belum diteruskan. Catat dahulu kepada siapa dan dengan surat apa.",
)
ONLY_AN_ANSWERED_INPUT_OF_AN_ORMAS_IS_PUBLISHED: Final = Rule(
    "only-an-answered-input-of-an-ormas-is-published",
    "kebijakan kantor: buku tamu bersifat internal",
    "Yang dapat diumumkan hanya masukan ormas dalam register yang sudah dijawab, bila kedua pihak setuju.",
    "Dalam catatan ini belum ada masukan ormas yang sudah dijawab, jadi belum ada yang dapat diumumkan.",
)
ONLY_A_STANDING_AGREEMENT_IS_TAKEN_BACK: Final = Rule(
    "only-a-standing-agreement-is-taken-back",
    "tata tertib sistem",
    "Yang ditarik kembali adalah persetujuan yang masih berlaku.",
    "Pihak ini tidak sedang menyetujui pengumuman, jadi tidak ada yang ditarik kembali.",
)
