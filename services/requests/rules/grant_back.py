"""The rules by which what was recorded of a granted hibah by a slip is put right."""

from typing import Final

from shared.rules import Rule

_SLIPS: Final = "kebijakan kantor: salah catat ditarik kembali, tidak dihapus"

ONLY_THE_NEWEST_STEP_OF_A_HIBAH_IS_TAKEN_BACK: Final = Rule(
    "only-the-newest-step-of-a-hibah-is-taken-back",
    _SLIPS,
    "Langkah hibah sejak SK ditarik kembali dari yang terakhir: yang dicatat sesudahnya bersandar padanya.",
    "Yang dapat ditarik kembali hanya langkah terakhir: {step}.",
)
A_STEP_OF_A_HIBAH_IS_UNDONE_WITHIN_TEN_MINUTES: Final = Rule(
    "a-step-of-a-hibah-is-undone-within-ten-minutes",
    "kebijakan kantor: salah klik dibatalkan dalam sepuluh menit oleh pencatatnya, sesudahnya dengan alasan",
    "Pencatat sebuah langkah hibah membatalkannya dalam sepuluh menit; sesudahnya pimpinan, dengan alasan.",
    "Langkah ini lebih dari sepuluh menit lalu, atau dicatat orang lain. Kepala bidang atau kepala "
    "badan dapat menariknya kembali dengan alasan.",
)
ONLY_WHAT_WAS_TOLD_OF_A_HIBAH_IS_CORRECTED: Final = Rule(
    "only-what-was-told-of-a-hibah-is-corrected",
    "tata tertib sistem",
    "Nomor yang diperbaiki adalah nomor yang tercatat.",
    "Belum ada {entry} yang tercatat.",
)
THE_DAY_OF_AN_NPHD_STAYS_IN_ORDER: Final = Rule(
    "the-day-of-an-nphd-stays-in-order",
    "tata tertib sistem: data bertanggal",
    "Tanggal NPHD tidak mendahului SK dan tidak sesudah tanda tangannya.",
    "Tulis tanggal antara {first} dan {last}.",
)
