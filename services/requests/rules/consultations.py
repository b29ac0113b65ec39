"""The rules of consultations."""

from typing import Final

from shared.rules import Rule

A_CLOSED_CONSULTATION_STAYS_CLOSED: Final = Rule(
    "a-closed-consultation-stays-closed",
    "kebijakan kantor",
    "Konsultasi yang ditutup tidak dilanjutkan; yang keliru ditutup dibuka lagi, yang baru dicatat baru.",
    "Konsultasi ini sudah ditutup. Bila keliru, buka lagi; selain itu catat konsultasi baru.",
)
A_CONSULTATION_BEGINS_BY_BEING_ASKED: Final = Rule(
    "a-consultation-begins-by-being-asked",
    "tata tertib sistem",
    "Konsultasi dijadwalkan, dijawab, dan ditutup sesudah diminta.",
    "Konsultasi ini belum diminta.",
)
ONE_MEETS_ON_A_DAY_TO_COME: Final = Rule(
    "one-meets-on-a-day-to-come",
    "tata tertib sistem: data bertanggal",
    "Tatap muka dijadwalkan pada hari ini atau sesudahnya.",
    "Tulis hari ini atau sesudahnya.",
)
ADVICE_HAS_BEEN_GIVEN: Final = Rule(
    "advice-has-been-given",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Hari saran diberikan dan konsultasi ditutup tidak mendahului permintaannya dan tidak sesudah hari ini.",
    "Tulis tanggal antara {first} dan hari ini.",
)
A_PROMISE_IS_FOR_A_DAY_TO_COME: Final = Rule(
    "a-promise-is-for-a-day-to-come",
    "kebijakan kantor: janji bertanggal",
    "Janji kantor ditepati pada hari ini atau sesudahnya.",
    "Tulis hari ini atau sesudahnya.",
)
ONLY_AN_OPEN_PROMISE_OF_A_CONSULTATION_ENDS: Final = Rule(
    "only-an-open-promise-of-a-consultation-ends",
    "kebijakan kantor: janji ditepati atau dicabut satu kali",
    "Janji dalam konsultasi ditepati atau dicabut satu kali.",
    "Janji ini sudah ditepati atau dicabut.",
)
ONLY_A_NEW_PROMISE_OR_ITS_NEW_END_IS_UNDONE: Final = Rule(
    "only-a-new-promise-or-its-new-end-is-undone",
    "tata tertib sistem",
    "Janji dalam konsultasi dan akhirnya dibatalkan pencatatnya dalam sepuluh menit, selama belum ada yang "
    "dicatat sesudahnya.",
    "Ini tidak dibatalkan lagi: sepuluh menitnya sudah lewat, orang lain yang mencatatnya, atau sudah ada "
    "yang dicatat sesudahnya.",
)
ADVICE_COMES_BEFORE_THE_END: Final = Rule(
    "advice-comes-before-the-end",
    "kebijakan kantor",
    "Konsultasi ditutup dengan “saran diberikan” sesudah sarannya dicatat.",
    "Belum ada saran yang dicatat. Catat sarannya dahulu.",
)
WHO_DID_NOT_COME_WAS_EXPECTED: Final = Rule(
    "who-did-not-come-was-expected",
    "kebijakan kantor",
    "Pemohon disebut tidak datang hanya bila harinya dijadwalkan dan sudah tiba.",
    "Tatap mukanya tidak dijadwalkan, atau harinya belum tiba.",
)
ONLY_FOUNDERS_ARE_LINKED_LATER: Final = Rule(
    "only-founders-are-linked-later",
    "kebijakan kantor",
    "Hanya konsultasi calon pendiri yang dikaitkan kemudian dengan ormas, satu kali.",
    "Konsultasi ini sudah milik sebuah ormas.",
)
WORDS_OF_AN_OPEN_CONSULTATION_ARE_KEPT: Final = Rule(
    "words-of-an-open-consultation-are-kept",
    "kebijakan kantor (usulan): isi tersegel tetap selama konsultasi berjalan",
    "Yang tersegel dalam konsultasi dihapus hanya sesudah konsultasinya ditutup.",
    "Konsultasi ini masih berjalan. Tutup dahulu.",
)
ONLY_A_CLOSED_CONSULTATION_IS_REOPENED: Final = Rule(
    "only-a-closed-consultation-is-reopened",
    "kebijakan kantor: salah catat dibetulkan dengan catatan baru",
    "Konsultasi dibuka lagi hanya bila ditutup, dan yang tersegel di dalamnya belum dihapus.",
    "Konsultasi ini tidak sedang ditutup, atau yang tersegel di dalamnya sudah dihapus.",
)
A_LATER_REOPENING_SAYS_WHY: Final = Rule(
    "a-later-reopening-says-why",
    "kebijakan kantor: salah klik dibatalkan dalam sepuluh menit oleh pencatatnya, sesudahnya dengan alasan",
    "Konsultasi yang ditutup lebih dari sepuluh menit lalu, atau oleh orang lain, dibuka lagi dengan alasan.",
    "Penutupan ini lebih dari sepuluh menit lalu, atau dicatat orang lain. Tulis mengapa keliru.",
)
