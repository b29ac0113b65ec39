"""The rules of ties between officers and ormas, and of what is handed over because of one."""

from typing import Final

from shared.rules import Rule

_LAW: Final = "UU 30/2014 Ps 42–43 (menurut pers)"

NOBODY_DECIDES_ABOUT_THE_OWN_ORMAS: Final = Rule(
    "nobody-decides-about-the-own-ormas",
    _LAW,
    "Petugas yang mempunyai hubungan dengan ormas tidak menangani urusannya; atasannya yang memutus.",
    "Petugas ini menyatakan hubungan dengan ormas ini. Urusannya ditangani {superior}.",
)
# The identifier says “case”: refusals of before keep it.
A_HANDED_OVER_CASE_IS_DECIDED_BY_THE_SUPERIOR: Final = Rule(
    "a-handed-over-case-is-decided-by-the-superior",
    _LAW,
    "Yang dialihkan diputus oleh atasan yang disebut.",
    "Ini sudah dialihkan; yang memutus adalah {superior}.",
)
A_SUPERIOR_OUTSIDE_HAS_ONLY_WHAT_WAS_HANDED_OVER: Final = Rule(
    "a-superior-outside-has-only-what-was-handed-over",
    _LAW,
    "Atasan di luar kantor hanya menangani yang dialihkan kepadanya.",
    "Ini tidak dialihkan kepada petugas ini.",
)
SOMEBODY_ABOVE_IS_NAMED_FIRST: Final = Rule(
    "somebody-above-is-named-first",
    _LAW,
    "Yang dialihkan selalu mempunyai atasan yang disebut, di atas petugas yang mempunyai hubungan.",
    "Petugas ini menyatakan hubungan dengan ormas ini, dan yang disebut memutus adalah {superior}: perannya "
    "sendiri. Di halaman Hubungan petugas, minta orang lain menyatakan hubungan itu berakhir, lalu nyatakan "
    "lagi dengan atasan di atasnya.",
)
A_TIE_NAMES_SOMEBODY_ABOVE: Final = Rule(
    "a-tie-names-somebody-above",
    _LAW,
    "Yang memutus selain petugas yang mempunyai hubungan adalah atasan di atas perannya sendiri.",
    "Petugas ini menyatakannya sebagai {role}. Sebut atasan di atasnya: {above}.",
)
