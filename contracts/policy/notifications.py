"""Who may use which command of notifications."""

from typing import Final

from contracts.policy.groups import ADMIN, COACHES, DECIDERS
from contracts.policy.right import Right

_TABLE: Final = (*DECIDERS, "tenant_admin")
RIGHTS: Final = (
    Right("notifications.adopt_obligations", _TABLE, "Memakai ketentuan pengingat bawaan."),
    Right(
        "notifications.settle_sending",
        COACHES,
        "Memutuskan pengiriman yang tidak diketahui sampai atau tidaknya: sudah sampai, atau kirim lagi.",
    ),
    Right("notifications.set_email_server", ADMIN, "Menetapkan server surel kantor dan cara memakainya."),
    Right("notifications.switch_email_on", ADMIN, "Menyalakan pengiriman surel."),
    Right("notifications.switch_email_off", ADMIN, "Mematikan pengiriman surel."),
    Right("notifications.test_email", ADMIN, "Mencoba server surel dengan pesan kepada alamat sendiri."),
)
