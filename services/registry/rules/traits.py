"""The office's list of special traits (ciri khusus)."""

from typing import Final

from shared.rules import Rule

A_TRAIT_NAME_IS_USED_ONCE: Final = Rule(
    "a-trait-name-is-used-once",
    "tata tertib sistem",
    "Satu nama ciri khusus berarti satu ciri, juga sesudah berganti nama atau tidak ditawarkan lagi.",
    "Nama “{name}” sudah pernah dipakai dalam daftar ini. Pilih nama lain.",
)
ONLY_AN_OFFERED_TRAIT_IS_CHANGED: Final = Rule(
    "only-an-offered-trait-is-changed",
    "tata tertib sistem",
    "Yang diubah atau diakhiri adalah ciri khusus yang masih ditawarkan.",
    "Ciri khusus “{name}” sudah tidak ditawarkan.",
)
A_RETIRED_TRAIT_GIVES_WAY_TO_AN_OFFERED_ONE: Final = Rule(
    "a-retired-trait-gives-way-to-an-offered-one",
    "tata tertib sistem",
    "Pengganti sebuah ciri khusus adalah ciri lain yang masih ditawarkan.",
    "“{name}” tidak dapat menjadi pengganti. Pilih ciri lain yang masih ditawarkan.",
)
