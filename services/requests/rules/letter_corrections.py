"""When what was typed or brought of a letter may be put right."""

from typing import Final

from shared.rules import Rule

WHO_TYPED_A_LETTER_NUMBER_DOES_NOT_CORRECT_IT: Final = Rule(
    "who-typed-a-letter-number-does-not-correct-it",
    "kebijakan kantor: paling sedikit dua orang",
    "Nomor surat yang salah ketik diperbaiki oleh orang lain daripada yang mengetiknya.",
    "Nomor ini diketik petugas yang sama. Orang lain yang memperbaikinya.",
)
A_TERM_HOLDS_THE_LETTERS_THAT_REST_ON_IT: Final = Rule(
    "a-term-holds-the-letters-that-rest-on-it",
    "kebijakan kantor: kewenangan menandatangani menurut keputusannya",
    "Masa penanda tangan yang diperbaiki mencakup hari setiap surat yang dibuat untuknya atau "
    "ditandatanganinya.",
    "Surat tanggal {day} dibuat untuk penanda tangan ini, dan ada di luar masa yang ditulis. Batalkan atau "
    "cabut dahulu suratnya.",
)
WHO_BROUGHT_A_SIGNATURE_DOES_NOT_REPLACE_IT: Final = Rule(
    "who-brought-a-signature-does-not-replace-it",
    "kebijakan kantor: paling sedikit dua orang",
    "Pindaian tanda tangan yang keliru diganti oleh orang lain daripada yang mengunggahnya.",
    "Berkas ini diunggah petugas yang sama. Orang lain yang menggantinya.",
)
