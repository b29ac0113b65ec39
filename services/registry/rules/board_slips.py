"""Boards that should not have been recorded."""

from typing import Final

from shared.rules import Rule

A_BOARD_IS_TAKEN_BACK_ONCE: Final = Rule(
    "a-board-is-taken-back-once",
    "tata tertib sistem",
    "Kepengurusan yang sudah ditarik kembali tidak ditarik sekali lagi.",
    "Kepengurusan ke-{board} sudah ditarik kembali.",
)
A_LISTED_BOARD_IS_NOT_TAKEN_BACK: Final = Rule(
    "a-listed-board-is-not-taken-back",
    "tata tertib sistem: yang tertulis pada daftar kantor tetap yang tertulis di sana",
    "Kepengurusan menurut daftar kantor tidak ditarik kembali; kepengurusan yang benar dicatat dengan "
    "SK-nya.",
    "Kepengurusan ini berasal dari daftar kantor. Catat kepengurusan yang benar dengan SK-nya lewat Ganti "
    "pengurus.",
)
NOTHING_RESTS_ON_A_BOARD_THAT_IS_TAKEN_BACK: Final = Rule(
    "nothing-rests-on-a-board-that-is-taken-back",
    "tata tertib sistem: yang sudah diterima tidak kehilangan dasarnya",
    "Kepengurusan ditarik kembali hanya bila tidak ada surat, tanda tangan, laporan, atau sengketa yang "
    "bersandar padanya.",
    "Kepengurusan ke-{board} tidak ditarik kembali, karena sudah ada yang bersandar padanya: {found}.",
)
THE_NEWEST_BOARD_IS_TAKEN_BACK_FIRST: Final = Rule(
    "the-newest-board-is-taken-back-first",
    "tata tertib sistem",
    "Kepengurusan ditarik kembali dari yang terakhir dicatat.",
    "Kepengurusan ke-{board} dicatat sesudahnya. Bila itu juga salah catat, tarik kembali dahulu yang itu.",
)
