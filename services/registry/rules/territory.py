"""Villages."""

from typing import Final

from shared.rules import Rule

A_LISTED_VILLAGE_LIES_IN_THE_REGION: Final = Rule(
    "a-listed-village-lies-in-the-region",
    "tata tertib sistem: kode wilayah menurut Kemendagri",
    "Kode setiap desa dan kelurahan dalam daftar kantor diawali kode wilayah kantor.",
    "Kode {code} bukan kode wilayah kantor ini. Periksa apakah berkasnya dari daerah lain.",
)
A_VILLAGE_CHANGES_ONCE_A_DAY: Final = Rule(
    "a-village-changes-once-a-day",
    "tata tertib sistem",
    "Satu desa atau kelurahan berubah paling banyak satu kali pada satu hari.",
    "{village} sudah dicatat berubah pada hari itu. Batalkan dahulu catatan itu bila keliru.",
)
