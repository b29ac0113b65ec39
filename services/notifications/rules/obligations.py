"""The rules of the table of obligations."""

from typing import Final

from shared.rules import Rule

AN_OBLIGATION_IS_SET_FIRST: Final = Rule(
    "an-obligation-is-set-first",
    "tata tertib sistem",
    "Ketentuan pengingat diubah atau dihentikan sesudah pernah ditetapkan.",
    "Ketentuan ini belum pernah ditetapkan. Ketentuan baru dimuat dari berkas.",
)
AN_OBLIGATION_IS_NOT_BACKDATED: Final = Rule(
    "an-obligation-is-not-backdated",
    "tata tertib sistem: hari yang sudah lewat tidak dihitung ulang",
    "Perubahan ketentuan pengingat berlaku sejak hari ini atau sesudahnya.",
    "Tulis hari ini atau sesudahnya: pengingat hari yang sudah lewat tidak berubah.",
)
ONLY_A_PLAN_OF_A_LINE_IS_TAKEN_BACK: Final = Rule(
    "only-a-plan-of-a-line-is-taken-back",
    "tata tertib sistem: hari yang sudah lewat tidak dihitung ulang",
    "Yang dibatalkan dari ketentuan pengingat hanya rencana untuk hari yang belum tiba.",
    "Untuk hari itu tidak ada rencana, atau harinya sudah tiba. Catat perubahan yang baru.",
)
A_LAW_NAMES_ITS_ARTICLE: Final = Rule(
    "a-law-names-its-article",
    "tata tertib sistem: usulan tidak ditampilkan sebagai aturan",
    "Ketentuan pengingat yang ditandai menurut aturan menyebut pasalnya.",
    "Sebutkan pasalnya, misalnya “Permendagri 57/2017 Pasal 24”, atau pilih tanda lain.",
)
