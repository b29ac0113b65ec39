"""Rules of what agencies ask of ormas, and of their answers."""

from typing import Final

from shared.rules import Rule

ONLY_AN_OPEN_REQUEST_GOES_ON: Final = Rule(
    "only-an-open-request-goes-on",
    "tata tertib sistem",
    "Permintaan pelibatan yang dinilai OPD atau dibatalkan tidak berubah lagi; jawaban dan keikutsertaan "
    "yang belum tercatat saat dinilai tetap dapat dicatat.",
    "Permintaan ini {state}, jadi yang sudah tercatat tidak berubah lagi.",
)
AN_ORMAS_IS_ASKED_ONCE: Final = Rule(
    "an-ormas-is-asked-once",
    "tata tertib sistem",
    "Untuk satu kegiatan, satu ormas diminta satu kali.",
    "{count} ormas dalam daftar ini sudah diminta untuk kegiatan ini.",
)
WHO_ANSWERED_STAYS_ASKED: Final = Rule(
    "who-answered-stays-asked",
    "tata tertib sistem",
    "Permintaan kepada sebuah ormas dicoret selama ormas itu belum menjawab dan belum tercatat ikut.",
    "Ormas ini sudah menjawab, atau keikutsertaannya sudah dicatat.",
)
A_LATER_STRIKING_SAYS_WHY: Final = Rule(
    "a-later-striking-says-why",
    "kebijakan kantor: salah klik dibatalkan dalam sepuluh menit oleh pencatatnya, sesudahnya dengan alasan",
    "Permintaan yang dicatat lebih dari sepuluh menit lalu, atau oleh orang lain, dicoret dengan alasan.",
    "Permintaan ini lebih dari sepuluh menit lalu, atau dicatat orang lain. Tulis mengapa keliru.",
)
ORMAS_ARE_ASKED_BEFORE_THE_DAY: Final = Rule(
    "ormas-are-asked-before-the-day",
    "tata tertib sistem",
    "Ormas diminta sebelum atau pada hari kegiatannya, dan jawaban ditunggu sampai hari itu paling lambat.",
    "Kegiatannya {day}; batas jawaban antara hari ini dan hari itu.",
)
ONLY_WHO_WAS_ASKED_ANSWERS: Final = Rule(
    "only-who-was-asked-answers",
    "tata tertib sistem",
    "Jawaban dan keikutsertaan dicatat untuk ormas yang diminta.",
    "Ormas ini tidak diminta untuk kegiatan ini.",
)
SILENCE_IS_RECORDED_AFTER_ITS_DAY: Final = Rule(
    "silence-is-recorded-after-its-day",
    "tata tertib sistem",
    "Bahwa belum ada jawaban dicatat sesudah batas yang disebut dalam permintaan lewat.",
    "Batas jawabannya {day}; sampai hari itu ormas masih dapat menjawab.",
)
PARTICIPATION_IS_RECORDED_ONCE_ITS_DAY_HAS_COME: Final = Rule(
    "participation-is-recorded-once-its-day-has-come",
    "tata tertib sistem: yang dicatat sudah terjadi",
    "Keikutsertaan dan penilaian OPD dicatat pada hari kegiatan atau sesudahnya.",
    "Kegiatannya {day}; catat pada hari itu atau sesudahnya.",
)
AN_EVALUATION_SPEAKS_OF_WHO_WAS_ASKED: Final = Rule(
    "an-evaluation-speaks-of-who-was-asked",
    "tata tertib sistem: yang dinilai sudah tercatat",
    "Pelibatan dinilai bila ada ormas yang diminta lalu ikut serta atau bersedia; selain itu dibatalkan.",
    "{missing} Bila pelibatannya tidak jadi, batalkan permintaannya dengan alasan.",
)
AN_ORMAS_ANSWERS_ONLY_FOR_ITSELF: Final = Rule(
    "an-ormas-answers-only-for-itself",
    "kebijakan kantor",
    "Akun ormas hanya menjawab untuk ormasnya sendiri; petugas kantor mencatat jawaban ormas mana pun.",
    "Akun ini tidak bertindak untuk ormas ini.",
)
AN_ORMAS_ANSWERS_BEFORE_IT_IS_OVER: Final = Rule(
    "an-ormas-answers-before-it-is-over",
    "kebijakan kantor",
    "Akun ormas menjawab sampai hari kegiatan, selama keikutsertaannya belum dicatat; lalu hanya petugas.",
    "Kegiatan ini pada {day} sudah lewat, atau keikutsertaan ormas ini sudah dicatat. Bila jawaban yang "
    "tercatat keliru, hubungi kantor.",
)
