"""Who may use which command of notifications."""

from typing import Final

from contracts.policy.groups import ADMIN, DECIDERS
from contracts.policy.right import Right

_TABLE: Final = (*DECIDERS, "tenant_admin")
RIGHTS: Final = (
    Right("notifications.adopt_obligations", _TABLE, "Memakai ketentuan pengingat bawaan."),
    Right("notifications.register_subscription", ADMIN, "Mendaftarkan sistem lain yang menerima peristiwa."),
    Right("notifications.show_subscription_secret", ADMIN, "Melihat kunci tanda langganan, satu kali."),
    Right("notifications.rotate_subscription_secret", ADMIN, "Mengganti kunci tanda langganan."),
    Right("notifications.check_subscription", ADMIN, "Memeriksa alamat langganan dengan kiriman percobaan."),
    Right("notifications.pause_subscription", ADMIN, "Menghentikan langganan untuk sementara."),
    Right("notifications.resume_subscription", ADMIN, "Melanjutkan langganan yang dihentikan sementara."),
    Right("notifications.end_subscription", ADMIN, "Mengakhiri langganan sistem lain."),
    Right("notifications.replay_subscription", ADMIN, "Mengirim ulang peristiwa sejak sebuah urutan."),
    Right("notifications.retry_subscribed_event", ADMIN, "Mengirim lagi peristiwa langganan yang diparkir."),
    Right("notifications.discard_subscribed_event", ADMIN, "Mengesampingkan peristiwa langganan itu."),
)
