"""Rules of accounts that act for an agency."""

from typing import Final

from shared.rules import Rule

AN_AGENCY_ACTS_ONLY_FOR_ITSELF: Final = Rule(
    "an-agency-acts-only-for-itself",
    "kebijakan kantor",
    "Akun Admin OPD hanya mencatat untuk OPD yang diwakilinya; petugas kantor mencatat untuk OPD mana pun.",
    "Akun ini tidak mewakili {agency}. Yang mencatatnya: akun Admin OPD itu, atau petugas Bakesbangpol.",
)
AN_AGENCY_ACCOUNT_WITHOUT_AN_AGENCY_ONLY_READS: Final = Rule(
    "an-agency-account-without-an-agency-only-reads",
    "kebijakan kantor",
    "Akun Admin OPD yang belum dikaitkan dengan sebuah OPD hanya membaca.",
    "Akun ini belum dikaitkan dengan OPD, jadi hanya dapat membaca. Minta pengelola akun mengaitkannya.",
)
