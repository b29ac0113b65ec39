"""The office's list of bidang."""

from typing import Final

from shared.rules import Rule

A_FIELD_NAME_IS_USED_ONCE: Final = Rule(
    "a-field-name-is-used-once",
    "tata tertib sistem",
    "Satu nama bidang berarti satu bidang, juga sesudah berganti nama atau tidak ditawarkan lagi.",
    "Nama “{name}” sudah pernah dipakai dalam daftar ini. Pilih nama lain.",
)
ONLY_AN_OFFERED_FIELD_IS_CHANGED: Final = Rule(
    "only-an-offered-field-is-changed",
    "tata tertib sistem",
    "Yang diubah atau diakhiri adalah bidang yang masih ditawarkan.",
    "Bidang “{name}” sudah tidak ditawarkan.",
)
A_RETIRED_FIELD_GIVES_WAY_TO_AN_OFFERED_ONE: Final = Rule(
    "a-retired-field-gives-way-to-an-offered-one",
    "tata tertib sistem",
    "Pengganti sebuah bidang adalah bidang lain yang masih ditawarkan.",
    "“{name}” tidak dapat menjadi pengganti. Pilih bidang lain yang masih ditawarkan.",
)
