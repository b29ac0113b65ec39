"""Coordination meetings."""

from typing import Final

from shared.rules import Rule

A_STRUCK_COORDINATION_STAYS_STRUCK: Final = Rule(
    "a-struck-coordination-stays-struck",
    "tata tertib sistem",
    "Tindak lanjut dan pencoretan dicatat untuk rapat koordinasi yang tercatat dan tidak dicoret.",
    "Catatan rapat ini sudah dicoret atau tidak pernah jadi, jadi tidak berubah lagi.",
)
AN_AGREED_TASK_IS_NOT_DUE_BEFORE_ITS_MEETING: Final = Rule(
    "an-agreed-task-is-not-due-before-its-meeting",
    "tata tertib sistem: data bertanggal",
    "Tindak lanjut rapat koordinasi bertenggat pada hari rapatnya atau sesudahnya.",
    "Rapat ini bertanggal {held_on}. Tulis tenggat pada hari itu atau sesudahnya.",
)
AN_AGREED_TASK_IS_SETTLED_ONCE: Final = Rule(
    "an-agreed-task-is-settled-once",
    "tata tertib sistem",
    "Tindak lanjut rapat koordinasi diselesaikan satu kali.",
    "Tindak lanjut ini sudah selesai. Catat tindak lanjut baru bila masih ada yang dikerjakan.",
)
