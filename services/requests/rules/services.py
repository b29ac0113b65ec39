"""The rules of what the office offers."""

from typing import Final

from shared.rules import Rule

A_CONFIGURATION_IS_NOT_BACKDATED: Final = Rule(
    "a-configuration-is-not-backdated",
    "tata tertib sistem: syarat berlaku ke depan",
    "Syarat sebuah layanan berlaku sejak hari ini atau sesudahnya.",
    "Tulis hari ini atau sesudahnya: syarat tidak berlaku surut.",
)
CONFIGURATIONS_FOLLOW_ONE_ANOTHER: Final = Rule(
    "configurations-follow-one-another",
    "tata tertib sistem: data bertanggal",
    "Versi baru sebuah layanan tidak mulai sebelum versi yang sudah dicatat.",
    "Sudah ada versi yang mulai sesudah hari itu. Tarik versi itu dahulu bila keliru.",
)
ONLY_A_CONFIGURATION_TO_COME_IS_WITHDRAWN: Final = Rule(
    "only-a-configuration-to-come-is-withdrawn",
    "tata tertib sistem",
    "Versi layanan ditarik hanya sebelum mulai berlaku.",
    "Versi ini sudah berlaku. Catat versi baru untuk mengubahnya.",
)
A_SERVICE_OPENS_WITH_A_CONFIGURATION: Final = Rule(
    "a-service-opens-with-a-configuration",
    "tata tertib sistem",
    "Layanan dibuka sesudah syaratnya berlaku.",
    "Belum ada versi yang berlaku. Tetapkan syaratnya dahulu.",
)
