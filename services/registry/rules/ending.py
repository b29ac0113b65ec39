"""Dissolution and return."""

from typing import Final

from shared.rules import Rule

A_DISSOLUTION_IS_RECORDED_ONCE: Final = Rule(
    "a-dissolution-is-recorded-once",
    "tata tertib sistem",
    "Pembubaran dicatat satu kali.",
    "Ormas ini sudah tercatat bubar.",
)
ONLY_A_RECORDED_DISSOLUTION_IS_STRUCK: Final = Rule(
    "only-a-recorded-dissolution-is-struck",
    "tata tertib sistem",
    "Yang dicoret adalah pembubaran yang tercatat.",
    "Ormas ini tidak tercatat bubar, jadi tidak ada yang dicoret.",
)
ONLY_A_RULING_UNDOES_A_DISSOLUTION: Final = Rule(
    "only-a-ruling-undoes-a-dissolution",
    "UU 16/2017 Ps 80A (menurut pers); selain itu kebijakan kantor",
    "Ormas yang bubar kembali hanya dengan putusan pengadilan; selain itu ia dicatat sebagai ormas baru.",
    "Ormas ini sudah tercatat bubar. Ia kembali hanya dengan putusan pengadilan; "
    "bila didirikan lagi, catat sebagai ormas baru.",
)
A_RULING_FOLLOWS_THE_DISSOLUTION: Final = Rule(
    "a-ruling-follows-the-dissolution",
    "tata tertib sistem",
    "Putusan yang mengembalikan ormas tidak lebih tua daripada pembubarannya.",
    "Putusan ini lebih tua daripada pembubaran yang tercatat, jadi tidak membatalkannya. Periksa tanggalnya.",
)
A_RETURN_IS_FROM_ABSENCE: Final = Rule(
    "a-return-is-from-absence",
    "kebijakan kantor",
    "Yang kembali adalah ormas yang tercatat tidak aktif atau tidak ditemukan.",
    "Ormas ini tidak tercatat tidak aktif atau tidak ditemukan, jadi tidak ada yang kembali. "
    "Keadaannya dapat dicatat sebagai keaktifan.",
)
