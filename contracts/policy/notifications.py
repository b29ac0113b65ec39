"""Who may use which command of notifications."""

from typing import Final

from contracts.policy.groups import COACHES, DECIDERS
from contracts.policy.right import Right

_TABLE: Final = (*DECIDERS, "tenant_admin")
RIGHTS: Final = (
    Right("notifications.adopt_obligations", _TABLE, "Memakai ketentuan pengingat bawaan."),
    Right("notifications.load_obligations", _TABLE, "Memuat berkas ketentuan pengingat."),
    Right("notifications.set_obligation", _TABLE, "Mengubah bunyi, penerima, dan hari sebuah pengingat."),
    Right("notifications.stop_obligation", _TABLE, "Menghentikan sebuah ketentuan pengingat."),
    Right(
        "notifications.settle_sending",
        COACHES,
        "Memutuskan pengiriman yang tidak diketahui sampai atau tidaknya: sudah sampai, atau kirim lagi.",
    ),
)
